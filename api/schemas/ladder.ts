/** The ladder, what is held, and the load of a shift. */
import { Type } from 'typebox'
import { GATE_NAMES } from '../../pipeline/ladder/gates.ts'
import { HELD_FOR } from '../../pipeline/ladder/opening.ts'
import { RUNGS } from '../../pipeline/ladder/rung.ts'
import { CameraNames, Id, Instant, oneOf, Place } from './common.ts'

const Moment = Type.String({ format: 'date-time' })
/** Empty: cameras without a group. */
const Group = Type.String({
  maxLength: 64,
  pattern: '^[^\\u0000]*$',
  description: 'The site’s word for a group of cameras; empty: those without one.',
})
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Expected = Type.Object({ expected: Type.Number(), atMost: Type.Number({ description: 'Upper end, 95 %.' }) })
const RungWord = oneOf(RUNGS, {
  description: 'shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.',
})

const Gate = Type.Object({
  name: oneOf(GATE_NAMES),
  verdict: oneOf(['passed', 'failed', 'not-measured']),
  value: Type.Optional(Type.Number()),
  bound: Type.Number(),
  isAtLeast: Type.Boolean({ description: 'The value has to be at least the bound; else at most.' }),
})

const LadderStep = Type.Object({
  category: Type.String(),
  categoryZh: Type.String(),
  categoryEn: Type.String(),
  severity: Type.Integer(),
  cameraGroup: Group,
  rung: RungWord,
  moved: Type.Optional(
    Type.Object(
      { since: Moment, by: Type.String(), reason: Type.String() },
      { description: 'Absent: nobody has moved it from where the site starts.' },
    ),
  ),
  precision: Type.Object(
    { share: Type.Optional(Share), low: Share, high: Share, n: Type.Integer() },
    {
      description: 'Right of all decisions and labels of 14 days, and since the last move; 95 % interval after Wilson.',
    },
  ),
  gates: Type.Array(Gate, { description: 'Of the next rung; none on the highest.' }),
  proposal: oneOf(['promote', 'demote', 'stay']),
  to: Type.Optional(RungWord),
  cameras: Type.Integer(),
  held: Type.Integer(),
  raised: Type.Integer({ description: 'Candidates in 14 days, held ones too.' }),
  cameraDays: Type.Integer(),
  forecast: Type.Object({
    basis: oneOf(['shadow', 'evaluation', 'none'], {
      description:
        'shadow: from what it raised. evaluation: from labelled pictures, one a camera and day. none: nothing was measured.',
    }),
    candidates: Type.Optional(Expected),
    falseOnes: Type.Optional(Expected),
    isUnlabelled: Type.Boolean({ description: 'Nobody said of any whether it was right: all may be false.' }),
    looksPerDay: Type.Number(),
  }),
})

export const LadderQuery = Type.Object({
  cameraGroup: Type.Optional(Group),
  category: Type.Optional(Id),
  cursor: Type.Optional(Type.String({ maxLength: 200, examples: ['bin-overflow@metro'] })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 100 }),
})
export const Ladder = Type.Object({
  steps: Type.Array(LadderStep),
  groups: Type.Array(Group, { description: 'All groups that have a camera in the caller’s scope.' }),
  nextCursor: Type.Optional(Type.String()),
})

const day = {
  candidates: Type.Number({ description: 'Expected a day of those that nobody is shown yet.' }),
  falseOnes: Type.Number(),
  unknown: Type.Integer({ description: 'Categories of which nothing was measured.' }),
  unlabelled: Type.Integer({ description: 'Categories that nobody labelled: all of theirs count as false.' }),
  nowPerDay: Type.Number({ description: 'What goes before reviewers a day now, of all categories.' }),
  capacityPerDay: Type.Number(),
  isBeyond: Type.Boolean(),
}
export const DayForecast = Type.Object(day)
export const ForecastQuery = Type.Object({
  cameraGroup: Type.Optional(Group),
  categories: Type.String({ maxLength: 4000, description: 'Ids, separated by commas.', examples: ['bin-overflow'] }),
})

export const MoveBody = Type.Object({
  categories: Type.Array(Id, { minItems: 1, maxItems: 63, uniqueItems: true }),
  cameraGroup: Type.Optional(Group),
  to: RungWord,
  reason: Type.String({ minLength: 3, maxLength: 300 }),
  insist: Type.Optional(Type.Boolean({ description: 'Although gates are not passed.' })),
  accept: Type.Optional(Type.Boolean({ description: 'The forecast was read and is taken, beyond the budget too.' })),
})
export const Moved = Type.Object({
  forecast: DayForecast,
  moves: Type.Array(
    Type.Object({
      category: Type.String(),
      outcome: oneOf(['moved', 'same', 'too-far', 'gates', 'never-shadow', 'not-by-figures', 'unknown']),
      rung: Type.Optional(RungWord),
    }),
  ),
})

const HeldView = Type.Object({
  id: Type.String(),
  category: Type.String(),
  categoryZh: Type.String(),
  categoryEn: Type.String(),
  severity: Type.Integer(),
  camera: CameraNames,
  cameraGroup: Type.Optional(Group),
  heldFor: oneOf(HELD_FOR),
  heldAt: Moment,
  keptUntil: Type.String({ format: 'date-time', description: 'Closed without a person at the latest then.' }),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  place: Type.Optional(Place),
  why: Type.Record(Type.String(), Type.Unknown()),
  picture: Type.Optional(Type.String({ description: 'Path of its best picture.' })),
  label: Type.Optional(Type.Object({ answer: oneOf(['right', 'wrong']), by: Type.String(), at: Moment })),
  ended: Type.Optional(Type.Object({ at: Moment, because: oneOf(['gone', 'kept-long-enough']) })),
})
export const HeldQuery = Type.Object({
  for: Type.Optional(oneOf(HELD_FOR)),
  category: Type.Optional(Id),
  cameraGroup: Type.Optional(Group),
  ended: Type.Boolean({ default: false, description: 'Those that were closed without a person.' }),
  sample: Type.Boolean({
    default: false,
    description: 'Those that have a picture and no label, in an order of chance: what is labelled is a fair sample.',
  }),
  cursor: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z]{1,40}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
})
export const HeldCandidates = Type.Object({ held: Type.Array(HeldView), nextCursor: Type.Optional(Type.String()) })
export const LabelBody = Type.Object({ answer: oneOf(['right', 'wrong']) })
export const Raised = Type.Object({ id: Type.String(), version: Type.Integer() })

const Count = Type.Integer({ minimum: 0 })
export const ReviewLoad = Type.Object({
  shift: Type.Object({ from: Moment, to: Moment }),
  seats: Type.Optional(Type.Integer({ description: 'Absent: the site plans none, and nothing is held for room.' })),
  capacity: Type.Optional(Count),
  decided: Type.Optional(Count),
  room: Type.Optional(Type.Integer({ description: 'How many more go before reviewers in this shift.' })),
  open: Count,
  bySeverity: Type.Array(Type.Object({ severity: Type.Integer(), open: Count, held: Count })),
  held: Type.Object({ shadow: Count, pilotLimit: Count, budget: Count }),
  throttled: Type.Array(
    Type.Object({
      category: Type.String(),
      categoryZh: Type.String(),
      categoryEn: Type.String(),
      cameraGroup: Group,
      severity: Type.Integer(),
      held: Count,
    }),
    { description: 'What waits for room, by category and group, the most first.' },
  ),
  unseen: Type.Integer({ description: 'Closed in the last day before anybody could see them.' }),
  oldestOpenAt: Type.Optional(Moment),
})
