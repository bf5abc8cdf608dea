/** What an operator reads: cameras, findings, counters, the catalogue. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import { catalogueVersion } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { categoryView } from '../candidate-view.ts'
import { localInstant } from '../local-time.ts'
import { ApiProblem } from '../problem.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import {
  CameraList,
  CameraQuery,
  CategoryList,
  Counters,
  Figures,
  FindingList,
  FindingQuery,
} from '../schemas/operations.ts'
import type { CameraHealth } from '../ports/view.ts'
import { rowsInForce } from './category-settings.ts'
import type { Api, ApiDeps } from './deps.ts'

const READ = { permission: 'read', reach: 'list' } as const

export function operationRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  readingRoutes(app, deps)
  catalogueRoute(app, deps)
  app.get(
    '/v1/cameras',
    {
      config: READ,
      schema: {
        operationId: 'listCameras',
        summary: 'Health of the cameras, by id; never their addresses',
        tags: ['cameras'],
        querystring: CameraQuery,
        response: answers(CameraList, 400),
      },
    },
    async (request) => {
      const query = { ...request.query, scope: request.signedIn!.scope }
      const { rows, nextCursor } = await stores.cameras.healthPage(query)
      return { cameras: rows.map(cameraHealthView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.post(
    '/v1/cameras/:id/view/approve',
    {
      config: { permission: 'administer', reach: 'camera' },
      schema: {
        operationId: 'approveCameraView',
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
      config: READ,
      schema: {
        operationId: 'listFindings',
        summary: 'What an operator must know',
        description: 'Open ones, the newest first.',
        tags: ['operations'],
        querystring: FindingQuery,
        response: answers(FindingList, 400),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await stores.findings.open(request.query, request.signedIn!.scope)
      const findings = rows.map((f) => ({
        ...f,
        ...(f.params === undefined ? {} : { params: { ...f.params } }),
        openedAt: f.openedAt.toISOString(),
        lastAt: f.lastAt.toISOString(),
      }))
      return { findings, ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.get(
    '/v1/counters',
    {
      config: READ,
      schema: {
        operationId: 'getCounters',
        summary: 'Counts since the beginning',
        tags: ['operations'],
        response: answers(Counters),
      },
    },
    (request) => stores.counters(request.signedIn!.scope),
  )
  app.get(
    '/v1/figures',
    {
      config: READ,
      schema: {
        operationId: 'readFigures',
        summary: 'What became of the candidates, by category',
        description: 'A line a category of the catalogue, 63 at most.',
        tags: ['operations'],
        response: answers(Figures),
      },
    },
    async (request) => ({ byCategory: [...(await stores.figures(request.signedIn!.scope))] }),
  )
}

function catalogueRoute(app: Api, deps: ApiDeps): void {
  app.get(
    '/v1/categories',
    {
      config: { permission: 'read', reach: 'none' },
      schema: {
        operationId: 'listCategories',
        summary: 'The catalogue of categories',
        description: 'All 63 rows of the catalogue, with the numbers they run on at this site.',
        tags: ['operations'],
        response: answers(CategoryList),
      },
    },
    async () => ({ catalogueVersion, categories: (await rowsInForce(deps)).map(settingsView) }),
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

function settingsView(row: CategoryRow): Static<typeof CategoryList>['categories'][number] {
  const { kind, dwellSeconds, minCount, hours, zones, excludeZones } = row.recipe
  return {
    ...categoryView(row),
    recipe: { kind, dwellSeconds, minCount, hours, zones: [...zones], excludeZones: [...excludeZones] },
    labels: [...row.labels],
  }
}

function cameraHealthView(camera: CameraHealth): Static<typeof CameraList>['cameras'][number] {
  const { clockAt, utcOffsetMinutes, view, nextLookAt, ...rest } = camera
  return {
    ...rest,
    nextLookAt: nextLookAt.toISOString(),
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
