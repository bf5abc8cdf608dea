/** What the networks that are no detectors share (`embed`, `ground`): a manifest that states them, and the proof that they keep it. */
import { access, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Static, type TSchema, Type } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { ModelError } from './errors.ts'
import type { DecodedFrame } from './frame.ts'
import { decodeStill } from './image.ts'
import type { ModelFinding } from './load.ts'
import type { GraphSession, SessionOptions } from './onnx-session.ts'
import { openWeights } from './weights.ts'

/** Fields of every manifest. `file` and `card` are relative to the folder above the manifest's own. */
export const STATED_FIELDS = {
  id: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
  version: Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' }),
  file: Type.String({ pattern: '\\.onnx$' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: Type.Integer({ minimum: 1 }),
  licence: Type.String({ minLength: 1 }),
  card: Type.String({ minLength: 1 }),
}

/** The one input or output that a manifest states. */
export interface StatedEnd {
  readonly name: string
  readonly shape: readonly number[]
}

interface Stated {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly card: string
}

/** @throws ModelError `manifest-unreadable`, `manifest-invalid` */
export async function readStated<S extends TSchema>(path: string, schema: S): Promise<Static<S>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ModelError('manifest-unreadable', `The manifest ${path} cannot be read; check the path.`, cause)
  })
  const fields = parseJson(text)
  if (Check(schema, fields)) return fields
  const [first] = Errors(schema, fields)
  const fault = first === undefined ? 'it is no JSON object' : `${first.instancePath || '/'} ${first.message}`
  throw new ModelError('manifest-invalid', `The manifest ${path} is wrong: ${fault}.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The folder that `file`, `card` and the golden picture of a manifest are relative to. */
export function baseOf(manifestPath: string): string {
  return dirname(dirname(resolve(manifestPath)))
}

/**
 * Opens the weights, one thread unless told otherwise.
 *
 * @throws ModelError: the card is missing, or the weights are not those of the manifest
 */
export async function openStated(
  manifest: Stated,
  base: string,
  options: Partial<SessionOptions>,
): Promise<GraphSession> {
  await access(join(base, manifest.card)).catch((cause: unknown) => {
    throw new ModelError('card-missing', `The card ${manifest.card} is not there; write it, or correct /card.`, cause)
  })
  return openWeights({ ...manifest, weightsPath: join(base, manifest.file) }, { threads: 1, ...options })
}

/** @throws ModelError `graph-signature`: the graph lacks the uint8 input or the float32 output that is stated */
export function checkStatedEnds(
  file: string,
  session: GraphSession,
  stated: Record<'input' | 'output', StatedEnd>,
): void {
  const wanted = [
    { side: 'input', ends: session.inputs, type: 'uint8', ...stated.input },
    { side: 'output', ends: session.outputs, type: 'float32', ...stated.output },
  ]
  for (const { side, ends, name, type, shape } of wanted) {
    const there = ends.find((end) => end.name === name)
    if (there?.type === type && there.shape.join() === shape.join()) continue
    throw new ModelError(
      'graph-signature',
      `The weights ${file} lack the ${side} ${name} ${type} [${shape.join(', ')}] that the manifest states. Correct /${side} or the weights.`,
    )
  }
}

/**
 * What the network makes of the manifest's golden picture.
 *
 * @throws ModelError `golden-picture`: it cannot be read
 */
export async function onGoldenPicture<T>(
  path: string,
  base: string,
  see: (frame: DecodedFrame) => Promise<T>,
): Promise<T> {
  const picture = await readFile(join(base, path)).catch((cause: unknown) => {
    const sentence = `The golden picture ${path} cannot be read; put it there or correct /golden/picture.`
    throw new ModelError('golden-picture', sentence, cause)
  })
  const frame = await decodeStill(picture)
  try {
    return await see(frame)
  } finally {
    frame.close()
  }
}

/** For `xunjie models check`: `prove` opens the model and says what agreed. Never throws for a bad model. */
export async function findingOf(prove: () => Promise<string>): Promise<ModelFinding> {
  try {
    return { severity: 'ok', code: 'ok', sentence: await prove() }
  } catch (error) {
    if (error instanceof ModelError) return { severity: 'problem', code: error.code, sentence: error.message }
    throw error
  }
}
