/**
 * The ground network: what each part of a picture is (road, pavement, green, water, building, other). It runs once for a
 * view, on its reference, so that zones can be proposed; never in a look.
 */
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import type { ModelVersion } from '../../pipeline/look.ts'
import { SURFACES, type SurfaceMap } from '../../pipeline/zones/surfaces.ts'
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
export const SHIPPED_GROUND = join(import.meta.dirname, 'ground.json')

const closed = { additionalProperties: false }
const Size = Type.Integer({ minimum: 8, maximum: 2048 })
const manifestSchema = Type.Object(
  {
    ...STATED_FIELDS,
    input: Type.Object({ name: Type.String({ minLength: 1 }), width: Size, height: Size }, closed),
    output: Type.Object(
      { name: Type.String({ minLength: 1 }), classes: Type.Array(Type.String()), columns: Size, rows: Size },
      closed,
    ),
    golden: Type.Object(
      {
        picture: Type.String({ minLength: 1 }),
        /** Share of the picture by class. */
        expect: Type.Record(Type.String(), Type.Number({ minimum: 0, maximum: 1 })),
        tolerance: Type.Number({ minimum: 0, maximum: 1 }),
      },
      closed,
    ),
  },
  closed,
)
type GroundManifest = Static<typeof manifestSchema>

export interface GroundModel {
  readonly model: ModelVersion
  readonly licence: string
  /** One at a time. The whole picture is stretched to the network's size, and seen once more in the mirror: there is no hurry. */
  see(frame: DecodedFrame): Promise<SurfaceMap>
}

/**
 * Opens the model and proves it on the golden picture. `file` and `card` of the manifest are relative to the folder above
 * its own.
 *
 * @throws ModelError: the manifest, the weights or the answer on the golden picture is not as stated
 */
export async function loadGround(
  manifestPath: string = SHIPPED_GROUND,
  options: Partial<SessionOptions> = {},
): Promise<GroundModel> {
  const manifest = await readStated(manifestPath, manifestSchema)
  const base = baseOf(manifestPath)
  const session = await openStated(manifest, base, options)
  checkEnds(manifest, session)
  const ground = createGround(manifest, session)
  await checkGolden(manifest, ground, base)
  return ground
}

/** For `xunjie models check`. Never throws for a bad model. */
export function checkGround(manifestPath: string = SHIPPED_GROUND): Promise<ModelFinding> {
  return findingOf(async () => {
    const { model, licence } = await loadGround(manifestPath)
    return (
      `${model.id} ${model.version} (${licence}): hash and signature agree with the manifest, and the golden picture gives ` +
      `the expected shares of ${SURFACES.length} surfaces.`
    )
  })
}

function checkEnds({ input, output, file }: GroundManifest, session: GraphSession): void {
  checkStatedEnds(file, session, {
    input: { name: input.name, shape: [1, input.height, input.width, 3] },
    output: { name: output.name, shape: [1, SURFACES.length, output.rows, output.columns] },
  })
  if (output.classes.join() !== SURFACES.join())
    throw new ModelError(
      'graph-signature',
      `The classes of ${file} are not ${SURFACES.join(', ')} in this order. Correct /output/classes or the weights.`,
    )
}

function createGround({ id, version, licence, input, output }: GroundManifest, session: GraphSession): GroundModel {
  const { name, width, height } = input
  const data = new Uint8Array(width * height * 3)
  const feed = { name, type: 'uint8', shape: [1, height, width, 3], data } as const
  return {
    model: { id, version },
    licence,
    see: async (frame) => {
      await frame.scaleInto({ format: 'rgb', width, height, into: data, rowBytes: width * 3 })
      const answer = async (): Promise<Float32Array> =>
        (await session.run([feed], [output.name]))[output.name] as Float32Array
      // An answer is good until the next.
      const straight = Float32Array.from(await answer())
      mirrorPixels(data, width)
      const mirrored = await answer()
      return likeliest(meanWithMirror(straight, mirrored, output.columns), output.columns, output.rows)
    },
  }
}

/** In place: RGB rows, left to right and back. */
function mirrorPixels(data: Uint8Array, width: number): void {
  for (let row = 0; row < data.length; row += width * 3)
    for (let left = 0, right = width - 1; left < right; left++, right--)
      for (let channel = 0; channel < 3; channel++) {
        const [a, b] = [row + left * 3 + channel, row + right * 3 + channel]
        const kept = data[a]!
        data[a] = data[b]!
        data[b] = kept
      }
}

function meanWithMirror(straight: Float32Array, mirrored: Float32Array, columns: number): Float32Array {
  return straight.map((value, i) => {
    const column = i % columns
    return (value + mirrored[i - column + columns - 1 - column]!) / 2
  })
}

/** Probabilities [classes, rows, columns] to the best class of each cell. */
function likeliest(probabilities: Float32Array, columns: number, rows: number): SurfaceMap {
  const cells = columns * rows
  const surface = new Uint8Array(cells)
  const sure = new Float32Array(cells)
  for (let i = 0; i < cells; i++)
    for (let k = 0; k < SURFACES.length; k++) {
      const p = probabilities[k * cells + i]!
      if (p > sure[i]!) {
        sure[i] = p
        surface[i] = k
      }
    }
  return { columns, rows, surface, sure }
}

async function checkGolden({ golden, id }: GroundManifest, ground: GroundModel, base: string): Promise<void> {
  const { surface } = await onGoldenPicture(golden.picture, base, (frame) => ground.see(frame))
  for (const [k, name] of SURFACES.entries()) {
    const share = surface.reduce((sum, one) => sum + (one === k ? 1 : 0), 0) / surface.length
    if (Math.abs(share - (golden.expect[name] ?? -1)) <= golden.tolerance) continue
    throw new ModelError(
      'golden-mismatch',
      `On the golden picture ${golden.picture} the network ${id} finds ${name} on ${share.toFixed(3)} of it, not what the ` +
        'manifest states. Input colour or scale are not those of the training; restore the file or correct the manifest.',
    )
  }
}
