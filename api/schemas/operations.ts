import { Type } from 'typebox'
import { CameraNames, Instant } from './common.ts'
import { Category } from './candidates.ts'

export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

const Case = Type.Object({
  candidateId: Type.String(),
  state: Type.String({
    description: 'Theirs: pending | filed | dispatched | disposed | rework | suspended | void | closed',
  }),
  externalCaseNo: Type.Optional(Type.String()),
  receiverId: Type.String(),
  disposedAt: Type.Optional(Type.String({ format: 'date-time' })),
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
    }),
  ),
  before: Type.Optional(Type.String({ description: 'Path of the picture before.' })),
  after: Type.Optional(Type.String({ description: 'Path of the picture after.' })),
})
export const CaseList = Type.Object({ cases: Type.Array(Case), nextCursor: Type.Optional(Type.String()) })

export const CameraList = Type.Object({
  cameras: Type.Array(
    Type.Object({
      id: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      platformId: Type.String(),
      sourceKind: Type.String(),
      status: Type.String(),
      driver: Type.String(),
      failuresInRow: Type.Integer(),
      lastFault: Type.Optional(Type.String()),
      clockAt: Type.Optional(Instant),
      view: Type.Optional(
        Type.Object({
          state: Type.String(),
          origin: Type.String(),
          zones: Type.Integer(),
          hasReference: Type.Boolean(),
        }),
      ),
      openCandidates: Type.Integer(),
    }),
  ),
})

export const FindingList = Type.Object({
  findings: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      subject: Type.String(),
      detail: Type.String(),
      count: Type.Integer(),
      openedAt: Type.String({ format: 'date-time' }),
      lastAt: Type.String({ format: 'date-time' }),
    }),
  ),
})

export const Counters = Type.Record(Type.String(), Type.Unknown(), {
  description:
    'Looks, sightings, candidates, byCategory, confirmed, rejected, delivered, recurrences, verified and what still waits.',
})
export const CategoryList = Type.Object({ catalogueVersion: Type.String(), categories: Type.Array(Category) })
