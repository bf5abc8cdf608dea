/**
 * The second opinion on views: whether a sketch shows the view of another one in whatever light, and if not whether the
 * camera was turned, covered or is out of focus. Asked only where the sketches leave a doubt.
 */
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import type { ModelVersion } from '../../pipeline/look.ts'
import { SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch } from '../../pipeline/vocabulary.ts'
import type { Opinion, SecondOpinion } from '../../pipeline/views/opinion.ts'
import { ModelError } from '../errors.ts'
import type { DecodedFrame } from '../frame.ts'
import type { ModelFinding } from '../load.ts'
import type { GraphSession, SessionOptions } from '../onnx-session.ts'
import { measureLuma } from '../sketch.ts'
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
export const SHIPPED_OPINION = join(import.meta.dirname, 'opinion.json')

/** What the network answers, in this order. */
const ANSWERS = ['same', 'moved', 'blocked', 'blurred', 'down', 'across'] as const
const SKETCH_PIXELS = SKETCH_WIDTH * SKETCH_HEIGHT

const closed = { additionalProperties: false }
const Probability = Type.Number({ minimum: 0, maximum: 1 })
const manifestSchema = Type.Object(
  {
    ...STATED_FIELDS,
    input: Type.Object({ name: Type.String({ minLength: 1 }) }, closed),
    output: Type.Object({ name: Type.String({ minLength: 1 }), answers: Type.Array(Type.String()) }, closed),
    golden: Type.Object(
      {
        picture: Type.String({ minLength: 1 }),
        /** `same` of its left upper part beside the part a little lower, and `moved` beside its right lower part. */
        expect: Type.Object({ same: Probability, moved: Probability }, closed),
        tolerance: Probability,
      },
      closed,
    ),
  },
  closed,
)
type OpinionManifest = Static<typeof manifestSchema>

export interface OpinionModel {
  readonly model: ModelVersion
  readonly licence: string
  /** One at a time. */
  readonly ask: SecondOpinion
}

/**
 * Opens the model and proves it on the golden picture. `file` and `card` of the manifest are relative to the folder above
 * its own.
 *
 * @throws ModelError: the manifest, the weights or the answer on the golden picture is not as stated
 */
export async function loadOpinion(
  manifestPath: string = SHIPPED_OPINION,
  options: Partial<SessionOptions> = {},
): Promise<OpinionModel> {
  const manifest = await readStated(manifestPath, manifestSchema)
  const base = baseOf(manifestPath)
  const session = await openStated(manifest, base, options)
  const { id, version, licence, input, output, file } = manifest
  checkStatedEnds(file, session, {
    input: { name: input.name, shape: [1, 2, SKETCH_HEIGHT, SKETCH_WIDTH] },
    output: { name: output.name, shape: [1, ANSWERS.length] },
  })
  if (output.answers.join() !== ANSWERS.join()) {
    const sentence = `The answers of ${file} are not ${ANSWERS.join(', ')} in this order. Correct /output/answers or the weights.`
    throw new ModelError('graph-signature', sentence)
  }
  const ask = asker(manifest, session)
  await checkGolden(manifest, ask, base)
  return { model: { id, version }, licence, ask }
}

/** For `xunjie models check`. Never throws for a bad model. */
export function checkOpinion(manifestPath: string = SHIPPED_OPINION): Promise<ModelFinding> {
  return findingOf(async () => {
    const { model, licence } = await loadOpinion(manifestPath)
    return (
      `${model.id} ${model.version} (${licence}): hash and signature agree with the manifest, and two parts of the golden ` +
      'picture are told apart as expected.'
    )
  })
}

function asker({ input, output }: OpinionManifest, session: GraphSession): SecondOpinion {
  const data = new Uint8Array(2 * SKETCH_PIXELS)
  const feed = { name: input.name, type: 'uint8', shape: [1, 2, SKETCH_HEIGHT, SKETCH_WIDTH], data } as const
  return async (reference, frame): Promise<Opinion> => {
    data.set(reference.luma)
    data.set(frame.luma, SKETCH_PIXELS)
    const answers = (await session.run([feed], [output.name]))[output.name] as Float32Array
    const [same, moved, blocked, blurred, down, across] = answers as unknown as Six
    return { same, moved, blocked, blurred, drift: { dx: across / SKETCH_WIDTH, dy: down / SKETCH_HEIGHT } }
  }
}

type Six = readonly [number, number, number, number, number, number]

/** Shares of the golden picture: how large a part is, and how far it lies to the right and below. */
const PART = 0.7
const LITTLE = { dx: 0, dy: 0.02 }
const FAR = { dx: 0.3, dy: 0.3 }

async function checkGolden({ golden, id }: OpinionManifest, ask: SecondOpinion, base: string): Promise<void> {
  const [here, below, beside] = await onGoldenPicture(golden.picture, base, async (frame) => [
    await partOf(frame, { dx: 0, dy: 0 }),
    await partOf(frame, LITTLE),
    await partOf(frame, FAR),
  ])
  const found = { same: (await ask(here, below)).same, moved: (await ask(here, beside)).moved }
  const off = Math.max(Math.abs(found.same - golden.expect.same), Math.abs(found.moved - golden.expect.moved))
  if (off <= golden.tolerance) return
  throw new ModelError(
    'golden-mismatch',
    `On the golden picture ${golden.picture} the opinion ${id} is not the one of the manifest (same ${found.same.toFixed(3)}, ` +
      `moved ${found.moved.toFixed(3)}). Restore the file or correct the manifest.`,
  )
}

/** A sketch of a part of the picture. */
async function partOf(frame: DecodedFrame, at: { readonly dx: number; readonly dy: number }): Promise<Sketch> {
  const even = (share: number, whole: number): number => Math.floor((share * whole) / 2) * 2
  const luma = new Uint8Array(SKETCH_PIXELS)
  await frame.scaleInto({
    region: {
      left: even(at.dx, frame.width),
      top: even(at.dy, frame.height),
      width: even(PART, frame.width),
      height: even(PART, frame.height),
    },
    format: 'grey',
    width: SKETCH_WIDTH,
    height: SKETCH_HEIGHT,
    into: luma,
    rowBytes: SKETCH_WIDTH,
  })
  return { luma, ...measureLuma(luma), contentHash: '' }
}
