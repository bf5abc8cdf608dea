/** The `retention` section of a site's configuration: how long pictures and counts are kept. */
import { Type } from 'typebox'

export const RetentionSchema = Type.Object(
  {
    // Two days at least: a decision can be taken back, and a problem that returns within a day opens its candidate again.
    rejectedDays: Type.Optional(Type.Integer({ minimum: 2, maximum: 3650 })),
    closedDays: Type.Optional(Type.Integer({ minimum: 30, maximum: 36_500 })),
    lookHourDays: Type.Optional(Type.Integer({ minimum: 30, maximum: 3650 })),
    at: Type.Optional(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })),
    utcOffsetMinutes: Type.Optional(Type.Integer({ minimum: -720, maximum: 840 })),
  },
  { additionalProperties: false },
)
