/** One view changes in one transaction at a time: intake, reviews and callbacks of its candidates wait for each other. */
import { type Queries, sql } from '../../client.ts'

/** Held until the transaction ends. */
export async function lockView(tx: Queries, viewId: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${viewId}, 7271))`)
}

/** Of an unknown candidate there is nothing to lock. */
export function lockViewOf(tx: Queries, candidateId: string): Promise<void> {
  return lockViewsOf(tx, [candidateId])
}

/** In one order for everybody, so that two never wait for each other. */
export async function lockViewsOf(tx: Queries, candidateIds: readonly string[]): Promise<void> {
  const found = await tx.candidate.findMany({
    where: { id: { in: [...candidateIds] } },
    select: { anchor: { select: { viewId: true } } },
  })
  const viewIds = new Set(found.map(({ anchor }) => anchor.viewId))
  for (const viewId of [...viewIds].toSorted()) await lockView(tx, viewId)
}
