/** Two stills of each hand-counted clip over a live RTSP stream: what is seen there agrees with what is seen in the file. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasRtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import counts from '../../fixtures/hand-counts/footage-counts.json' with { type: 'json' }
import type { DetectorModel } from '../../models/detector.ts'
import { frameOfRgb, prepareImages } from '../../models/image.ts'
import { loadModel } from '../../models/load.ts'
import { sketchOf } from '../../models/sketch.ts'
import { iou } from '../../pipeline/geometry/box.ts'
import type { Detection, Sketch } from '../../pipeline/vocabulary.ts'
import { ANALYZE_POLICY } from '../../workers/capture/address.ts'
import { hasFfmpeg } from '../../workers/capture/ffmpeg-driver.ts'
import { framesOf } from '../../workers/capture/file-frames.ts'
import type { RawFrame } from '../../workers/capture/frame.ts'
import { createCloseDetector } from './close-detector.ts'

const root = join(import.meta.dirname, '../..')
const footage = join(root, '../shared/footage')
const hasFootage = existsSync(footage) && existsSync(join(root, '../shared/models/yolox_nano_416.onnx'))
const hasFarm = hasFootage && (await hasRtspServer())
if (!hasFarm) {
  console.warn('LEFT OUT: analyze over RTSP needs ../shared/footage, ../shared/models and GStreamer’s RTSP server')
}

const withFfmpeg = await hasFfmpeg()
if (hasFarm && !withFfmpeg) console.warn('LEFT OUT: the AVI clips over RTSP need ffmpeg to be served')
const served = counts.stills.filter(({ clip }) => withFfmpeg || !clip.endsWith('.avi'))
/** A live clip takes as long as it lasts: the third still, at its end, is seen in the file only. */
const LIVE_STILLS = 2
const secondsByClip = new Map(
  [...Map.groupBy(served, ({ clip }) => clip)].map(([clip, stills]) => [
    clip,
    stills.map(({ second }) => second).slice(0, LIVE_STILLS),
  ]),
)

/** Seconds around a still in which a live frame may fall; live frames are taken every tenth of a second. */
const AROUND = 0.3
const LIVE_EVERY = 0.1
/** Mean difference of luma, 0..255, above which two sketches cannot show the same moment. */
const SAME_MOMENT = 4
/** Seconds a server may take until its first frame. */
const STARTS_WITHIN = 8
/** Scores near the threshold may fall to either side after another encoding. */
const SURE = 0.5
const SAME_BOX = 0.5
const AGREEMENT = 0.8
/** One box that differs is missed from either side; a clip with few boxes may have one. */
const ONE_BOX = 2

interface Moment {
  readonly frame: RawFrame
  readonly sketch: Sketch
}

let folder: string
let model: DetectorModel
beforeAll(async () => {
  prepareImages()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-rtsp-'))
  if (hasFarm) model = createCloseDetector(await loadModel(join(root, 'fixtures/models/yolox-nano-base.json')))
})

afterAll(() => rm(folder, { recursive: true }))

// A round lasts as long as its longest clip; more servers at once starve each other on two cores.
const rounds = [0, 1, 2].map((round) => [...secondsByClip.keys()].filter((_, index) => index % 3 === round))

describe.skipIf(!hasFarm)('over RTSP', () => {
  test.each(rounds)(
    'the stills of %s, %s and %s show the same vehicles and people live',
    async (...clips) => {
      await Promise.all(clips.map(compareLive))
    },
    180_000,
  )
})

