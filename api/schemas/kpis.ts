import { Type } from 'typebox'
import { KPI_FIGURES, KPI_GROUPS } from '../../pipeline/figures/kpis.ts'
import { CameraNames, Id, NextCursor, oneOf, pageQuery } from './common.ts'

const Moment = Type.String({ format: 'date-time' })
const range = {
  from: Type.Optional(Type.String({ format: 'date-time', description: 'Raised then or later.' })),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'Raised before.' })),
}
const Group = oneOf(KPI_GROUPS, {
  description: 'A street is the division code of the camera; a department is the one its case went to.',
})
const Count = Type.Integer({ minimum: 0 })
const counts = {
  raised: Count,
  open: Count,
  confirmed: Count,
  rejected: Count,
  filed: Count,
  dispatched: Count,
  disposed: Count,
  onTime: Count,
  overdue: Count,
  ended: Count,
  reworked: Count,
  clear: Count,
  notClear: Count,
  cannotTell: Count,
  recurred: Count,
}

export const KpiQuery = Type.Object({
  by: Type.Optional(Group),
  ...range,
  overTime: Type.Optional(
    Type.Boolean({ description: 'With `series`: the 12 groups with most candidates over the newest 92 days.' }),
  ),
})
export const KpiList = Type.Object({
  by: oneOf(KPI_GROUPS),
  rows: Type.Array(
    Type.Object({
      key: Type.String({ description: 'Category id, division code or name; empty where there is none.' }),
      ...counts,
    }),
  ),
  series: Type.Optional(
    Type.Array(
      Type.Object({
        key: Type.String(),
        day: Type.String({ format: 'date', description: 'Local day of the cameras.' }),
        ...counts,
      }),
      { description: 'The busiest group first; a day without a candidate is left out.' },
    ),
  ),
  days: Type.Array(
    Type.Object({
      day: Type.String({ format: 'date', description: 'Local day of the cameras.' }),
      raised: Count,
      confirmed: Count,
      rejected: Count,
    }),
  ),
})

export const KpiCandidateQuery = Type.Object({
  by: Type.Optional(Group),
  key: Type.Optional(Type.String({ maxLength: 200 })),
  figure: Type.Optional(oneOf(KPI_FIGURES)),
  ...range,
  ...pageQuery({ default: 50, maximum: 200 }),
})
export const KpiCandidateList = Type.Object({
  candidates: Type.Array(
    Type.Object({
      id: Type.String(),
      category: Type.String(),
      status: Type.String(),
      camera: CameraNames,
      createdAt: Moment,
      caseState: Type.Optional(Type.String()),
    }),
  ),
  nextCursor: NextCursor,
})

export const CoverageQuery = Type.Object({
  hours: Type.Integer({ minimum: 1, maximum: 168, default: 24 }),
  ...pageQuery({ default: 100, maximum: 1000 }),
})
export const CoverageList = Type.Object({
  cameras: Type.Array(
    Type.Object({
      cameraId: Id,
      street: Type.Optional(Type.String({ description: 'Division code.' })),
      cameraGroup: Type.Optional(Type.String()),
      gridCode: Type.Optional(Type.String({ description: 'Grid cell that it stands in.' })),
      promised: Type.Integer({ description: 'Looks that its interval promises over the hours.' }),
      taken: Type.Integer({ description: 'Looks that brought a frame.' }),
      good: Type.Integer({ description: 'Looks good enough to judge by.' }),
    }),
  ),
  nextCursor: NextCursor,
})
