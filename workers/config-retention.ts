/** The sections `retention`, `originals` and `audit` of a site's configuration: what is kept, where, and for how long. */
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

/** Where the signed root of each day of the audit goes, so that nobody can rewrite a day unseen. */
export const AuditSchema = Type.Object(
  {
    /** Outside the data folder, on another host's disk at best; relative to this file. It must be there. */
    rootsFolder: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
)

/** Rows whose officers need the unmasked frame, such as number plates of vehicles. */
export const OriginalsSchema = Type.Object(
  {
    categories: Type.Array(Type.String(), { minItems: 1 }),
    /** Private key, made at the first start; outside the data folder, relative to this file. */
    keyFile: Type.String({ minLength: 1 }),
    /** At most this long, and never longer than the case runs. */
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
  },
  { additionalProperties: false },
)
