import { Type } from 'typebox'
import { TIERS } from '../../pipeline/catalogue/tiers.ts'
import { CameraNames, Id, Instant, Limit, oneOf, Place, Sha256 } from './common.ts'

export const REJECT_REASONS = [
  'permitted-place',
  'passing-or-loading',
  'look-alike',
  'already-open',
  'resolved-by-itself',
  'not-our-duty',
  'picture-unclear',
  'wrong-class',
  'below-condition',
  'test',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

const Status = oneOf(['open', 'confirmed', 'rejected', 'merged', 'held'], {
  description:
    'merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.',
})

export const Evidence = Type.Object({
  id: Type.String(),
  role: Type.String({ description: 'sighting | after' }),
  sha256: Sha256,
  width: Type.Integer(),
  height: Type.Integer(),
  capturedAt: Instant,
  place: Type.Optional(Place),
  score: Type.Number(),
  masked: Type.Literal(true),
  picture: Type.String({ description: 'Path of the picture, for signed-in callers.' }),
})

export const Candidate = Type.Object({
  id: Type.String(),
  version: Type.Integer({ description: 'Send it back as If-Match: "<version>".' }),
  status: Status,
  severity: Type.Integer({ minimum: 1, maximum: 4 }),
  category: Type.String(),
  categoryZh: Type.String(),
  categoryEn: Type.String(),
  camera: CameraNames,
  zone: Type.Optional(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      origin: Type.String(),
      polygon: Type.Array(Type.Array(Type.Number()), {
        description: 'Corners [x, y] in 0..1 of the reference picture.',
      }),
    }),
  ),
  place: Type.Optional(Place),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  createdAt: Instant,
  closedAt: Type.Optional(Instant),
  why: Type.Record(Type.String(), Type.Unknown(), {
    description:
      'Votes, scores, models and catalogue behind it. `rejectedBefore` and `perhaps` name candidates that it may be the same as; `perhaps` was seen in other light, and daylight joins the two or tells them apart.',
  }),
  componentCode: Type.Optional(Type.String({ description: 'The part of the civic register that it speaks of.' })),
  gridCode: Type.Optional(Type.String({ description: 'Cell of the unit grid in which the camera stands, 15 digits.' })),
  destination: Type.Optional(
    Type.Object(
      {
        department: Type.Object({ code: Type.Optional(Type.String()), name: Type.String() }),
        dutyGrid: Type.String(),
        locationLine: Type.String({ description: 'Where it is, in words.' }),
        basis: oneOf(['rule', 'default']),
      },
      { description: 'Where its case goes. `default`: the site has no rules, so that its dispatcher gets it.' },
    ),
  ),
  missingDestination: Type.Optional(
    Type.Array(oneOf(['department', 'dutyGrid']), {
      description: 'What no rule says: it cannot be confirmed until one does.',
    }),
  ),
  recurrenceOf: Type.Optional(Type.String()),
  mergedInto: Type.Optional(Type.String({ description: 'Of a merged one: the candidate it is the same problem as.' })),
  reopened: Type.Integer(),
  evidence: Type.Array(Evidence),
})