async function compareLive(clip: string): Promise<void> {
  const file = join(footage, clip)
  const seconds = secondsByClip.get(clip)!
  const { inFile, length } = await momentsAround(file, seconds)
  const server = await startRtspServer({ file: await asH264(file) })
  try {
    const round = AbortSignal.timeout(Math.ceil(length + STARTS_WITHIN) * 1000)
    const pairs = await liveMoments({ url: server.url, inFile, until: Math.max(...seconds) + AROUND }, round)
    let sure = 0
    let agreed = 0
    for (const { recorded, live } of pairs) {
      const [there, here] = [await seenIn(recorded), await seenIn(live)]
      sure += there.filter(isSure).length + here.filter(isSure).length
      agreed += countFound(there, here) + countFound(here, there)
    }
    expect(pairs.length, clip).toBe(seconds.length)
    expect(agreed, `${clip}: ${agreed} of ${sure} sure boxes agree`).toBeGreaterThanOrEqual(
      Math.min(Math.floor(AGREEMENT * sure), sure - ONE_BOX),
    )
  } finally {
    await server.stop()
  }
}

/** GStreamer here may lack a decoder for old AVI codecs: those clips are served as H.264. */
async function asH264(file: string): Promise<string> {
  if (!file.endsWith('.avi')) return file
  const served = join(folder, `${basename(file)}.mp4`)
  const encoding = ['-c:v', 'libx264', '-crf', '10', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-an']
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', file, ...encoding, served])
  return served
}

/** The frames of the file around each of the seconds. */
async function momentsAround(file: string, seconds: readonly number[]) {
  const inFile = seconds.map((): Moment[] => [])
  let length = 0
  const request = { source: file, everySeconds: 0.04, policy: ANALYZE_POLICY, base: 0 }
  for await (const { frame, position, duration } of framesOf(request, new AbortController().signal)) {
    length = duration ?? position
    const index = seconds.findIndex((second) => Math.abs(second - position) <= AROUND)
    if (frame.kind === 'raw' && index >= 0) inFile[index]!.push({ frame, sketch: await sketchOfRaw(frame) })
    if (position > Math.max(...seconds) + AROUND) break
  }
  return { inFile, length }
}

interface Pair {
  readonly recorded: RawFrame
  readonly live: RawFrame
}

interface Round {
  readonly url: string
  readonly inFile: readonly (readonly Moment[])[]
  /** Seconds after the first live frame at which the last still has come; a first one that was missed comes again. */
  readonly until: number
}

/** Watches the clip; of each still the live frame that shows a moment around it best. */
async function liveMoments({ url, inFile, until }: Round, round: AbortSignal): Promise<readonly Pair[]> {
  const nearest = new Map<number, Pair & { readonly difference: number }>()
  const request = { source: url, everySeconds: LIVE_EVERY, policy: ANALYZE_POLICY }
  for await (const { frame, position } of framesOf(request, round)) {
    if (position > until && nearest.size === inFile.length) break
    if (frame.kind !== 'raw') continue
    const sketch = await sketchOfRaw(frame)
    for (const [still, moments] of inFile.entries()) {
      for (const moment of moments) {
        const difference = differenceOf(moment.sketch, sketch)
        const best = nearest.get(still)?.difference ?? SAME_MOMENT
        if (difference < best) nearest.set(still, { recorded: moment.frame, live: frame, difference })
      }
    }
  }
  return [...nearest.values()]
}

function differenceOf(a: Sketch, b: Sketch): number {
  let sum = 0
  for (let i = 0; i < a.luma.length; i++) sum += Math.abs(a.luma[i]! - b.luma[i]!)
  return sum / a.luma.length
}

const sketchOfRaw = (frame: RawFrame) => sketchOf(frameOfRgb(frame))

// One session serves all tests of this file, and it takes one frame at a time.
let last: Promise<unknown> = Promise.resolve()
function seenIn(frame: RawFrame): Promise<readonly Detection[]> {
  const turn = last.then(async () => (await model.detect(frameOfRgb(frame))).detections)
  last = turn
  return turn
}

const isSure = ({ score }: Detection) => score >= SURE

/** How many sure boxes of `these` are among `those`, whatever their score there. */
function countFound(these: readonly Detection[], those: readonly Detection[]): number {
  return these.filter(isSure).filter(({ box }) => those.some((other) => iou(other.box, box) >= SAME_BOX)).length
}
