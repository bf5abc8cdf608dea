/** The shape of a site's configuration file (YAML or JSON). Meaning and cross references are checked in `config.ts`. */
import { type Static, Type } from 'typebox'
import { DEVICE_NAMES } from '../models/device.ts'
import { GatewaySchema } from './capture/gateway/setup.ts'
import { AlarmHookSchema } from './config-alarms.ts'
import { CaseworkSchema } from './config-casework.ts'
import { MapSchema } from './config-map.ts'
import { DepartmentsSchema } from './config-departments.ts'
import { ReviewSchema } from './config-review.ts'
import { AuditSchema, OriginalsSchema, RetentionSchema } from './config-retention.ts'

const strict = { additionalProperties: false } as const
const Id = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' })
const Clock = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' })

const Permit = Type.Object(
  {
    id: Id,
    /** 0 = Sunday … 6 = Saturday. */
    weekdays: Type.Array(Type.Integer({ minimum: 0, maximum: 6 }), { minItems: 1 }),
    from: Clock,
    to: Clock,
    graceSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 })),
    validFrom: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
    validTo: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
  },
  strict,
)

const Zone = Type.Object(
  {
    id: Id,
    kind: Type.String({ minLength: 1 }),
    /** Checked by `parsePolygon`, whose sentences are better than a schema's. */
    polygon: Type.Unknown(),
    permits: Type.Optional(Type.Array(Permit)),
    /** Safe number of people or agreed number of things, for rows that count. */
    capacity: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    /** Looked at in native tiles; absent = where its rows look for small things. */
    detail: Type.Optional(Type.Boolean()),
  },
  strict,
)

const Camera = Type.Object(
  {
    id: Id,
    platform: Id,
    nameZh: Type.String({ minLength: 1, maxLength: 200 }),
    nameEn: Type.Optional(Type.String({ maxLength: 200 })),
    place: Type.Optional(
      Type.Object(
        {
          lng: Type.Number({ minimum: -180, maximum: 180 }),
          lat: Type.Number({ minimum: -90, maximum: 90 }),
          crs: Type.Union([
            Type.Literal('WGS84'),
            Type.Literal('GCJ02'),
            Type.Literal('BD09'),
            Type.Literal('CGCS2000'),
          ]),
        },
        strict,
      ),
    ),
    source: Type.Union([
      Type.Literal('rtsp'),
      Type.Literal('http-jpeg'),
      Type.Literal('http-stream'),
      Type.Literal('hls'),
      Type.Literal('gateway'),
      Type.Literal('recording'),
    ]),
    /** RTSP only. */
    transport: Type.Optional(Type.Union([Type.Literal('tcp'), Type.Literal('udp')])),
    /** rtsps:// and https:// only. */
    certificate: Type.Optional(Type.Union([Type.Literal('checked'), Type.Literal('unchecked')])),
    /** The address, or `env:NAME` to read it (with its credentials) from the environment. */
    address: Type.Optional(Type.String({ minLength: 1 })),
    /** Instead of an address, for `source: gateway`: ids of GB/T 28181. */
    device: Type.Optional(Type.String({ pattern: '^[0-9]{20}$' })),
    channel: Type.Optional(Type.String({ pattern: '^[0-9]{20}$' })),
    /** A second, sharper stream of the same picture, written like `address`, which then is the sub-stream. */
    main: Type.Optional(Type.String({ minLength: 1 })),
    /** Recordings only: the timeline beside the clip. */
    timeline: Type.Optional(Type.String({ minLength: 1 })),
    /** Code of the administrative division; absent leaves what an import wrote. Who may see the camera hangs on it. */
    district: Type.Optional(Type.String({ pattern: '^([0-9]{6}|[0-9]{9})$' })),
    /** The site's own word for cameras that belong together. */
    group: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    intervalSeconds: Type.Integer({ minimum: 1, maximum: 86_400 }),
    categories: Type.Array(Type.String(), { minItems: 1 }),
    /** In these hours its stream is held open and a frame a second judged. */
    watch: Type.Optional(Type.Object({ hours: Type.String({ minLength: 1 }) }, strict)),
    zones: Type.Optional(Type.Array(Zone)),
    utcOffsetMinutes: Type.Optional(Type.Integer({ minimum: -720, maximum: 840 })),
    /** Where it stands, in words: the address line of its cases. */
    addressLine: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
    /** Last local day on which its owner shares it. */
    agreementEndsOn: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
  },
  strict,
)

