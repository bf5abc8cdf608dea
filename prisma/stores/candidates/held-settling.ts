/** Held candidates come before reviewers when there is room, or their category has come up the ladder; none is lost between. */
import type { ReviewSettings } from '../../../pipeline/budget/review-shift.ts'
import type { HeldFor } from '../../../pipeline/ladder/opening.ts'
import { parseHeldFor } from '../../../pipeline/ladder/opening.ts'
import { type HeldFacts, type QueueFacts, settleQueue } from '../../../pipeline/ladder/settling.ts'
import { findingText } from '../../../pipeline/finding-words.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { endHeld } from './held.ts'
import { rungOf } from '../figures/ladder.ts'
import { stepKey } from '../figures/ladder-figures.ts'
import { countUnseen, pilotLimitOf, readPilots, readShift } from './review-load.ts'
import { readReview } from '../settings.ts'

export interface HeldSettled {
  readonly rose: number
  readonly gaveWay: number
  readonly ended: number
}

const NOTHING: HeldSettled = { rose: 0, gaveWay: 0, ended: 0 }
/** More at once would only wait in the queue. */
const AT_ONCE = 1000

/** Any of several processes may, as often as it likes: one does, the others find that it is done. */
export function settleHeld(database: Database, now: Date): Promise<HeldSettled> {
  return database.transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>(sql`
      SELECT pg_try_advisory_xact_lock(7274, 1) AND EXISTS (
        SELECT FROM candidate WHERE status = 'held' AND closed_at IS NULL) AS mine`)
    if (lock?.mine !== true) return NOTHING
    const ended = await endHeld(tx, now)
    const settings = await readReview(tx)
    const held = await readHeld(tx, settings)
    if (held.length === 0) return { ...NOTHING, ended }
    const { shift, room } = await readShift(tx, settings, now.getTime())
    const worst = Math.min(...held.map(({ severity }) => severity))
    const waiting = room === 0 ? await readWaiting(tx, settings, worst) : []
    const pilots = await readPilots(tx, shift)
    const settled = settleQueue({
      held,
      waiting,
      pilotLimit: pilotLimitOf(settings),
      pilotOpened: new Map(pilots.map(({ category, camera_group, n }) => [stepKey(category, camera_group), n])),
      ...(room === undefined ? {} : { room }),
    })
    const gaveWay = await putBack(tx, settled.giveWay, now)
    const rose = await raiseHeld(tx, settled.rise, now)
    await noteReasons(tx, settled.heldFor)
    return { rose, gaveWay, ended }
  })
}

interface QueueRow {
  readonly id: string
  readonly severity: number
  readonly category: string
  readonly camera_group: string
  readonly since: Date
  readonly rung: string | null
  readonly held_for: string | null
  readonly right: number
  readonly n: number
}

/** Those that the ladder does not hold; each with how often its category was right in its group lately. */
async function readHeld(tx: Queries, settings: ReviewSettings): Promise<readonly HeldFacts[]> {
  const start = settings.start ?? 'live'
  const rows = await tx.$queryRaw<QueueRow[]>(sql`
    SELECT h.*, p.right, p.n FROM (
      SELECT k.id, k.severity, k.category, coalesce(c.camera_group, '') AS camera_group, k.held_at AS since, s.rung, k.held_for
      FROM candidate k JOIN camera c ON c.id = k.camera_id
        LEFT JOIN ladder_step s ON s.category = k.category AND s.camera_group = coalesce(c.camera_group, '')
      WHERE k.status = 'held' AND k.closed_at IS NULL
        AND NOT (coalesce(s.rung, ${start}) = 'shadow' AND k.held_for = 'shadow')
      ORDER BY k.severity, k.held_at, k.id LIMIT ${AT_ONCE} FOR UPDATE OF k SKIP LOCKED) h
    CROSS JOIN LATERAL (${lately(sql`h.category`, sql`h.camera_group`)}) p`)
  return rows.map((row) => ({ ...factsOf(row, settings), heldFor: parseHeldFor(row.held_for) ?? 'budget' }))
}

