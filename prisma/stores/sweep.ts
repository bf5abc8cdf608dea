import type { Database } from '../client.ts'

const DAY_MS = 86_400_000
/** A receiver repeats a callback for days at most, an operator reads the findings of a quarter. */
const KEPT_DAYS = 90

/**
 * Removes what nobody will ask for again, so that the tables stop growing: findings that were closed and callbacks that
 * were taken a quarter ago, sessions that ended. Cases, candidates, reviews and the audit stay. `now` in ms.
 */
export async function sweepTables({ queries }: Database, now: number): Promise<void> {
  const before = new Date(now - KEPT_DAYS * DAY_MS)
  await queries.finding.deleteMany({ where: { closedAt: { lt: before } } })
  await queries.callback.deleteMany({ where: { receivedAt: { lt: before } } })
  await queries.session.deleteMany({ where: { expiresAt: { lt: new Date(now) } } })
}
