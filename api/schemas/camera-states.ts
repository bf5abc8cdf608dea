import { Type } from 'typebox'
import { CAMERA_STATES } from '../../pipeline/views/health.ts'
import { CAPTURE_FAULTS } from '../../pipeline/vocabulary.ts'
import { CameraNames, Instant, NextCursor, oneOf, pageQuery } from './common.ts'

export const CameraStateQuery = Type.Object({
  state: Type.Optional(oneOf(CAMERA_STATES)),
  ...pageQuery({ default: 100, maximum: 500 }),
})

const Evidence = Type.Object({
  looks: Type.Integer({ description: 'Looks that said so, since it was named or just before.' }),
  firstAt: Instant,
  lastAt: Instant,
  similarity: Type.Optional(
    Type.Number({ minimum: 0, maximum: 1, description: 'Share of the reference found again in the newest of them.' }),
  ),
  shownAt: Type.Optional(Type.String({ format: 'date-time', description: 'When the same picture was shown before.' })),
  clockOffSeconds: Type.Optional(
    Type.Integer({ description: 'The camera’s clock, as it came with the picture, less ours.' }),
  ),
  fault: Type.Optional(oneOf(CAPTURE_FAULTS)),
})

export const CameraStateList = Type.Object({
  states: Type.Array(
    Type.Object({
      camera: CameraNames,
      state: oneOf(CAMERA_STATES),
      since: Instant,
      evidence: Type.Optional(Evidence),
    }),
  ),
  nextCursor: NextCursor,
})
