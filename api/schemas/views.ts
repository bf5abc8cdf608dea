import { Type } from 'typebox'
import { ZONE_KINDS } from '../../pipeline/catalogue/zone-kinds.ts'
import { PROPOSAL_BASES } from '../../pipeline/zones/proposal.ts'
import { CameraNames, Id, oneOf } from './common.ts'

/** A camera's id and the number of its view. */
export const ViewId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,130}$' })
export const ViewParams = Type.Object({ id: ViewId })

export const Permit = Type.Object({
  id: Type.String({ maxLength: 64 }),
  weekdays: Type.Array(Type.Integer({ minimum: 0, maximum: 6 }), { maxItems: 7, description: '0 = Sunday.' }),
  from: Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' }),
  to: Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' }),
  graceSeconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
  validFrom: Type.Optional(Type.String({ format: 'date' })),
  validTo: Type.Optional(Type.String({ format: 'date' })),
})

const Proposal = Type.Object(
  {
    basis: oneOf(PROPOSAL_BASES),
    confidence: Type.Number({ minimum: 0, maximum: 1, description: 'Orders a sheet; no probability.' }),
    why: Type.String({ maxLength: 300, examples: ['Of what stood there on 14 of 20 good looks.'] }),
  },
  {
    description: 'The system proposed it; absent = a person drew or configured it. Not read when zones are sent back.',
  },
)

export const ZoneView = Type.Object({
  id: Id,
  kind: oneOf(ZONE_KINDS),
  polygon: Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), {
    minItems: 3,
    maxItems: 100,
    description: 'Corners [x, y] in 0..1 of the picture, around the zone.',
  }),
  origin: Type.Optional(oneOf(['proposed', 'approved'])),
  permits: Type.Optional(Type.Array(Permit, { maxItems: 50 })),
  capacity: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  detail: Type.Optional(Type.Boolean({ description: 'Looked at in native tiles too.' })),
  point: Type.Optional(
    Type.Object(
      {
        lng: Type.Number({ minimum: -180, maximum: 180 }),
        lat: Type.Number({ minimum: -90, maximum: 90 }),
      },
      { description: 'Where it lies on the map (WGS84): parts of the civic register are looked for around it.' },
    ),
  ),
  proposal: Type.Optional(Proposal),
})

export const View = Type.Object({
  id: Type.String(),
  camera: CameraNames,
  version: Type.Integer({ description: 'Send it back as If-Match: "<version>".' }),
  origin: oneOf(['proposed', 'approved']),
  state: Type.String(),
  zonesBy: oneOf(['configuration', 'console']),
  learned: Type.Boolean({ description: 'It has a reference to be approved or rejected.' }),
  picture: Type.Optional(Type.String({ description: 'Path of a masked picture of it, for signed-in callers.' })),
  zones: Type.Array(ZoneView),
})

export const ViewListQuery = Type.Object({
  origin: Type.Optional(oneOf(['proposed', 'approved'])),
  cameraId: Type.Optional(Id),
  cursor: Type.Optional(ViewId),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 100 }),
})
export const ViewList = Type.Object({ views: Type.Array(View), nextCursor: Type.Optional(Type.String()) })
export const ApproveBody = Type.Object({ ids: Type.Array(ViewId, { minItems: 1, maxItems: 200 }) })
export const Approved = Type.Object({
  approved: Type.Array(Type.String()),
  refused: Type.Array(Type.Object({ id: Type.String(), reason: oneOf(['no-reference', 'not-found']) })),
})
export const ZonesBody = Type.Object({ zones: Type.Array(ZoneView, { maxItems: 100 }) })
export const Zones = Type.Object({ version: Type.Integer(), zones: Type.Array(ZoneView) })
export const Redrawn = Type.Object({ version: Type.Integer() })