/** Open ones that nobody has touched and that are less severe than what waits for their room. */
async function readWaiting(tx: Queries, settings: ReviewSettings, worst: number): Promise<readonly QueueFacts[]> {
  const rows = await tx.$queryRaw<QueueRow[]>(sql`
    SELECT w.*, p.right, p.n FROM (
      SELECT k.id, k.severity, k.category, coalesce(c.camera_group, '') AS camera_group,
        coalesce(k.rose_at, k.created_at) AS since, s.rung, k.held_for
      FROM candidate k JOIN camera c ON c.id = k.camera_id
        LEFT JOIN ladder_step s ON s.category = k.category AND s.camera_group = coalesce(c.camera_group, '')
      WHERE k.status = 'open' AND k.closed_at IS NULL AND k.severity > ${Math.max(1, worst)} AND k.reopened = 0
        AND NOT EXISTS (SELECT FROM claim q WHERE q.candidate_id = k.id AND q.until > now())
        AND NOT EXISTS (SELECT FROM review r WHERE r.candidate_id = k.id)
      ORDER BY k.severity DESC, k.created_at DESC LIMIT ${AT_ONCE} FOR UPDATE OF k SKIP LOCKED) w
    CROSS JOIN LATERAL (${lately(sql`w.category`, sql`w.camera_group`)}) p`)
  return rows.map((row) => factsOf(row, settings))
}

type Piece = ReturnType<typeof sql>

/** The newest hundred decisions: enough to tell a good category from a bad one, and cheap to ask for. */
function lately(category: Piece, group: Piece): Piece {
  return sql`SELECT count(*) FILTER (WHERE d.status = 'confirmed')::int AS right, count(*)::int AS n FROM (
    SELECT q.status FROM candidate q JOIN camera m ON m.id = q.camera_id
    WHERE q.category = ${category} AND coalesce(m.camera_group, '') = ${group} AND q.status IN ('confirmed', 'rejected')
    ORDER BY q.created_at DESC LIMIT 100) d`
}

function factsOf(row: QueueRow, settings: ReviewSettings): QueueFacts {
  return {
    id: row.id,
    severity: row.severity,
    step: stepKey(row.category, row.camera_group),
    rung: rungOf(row.rung ?? undefined, row.severity, settings),
    precision: row.n === 0 ? 0.5 : row.right / row.n,
    since: row.since.getTime(),
  }
}

async function raiseHeld(tx: Queries, ids: readonly string[], now: Date): Promise<number> {
  if (ids.length === 0) return 0
  const risen = await tx.candidate.updateMany({
    where: { id: { in: [...ids] }, status: 'held', closedAt: null },
    data: { status: 'open', roseAt: now, version: { increment: 1 } },
  })
  return risen.count
}

/** A statement of its own after the lock: whoever has claimed one meanwhile keeps it. */
async function putBack(tx: Queries, ids: readonly string[], now: Date): Promise<number> {
  if (ids.length === 0) return 0
  return tx.$executeRaw(sql`
    UPDATE candidate k SET status = 'held', held_for = 'budget', held_at = ${now}, version = version + 1
    WHERE k.id = ANY(${[...ids]}::text[]) AND k.status = 'open' AND k.closed_at IS NULL
      AND NOT EXISTS (SELECT FROM claim q WHERE q.candidate_id = k.id AND q.until > now())`)
}

async function noteReasons(tx: Queries, reasons: ReadonlyMap<string, HeldFor>): Promise<void> {
  for (const word of new Set(reasons.values())) {
    const ids = [...reasons].flatMap(([id, heldFor]) => (heldFor === word ? [id] : []))
    await tx.candidate.updateMany({ where: { id: { in: ids } }, data: { heldFor: word } })
  }
}

/** What was closed without anybody having seen it is said, as long as it is news. */
export async function noteUnseen({ queries }: Pick<Database, 'queries'>, now: Date): Promise<void> {
  const n = await countUnseen(queries, now)
  if (n === 0) return closeFinding(queries, 'review-budget', 'queue')
  await noteFinding(queries, {
    kind: 'review-budget',
    subject: 'queue',
    ...findingText('review-unseen', { n }),
  })
}
