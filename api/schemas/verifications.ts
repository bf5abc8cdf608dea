import { Type } from 'typebox'
import { LIGHT_CLASSES } from '../../pipeline/views/light.ts'
import { oneOf } from './common.ts'

const Moment = Type.String({ format: 'date-time' })
const Share = Type.Number({ minimum: 0, maximum: 1 })

const Try = Type.Object({
  at: Type.String({ format: 'date-time', description: 'When the picture was taken, by the camera’s clock.' }),
  found: oneOf(['present', 'absent', 'unknown', 'uncounted'], {
    description: 'uncounted: a look in another light, or in hours in which the row is silent; it is no try.',
  }),
  reason: Type.Optional(
    oneOf(
      [
        'view',
        'reference',
        'hidden',
        'out-of-picture',
        'nudged',
        'changed',
        'not-judged',
        'no-evidence',
        'light',
        'outside-hours',
      ],
      {
        description:
          'Why it could not tell. nudged: something like it stands beside the place. changed: the ground of the place is not what it was before the problem. reference: the view’s reference was learned anew meanwhile.',
      },
    ),
  ),
  light: Type.Optional(oneOf(LIGHT_CLASSES)),
  similarity: Share,
})

export const Verification = Type.Object({
  id: Type.String(),
  candidateId: Type.String(),
  category: Type.String(),
  status: oneOf(['waiting', 'done', 'cancelled']),
  verdict: Type.Optional(oneOf(['clear', 'not-clear', 'cannot-tell'], { description: 'What our looks said.' })),
  handover: Type.Optional(
    oneOf(['tries', 'light', 'manual', 'no-picture', 'camera-gone'], {
      description: 'Why a person is asked; with cannot-tell only.',
    }),
  ),
  notBefore: Type.String({
    format: 'date-time',
    description: 'Disposal and settle time of the row, by the camera’s clock: no look before it counts.',
  }),
  createdAt: Moment,
  decidedAt: Type.Optional(Moment),
  tries: Type.Array(Try, { description: 'The newest 24 looks, oldest first.' }),
  before: Type.Optional(Type.String({ description: 'Path of the picture that shows the problem.' })),
  after: Type.Optional(Type.String({ description: 'Path of the picture of the deciding look.' })),
  alignment: Type.Optional(
    Type.Object(
      {
        score: Type.Number({
          minimum: 0,
          maximum: 1,
          description: 'Share of the view’s reference found again in both pictures: the lesser of the two.',
        }),
        offset: Type.Object(
          { dx: Type.Number(), dy: Type.Number() },
          { description: 'The picture after is moved by this against the one before, in 0..1 of the picture.' },
        ),
        sameView: Type.Boolean(),
        likeLight: Type.Boolean(),
      },
      { description: 'How the two pictures lie on each other.' },
    ),
  ),
  answer: Type.Optional(
    Type.Object({ verdict: oneOf(['clear', 'not-clear']), reason: Type.String(), by: Type.String(), at: Moment }),
  ),
})

export const VerificationList = Type.Object({
  verifications: Type.Array(Verification),
  nextCursor: Type.Optional(Type.String()),
})

export const VerificationQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 64 })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

export const AnswerBody = Type.Object({
  verdict: oneOf(['clear', 'not-clear']),
  reason: Type.String({ minLength: 1, maxLength: 500, description: 'On what the answer rests: a picture, a visit.' }),
})
