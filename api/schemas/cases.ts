import { Type } from 'typebox'
import { AREA_CLASSES } from '../../pipeline/casework/conditions.ts'
import { CASE_STATES } from '../../pipeline/casework/mirror.ts'
import { CameraNames, Limit, NextCursor, oneOf, pageQuery } from './common.ts'

export const CaseQuery = Type.Object({
  candidateId: Type.Optional(Type.String({ maxLength: 64, description: 'That case alone.' })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  after: Type.Optional(
    Type.String({
      maxLength: 40,
      description:
        'Follow the changes instead: empty from the beginning, then the `after` of the last answer. Each case comes with its newest change, oldest change first, and none is missed.',
    }),
  ),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

const Moment = Type.String({ format: 'date-time' })

export const Case = Type.Object({
  candidateId: Type.String(),
  state: oneOf(CASE_STATES, { description: 'Theirs, as their callbacks tell it; ours is `verification`.' }),
  externalCaseNo: Type.Optional(Type.String()),
  receiverId: Type.String(),
  filedAt: Type.Optional(Moment),
  dispatchedAt: Type.Optional(Moment),
  disposedAt: Type.Optional(Moment),
  endedAt: Type.Optional(Moment),
  condition: Type.Optional(
    Type.Object({
      id: Type.String(),
      limit: Limit,
      area: Type.Optional(oneOf(AREA_CLASSES, { description: 'Area class of the place, A core to C ordinary.' })),
      textZh: Type.String(),
      textEn: Type.String(),
      closureZh: Type.String(),
    }),
  ),
  deadlineAt: Type.Optional(
    Type.String({ format: 'date-time', description: 'Absent while the case is suspended or not filed yet.' }),
  ),
  overdue: Type.Boolean({ description: 'Past its deadline, or disposed of past it.' }),
  extensions: Type.Integer(),
  reworks: Type.Integer(),
  reason: Type.Optional(Type.String({ description: 'Theirs, for the newest step.' })),
  updatedAt: Type.String({ format: 'date-time' }),
  category: Type.String(),
  categoryZh: Type.String(),
  categoryEn: Type.String(),
  severity: Type.Integer(),
  camera: CameraNames,
  delivery: Type.Optional(
    Type.Object({
      state: Type.String({ description: 'waiting | delivered | dead | cancelled' }),
      kind: Type.String(),
      attempts: Type.Integer(),
      lastError: Type.Optional(Type.String()),
      deliveredAt: Type.Optional(Type.String({ format: 'date-time' })),
    }),
  ),
  verification: Type.Optional(
    Type.Object({
      status: Type.String(),
      verdict: Type.Optional(Type.String({ description: 'Ours: clear | not-clear | cannot-tell' })),
      decidedAt: Type.Optional(Type.String({ format: 'date-time' })),
      alignmentScore: Type.Optional(
        Type.Number({ description: 'How well the pictures before and after lie on each other, 0..1.' }),
      ),
      answer: Type.Optional(Type.String({ description: 'Of a person, where we could not tell: clear | not-clear' })),
    }),
  ),
  filing: Type.Optional(Type.Unknown({ description: 'With `after`: the data of the newest case.confirmed.' })),
  before: Type.Optional(Type.String({ description: 'Path of the picture before.' })),
  after: Type.Optional(Type.String({ description: 'Path of the picture after.' })),
})
export const CaseList = Type.Object({
  cases: Type.Array(Case),
  nextCursor: Type.Optional(Type.String({ description: 'Of the list: where its next page begins.' })),
  after: Type.Optional(Type.String({ description: 'Of the changes: where to go on, now or later. Keep it.' })),
  more: Type.Optional(Type.Boolean({ description: 'Of the changes: there are more already.' })),
})

export const HeldPage = Type.Object(pageQuery({ default: 100, maximum: 500 }))
export const HeldList = Type.Object({
  held: Type.Array(
    Type.Object({
      receiverId: Type.String(),
      externalCaseNo: Type.String(),
      kinds: Type.Array(Type.String()),
      since: Moment,
    }),
  ),
  nextCursor: NextCursor,
})
export const NumberBody = Type.Object({ externalCaseNo: Type.String({ minLength: 1, maxLength: 32 }) })

export const ReconciliationPage = Type.Object(pageQuery({ default: 30, maximum: 100 }))
export const ReconciliationList = Type.Object({
  reconciliations: Type.Array(
    Type.Object({
      id: Type.String(),
      receiverId: Type.String(),
      createdAt: Moment,
      finishedAt: Type.Optional(Moment),
      outcome: Type.Optional(oneOf(['agreed', 'differs', 'failed'])),
      detail: Type.Optional(Type.String()),
      ours: Type.Integer(),
      theirs: Type.Integer(),
      differences: Type.Integer(),
      listed: Type.Array(
        Type.Object({
          kind: oneOf(['missing-there', 'unknown-here', 'state-differs', 'number-differs', 'twice-there']),
          candidateId: Type.Optional(Type.String()),
          externalCaseNo: Type.Optional(Type.String()),
          ours: Type.Optional(Type.String()),
          theirs: Type.Optional(Type.String()),
        }),
        { description: 'The first thousand differences.' },
      ),
    }),
  ),
  nextCursor: NextCursor,
})