export const SiteSchema = Type.Object(
  {
    data: Type.Optional(Type.String({ minLength: 1 })),
    listen: Type.Optional(
      Type.Object(
        {
          host: Type.Optional(Type.String({ minLength: 1 })),
          port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })),
        },
        strict,
      ),
    ),
    engines: Type.Optional(
      Type.Object(
        {
          /** `embedded`, `postgres://…` or `env:NAME`. */
          database: Type.Optional(Type.String({ minLength: 1 })),
          /** `database` (BullMQ on the same PostgreSQL), `redis://…` or `env:NAME`. */
          queue: Type.Optional(Type.String({ minLength: 1 })),
          evidenceLimitMb: Type.Optional(Type.Integer({ minimum: 1 })),
          /** What inference runs on. */
          device: Type.Optional(Type.Enum([...DEVICE_NAMES])),
          /** Which variant of the detectors; absent = the one each prefers. */
          precision: Type.Optional(Type.Union([Type.Literal('fp32'), Type.Literal('int8')])),
        },
        strict,
      ),
    ),
    network: Type.Optional(
      Type.Object(
        {
          /** CIDRs that camera addresses may lie in; absent = private and public ones, never loopback or metadata. */
          allow: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
          loopback: Type.Optional(Type.Boolean()),
          /** PEM file of the authorities that sign the certificates of this site's cameras; relative to this file. */
          caFile: Type.Optional(Type.String({ minLength: 1 })),
          /** First and last local port for RTP over UDP. */
          udpPorts: Type.Optional(
            Type.Tuple([
              Type.Integer({ minimum: 1024, maximum: 65_535 }),
              Type.Integer({ minimum: 1024, maximum: 65_535 }),
            ]),
          ),
        },
        strict,
      ),
    ),
    /** Most cameras watched at a time, on each host of a look role and in all. */
    watch: Type.Optional(Type.Object({ maxCameras: Type.Integer({ minimum: 1, maximum: 1000 }) }, strict)),
    platforms: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String({ minLength: 1, maxLength: 200 }),
          maxPulls: Type.Integer({ minimum: 1, maximum: 10_000 }),
          /** Out of maxPulls; absent = half of it. */
          maxWatches: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
          /** Absent = half of maxPulls, at least one. */
          maxStartsPerSecond: Type.Optional(Type.Number({ minimum: 0.1, maximum: 10_000 })),
          /** `HH:MM-HH:MM` in which its cameras may be looked at. */
          hours: Type.Optional(
            Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' }),
          ),
          gateway: Type.Optional(GatewaySchema),
        },
        strict,
      ),
      { minItems: 1 },
    ),
    receivers: Type.Array(
      Type.Object(
        {
          id: Id,
          adapter: Type.Union([Type.Literal('webhook'), Type.Literal('local')]),
          url: Type.Optional(Type.String({ minLength: 1 })),
          /** `env:NAME`; absent = a secret is generated and shown once. */
          secret: Type.Optional(Type.String({ pattern: '^env:[A-Z_][A-Z0-9_]*$' })),
          allowLoopback: Type.Optional(Type.Boolean()),
          readable: Type.Optional(Type.Boolean()),
          timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
        },
        strict,
      ),
      { minItems: 1, maxItems: 1 },
    ),
    cameras: Type.Array(Camera),
    casework: Type.Optional(CaseworkSchema),
    map: Type.Optional(MapSchema),
    review: Type.Optional(ReviewSchema),
    retention: Type.Optional(RetentionSchema),
    departments: Type.Optional(DepartmentsSchema),
    originals: Type.Optional(OriginalsSchema),
    audit: Type.Optional(AuditSchema),
    alarms: Type.Optional(Type.Array(AlarmHookSchema)),
  },
  strict,
)

export type SiteFile = Static<typeof SiteSchema>
export type SiteCamera = SiteFile['cameras'][number]
