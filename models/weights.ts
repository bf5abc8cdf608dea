/** From a weights file to a session: only bytes that a manifest states by hash are ever given to the runtime. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ModelError } from './errors.ts'
import { checkOnnxFile } from './onnx-file.ts'
import { openSession } from './onnx-session.ts'
import type { GraphSession, SessionOptions } from './onnx-session.ts'

/** What a manifest states of its weights. `file` is what a person reads, `weightsPath` where it lies. */
export interface StatedWeights {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly weightsPath: string
}

/**
 * Opens the one session of these weights in this process.
 *
 * @throws ModelError: the file is not there, not what the manifest states, or no graph that can be run
 */
export async function openWeights(manifest: StatedWeights, options: SessionOptions): Promise<GraphSession> {
  return openSession(await readWeights(manifest), options).catch((cause: unknown) => {
    if (cause instanceof ModelError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ModelError(
      'weights-not-onnx',
      `The weights ${manifest.file} do not load: ${reason}. Export the model to ONNX (opset 21 or lower) again.`,
      cause,
    )
  })
}

async function readWeights(manifest: StatedWeights): Promise<Uint8Array> {
  const { file, sha256, bytes } = manifest
  const weights = await readFile(manifest.weightsPath).catch((cause: unknown) => {
    throw new ModelError(
      'weights-missing',
      `The weights ${file} cannot be read; put the file there or correct /file.`,
      cause,
    )
  })
  const hash = createHash('sha256').update(weights).digest('hex')
  if (hash !== sha256 || weights.length !== bytes) {
    throw new ModelError(
      'weights-hash',
      `The weights ${file} have ${weights.length} bytes and sha256 ${hash}; the manifest states ${bytes} bytes and ` +
        `${sha256}. Restore the file, or state the new figures after checking where it comes from.`,
    )
  }
  checkOnnxFile(weights, file)
  return weights
}
