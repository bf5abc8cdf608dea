import { Type } from 'typebox'
import { NextCursor, pageQuery } from './common.ts'

const Moment = Type.String({ format: 'date-time' })
const Seconds = Type.Optional(Type.Number({ description: 'From the frame on.' }))
export const AlarmQuery = Type.Object(pageQuery({ default: 100, maximum: 500 }))
export const AlarmList = Type.Object({
  alarms: Type.Array(
    Type.Object({
      candidateId: Type.String(),
      cameraId: Type.String(),
      category: Type.String(),
      frameAt: Type.String({ format: 'date-time', description: 'Capture time; of recordings the moment of raising.' }),
      raisedAt: Moment,
      raisedSeconds: Seconds,
      shownAt: Type.Optional(Type.String({ format: 'date-time', description: 'A reviewer’s list had it.' })),
      shownSeconds: Seconds,
      pushes: Type.Array(
        Type.Object({
          hookId: Type.String(),
          pushedAt: Type.Optional(Moment),
          pushedSeconds: Seconds,
          lastError: Type.Optional(Type.String()),
        }),
      ),
    }),
  ),
  nextCursor: NextCursor,
})
