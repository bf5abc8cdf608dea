/** The border of the queues: what comes off one is checked here, once, and trusted afterwards. */
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { LookMessage, LookRequest } from '../pipeline/look.ts'
import { GROUND_BLOCKS } from '../pipeline/views/ground.ts'
import { LIGHT_CLASSES } from '../pipeline/views/light.ts'
import { PRINT_TILES } from '../pipeline/views/print.ts'
import { CAPTURE_FAULTS, SKETCH_HEIGHT, SKETCH_WIDTH } from '../pipeline/vocabulary.ts'

export class MessageError extends Error {
  readonly code = 'message-refused'
}

const Id = Type.String({ minLength: 1, maxLength: 200 })
const Time = Type.Integer({ minimum: 0 })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Count = Type.Integer({ minimum: 0 })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Box = Type.Object({ x0: Type.Number(), y0: Type.Number(), x1: Type.Number(), y1: Type.Number() })
/** Up to 1024 whole numbers of a byte each. */
const Appearance = Type.String({
  pattern: '^(?:[A-Za-z0-9+/]{4}){1,341}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  maxLength: 1368,
})
const oneOf = <const T extends readonly string[]>(words: T) =>
  Type.Union(words.map((word) => Type.Literal(word as T[number])))

const Reason = oneOf(['interval', 'dwell', 'verification', 'manual', 'watch'])

const LookRequestSchema = Type.Object({
  lookId: Id,
  cameraId: Id,
  reason: Reason,
  deadlineAt: Time,
  leaderEpoch: Count,
  recordingFrame: Type.Optional(Count),
  watch: Type.Optional(Type.Object({ startedAt: Time, seconds: Type.Integer({ minimum: 1, maximum: 3600 }) })),
})

const SightingSchema = Type.Object({
  category: Id,
  presence: oneOf(['present', 'absent', 'unknown']),
  zoneId: Type.Optional(Id),
  place: Type.Optional(Box),
  score: Share,
  count: Count,
  label: Type.Optional(Id),
  appearance: Type.Optional(Appearance),
  reason: Type.Optional(oneOf(['view', 'hidden', 'needs-model', 'outside-hours', 'permitted'])),
})

const LightSchema = Type.Object({
  kind: oneOf(LIGHT_CLASSES),
  mean: Type.Number(),
  sun: Type.Optional(Type.Number()),
})

const DetectionSchema = Type.Object({ label: Id, box: Box, score: Share })

const CloseSchema = Type.Object({
  ground: Type.String({ pattern: `^[.x-]{${GROUND_BLOCKS}}$` }),
  things: Type.Array(DetectionSchema, { maxItems: 500 }),
})

const SeenSchema = Type.Object({
  kind: Type.Literal('seen'),
  capturedAt: Time,
  width: Count,
  height: Count,
  contentHash: Type.String({ minLength: 1, maxLength: 200 }),
  viewState: oneOf(['good', 'moved', 'frozen', 'looping', 'black', 'overexposed', 'blurred', 'blocked', 'unlearned']),
  drift: Type.Object({ dx: Type.Number(), dy: Type.Number() }),
  similarity: Type.Number(),
  sightings: Type.Array(SightingSchema, { maxItems: 2000 }),
  occluders: Type.Array(Type.Object({ label: Id, box: Box }), { maxItems: 2000 }),
  light: Type.Optional(LightSchema),
  reference: Type.Optional(Id),
  recognised: Type.Optional(Type.Object({ viewId: Id, viewVersion: Count })),
  print: Type.Optional(Type.String({ pattern: `^[A-Za-z0-9_-]{${PRINT_TILES}}$` })),
  clockOffMs: Type.Optional(Type.Integer()),
  close: Type.Optional(CloseSchema),
  footing: Type.Optional(Type.Array(DetectionSchema, { maxItems: 500 })),
  evidence: Type.Optional(Type.Object({ full: Sha256, width: Count, height: Count })),
  evidenceRefused: Type.Optional(Type.String({ maxLength: 2000 })),
  stream: Type.Optional(Type.Literal('main')),
  mainRefused: Type.Optional(Type.Object({ detail: Type.String({ maxLength: 2000 }), crashed: Type.Boolean() })),
  learned: Type.Optional(
    Type.Object({
      luma: Type.String({ pattern: `^[A-Za-z0-9+/]{${(SKETCH_WIDTH * SKETCH_HEIGHT * 4) / 3}}$` }),
      mean: Type.Number(),
      sharpness: Type.Number(),
      light: Type.Optional(oneOf(LIGHT_CLASSES)),
    }),
  ),
  models: Type.Array(Type.Object({ id: Id, version: Id }), { maxItems: 20 }),
  embedding: Type.Optional(Type.Object({ model: Id, light: oneOf(['day', 'night', 'infrared']) })),
})

const FailedSchema = Type.Object({
  kind: Type.Literal('failed'),
  failedAt: Time,
  fault: oneOf(CAPTURE_FAULTS),
  detail: Type.String({ maxLength: 2000 }),
})

const LookMessageSchema = Type.Object({
  version: Type.Union([Type.Literal(1), Type.Literal(2)]),
  lookId: Id,
  cameraId: Id,
  reason: Reason,
  viewId: Type.Optional(Id),
  viewVersion: Type.Optional(Count),
  recordingFrame: Type.Optional(Count),
  watch: Type.Optional(Type.Object({ sessionId: Id, frame: Count })),
  driver: oneOf(['node-av', 'ffmpeg', 'http-jpeg']),
  outcome: Type.Union([SeenSchema, FailedSchema]),
})

const lookRequest = Compile(LookRequestSchema)
const lookMessage = Compile(LookMessageSchema)

/** @throws MessageError naming the first field that is wrong. */
export function parseLookRequest(value: unknown): LookRequest {
  if (lookRequest.Check(value)) return value
  throw refusal('look request', lookRequest.Errors(value))
}

/** @throws MessageError naming the first field that is wrong. */
export function parseLookMessage(value: unknown): LookMessage {
  if (lookMessage.Check(value)) return value
  throw refusal('look message', lookMessage.Errors(value))
}

interface FieldError {
  readonly instancePath: string
  readonly message: string
}

function refusal(what: string, errors: readonly FieldError[]): MessageError {
  // The deepest path says most: a union reports its branches before the field that fits neither.
  const error = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0]
  const path = error?.instancePath === '' ? '/' : (error?.instancePath ?? '/')
  return new MessageError(
    `A ${what} was refused: ${path} ${error?.message ?? 'is not as expected'}. Run the same version of Xunjie in every process.`,
  )
}
