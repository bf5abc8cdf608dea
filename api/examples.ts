/**
 * An example for every request and answer of the description, made from its schema: the same street, camera and day
 * everywhere. A schema that needs another one says so with `examples`.
 */

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly minItems?: number
}

const CANDIDATE = '01K9Z6T4N8V2Q7M3XB5CWEYHRD'
const EVIDENCE = '01K9Z6T4P1F6J0S8KA9GZN2TVC'
const MOMENT = '2026-11-20T03:15:00.000Z'

/** By the name of the field. */
const WORDS: Readonly<Record<string, unknown>> = {
  id: CANDIDATE,
  candidateId: CANDIDATE,
  candidate_id: CANDIDATE,
  into: '01K9Z6RZ4D7C1E5H9KX3QPMV8T',
  made: '01K9Z6V0A2B4C6D8E0F1G3H5J7',
  mergedInto: '01K9Z6RZ4D7C1E5H9KX3QPMV8T',
  first: EVIDENCE,
  best: EVIDENCE,
  last: EVIDENCE,
  evidenceIds: [EVIDENCE],
  picture: `/v1/evidence/${EVIDENCE}/picture`,
  category: 'fire-lane-blocked',
  categoryZh: '占用消防通道',
  categoryEn: 'Fire lane blocked',
  nameZh: '星光广场北口',
  nameEn: 'Xingguang Square north',
  by: 'li',
  reviewerId: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  userId: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  name: 'li',
  role: 'reviewer',
  password: 'four-groups-of-five-signs',
  kind: 'fire-lane',
  origin: 'approved',
  lng: 106.65,
  lat: 29.03,
  crs: 'WGS84',
  x0: 0.3,
  y0: 0.55,
  x1: 0.5,
  y1: 0.8,
  score: 0.82,
  width: 1280,
  height: 720,
  version: 3,
  severity: 1,
  districts: ['500110'],
  cameraGroups: ['metro'],
  receiverId: 'city',
  externalCaseNo: '500110202611200042',
  external_case_no: '500110202611200042',
  nextCursor: 'WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO',
  cursor: 'WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO',
  sha256: 'cd'.repeat(32),
  polygon: [
    [0.1, 0.5],
    [0.9, 0.5],
    [0.9, 0.95],
  ],
  reason: 'look-alike',
  textZh: '占用消防通道停放机动车',
  textEn: 'A vehicle stands in the fire lane',
  closureZh: '车辆驶离，通道恢复畅通',
  closureEn: 'The vehicle is gone and the lane is free',
  state: 'dispatched',
  cameraGroup: 'metro',
  code: '500110101',
  dutyGrid: '50011010100101',
  after: '8123-77',
  componentCode: '50011001021130001',
  gridCode: '500110101001001',
  locationLine: '星光广场北口东侧',
  recurrenceOf: '01K9Z6RZ4D7C1E5H9KX3QPMV8T',
  group: '街面秩序',
  groupZh: '街面秩序',
  groupEn: 'Street order',
  definitionZh: '机动车占用消防通道停放',
  definitionEn: 'A motor vehicle parked in a fire lane',
  code2013: '0603',
  code2026: '02060301',
  nearest2026: '02060301',
  unit: '处',
  basis: 'rule',
  readiness: 'detector',
  status: 'open',
  cameraId: 'xingguang-north',
  zoneId: 'lane',
  before: `/v1/evidence/${EVIDENCE}/picture`,
  createdBy: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  newPassword: 'k7pmx-3wq8d-v2nfz-9ytbc',
  evidenceId: EVIDENCE,
  askedBy: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  askedByName: 'li',
  agreedBy: '01K9Z5A0B1C2D3E4F5G6H7J8KN',
  agreedByName: 'wang',
  csrf: 'Zr0c2nq5m8TvX1yB4eHk',
  caseState: 'filed',
  subject: CANDIDATE,
  detail: '3 looks in a row brought no picture: the camera does not answer.',
  platformId: 'police',
  lastError: 'The receiver answered 500.',
  prefix: 'xunjie_Qm4Zt8',
  key: 'xunjie_Qm4Zt8Vw2Rk6Yn0Bp4Hs8Lx',
  day: '2026-11-20',
  hash: 'ab'.repeat(32),
  root: 'ef'.repeat(32),
  conditionId: 'urban',
  addedBy: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  catalogueVersion: '2026.11',
  sourceKind: 'rtsp',
  driver: 'node-av',
  lastFault: 'The camera does not answer.',
  fault: 'unreachable',
  breaker: 'closed',
  platformBreaker: 'closed',
  holder: '星光社区',
  cell: '500110101001001',
  heldFor: 'shadow',
  label: 'car',
  pictureId: EVIDENCE,
  sentence: '2 cameras have another view since.',
  verdict: 'clear',
  answer: 'clear',
  hookId: 'duty',
  createdByName: 'li',
  endedBy: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  endedByName: 'wang',
  endedFor: CANDIDATE,
  ours: 'filed',
  theirs: 'closed',
  current: 'four-groups-of-five-signs',
  next: 'another-long-password',
  actor: '01K9Z5A0B1C2D3E4F5G6H7J8KM',
  actorName: 'li',
  action: 'candidate.confirm',
  subjectName: '星光广场北口',
  publicKey: '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA…\n-----END PUBLIC KEY-----\n',
  hours: '07:00-19:00',
  attribution: '© 天地图',
  licence: 'Apache-2.0',
  card: 'models/cards/street.md',
  why: { present: 5, absent: 1, bestScore: 0.82, count: 1, label: 'car' },
}

/** A value of the schema; `name` is the field it belongs to. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.examples?.[0] !== undefined) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum.includes(WORDS[name]) ? WORDS[name] : schema.enum[0]
  const parts = schema.anyOf ?? schema.allOf
  if (parts?.[0] !== undefined) return exampleOf(parts[0], name)
  if (schema.type === 'object') return objectOf(schema, name)
  if (schema.type === 'array') return arrayOf(schema, name)
  return schema.default ?? scalarOf(schema, name)
}

function objectOf({ properties }: Schema, name: string): unknown {
  const known = WORDS[name]
  if (properties === undefined) return typeof known === 'object' ? known : {}
  return Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, exampleOf(inner, key)]))
}

function arrayOf({ items, minItems = 1 }: Schema, name: string): unknown {
  const known = WORDS[name]
  if (Array.isArray(known)) return known
  return Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items ?? {}, name.replace(/s$/, '')))
}

function scalarOf(schema: Schema, name: string): unknown {
  const known = WORDS[name]
  switch (schema.type) {
    case 'integer':
    case 'number':
      return within(schema, typeof known === 'number' ? known : 1)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'string':
      return textOf(schema, typeof known === 'string' ? known : name)
    default:
      return known ?? {}
  }
}

function within({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): number {
  return Math.min(maximum, Math.max(minimum, value))
}

const OF_PATTERN: readonly string[] = [CANDIDATE, 'cd'.repeat(32), '500110', '2026-11-20', '08:30', '3']

function textOf({ format, pattern, minLength = 0 }: Schema, text: string): string {
  if (format === 'date-time') return MOMENT
  if (format === 'date') return MOMENT.slice(0, 10)
  if (pattern !== undefined && !new RegExp(pattern).test(text))
    return OF_PATTERN.find((word) => new RegExp(pattern).test(word)) ?? text
  return text.padEnd(Math.max(1, minLength), '.')
}
