/**
 * The embedding of a place: 128 numbers of length one that lie close for two views of one thing in other light and apart
 * for other things. Never of people: who asks leaves out places in which a person was seen.
 */
import { join } from 'node:path'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { ModelVersion } from '../../pipeline/look.ts'
import type { PixelRegion } from '../../pipeline/look/tiles.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import { ModelError } from '../errors.ts'
import type { DecodedFrame } from '../frame.ts'
import type { ModelFinding } from '../load.ts'
import type { GraphSession, SessionOptions } from '../onnx-session.ts'
import {
  baseOf,
  checkStatedEnds,
  findingOf,
  onGoldenPicture,
  openStated,
  readStated,
  STATED_FIELDS,
} from '../stated-network.ts'

/** The manifest that comes with the program. */
export const SHIPPED_EMBEDDING = join(import.meta.dirname, 'embed.json')

/** As in training: the square round a box is this much wider than its longer side. */
export const MARGIN = 1.3

const closed = { additionalProperties: false }
const manifestSchema = Type.Object(
  {
    ...STATED_FIELDS,
    input: Type.Object(
      { name: Type.String({ minLength: 1 }), side: Type.Integer({ minimum: 16, maximum: 1024 }) },
      closed,
    ),
    output: Type.Object(
      { name: Type.String({ minLength: 1 }), size: Type.Integer({ minimum: 2, maximum: 4096 }) },
      closed,
    ),
    golden: Type.Object(
      {
        picture: Type.String({ minLength: 1 }),
        /** 0..1 of the picture: x0, y0, x1, y1. */
        place: Type.Array(Type.Number({ minimum: 0, maximum: 1 }), { minItems: 4, maxItems: 4 }),
        expect: Type.Array(Type.Number({ minimum: -1, maximum: 1 })),
        minLikeness: Type.Number({ minimum: 0, maximum: 1 }),
      },
      closed,
    ),
  },
  closed,
)
type EmbeddingManifest = Static<typeof manifestSchema>

export interface Embedder {
  readonly model: ModelVersion
  readonly licence: string
  /** Numbers of an embedding. */
  readonly size: number
  /** One at a time. `place` in 0..1 of the frame; absent = the largest square in its middle. */
  embed(frame: DecodedFrame, place?: NormalizedBox): Promise<Float32Array>
  /** One at a time. Of the inside of a box, stretched over the input: nothing of the street round it. */
  embedInside(frame: DecodedFrame, box: NormalizedBox): Promise<Float32Array>
}

/** Cosine of two embeddings, -1..1. */
export function likeness(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0)
}

/**
 * Opens the model and proves it on the golden picture. `file` and `card` of the manifest are relative to the folder above
 * its own.
 *
 * @throws ModelError: the manifest, the weights or the answer on the golden picture is not as stated
 */
export async function loadEmbedder(
  manifestPath: string = SHIPPED_EMBEDDING,
  options: Partial<SessionOptions> = {},
): Promise<Embedder> {
  const manifest = await readStated(manifestPath, manifestSchema)
  const base = baseOf(manifestPath)
  const session = await openStated(manifest, base, options)
  checkEnds(manifest, session)
  const embedder = createEmbedder(manifest, session)
  await checkGolden(manifest, embedder, base)
  return embedder
}

/** For `xunjie models check`. Never throws for a bad model. */
export function checkEmbedder(manifestPath: string = SHIPPED_EMBEDDING): Promise<ModelFinding> {
  return findingOf(async () => {
    const { model, licence, size } = await loadEmbedder(manifestPath)
    return (
      `${model.id} ${model.version} (${licence}): hash and signature agree with the manifest, and the golden picture gives ` +
      `the expected ${size} numbers.`
    )
  })
}

function checkEnds({ input, output, file }: EmbeddingManifest, session: GraphSession): void {
  checkStatedEnds(file, session, {
    input: { name: input.name, shape: [1, input.side, input.side, 3] },
    output: { name: output.name, shape: [1, output.size] },
  })
}

function createEmbedder({ id, version, licence, input, output }: EmbeddingManifest, session: GraphSession): Embedder {
  const { name, side } = input
  const data = new Uint8Array(side * side * 3)
  const feed = { name, type: 'uint8', shape: [1, side, side, 3], data } as const
  const embedRegion = async (frame: DecodedFrame, region: PixelRegion): Promise<Float32Array> => {
    await frame.scaleInto({ region, format: 'rgb', width: side, height: side, into: data, rowBytes: side * 3 })
    const answers = await session.run([feed], [output.name])
    return Float32Array.from(answers[output.name] as Float32Array)
  }
  return {
    model: { id, version },
    licence,
    size: output.size,
    embed: (frame, place) => embedRegion(frame, squareIn(frame, place)),
    embedInside: (frame, box) => embedRegion(frame, boxIn(frame, box)),
  }
}

/** A box in pixels of the picture: what lies outside is left out. Even, as scalers want it, and at least four pixels. */
export function boxIn(
  { width, height }: { readonly width: number; readonly height: number },
  { x0, y0, x1, y1 }: NormalizedBox,
): PixelRegion {
  const side = (from: number, to: number, whole: number) => {
    const start = Math.max(0, Math.min(whole - 4, Math.floor(from * whole))) & ~1
    return { start, length: Math.max(4, Math.min(whole, Math.ceil(to * whole)) - start) & ~1 }
  }
  const [across, down] = [side(x0, x1, width), side(y0, y1, height)]
  return { left: across.start, top: down.start, width: across.length, height: down.length }
}

/** The square round a place, moved into the picture where it would reach over its edge; even, as scalers want it. */
export function squareIn(
  picture: { readonly width: number; readonly height: number },
  place: NormalizedBox | undefined,
): PixelRegion {
  const { width, height } = picture
  const box = place ?? { x0: 0, y0: 0, x1: 1, y1: 1 }
  const longer = Math.max((box.x1 - box.x0) * width, (box.y1 - box.y0) * height) * (place === undefined ? 1 : MARGIN)
  const side = Math.max(2, Math.floor(Math.min(longer, width, height)) & ~1)
  const start = (centre: number, whole: number) =>
    Math.round(Math.min(whole - side, Math.max(0, centre * whole - side / 2))) & ~1
  const left = start((box.x0 + box.x1) / 2, width)
  const top = start((box.y0 + box.y1) / 2, height)
  return { left, top, width: side, height: side }
}

async function checkGolden({ golden, id }: EmbeddingManifest, embedder: Embedder, base: string): Promise<void> {
  const [x0, y0, x1, y1] = golden.place as [number, number, number, number]
  const embedding = await onGoldenPicture(golden.picture, base, (frame) => embedder.embed(frame, { x0, y0, x1, y1 }))
  const found = likeness(embedding, Float32Array.from(golden.expect))
  if (golden.expect.length === embedder.size && found >= golden.minLikeness) return
  throw new ModelError(
    'golden-mismatch',
    `On the golden picture ${golden.picture} the embedding ${id} is not the one of the manifest (likeness ${found.toFixed(3)}). ` +
      'Input colour or scale are not those of the training; restore the file or correct the manifest.',
  )
}
