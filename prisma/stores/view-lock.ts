/** One view changes in one transaction at a time: intake, reviews and callbacks of its candidates wait for each other. */
import { type Queries, sql } from '../client.ts'

/** Held until the transaction ends. */
export async function lockView(tx: Queries, viewId: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${viewId}, 7271))`)
}

/** Of an unknown candidate there is nothing to lock. */
export async function lockViewOf(tx: Queries, candidateId: string): Promise<void> {
  const found = await tx.candidate.findUnique({
    where: { id: candidateId },
    select: { anchor: { select: { viewId: true } } },
  })
  if (found) await lockView(tx, found.anchor.viewId)
}
