import { KEPT_MS } from '../../../pipeline/ladder/settling.ts'
import type { Database } from '../../client.ts'
import { forgetChanges } from '../cases/changes.ts'

const DAY_MS = 86_400_000
/** An operator reads the findings of a quarter, and asks for no number longer that was never ours. */
const KEPT_DAYS = 90

/**
 * Removes what nobody will ask for again, so that the tables stop growing: findings that were closed a quarter ago and
 * callbacks held so long for a number that no case got, sessions that ended, changes that nobody follows any more. Cases
 * with all their callbacks (a case is what they come to), candidates, reviews and the audit stay. `now` in ms.
 */
export async function sweepTables({ queries }: Database, now: number): Promise<void> {
  const before = new Date(now - KEPT_DAYS * DAY_MS)
  await queries.finding.deleteMany({ where: { closedAt: { lt: before } } })
  await queries.callback.deleteMany({ where: { receivedAt: { lt: before }, candidateId: null } })
  await queries.wouldRaise.deleteMany({ where: { notedAt: { lt: new Date(now - KEPT_MS) } } })
  await forgetChanges(queries)
  await queries.session.deleteMany({ where: { expiresAt: { lt: new Date(now) } } })
}
