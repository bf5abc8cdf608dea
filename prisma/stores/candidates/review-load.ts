/** How much the people of a shift have before them, and what more there is room for. */
import { EVERYWHERE, type Scope } from '../../../pipeline/access/scope.ts'
import {
  PILOT_PER_SHIFT,
  type ReviewSettings,
  roomLeft,
  shiftAt,
  type Shift,
  shiftCapacity,
} from '../../../pipeline/budget/review-shift.ts'
import type { HeldFor } from '../../../pipeline/ladder/opening.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { cameraInScope } from '../access/scope.ts'
import { readReview } from '../settings.ts'

const HELD_MS = 8 * 86_400_000

export interface ShiftState {
  readonly shift: Shift
  readonly capacity?: number
  /** Decided in this shift, and open now, of the whole site; `open` is counted as far as the capacity reaches. */
  readonly decided: number
  readonly open: number
  readonly room?: number
}

/** Counts nothing where no seats are planned. */
export async function readShift(queries: Queries, settings: ReviewSettings, now: number): Promise<ShiftState> {
  const shift = shiftAt(settings, now)
  const capacity = shiftCapacity(settings)
  if (capacity === undefined) return { shift, decided: 0, open: 0 }
  const [row] = await queries.$queryRaw<{ decided: number; open: number }[]>(sql`
    SELECT (SELECT count(*) FROM review r WHERE r.at >= ${new Date(shift.from)} AND r.undone_at IS NULL
        AND r.decision IN ('confirm', 'reject', 'merge'))::int AS decided,
      (SELECT count(*) FROM (SELECT FROM candidate WHERE status = 'open' AND closed_at IS NULL LIMIT ${capacity}) o)::int AS open`)
  const { decided, open } = row ?? { decided: 0, open: 0 }
  const room = roomLeft(settings, { decided, open })
  return { shift, capacity, decided, open, ...(room === undefined ? {} : { room }) }
}

export interface CountedPilots {
  readonly category: string
  readonly camera_group: string
  readonly n: number
}

/** What went before reviewers in the shift, by category and group; of one of them when named. */
export async function readPilots(
  queries: Queries,
  shift: Shift,
  of?: { readonly category: string; readonly cameraGroup: string },
): Promise<readonly CountedPilots[]> {
  const from = new Date(shift.from)
  return queries.$queryRaw<CountedPilots[]>(sql`
    SELECT k.category, coalesce(c.camera_group, '') AS camera_group, count(*)::int AS n
    FROM candidate k JOIN camera c ON c.id = k.camera_id
    WHERE k.status <> 'held' AND k.created_at >= ${new Date(shift.from - HELD_MS)}
      AND coalesce(k.rose_at, k.created_at) >= ${from}
      AND (${of?.category ?? null}::text IS NULL
        OR (k.category = ${of?.category ?? null} AND coalesce(c.camera_group, '') = ${of?.cameraGroup ?? null}))
    GROUP BY 1, 2`)
}

export function pilotLimitOf({ pilotPerShift }: ReviewSettings): number {
  return pilotPerShift ?? PILOT_PER_SHIFT
}

export interface ReviewLoad {
  readonly shift: Shift
  readonly seats?: number
  readonly capacity?: number
  readonly decided: number
  readonly room?: number
  /** Of the scope; what waits, and what is held, by severity. */
  readonly bySeverity: readonly { readonly severity: number; readonly open: number; readonly held: number }[]
  readonly held: Readonly<Record<HeldFor, number>>
  /** Held for room or by a pilot's limit, by category and group, the most first. */
  readonly throttled: readonly {
    readonly category: string
    readonly cameraGroup: string
    readonly severity: number
    readonly held: number
  }[]
  /** Closed in the last day without anybody having seen them, shadow apart. */
  readonly unseen: number
  readonly oldestOpenAt?: Date
}

export interface ReviewLoadStore {
  read(now: Date, scope: Scope): Promise<ReviewLoad>
}

export function createReviewLoadStore({ queries }: Database): ReviewLoadStore {
  return { read: (now, scope) => readLoad(queries, now, scope) }
}

const MOST_THROTTLED = 100

interface WaitingRow {
  readonly severity: number
  readonly open: number
  readonly held: number
  readonly oldest: Date | null
}

async function readLoad(queries: Queries, now: Date, scope: Scope): Promise<ReviewLoad> {
  const inScope = cameraInScope(scope, sql`k.camera_id`)
  const settings = await readReview(queries)
  const [{ open: _open, ...shift }, waiting, held, throttled, unseen] = await Promise.all([
    readShift(queries, settings, now.getTime()),
    queries.$queryRaw<WaitingRow[]>(sql`
      SELECT k.severity, count(*) FILTER (WHERE k.status = 'open')::int AS open,
        count(*) FILTER (WHERE k.status = 'held')::int AS held,
        min(k.created_at) FILTER (WHERE k.status = 'open') AS oldest
      FROM candidate k WHERE k.status IN ('open', 'held') AND k.closed_at IS NULL AND ${inScope}
      GROUP BY 1 ORDER BY 1`),
    queries.$queryRaw<{ held_for: HeldFor; n: number }[]>(sql`
      SELECT k.held_for, count(*)::int AS n FROM candidate k
      WHERE k.status = 'held' AND k.closed_at IS NULL AND ${inScope} GROUP BY 1`),
    queries.$queryRaw<ReviewLoad['throttled'][number][]>(sql`
      SELECT k.category, coalesce(c.camera_group, '') AS "cameraGroup", k.severity, count(*)::int AS held
      FROM candidate k JOIN camera c ON c.id = k.camera_id
      WHERE k.status = 'held' AND k.closed_at IS NULL AND k.held_for <> 'shadow' AND ${inScope}
      GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2 LIMIT ${MOST_THROTTLED}`),
    countUnseen(queries, now, scope),
  ])
  const oldest = waiting.flatMap((row) => row.oldest ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0]
  const counts = new Map(held.map((row) => [row.held_for, row.n]))
  return {
    ...shift,
    ...(settings.seats === undefined ? {} : { seats: settings.seats }),
    bySeverity: waiting.map(({ severity, open, held: kept }) => ({ severity, open, held: kept })),
    held: {
      shadow: counts.get('shadow') ?? 0,
      'pilot-limit': counts.get('pilot-limit') ?? 0,
      budget: counts.get('budget') ?? 0,
    },
    throttled,
    unseen,
    ...(oldest === undefined ? {} : { oldestOpenAt: oldest }),
  }
}

/** Nobody saw them, and not because their category stood in shadow. */
export async function countUnseen(queries: Queries, now: Date, scope: Scope = EVERYWHERE): Promise<number> {
  const [row] = await queries.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM candidate k WHERE k.status = 'held' AND k.held_for <> 'shadow'
      AND k.closed_at > ${new Date(now.getTime() - 86_400_000)} AND k.created_at > ${new Date(now.getTime() - 30 * 86_400_000)}
      AND ${cameraInScope(scope, sql`k.camera_id`)}`)
  return row?.n ?? 0
}
