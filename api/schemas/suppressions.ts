/** What rejections keep silent, and where somebody else is asked. */
import { Type } from 'typebox'
import { CameraNames, Instant, NextCursor, Place } from './common.ts'

const Moment = Type.String({ format: 'date-time' })
const Person = Type.Object({ id: Type.String(), name: Type.Optional(Type.String()) })
export const SuppressionList = Type.Object({
  suppressions: Type.Array(
    Type.Object({
      id: Type.String(),
      category: Type.String(),
      camera: CameraNames,
      place: Type.Optional(Place),
      zoneId: Type.Optional(Type.String()),
      candidateId: Type.Optional(Type.String({ description: 'The rejected one.' })),
      reason: Type.String(),
      createdBy: Type.String(),
      createdByName: Type.Optional(Type.String({ description: 'Absent: a case system that voided the case.' })),
      createdAt: Moment,
      expiresAt: Instant,
      looks: Type.Integer({ description: 'Looks that it kept from raising a candidate.' }),
      lastLookAt: Type.Optional(Instant),
      endedAt: Type.Optional(Type.String({ format: 'date-time', description: 'Of those that are over.' })),
      endedBy: Type.Optional(Type.String({ description: 'Absent: it expired, or its rejection was undone.' })),
      endedByName: Type.Optional(Type.String()),
      endedFor: Type.Optional(
        Type.String({ description: 'The candidate at its place whose confirmation ended it: it is there after all.' }),
      ),
    }),
  ),
  nextCursor: Type.Optional(Type.String()),
})
export const SecondOpinionList = Type.Object({
  secondOpinions: Type.Array(
    Type.Object({
      candidateId: Type.String(),
      category: Type.String(),
      camera: CameraNames,
      status: Type.String(),
      createdAt: Moment,
      notBy: Person,
      decidedBy: Type.Optional(Person),
    }),
    { description: 'Those that wait first, then the newest.' },
  ),
  nextCursor: NextCursor,
})