export const Category = Type.Object({
  id: Type.String(),
  no: Type.Integer(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  group: Type.String(),
  groupZh: Type.String(),
  definitionZh: Type.String(),
  definitionEn: Type.String(),
  notAViolation: Type.Array(Type.String()),
  notAViolationZh: Type.Array(Type.String(), { description: 'The same in Chinese, in the same order.' }),
  severity: Type.Integer(),
  code2013: Type.Optional(Type.String()),
  code2026: Type.Optional(Type.String()),
  nearest2026: Type.Optional(Type.String()),
  limit: Type.Object({ value: Type.Number(), unit: Type.String(), textZh: Type.String() }),
  conditions: Type.Array(
    Type.Object({
      id: Type.String(),
      textZh: Type.String(),
      textEn: Type.String(),
      limit: Limit,
      closureZh: Type.String(),
      closureEn: Type.Optional(Type.String()),
      basis: Type.String(),
    }),
    { description: 'Filing conditions, the one by default first; a site may have set other limits.' },
  ),
  closureZh: Type.String(),
  closureEn: Type.Optional(Type.String()),
  readiness: Type.String(),
  tier: oneOf([...TIERS, 'unmeasured'], {
    description:
      'How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.',
  }),
})

export const NearbyCandidate = Type.Object({
  id: Type.String(),
  status: Status,
  category: Type.String(),
  categoryZh: Type.String(),
  categoryEn: Type.String(),
  severity: Type.Integer(),
  createdAt: Type.String({ format: 'date-time' }),
  lastSeenAt: Instant,
  camera: Type.Object({ id: Type.String(), nameZh: Type.String(), nameEn: Type.String() }),
  distanceMetres: Type.Optional(
    Type.Integer({ description: 'Between the cameras; absent when one of them has no place.' }),
  ),
  caseState: Type.Optional(Type.String({ description: 'State of its case, theirs.' })),
})

const detail = {
  candidate: Candidate,
  category: Type.Optional(Category),
  pictures: Type.Optional(
    Type.Object(
      { first: Type.String(), best: Type.String(), last: Type.String() },
      { description: 'Evidence ids; absent when no picture is left.' },
    ),
  ),
  earlier: Type.Array(
    Type.Object({ id: Type.String(), status: Status, createdAt: Instant, reason: Type.Optional(Type.String()) }),
    { description: 'Earlier candidates of the same place and category, newest first.' },
  ),
  nearby: Type.Array(NearbyCandidate, {
    description:
      'Candidates at other places of this camera and of cameras within 50 m, of the same day or still standing: same category first, then the nearest.',
  }),
}
export const CandidateDetail = Type.Object(detail)

export const Lease = Type.Object(
  { until: Type.String({ format: 'date-time' }) },
  {
    description: 'Until then nobody else decides; claim again before it ends, or decide later if nobody else claimed.',
  },
)
export const NextBody = Type.Object({
  count: Type.Integer({ minimum: 1, maximum: 5, default: 1, description: 'The item to show and those to prefetch.' }),
  category: Type.Optional(Id),
  minSeverity: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 4, description: '1 is the most severe: 2 leaves 1 and 2.' }),
  ),
  district: Type.Optional(
    Type.String({ pattern: '^[0-9]{6}([0-9]{3})?$', description: 'Of the camera; 6 digits cover the 9 below them.' }),
  ),
  cameraGroup: Type.Optional(Id),
})
export const NextItems = Type.Object({
  items: Type.Array(Type.Object({ ...detail, lease: Lease })),
  waiting: Type.Integer({ description: 'How many wait in this queue, those before other reviewers among them.' }),
})
export const ClaimView = Type.Object({ id: Type.String(), lease: Lease })

export const CandidateListQuery = Type.Object({
  status: Type.Optional(Status),
  category: Type.Optional(Id),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
export const CandidateList = Type.Object({
  candidates: Type.Array(Candidate),
  nextCursor: Type.Optional(Type.String()),
})

export const IfMatch = Type.Object({
  'if-match': Type.Optional(Type.String({ description: 'The version you decide on, quoted: "3".' })),
})
export const ConfirmBody = Type.Union([
  Type.Object({
    conditionId: Type.Optional(
      Type.String({ maxLength: 100, description: 'A filing condition of the category; absent: its first one.' }),
    ),
  }),
  Type.Null(),
])
export const RejectBody = Type.Object({ reason: oneOf(REJECT_REASONS) })
export const RecategoriseBody = Type.Object({ category: Id })
export const MergeBody = Type.Object({ into: Id })
export const SplitBody = Type.Object({
  evidenceIds: Type.Array(Id, {
    minItems: 1,
    maxItems: 50,
    uniqueItems: true,
    description: 'Pictures of the other problem; at least one picture stays.',
  }),
})
export const Reviewed = Type.Object({
  id: Type.String(),
  status: Status,
  version: Type.Integer(),
  made: Type.Optional(Type.String({ description: 'Of a split: the candidate that the named pictures are now.' })),
  undoUntil: Type.Optional(Type.String({ format: 'date-time' })),
})
