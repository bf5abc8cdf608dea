/** Pictures from folders as embeddings, without those in which people stand out. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DetectorModel } from '../../models/detector.ts'
import { type Embedder, loadEmbedder, squareIn } from '../../models/embedding/embedder.ts'
import { ModelError } from '../../models/errors.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import { decodeStill, prepareImages } from '../../models/image.ts'
import { loadModel } from '../../models/load.ts'
import { listManifests } from '../../models/manifests.ts'
import { overlapShare } from '../../pipeline/geometry/box.ts'
import { CommandError } from '../command-error.ts'

export interface Example {
  readonly path: string
  readonly embedding: Float32Array
}

export interface Examples {
  readonly taken: readonly Example[]
  /** One sentence a picture that was left out. */
  readonly leftOut: readonly string[]
}

export interface ExampleReader {
  readonly embedder: Embedder
  read(folder: string): Promise<Examples>
}

const PICTURE = /\.(?:jpe?g|png|webp)$/i
/** As in training: an embedding is never of a person. Share of the square that people may take. */
const MOST_PEOPLE = 0.15

/** Loads the embedding, and the detector that knows where people are. */
export async function openExampleReader(): Promise<ExampleReader> {
  prepareImages()
  const detectors = await Promise.all((await listManifests()).map((manifest) => loadModel(manifest)))
  if (!detectors.some(({ labels }) => labels.includes('person')))
    throw new CommandError(
      'NO_PERSON_DETECTOR',
      'No installed detector knows people, so nobody can say that these pictures show none. See `xunjie models check`.',
    )
  const embedder = await loadEmbedder()
  return { embedder, read: (folder) => readFolder(folder, { embedder, detectors }) }
}

interface Parts {
  readonly embedder: Embedder
  readonly detectors: readonly DetectorModel[]
}

async function readFolder(folder: string, parts: Parts): Promise<Examples> {
  const paths = await picturesIn(folder)
  const taken: Example[] = []
  const leftOut: string[] = []
  for (const path of paths) {
    const answer = await exampleOf(path, parts)
    if (typeof answer === 'string') leftOut.push(answer)
    else taken.push(answer)
  }
  return { taken, leftOut }
}

async function picturesIn(path: string): Promise<string[]> {
  const kind = await stat(path).catch((cause: unknown) => {
    throw new CommandError('NOT_FOUND', `There is no picture and no folder at ${path}. Check the path.`, { cause })
  })
  if (kind.isFile()) return [path]
  const names = (await readdir(path)).filter((name) => PICTURE.test(name)).sort()
  if (names.length === 0)
    throw new CommandError('NO_PICTURES', `${path} holds no JPEG, PNG or WebP pictures. Name a folder that does.`)
  return names.map((name) => join(path, name))
}

async function exampleOf(path: string, { embedder, detectors }: Parts): Promise<Example | string> {
  let frame: DecodedFrame
  try {
    frame = await decodeStill(await readFile(path))
  } catch (error) {
    if (error instanceof ModelError) return `${path}: ${error.message}`
    throw error
  }
  try {
    if ((await peopleIn(frame, detectors)) > MOST_PEOPLE)
      return `${path}: people stand in it. Choose a picture, or a part of it, without them.`
    return { path, embedding: await embedder.embed(frame) }
  } finally {
    frame.close()
  }
}

/** Share of the embedded square that people take, counted as if they stood apart. */
async function peopleIn(frame: DecodedFrame, detectors: readonly DetectorModel[]): Promise<number> {
  const { left, top, width, height } = squareIn(frame, undefined)
  const square = {
    x0: left / frame.width,
    y0: top / frame.height,
    x1: (left + width) / frame.width,
    y1: (top + height) / frame.height,
  }
  let share = 0
  for (const detector of detectors) {
    const { maskable } = await detector.detect(frame)
    for (const { label, box } of maskable) if (label === 'person') share += overlapShare(square, box)
  }
  return share
}
