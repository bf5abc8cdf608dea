/** Cases as the API and the pages show them. */
import type { Static } from 'typebox'
import { isOverdue } from '../pipeline/casework/deadline.ts'
import { findCategory } from '../pipeline/catalogue/catalogue.ts'
import { cameraView } from './candidate-view.ts'
import type { CaseRow } from './ports/case.ts'
import type { Case } from './schemas/cases.ts'

/** A case as the API shows it. `now` decides what is overdue. */
export function caseView(row: CaseRow, now: Date): Static<typeof Case> {
  const category = findCategory(row.category)
  const { candidateId, state, externalCaseNo, receiverId, updatedAt, delivery, verification, condition } = row
  return {
    candidateId,
    state,
    receiverId,
    updatedAt: updatedAt.toISOString(),
    ...(externalCaseNo === undefined ? {} : { externalCaseNo }),
    ...instantsOf(row),
    ...(condition === undefined ? {} : { condition }),
    overdue: isLate(row, now),
    extensions: row.extensions,
    reworks: row.reworks,
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    category: row.category,
    categoryZh: category?.nameZh ?? row.category,
    categoryEn: category?.nameEn ?? row.category,
    severity: row.severity,
    camera: cameraView(row.camera),
    ...(delivery === undefined ? {} : { delivery: withIsoTimes(delivery) }),
    ...(verification === undefined ? {} : { verification: verificationOf(verification) }),
    ...(row.beforeEvidenceId === undefined ? {} : { before: `/v1/evidence/${row.beforeEvidenceId}/picture` }),
    ...(row.afterEvidenceId === undefined ? {} : { after: `/v1/evidence/${row.afterEvidenceId}/picture` }),
  }
}

function verificationOf({ pair, ...verification }: NonNullable<CaseRow['verification']>) {
  return { ...withIsoTimes(verification), ...(pair === undefined ? {} : { alignmentScore: pair.score }) }
}

type IsoTimes<T> = { [K in keyof T]: T[K] extends Date | undefined ? string : T[K] }

function withIsoTimes<T extends object>(row: T): IsoTimes<T> {
  return Object.fromEntries(
    Object.entries(row).map(([k, v]) => [k, v instanceof Date ? v.toISOString() : v]),
  ) as IsoTimes<T>
}

/** Past its deadline now, or disposed of past it. */
export function isLate({ state, disposedAt, endedAt, deadlineAt }: CaseRow, now: Date): boolean {
  if (deadlineAt === undefined) return false
  const times = {
    state,
    ...(disposedAt === undefined ? {} : { disposedAt: disposedAt.getTime() }),
    ...(endedAt === undefined ? {} : { endedAt: endedAt.getTime() }),
  }
  return isOverdue(times, deadlineAt.getTime(), now.getTime())
}

function instantsOf({ filedAt, dispatchedAt, disposedAt, endedAt, deadlineAt }: CaseRow) {
  return withIsoTimes({
    ...(filedAt === undefined ? {} : { filedAt }),
    ...(dispatchedAt === undefined ? {} : { dispatchedAt }),
    ...(disposedAt === undefined ? {} : { disposedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(deadlineAt === undefined ? {} : { deadlineAt }),
  })
}
