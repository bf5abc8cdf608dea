/** Rosters, and what a day would have raised. */
import { Type } from 'typebox'
import { ROSTER_MOVES } from '../../pipeline/commissioning/roster.ts'
import { DayForecast } from './ladder.ts'
import { CameraNames, Id, Instant, oneOf, Place } from './common.ts'

const Moment = Type.String({ format: 'date-time' })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', examples: ['2026-11-20'] })
const Count = Type.Integer({ minimum: 0 })
const Cursor = Type.Optional(Type.String({ maxLength: 300 }))

export const RosterWish = Type.Object({
  capacity: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Cameras that can be looked at.' }),
  intervalSeconds: Type.Optional(
    Type.Integer({ minimum: 10, maximum: 86_400, description: 'From look to look; 300 when absent.' }),
  ),
  firstDay: Type.Optional(Day),
})
export const Roster = Type.Object({
  id: Type.String(),
  status: oneOf(['proposed', 'approved', 'superseded']),
  firstDay: Day,
  capacity: Type.Integer(),
  createdAt: Moment,
  approved: Type.Optional(Type.Object({ at: Moment, by: Type.String() })),
  uncovered: Type.Integer({ description: 'Cells of the grid without a camera on it.' }),
  uncoveredCells: Type.Array(Type.String(), { description: 'The first twenty of them.' }),
  moves: Type.Object({ stay: Count, join: Count, leave: Count, rest: Count }),
  forecast: Type.Optional(DayForecast),
})
export const RosterQuery = Type.Object({
  cursor: Cursor,
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
})
export const RosterList = Type.Object({ rosters: Type.Array(Roster), nextCursor: Type.Optional(Type.String()) })
export const EntryQuery = Type.Object({
  move: Type.Optional(oneOf(ROSTER_MOVES)),
  cursor: Cursor,
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 100 }),
})
export const RosterEntries = Type.Object({
  entries: Type.Array(
    Type.Object({
      rank: Type.Integer(),
      camera: CameraNames,
      platformId: Type.String(),
      move: oneOf(ROSTER_MOVES, { description: 'rest: it is off the roster and stays off it.' }),
      reason: Type.Object({
        kind: oneOf(['cell', 'cases', 'never-looked-at', 'long-ago', 'no-room', 'platform-full', 'agreement-ends']),
        cell: Type.Optional(Type.String()),
        cases: Type.Optional(Type.Integer()),
        lastSeenAt: Type.Optional(Moment),
      }),
    }),
  ),
  nextCursor: Type.Optional(Type.String()),
})
export const ApproveRoster = Type.Union([
  Type.Object({
    accept: Type.Optional(Type.Boolean({ description: 'The forecast was read and is taken, beyond the budget too.' })),
  }),
  Type.Null(),
])
export const Swapped = Type.Object({
  joined: Count,
  left: Count,
  finishing: Type.Integer({ description: 'Leave once nothing of theirs is open.' }),
  toNeighbour: Type.Integer({ description: 'Open candidates that a camera on the roster can see.' }),
  toPerson: Count,
})

export const DryRunQuery = Type.Object({
  day: Type.Optional(Day),
  category: Type.Optional(Id),
  cameraId: Type.Optional(Id),
  cameraGroup: Type.Optional(Type.String({ maxLength: 64, pattern: '^[^\\u0000]*$' })),
  cursor: Cursor,
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 100 }),
})
export const DryRun = Type.Object({
  day: Day,
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      from: oneOf(['held', 'view'], {
        description: 'held: kept by the ladder or for room. view: its view waits for approval.',
      }),
      heldFor: Type.Optional(Type.String()),
      category: Type.String(),
      categoryZh: Type.String(),
      categoryEn: Type.String(),
      severity: Type.Integer(),
      camera: CameraNames,
      zoneId: Type.Optional(Type.String()),
      place: Type.Optional(Place),
      label: Type.Optional(Type.String()),
      score: Type.Number(),
      seenAt: Instant,
      pictureId: Type.Optional(Type.String()),
      picture: Type.Optional(Type.String({ description: 'Path of a masked picture; absent: none is kept.' })),
    }),
  ),
  counts: Type.Array(
    Type.Object({ category: Type.String(), cameraId: Type.String(), wouldRaise: Count, raised: Count }),
    { description: 'Of the whole day, by category and camera; raised: went before people all the same.' },
  ),
  unanswered: Type.Array(
    Type.Object({
      kind: oneOf(['not-looked-at', 'not-learned', 'zones-changed', 'not-run', 'no-zones']),
      cameras: Count,
      examples: Type.Array(Type.String()),
      sentence: Type.String(),
    }),
    { description: 'What the stored looks cannot say; frames are not kept, so that nothing is played again.' },
  ),
  nextCursor: Type.Optional(Type.String()),
})
