/** Pieces that several answers share. What a schema does not name never leaves the API. */
import { type TSchema, Type } from 'typebox'

export const Id = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' })
export const Instant = Type.String({
  format: 'date-time',
  description: 'With offset: of the camera where it is a time of a picture.',
})
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
export const Place = Type.Object(
  { x0: Type.Number(), y0: Type.Number(), x1: Type.Number(), y1: Type.Number() },
  { description: 'Box in 0..1 of the picture; x to the right, y down.' },
)
export const Limit = Type.Object(
  { value: Type.Number(), unit: oneOf(['urgent_hour', 'urgent_day', 'work_hour', 'work_day']) },
  {
    description:
      'urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours.',
  },
)
export const IdParams = Type.Object({ id: Id })
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'A sentence that says what to do.' }),
    code: Type.String(),
  },
  { description: 'RFC 9457 problem document (application/problem+json)' },
)
export const Location = Type.Object({ lng: Type.Number(), lat: Type.Number(), crs: Type.String() })
export const CameraNames = Type.Object({
  id: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  location: Type.Optional(Location),
})

export const NextCursor = Type.Optional(
  Type.String({ description: 'Send it as `cursor` for the next page; absent: this is the last one.' }),
)

/** The part of a query that asks for a page. */
export function pageQuery(limit: { readonly default: number; readonly maximum: number }) {
  return {
    cursor: Type.Optional(Type.String({ maxLength: 400, description: '`nextCursor` of the page before.' })),
    limit: Type.Integer({ minimum: 1, ...limit }),
  }
}

/** One of fixed words. */
export function oneOf<T extends string>(
  words: readonly T[],
  more: { readonly description?: string; readonly default?: T } = {},
) {
  return Type.Unsafe<T>({ type: 'string', enum: [...words], ...more })
}

const NO_SESSION = [401] as const

/** The response table of a route: its good answer, and problem documents for the statuses it may say no with. */
export function answers<T extends TSchema>(
  good: T,
  ...problems: readonly number[]
): Record<number, TSchema> & { 200: T } {
  const table: Record<number, TSchema> = {}
  for (const status of [...NO_SESSION, ...problems]) table[status] = Problem
  return { ...table, 200: good }
}
