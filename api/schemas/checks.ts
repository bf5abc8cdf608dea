import { Type } from 'typebox'
import { Id, NextCursor, oneOf, pageQuery } from './common.ts'

const Moment = Type.String({ format: 'date-time' })

export const HoneypotBody = Type.Object({ candidateId: Id })
export const Made = Type.Object({ id: Type.String() })
export const HoneypotQuery = Type.Object({
  cursor: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
export const HoneypotList = Type.Object({
  honeypots: Type.Array(
    Type.Object({
      id: Type.String(),
      candidateId: Type.String(),
      expected: oneOf(['confirm', 'reject']),
      category: Type.String(),
      addedBy: Type.String(),
      addedAt: Moment,
      shown: Type.Integer({ description: 'To how many reviewers.' }),
      right: Type.Integer({ description: 'How many of them answered as expected.' }),
    }),
  ),
  nextCursor: Type.Optional(Type.String()),
})

const Answers = (right: string) => Type.Object({ answered: Type.Integer(), [right]: Type.Integer() })
export const FiguresQuery = Type.Object({
  days: Type.Integer({ minimum: 1, maximum: 365, default: 30 }),
  ...pageQuery({ default: 200, maximum: 1000 }),
})
export const ReviewFigures = Type.Object({
  days: Type.Integer(),
  agreement: Type.Object(
    {
      pairs: Type.Integer(),
      agreed: Type.Integer(),
      share: Type.Optional(Type.Number({ description: 'Absent without a pair.' })),
    },
    { description: 'Second reviews against the first: the same answer and, where confirmed, the same category.' },
  ),
  reviewers: Type.Array(
    Type.Object({
      reviewerId: Type.String(),
      name: Type.Optional(Type.String()),
      honeypots: Answers('right'),
      seconds: Answers('agreed'),
    }),
    { description: 'By name; the agreement above is of all of them.' },
  ),
  nextCursor: NextCursor,
})
