/** What an operator reads: cases, cameras, findings, counters, the catalogue. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import { categories, catalogueVersion, findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { cameraView, categoryView } from '../candidate-view.ts'
import { localInstant } from '../local-time.ts'
import type { CameraHealth, CaseRow } from '../ports.ts'
import { ApiProblem } from '../problem.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import { CameraList, CaseList, CategoryList, Counters, FindingList, PageQuery } from '../schemas/operations.ts'
import type { Api, ApiDeps } from './deps.ts'

const REVIEW = { permission: 'review' } as const

export function operationRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  readingRoutes(app, deps)
  app.get(
    '/v1/cases',
    {
      config: REVIEW,
      schema: {
        summary: 'Cases, newest change first',
        tags: ['cases'],
        querystring: PageQuery,
        response: answers(CaseList, 400),
      },
    },
    async (request) => {
      const { cases, nextCursor } = await stores.cases.list(request.query)
      return { cases: cases.map(caseView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.get(
    '/v1/cameras',
    {
      config: REVIEW,
      schema: {
        summary: 'Health of the cameras; never their addresses',
        tags: ['cameras'],
        response: answers(CameraList),
      },
    },
    async () => ({ cameras: (await stores.cameras.health()).map(cameraHealthView) }),
  )
  app.post(
    '/v1/cameras/:id/view/approve',
    {
      config: { permission: 'administer' },
      schema: {
        summary: 'Approve the learned view of a camera and its zones',
        tags: ['cameras'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      checkApproved(await stores.views.approve(request.params.id, request.signedIn!.userId))
      return reply.code(204).send(null)
    },
  )
}

function readingRoutes(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/findings',
    {
      config: REVIEW,
      schema: { summary: 'What an operator must know', tags: ['operations'], response: answers(FindingList) },
    },
    async () => ({
      findings: (await stores.findings.open()).map((f) => ({
        ...f,
        openedAt: f.openedAt.toISOString(),
        lastAt: f.lastAt.toISOString(),
      })),
    }),
  )
  app.get(
    '/v1/counters',
    {
      config: REVIEW,
      schema: { summary: 'Counts since the beginning', tags: ['operations'], response: answers(Counters) },
    },
    () => stores.counters(),
  )
  app.get(
    '/v1/categories',
    { config: REVIEW, schema: { summary: 'The 63 rows', tags: ['operations'], response: answers(CategoryList) } },
    async () => ({ catalogueVersion, categories: categories.map(categoryView) }),
  )
}

/** @throws ApiProblem when there was nothing to approve */
export function checkApproved(outcome: 'approved' | 'no-reference' | 'not-found'): void {
  if (outcome === 'not-found') throw new ApiProblem(404, 'not-found', 'There is no such camera, or it has no view yet.')
  if (outcome === 'no-reference')
    throw new ApiProblem(
      409,
      'no-reference',
      'The view has no reference picture yet. Wait for the first good look, then approve it.',
    )
}

function caseView(row: CaseRow): Static<typeof CaseList>['cases'][number] {
  const category = findCategory(row.category)
  const { candidateId, state, externalCaseNo, receiverId, disposedAt, updatedAt, delivery, verification } = row
  return {
    candidateId,
    state,
    receiverId,
    updatedAt: updatedAt.toISOString(),
    ...(externalCaseNo === undefined ? {} : { externalCaseNo }),
    ...(disposedAt === undefined ? {} : { disposedAt: disposedAt.toISOString() }),
    category: row.category,
    categoryZh: category?.nameZh ?? row.category,
    categoryEn: category?.nameEn ?? row.category,
    severity: row.severity,
    camera: cameraView(row.camera),
    ...(delivery === undefined ? {} : { delivery: withIsoTimes(delivery) }),
    ...(verification === undefined ? {} : { verification: withIsoTimes(verification) }),
    ...(row.beforeEvidenceId === undefined ? {} : { before: `/v1/evidence/${row.beforeEvidenceId}/picture` }),
    ...(row.afterEvidenceId === undefined ? {} : { after: `/v1/evidence/${row.afterEvidenceId}/picture` }),
  }
}

type IsoTimes<T> = { [K in keyof T]: T[K] extends Date | undefined ? string : T[K] }

function withIsoTimes<T extends object>(row: T): IsoTimes<T> {
  return Object.fromEntries(
    Object.entries(row).map(([k, v]) => [k, v instanceof Date ? v.toISOString() : v]),
  ) as IsoTimes<T>
}

function cameraHealthView(camera: CameraHealth): Static<typeof CameraList>['cameras'][number] {
  const { clockAt, utcOffsetMinutes, view, ...rest } = camera
  return {
    ...rest,
    ...(clockAt === undefined ? {} : { clockAt: localInstant(clockAt, utcOffsetMinutes) }),
    ...(view === undefined
      ? {}
      : {
          view: {
            state: view.state,
            origin: view.origin,
            zones: view.zones,
            hasReference: view.referenceSha !== undefined,
          },
        }),
  }
}
