/** The `casework` section of a site's configuration: its calendar, and its limits where they are not the table's. */
import { type Static, Type } from 'typebox'
import { calendarFinding } from '../pipeline/casework/clocks.ts'
import { conditionFinding } from '../pipeline/casework/conditions.ts'

const strict = { additionalProperties: false } as const
const Limit = Type.Object(
  {
    value: Type.Integer({ minimum: 1, maximum: 365 }),
    unit: Type.Union([
      Type.Literal('urgent_hour'),
      Type.Literal('urgent_day'),
      Type.Literal('work_hour'),
      Type.Literal('work_day'),
    ]),
  },
  strict,
)
const byArea = <T extends typeof Limit | ReturnType<typeof cameraList>>(type: T) =>
  Type.Object({ A: Type.Optional(type), B: Type.Optional(type), C: Type.Optional(type) }, strict)
const cameraList = () => Type.Array(Type.String())
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })

export const CaseworkSchema = Type.Object(
  {
    calendar: Type.Optional(
      Type.Object(
        {
          officeHours: Type.Optional(Type.Array(Type.String())),
          weekend: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 6 }))),
          holidays: Type.Optional(Type.Array(Day)),
          workdays: Type.Optional(Type.Array(Day)),
        },
        strict,
      ),
    ),
    /** Camera ids by area class: A core, B, C ordinary. */
    areas: Type.Optional(byArea(cameraList())),
    /** When the receiver's list is compared with ours, by the site's clock. */
    reconcile: Type.Optional(
      Type.Object(
        {
          at: Type.Optional(Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' })),
          utcOffsetMinutes: Type.Optional(Type.Integer({ minimum: -720, maximum: 840 })),
        },
        strict,
      ),
    ),
    /** Shares 0..1: decisions that a second person is shown blind, and questions with a known answer. */
    review: Type.Optional(
      Type.Object(
        {
          secondReviews: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
          honeypots: Type.Optional(Type.Number({ minimum: 0, maximum: 0.2 })),
        },
        strict,
      ),
    ),
    /** When somebody else must decide: so many rejections of one reviewer at one place in so many days. */
    secondOpinion: Type.Optional(
      Type.Object(
        {
          rejections: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
        },
        strict,
      ),
    ),
    conditions: Type.Optional(
      Type.Array(
        Type.Object({ id: Type.String(), limit: Type.Optional(Limit), areas: Type.Optional(byArea(Limit)) }, strict),
      ),
    ),
  },
  strict,
)

type Casework = Static<typeof CaseworkSchema>

/** What is wrong in the section, beside its shape: path within it and a sentence. */
export function caseworkFindings(
  { calendar, areas, conditions }: Casework,
  cameraIds: ReadonlySet<string>,
): readonly { readonly path: readonly (string | number)[]; readonly sentence: string }[] {
  const calendarSentence = calendarFinding(calendar ?? {})
  const listed = Object.entries(areas ?? {}).flatMap(([area, ids]) => ids.map((id, i) => ({ area, id, i })))
  return [
    ...(calendarSentence === undefined ? [] : [{ path: ['calendar'], sentence: calendarSentence }]),
    ...listed.flatMap(({ area, id, i }) => {
      const path = ['areas', area, i]
      if (!cameraIds.has(id))
        return [{ path, sentence: `no camera has the id ${id}; add it under cameras or mend the id` }]
      if (listed.some((other) => other.id === id && other.area !== area))
        return [{ path, sentence: `the camera ${id} stands in two area classes; it can be in one` }]
      return []
    }),
    ...(conditions ?? []).flatMap(({ id }, i) => {
      const sentence = conditionFinding(id)
      return sentence === undefined ? [] : [{ path: ['conditions', i, 'id'], sentence }]
    }),
  ]
}
