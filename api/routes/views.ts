/** Views and their zones: a sheet to approve from, and what a person draws. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import { parsePolygon } from '../../pipeline/geometry/polygon.ts'
import { cameraView } from '../candidate-view.ts'
import { ApiProblem } from '../problem.ts'
import { IfMatch } from '../schemas/candidates.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import * as schemas from '../schemas/views.ts'
import type { DrawnZone, ViewRow } from '../ports/view.ts'
import { versionOf } from './candidates.ts'
import type { Api, ApiDeps } from './deps.ts'

const ADMINISTER_VIEW = { permission: 'administer', reach: 'view' } as const
const tags = ['cameras']

export function viewRoutes(app: Api, deps: ApiDeps): void {
  readRoutes(app, deps)
  zoneRoutes(app, deps)
  approvalRoutes(app, deps)
  app.post(
    '/v1/cameras/:id/look-now',
    {
      config: { permission: 'dispatch', reach: 'camera' },
      schema: {
        operationId: 'lookNow',
        summary: 'The next look of this camera is due now, within the limits of its platform',
        tags,
        params: IdParams,
        response: { 202: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await deps.stores.cameras.lookNow(id, deps.now())
      await deps.stores.audit({ actor: request.signedIn!.userId, action: 'camera.look-now', subject: id })
      return reply.code(202).send(null)
    },
  )
}

function readRoutes(app: Api, { stores, evidence }: ApiDeps): void {
  app.get(
    '/v1/views',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listViews',
        summary: 'Views of the cameras with their zones, by id',
        tags,
        querystring: schemas.ViewListQuery,
        response: answers(schemas.ViewList, 400),
      },
    },
    async (request) => {
      const { views, nextCursor } = await stores.views.list(request.query, request.signedIn!.scope)
      return { views: views.map(viewView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.get(
    '/v1/views/:id/picture',
    {
      config: { permission: 'read', reach: 'view' },
      schema: {
        operationId: 'readViewPicture',
        summary: 'A masked picture of the view (JPEG): its reference, else the newest evidence of its camera',
        tags,
        params: schemas.ViewParams,
        response: { 200: Type.Any({ description: 'image/jpeg' }), 401: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const sha = await stores.views.picture(request.params.id)
      const picture = sha === undefined ? undefined : await evidence.read(sha)
      if (picture === undefined) throw new ApiProblem(404, 'not-found', 'There is no picture of this view yet.')
      return reply.type('image/jpeg').header('cache-control', 'private, no-store').send(picture)
    },
  )
}

function zoneRoutes(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/views/:id/zones',
    {
      config: { permission: 'read', reach: 'view' },
      schema: {
        operationId: 'readZones',
        description: 'All zones of one view, 60 at most.',
        summary: 'The zones of a view and the version to change them by',
        tags,
        params: schemas.ViewParams,
        response: answers(schemas.Zones, 404),
      },
    },
    async (request) => {
      const view = await stores.views.get(request.params.id)
      if (view === undefined) throw noView()
      const { version, zones } = viewView(view)
      return { version, zones }
    },
  )
  app.put(
    '/v1/views/:id/zones',
    {
      config: ADMINISTER_VIEW,
      schema: {
        operationId: 'drawZones',
        summary: 'All zones of a view, as a person drew them',
        description:
          'The configuration leaves the zones of this view alone from then on. Permits and the point of a zone that are absent stay.',
        tags,
        params: schemas.ViewParams,
        headers: IfMatch,
        body: schemas.ZonesBody,
        response: answers(schemas.Redrawn, 400, 403, 404, 412, 428),
      },
    },
    async (request) => {
      const { id } = request.params
      const before = await stores.views.get(id)
      if (before === undefined) throw noView()
      const outcome = await stores.views.draw({
        viewId: id,
        version: versionOf(request),
        zones: zonesOf(request.body.zones, before.zones),
        by: request.signedIn!.userId,
      })
      if (outcome.kind === 'not-found') throw noView()
      if (outcome.kind === 'changed')
        throw new ApiProblem(
          412,
          'changed',
          `The view has changed since you opened it (version ${outcome.version} now). Load its zones again and draw on those.`,
        )
      return { version: outcome.version }
    },
  )
}

function approvalRoutes(app: Api, { stores }: ApiDeps): void {
  app.post(
    '/v1/views/approve',
    {
      config: { permission: 'administer', reach: 'list' },
      schema: {
        operationId: 'approveViews',
        summary: 'Approve views and their proposed zones, each on its own',
        tags,
        body: schemas.ApproveBody,
        response: answers(schemas.Approved, 400, 403),
      },
    },
    async (request) => {
      const { userId, scope } = request.signedIn!
      const approved: string[] = []
      const refused: Static<typeof schemas.Approved>['refused'] = []
      for (const id of new Set(request.body.ids)) {
        const seen = await stores.scopes.sees(scope, 'view', id)
        const outcome = seen ? await stores.views.approveView(id, userId) : 'not-found'
        if (outcome === 'approved') approved.push(id)
        else refused.push({ id, reason: outcome })
      }
      return { approved, refused }
    },
  )
  app.post(
    '/v1/views/:id/reject',
    {
      config: ADMINISTER_VIEW,
      schema: {
        operationId: 'rejectView',
        summary: 'Forget what was learned of a view; the next good look learns it anew',
        tags,
        params: schemas.ViewParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const outcome = await stores.views.reject(request.params.id, request.signedIn!.userId)
      if (outcome === 'not-found') throw noView()
      return reply.code(204).send(null)
    },
  )
}

function noView(): ApiProblem {
  return new ApiProblem(404, 'not-found', 'There is no such view. The list is at /v1/views.')
}

/** @throws ApiProblem `bad-request` with the place and what to do */
function zonesOf(given: Static<typeof schemas.ZonesBody>['zones'], before: readonly DrawnZone[]): readonly DrawnZone[] {
  const kept = new Map(before.map((zone) => [zone.id, zone]))
  const ids = new Set(given.map(({ id }) => id))
  if (ids.size < given.length)
    throw new ApiProblem(400, 'bad-request', 'Two zones have the same id. Give each zone of a view its own.')
  return given.map((zone, i) => {
    const parsed = parsePolygon(zone.polygon, `zones[${i}].polygon`)
    if (!parsed.ok) throw new ApiProblem(400, 'bad-request', parsed.reason)
    const { id, kind, origin, capacity, detail, point = kept.get(zone.id)?.point } = zone
    return {
      id,
      kind,
      polygon: parsed.polygon,
      origin: origin ?? 'approved',
      permits: zone.permits ?? kept.get(id)?.permits ?? [],
      ...(capacity === undefined ? {} : { capacity }),
      ...(detail === undefined ? {} : { detail }),
      ...(point === undefined ? {} : { point }),
    }
  })
}

function viewView(row: ViewRow): Static<typeof schemas.View> {
  return {
    id: row.id,
    camera: cameraView(row.camera),
    version: row.version,
    origin: row.origin === 'approved' ? 'approved' : 'proposed',
    state: row.state,
    zonesBy: row.zonesBy === 'console' ? 'console' : 'configuration',
    learned: row.learned,
    ...(row.hasPicture ? { picture: `/v1/views/${row.id}/picture` } : {}),
    zones: row.zones.map((zone) => ({
      ...zone,
      kind: zone.kind as Static<typeof schemas.ZoneView>['kind'],
      polygon: zone.polygon.map((point) => [...point]),
      permits: zone.permits.map((permit) => ({ ...permit, weekdays: [...permit.weekdays] })),
    })),
  }
}
