/** The unit grid and the registers of what the city allows. */
import { Type } from 'typebox'
import { REGISTER_KINDS } from '../../pipeline/calendars/registers.ts'
import { BOUNDS_PATTERN } from '../../pipeline/commissioning/outline.ts'
import { NextCursor, oneOf, pageQuery } from './common.ts'
import { Permit } from './views.ts'

const MultiPolygon = Type.Object(
  {
    type: oneOf(['MultiPolygon']),
    coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
  },
  {
    description: 'GeoJSON (RFC 7946), WGS-84.',
    examples: [
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [106.649, 29.029],
              [106.651, 29.029],
              [106.651, 29.031],
              [106.649, 29.029],
            ],
          ],
        ],
      },
    ],
  },
)
const Box = Type.Optional(
  Type.String({
    pattern: BOUNDS_PATTERN,
    maxLength: 100,
    description: 'minLng,minLat,maxLng,maxLat: only what touches this box of the map.',
    examples: ['106.6,29.0,106.7,29.1'],
  }),
)

export const GridQuery = Type.Object({ bbox: Box, ...pageQuery({ default: 200, maximum: 1000 }) })
export const Grid = Type.Object(
  {
    type: oneOf(['FeatureCollection']),
    features: Type.Array(
      Type.Object({
        type: oneOf(['Feature']),
        id: Type.String({ description: '15 digits of the cell.', examples: ['500110101001001'] }),
        geometry: MultiPolygon,
        properties: Type.Object({
          code: Type.String({ examples: ['500110101001001'] }),
          name: Type.String(),
          dutyGrid: Type.Optional(Type.String({ description: 'Absent: it is one of its own.' })),
          cameras: Type.Integer({ description: 'That the caller may see, like the candidates.' }),
          openCandidates: Type.Integer(),
        }),
      }),
    ),
    nextCursor: NextCursor,
  },
  { description: 'A GeoJSON feature collection, so that a map takes it as it is.' },
)

export const RegisterQuery = Type.Object({
  register: Type.Optional(oneOf(REGISTER_KINDS)),
  bbox: Box,
  ...pageQuery({ default: 100, maximum: 500 }),
})
export const Registers = Type.Object({
  registers: Type.Array(
    Type.Object({
      id: Type.String({ description: '<register>/<number>', examples: ['vending/2026-017'] }),
      register: oneOf(REGISTER_KINDS),
      number: Type.String({ examples: ['2026-017'] }),
      name: Type.String(),
      holder: Type.String(),
      cameraId: Type.Optional(Type.String({ description: 'It speaks of one zone of this camera.' })),
      zoneId: Type.Optional(Type.String()),
      geometry: Type.Optional(MultiPolygon),
      permit: Permit,
      places: Type.Optional(Type.Integer({ description: 'How many it allows; stalls say.' })),
      cameras: Type.Integer({ description: 'How many it reaches of those the caller may see.' }),
      permitted: Type.Object(
        { day: Type.Integer(), week: Type.Integer() },
        {
          description:
            'Sightings left out as permitted at these cameras in the last 24 hours and 7 days. Looks do not say by which line: a camera that several reach counts with each.',
        },
      ),
    }),
  ),
  nextCursor: NextCursor,
})
