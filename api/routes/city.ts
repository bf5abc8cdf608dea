/** The city's lists as they were brought in: cells of the grid, and what is allowed where. */
import type { Static } from 'typebox'
import { type Bounds, geoJsonOf, parseBounds } from '../../pipeline/commissioning/outline.ts'
import type { CellRow, RegisterRow } from '../ports/city.ts'
import { ApiProblem } from '../problem.ts'
import { Grid, GridQuery, RegisterQuery, Registers } from '../schemas/city.ts'
import { answers } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const READ_LIST = { permission: 'read', reach: 'list' } as const
const tags = ['city']

export function cityRoutes(app: Api, { stores, now }: ApiDeps): void {
  const { city } = stores
  app.get(
    '/v1/grid',
    {
      config: READ_LIST,
      schema: {
        operationId: 'readGrid',
        summary: 'Cells of the unit grid with their outlines, by code or in a box of the map',
        tags,
        querystring: GridQuery,
        response: answers(Grid, 400),
      },
    },
    async (request): Promise<Static<typeof Grid>> => {
      const { bbox, ...page } = request.query
      const { rows, nextCursor } = await city.grid({ ...page, ...boxOf(bbox), scope: request.signedIn!.scope })
      const features = rows.map(featureOf)
      return { type: 'FeatureCollection', features, ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.get(
    '/v1/registers',
    {
      config: READ_LIST,
      schema: {
        operationId: 'listRegisters',
        summary: 'What the city allows: place, calendar, and how often it kept a sighting from counting',
        tags,
        querystring: RegisterQuery,
        response: answers(Registers, 400),
      },
    },
    async (request) => {
      const { bbox, ...rest } = request.query
      const query = { ...rest, ...boxOf(bbox), scope: request.signedIn!.scope, now: now() }
      const { rows, nextCursor } = await city.registers(query)
      return { registers: rows.map(lineOf), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

/** @throws ApiProblem `bad-request` */
function boxOf(text: string | undefined): { within?: Bounds } {
  if (text === undefined) return {}
  const within = parseBounds(text)
  if (within === undefined)
    throw new ApiProblem(
      400,
      'bad-request',
      'bbox is minLng,minLat,maxLng,maxLat in degrees, the south-west corner first.',
    )
  return { within }
}

function featureOf({ outline, ...properties }: CellRow): Static<typeof Grid>['features'][number] {
  return { type: 'Feature', id: properties.code, geometry: geometryOf(outline), properties }
}

function lineOf({ where, permit, ...row }: RegisterRow): Static<typeof Registers>['registers'][number] {
  return {
    ...row,
    ...(where.kind === 'zone'
      ? { cameraId: where.cameraId, zoneId: where.zoneId }
      : { geometry: geometryOf(where.outline) }),
    permit: { ...permit, weekdays: [...permit.weekdays] },
  }
}

function geometryOf(outline: CellRow['outline']): Static<typeof Grid>['features'][number]['geometry'] {
  const { type, coordinates } = geoJsonOf(outline)
  return { type, coordinates: coordinates.map((rings) => rings.map((ring) => ring.map((corner) => [...corner]))) }
}
