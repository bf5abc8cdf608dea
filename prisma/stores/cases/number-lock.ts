/** One case number of a receiver is looked up or given in one transaction at a time. Taken before any view's lock. */
import { type Queries, sql } from '../../client.ts'

/** Held until the transaction ends. */
export async function lockNumber(tx: Queries, receiverId: string, externalCaseNo: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${receiverId}/${externalCaseNo}`}, 7272))`)
}
