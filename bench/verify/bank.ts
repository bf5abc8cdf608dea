/**
 * What the product's look sees in each rendered picture: sketch, colours and detections by the shipped weights, kept in
 * a file for each picture. Each is looked at several times as a camera would take it again: moved by a few pixels,
 * brighter or darker, with other noise.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Camera, openCamera } from '../../fixtures/scenarios/shoot.ts'
import { briefOf } from '../../fixtures/scenarios/replay.ts'
import { createRandom, seedOf, type Random } from '../../fixtures/simulator/random.ts'
import { chromaOf } from '../../models/chroma.ts'
import type { DetectorModel } from '../../models/detector.ts'
import { decodeStill, frameOfRgb } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { Detection, Sketch } from '../../pipeline/vocabulary.ts'
import { seeFrame } from '../../workers/look/see.ts'
import type { Shot, VerifyScene } from './scenes.ts'

/** Frames taken of one rendered picture. */
const TAKES = 2

/** One frame as the models saw it. */
export interface Seen {
  readonly sketch: Sketch
  readonly chroma: number
  readonly detections: readonly Detection[]
}

export interface BankedScene {
  readonly scene: VerifyScene
  readonly brief: CameraBrief
  /** By state: of each picture the frames taken of it. */
  readonly pictures: ReadonlyMap<Shot['state'], readonly (readonly Seen[])[]>
}

export interface BankParts {
  /** Of rendered pictures, and of what was seen in them. */
  readonly folder: string
  readonly models: readonly DetectorModel[]
  readonly progress: (done: string) => void
  readonly states: ReadonlySet<Shot['state']>
}

export async function openBank(parts: BankParts, scenes: readonly VerifyScene[]): Promise<readonly BankedScene[]> {
  const camera = await openCamera(join(parts.folder, 'frames'))
  await mkdir(join(parts.folder, 'seen'), { recursive: true })
  const banked: BankedScene[] = []
  try {
    for (const [index, scene] of scenes.entries()) {
      banked.push(await bankScene(parts, scene, camera))
      parts.progress(`${index + 1} of ${scenes.length} streets, ${camera.rendered()} pictures rendered anew`)
    }
  } finally {
    await camera.close()
  }
  return banked
}

async function bankScene(parts: BankParts, scene: VerifyScene, camera: Camera): Promise<BankedScene> {
  const [first, ...others] = scene.shots
  const reference = await sketchOf(await decodeStill((await camera.shoot(first!.order)).jpeg))
  const brief = briefOf(scene.staged, reference)
  const pictures = new Map<Shot['state'], (readonly Seen[])[]>()
  for (const shot of others.filter(({ state }) => parts.states.has(state))) {
    const { jpeg, truth } = await camera.shoot(shot.order)
    // Pushed behind a tree or a wall it is out of everybody's sight.
    if (shot.state === 'nudged' && !truth.some(({ id }) => scene.act.has(id))) continue
    const takes: Seen[] = []
    for (let take = 0; take < TAKES; take++) {
      takes.push(await seeTake(parts, { brief, jpeg, take, name: `${scene.id}/${shot.state}/${shot.k}/${take}` }))
    }
    pictures.set(shot.state, [...(pictures.get(shot.state) ?? []), takes])
  }
  return { scene, brief, pictures }
}

interface Take {
  readonly brief: CameraBrief
  readonly jpeg: Uint8Array
  readonly take: number
  readonly name: string
}

async function seeTake({ folder, models }: BankParts, { brief, jpeg, take, name }: Take): Promise<Seen> {
  const versions = models.map(({ model }) => `${model.id}@${model.version}`)
  const key = createHash('sha256')
    .update(jpeg)
    .update(JSON.stringify([name, versions, brief.view?.zones]))
    .digest('hex')
  const file = join(folder, 'seen', `${key.slice(0, 32)}.json`)
  const known = await readSeen(file)
  if (known) return known
  const frame = await takeAgain(jpeg, take === 0 ? undefined : createRandom(seedOf('take', name)))
  const { sketch, detections } = await seeFrame({ frame, capturedAt: 0, brief, picture: 'never' }, models)
  const seen = { sketch, chroma: await chromaOf(frame), detections }
  const text = JSON.stringify({ ...seen, sketch: { ...sketch, luma: Buffer.from(sketch.luma).toString('base64') } })
  await writeFile(`${file}.part`, text)
  await rename(`${file}.part`, file)
  return seen
}

async function readSeen(file: string): Promise<Seen | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Seen & { sketch: { luma: string } }
    return { ...kept, sketch: { ...kept.sketch, luma: Uint8Array.from(Buffer.from(kept.sketch.luma, 'base64')) } }
  } catch {
    return undefined
  }
}

/** Pixels by which the mast has swayed, at most. */
const SWAY = 4

async function takeAgain(jpeg: Uint8Array, random: Random | undefined) {
  const still = await decodeStill(jpeg)
  if (!random) return still
  const { width, height } = still
  const rgb = new Uint8Array(width * height * 3)
  await still.scaleInto({ format: 'rgb', width, height, into: rgb, rowBytes: width * 3 })
  const [dx, dy] = [random.whole(-SWAY, SWAY), random.whole(-SWAY, SWAY)]
  const gain = random.between(0.88, 1.12)
  const offset = random.between(-6, 6)
  const taken = new Uint8Array(rgb.length)
  for (let y = 0; y < height; y++) {
    const row = Math.min(height - 1, Math.max(0, y + dy)) * width
    for (let x = 0; x < width; x++) {
      const from = (row + Math.min(width - 1, Math.max(0, x + dx))) * 3
      const to = (y * width + x) * 3
      const grain = (random.next() + random.next() + random.next() - 1.5) * 4
      for (let channel = 0; channel < 3; channel++) {
        taken[to + channel] = Math.min(255, Math.max(0, rgb[from + channel]! * gain + offset + grain))
      }
    }
  }
  return frameOfRgb({ rgb: taken, width, height })
}
