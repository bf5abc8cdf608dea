import { type Queries, sql } from '../../client.ts'

/** What one import may take before it is given up. */
export const IMPORT_LIMIT = { seconds: 1800 } as const

/** Two imports never mix: the second waits for the first to end. Held until the transaction ends. */
export async function lockImports(tx: Queries): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('xunjie:import', 0))`)
}
