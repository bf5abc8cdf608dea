/**
 * The product's look in the shape of its peers: `node our-look.ts MANIFEST PRECISION INPUT`. Each line on standard input asks for one
 * look; each answer is one JSON line with the CPU milliseconds of the whole process and the number of detections. View
 * gate, quality gate and all 63 rows are on; the peers have none of them.
 */
import { createInterface } from 'node:readline'
import { prepareImages } from '../../models/image.ts'
import { loadModel } from '../../models/load.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import type { NormalizedPoint, Zone } from '../../pipeline/vocabulary.ts'
import { ANALYZE_POLICY, parseCameraAddress } from '../../workers/capture/address.ts'
import type { CapturedFrame } from '../../workers/capture/frame.ts'
import type { PullJob } from '../../workers/capture/pull-job.ts'
import { pullKeyFrame } from '../../workers/capture/pull.ts'
import { pullOverRtsp } from '../../workers/capture/rtsp-pull.ts'
import { openFrame, seeFrame } from '../../workers/look/see.ts'

const [manifest, precision, source] = process.argv.slice(2)
if (manifest === undefined || source === undefined || (precision !== 'int8' && precision !== 'fp32'))
  throw new Error('usage: our-look.ts MANIFEST int8|fp32 INPUT')
const never = new AbortController().signal
const job = { input: inputOf(source), openMs: 10_000, firstPacketMs: 10_000, totalMs: 20_000 } as const

prepareImages()
const model = await loadModel(manifest, { threads: 1, precision })
const brief = await briefOf()
for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage()
  const detections = await look()
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ cpuMs: (user + system) / 1000, detections }))
}
process.exit(0)

async function look(): Promise<number> {
  const frame = await pull()
  const decoded = await openFrame(frame)
  const input = { frame: decoded, capturedAt: frame.capturedAt, brief, picture: 'never' } as const
  const { detections } = await seeFrame(input, [model])
  decoded.close()
  return detections.length
}

/** As a capture child does it. */
async function pull(): Promise<CapturedFrame> {
  const { input } = job
  if (input.kind === 'file') return (await pullKeyFrame(job, never)).frame
  const pulled = await pullOverRtsp({ input, job, goodbyes: { add: () => undefined } }, never)
  if (pulled === 'unsupported') throw new Error('The product leaves this stream to FFmpeg; choose H.264 or H.265.')
  return pulled.frame
}

function inputOf(text: string): PullJob['input'] {
  const parsed = parseCameraAddress(text, ANALYZE_POLICY)
  if (parsed.kind === 'refused') throw new Error(parsed.reason)
  const { address } = parsed
  if (address.kind === 'file') return { kind: 'file', path: address.path }
  if (address.kind !== 'network') throw new Error('The bench takes a stream or a file.')
  return { kind: 'network', address, policy: ANALYZE_POLICY, still: false }
}

/** All rows on four zones, and the input's own picture as the reference, so that the view is compared and found good. */
async function briefOf(): Promise<CameraBrief> {
  const frame = await pull()
  const decoded = await openFrame(frame)
  const reference = { ...(await sketchOf(decoded)), contentHash: '' }
  decoded.close()
  const zones = ['pavement', 'road', 'no-parking', 'bin-place'].map(zoneAt)
  const view = { viewId: 'bench', version: 1, origin: 'approved', reference, zones } as const
  const rows = categories.map(({ id }) => id)
  return { cameraId: 'bench', platformId: 'bench', utcOffsetMinutes: 480, categories: rows, view }
}

function zoneAt(kind: string, index: number): Zone {
  const [top, bottom] = [index / 4, (index + 1) / 4]
  const polygon: readonly NormalizedPoint[] = [
    [0, top],
    [1, top],
    [1, bottom],
    [0, bottom],
  ]
  return { id: kind, kind, polygon, origin: 'approved', permits: [] }
}
