import { Type } from 'typebox'
import { Instant, Location, NextCursor, pageQuery } from './common.ts'
import { Category } from './candidates.ts'

export const CameraQuery = Type.Object({
  find: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'Part of an id, a name, or the id of a platform.' }),
  ),
  ...pageQuery({ default: 200, maximum: 1000 }),
})
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
      fault: Type.Optional(Type.String({ description: 'unreachable | half-open | zero-frames | …' })),
      breaker: Type.String({
        description: 'closed | open | half-open: after three failures in a row each look is a probe',
      }),
      platformBreaker: Type.String({
        description: 'closed | open | half-open: of its platform, which gets one probe at a time unless it is closed',
      }),
      watched: Type.Boolean({ description: 'Its stream is held open now, for a frame a second.' }),
      nextLookAt: Type.String({ format: 'date-time', description: 'Not looked at again before.' }),
      clockAt: Type.Optional(Instant),
      view: Type.Optional(
        Type.Object({
          state: Type.String(),
          origin: Type.String(),
          zones: Type.Integer(),
          hasReference: Type.Boolean(),
        }),
      ),
      location: Type.Optional(Location),
      openCandidates: Type.Integer(),
    }),
  ),
  nextCursor: NextCursor,
})

export const FindingQuery = Type.Object(pageQuery({ default: 200, maximum: 500 }))
export const FindingList = Type.Object({
  findings: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      subject: Type.String(),
      detail: Type.String({ description: 'The sentence in English.' }),
      code: Type.Optional(Type.String({ description: 'Which sentence it is, for readers of other languages.' })),
      params: Type.Optional(
        Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
          description: 'The values in the sentence.',
          examples: [{ n: 3, fault: 'unreachable' }],
        }),
      ),
      count: Type.Integer(),
      openedAt: Type.String({ format: 'date-time' }),
      lastAt: Type.String({ format: 'date-time' }),
    }),
  ),
  nextCursor: NextCursor,
})

export const Counters = Type.Record(Type.String(), Type.Unknown(), {
  description:
    'Looks, sightings, candidates, byCategory, confirmed, rejected, delivered, recurrences, verified and what still waits.',
})
/** A row with the numbers that it runs on. */
const CategorySettings = Type.Object({
  ...Category.properties,
  recipe: Type.Object({
    kind: Type.String(),
    dwellSeconds: Type.Number({ description: 'So long it must last.' }),
    minCount: Type.Integer({ description: 'So many there must be.' }),
    hours: Type.String({ description: 'In which it is looked for: a text of the catalogue.' }),
    zones: Type.Array(Type.String(), { description: 'Kinds of zone in which it counts.' }),
    excludeZones: Type.Array(Type.String()),
  }),
  labels: Type.Array(Type.String(), {
    description: 'That raise it by themselves; none: judged against the reference.',
  }),
})

export const CategoryList = Type.Object({ catalogueVersion: Type.String(), categories: Type.Array(CategorySettings) })

export const Figures = Type.Object({
  byCategory: Type.Array(
    Type.Object({
      category: Type.String(),
      open: Type.Integer(),
      confirmed: Type.Integer(),
      rejected: Type.Integer(),
    }),
    { description: 'Candidates since the beginning; merged ones are counted nowhere.' },
  ),
})
