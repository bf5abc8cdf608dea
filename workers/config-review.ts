/** The `review` section of a site's configuration: who reviews how much, and where categories start on the ladder. */
import { type Static, Type } from 'typebox'
import { MOST_PER_SHIFT } from '../pipeline/budget/review-shift.ts'

const Hours = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' })

export const ReviewSchema = Type.Object(
  {
    /** People who review in a shift; absent = nothing is held for room. */
    seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    candidatesPerShift: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_PER_SHIFT })),
    shifts: Type.Optional(Type.Array(Hours, { minItems: 1, maxItems: 6 })),
    utcOffsetMinutes: Type.Optional(Type.Integer({ minimum: -720, maximum: 840 })),
    /** Where categories stand that nobody has moved; absent = live. */
    start: Type.Optional(Type.Union([Type.Literal('shadow'), Type.Literal('pilot'), Type.Literal('live')])),
    pilotPerShift: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_PER_SHIFT })),
  },
  { additionalProperties: false },
)

type Review = Static<typeof ReviewSchema>

/** What is wrong in the section, beside its shape: path within it and a sentence. */
export function reviewFindings({
  shifts = [],
}: Review): readonly { readonly path: readonly (string | number)[]; readonly sentence: string }[] {
  const ends = shifts.map((shift) => shift.slice(6))
  return ends.flatMap((end, i) =>
    ends.indexOf(end) < i
      ? [{ path: ['shifts', i], sentence: `two shifts end at ${end}; a moment belongs to the shift that ends next` }]
      : [],
  )
}
