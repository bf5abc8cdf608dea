/** Rosters as the console reads them: what each comes to, and why each camera is on it or not, page by page. */
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { ROSTER_MOVES, type RosterMove, type RosterReason } from '../../../pipeline/commissioning/roster.ts'
import { type Database, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { CAMERA_NAMES, type CameraNames, cameraNames } from '../candidates/candidates.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import type { DayForecast } from './day-forecast.ts'
import { rosterForecast } from './roster-forecast.ts'
import { proposeNextRoster, type RosterWish } from './roster-proposal.ts'
import { type Approval, createRosterStore } from './rosters.ts'

export interface RosterSummary {
  readonly id: string
  readonly status: 'proposed' | 'approved' | 'superseded'
  readonly firstDay: Date
  readonly capacity: number
  readonly createdAt: Date
  readonly approved?: { readonly at: Date; readonly by: string }
  /** Cells without a camera on it, and the first of them. */
  readonly uncovered: number
  readonly uncoveredCells: readonly string[]
  readonly moves: Readonly<Record<RosterMove, number>>
  /** Of the cameras that would join; of a proposal only. */
  readonly forecast?: DayForecast
}

export interface RosterLine {
  readonly rank: number
  readonly camera: CameraNames
  readonly platformId: string
  readonly move: RosterMove
  readonly reason: RosterReason
}

export interface RosterBook {
  propose(wish: RosterWish & { readonly by: string }): Promise<RosterSummary>
  /** Newest first. */
  list(query: PageQuery): Promise<Page<RosterSummary>>
  /** With its forecast where it is a proposal. */
  get(id: string, now: Date): Promise<RosterSummary | undefined>
  /** In the order in which they were chosen, those off the roster last. */
  entries(id: string, query: PageQuery & { readonly move?: RosterMove }): Promise<Page<RosterLine>>
  approve(id: string, by: string, now: Date): Promise<Approval>
}

const CELLS_SHOWN = 20

export function createRosterBook(database: Database): RosterBook {
  const { queries } = database
  const read = async (ids: readonly string[]): Promise<readonly RosterSummary[]> => {
    const rows = await queries.roster.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'desc' } })
    const counts = await queries.rosterEntry.groupBy({
      by: ['rosterId', 'move'],
      where: { rosterId: { in: [...ids] } },
      _count: { _all: true },
    })
    return rows.map((row) =>
      summaryOf(
        row,
        counts.filter(({ rosterId }) => rosterId === row.id),
      ),
    )
  }
  return {
    propose: async ({ by, ...wish }) => {
      const { id } = await proposeNextRoster(database, wish)
      await appendAudit(queries, {
        actor: by,
        action: 'roster.propose',
        subject: id,
        detail: { capacity: wish.capacity },
      })
      const [summary] = await read([id])
      if (summary === undefined) throw new Error('a roster that was just written is not there')
      return { ...summary, forecast: await rosterForecast(queries, id, wish.now) }
    },
    list: async ({ cursor, limit }) => {
      const [before] = cursorParts(cursor, ['string']) ?? []
      const where = before === undefined ? {} : { id: { lt: before } }
      const found = await queries.roster.findMany({
        where,
        select: { id: true },
        orderBy: { id: 'desc' },
        take: limit + 1,
      })
      const { rows, nextCursor } = pageOf(found, limit, ({ id }) => cursorText(id))
      return { rows: await read(rows.map(({ id }) => id)), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
    get: async (id, now) => {
      const [found] = await read([id])
      return found?.status === 'proposed' ? { ...found, forecast: await rosterForecast(queries, id, now) } : found
    },
    entries: (id, query) => readEntries(database, id, query),
    approve: (id, by, now) => createRosterStore(database).approve(id, by, now),
  }
}

async function readEntries(
  { queries }: Database,
  id: string,
  { cursor, limit, move }: PageQuery & { readonly move?: RosterMove },
): Promise<Page<RosterLine>> {
  const [after = -1] = cursorParts(cursor, ['number']) ?? []
  const found = await queries.$queryRaw<EntryRow[]>(sql`
    SELECT e.rank, e.camera_id, e.move, e.reason FROM roster_entry e
    WHERE e.roster_id = ${id} AND e.rank > ${Math.trunc(after)}::bigint
      AND (${move ?? null}::text IS NULL OR e.move = ${move ?? null})
    ORDER BY e.rank LIMIT ${limit + 1}`)
  const { rows, nextCursor } = pageOf(found, limit, ({ rank }) => cursorText(rank))
  const cameras = await queries.camera.findMany({
    where: { id: { in: rows.map(({ camera_id }) => camera_id) } },
    select: { ...CAMERA_NAMES, platformId: true },
  })
  const byId = new Map(cameras.map((camera) => [camera.id, camera]))
  return {
    rows: rows.flatMap(({ rank, camera_id, move: taken, reason }) => {
      const camera = byId.get(camera_id)
      return camera === undefined
        ? []
        : [{ rank, camera: cameraNames(camera), platformId: camera.platformId, move: moveOf(taken), reason }]
    }),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}

interface EntryRow {
  readonly rank: number
  readonly camera_id: string
  readonly move: string
  readonly reason: RosterReason
}

function moveOf(text: string): RosterMove {
  return ROSTER_MOVES.find((move) => move === text) ?? 'rest'
}

interface Stored {
  readonly id: string
  readonly status: string
  readonly firstDay: Date
  readonly capacity: number
  readonly uncovered: readonly string[]
  readonly createdAt: Date
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
}

function summaryOf(
  { approvedAt, approvedBy, uncovered, status, ...row }: Stored,
  counts: readonly { readonly move: string; readonly _count: { readonly _all: number } }[],
): RosterSummary {
  const count = (move: RosterMove): number => counts.find((one) => one.move === move)?._count._all ?? 0
  return {
    ...row,
    status: status === 'approved' || status === 'superseded' ? status : 'proposed',
    ...(approvedAt === null ? {} : { approved: { at: approvedAt, by: approvedBy ?? '' } }),
    uncovered: uncovered.length,
    uncoveredCells: uncovered.slice(0, CELLS_SHOWN),
    moves: { join: count('join'), stay: count('stay'), leave: count('leave'), rest: count('rest') },
  }
}
