/**
 * A stream that is held open: `node bench/watch.ts --json [--minutes n]`. What its memory does over time (a watch, one
 * picture a second, decoded), and what keeping a stream open for a camera that is looked at often would cost beside
 * opening it for each look: CPU a second held (decoded as a watch does; demuxed only) and CPU a look opened anew.
 * The camera is another process, not counted: 704 x 576, H.264, 10 pictures a second, a key frame every two seconds.
 */
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startLightRtspProcess } from '../fixtures/farm/light-rtsp-process.ts'
import { LIVE_POLICY, parseCameraAddress } from '../workers/capture/address.ts'
import { createCapture } from '../workers/capture/capture.ts'
import { decodeKeyFrame } from '../workers/capture/decode.ts'
import { holdCamera } from '../workers/capture/held-pull.ts'
import { createDepacketizer, type Depacketizer } from '../workers/capture/rtp-video.ts'
import { openRtspConnection } from '../workers/capture/rtsp-connection.ts'
import { createRtspSession } from '../workers/capture/rtsp-session.ts'
import { cpuMsOf, memoryOf } from './process-figures.ts'
import { createSeries } from './series.ts'
import { slopeOf } from './slope.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, minutes: { type: 'string', default: '10' } },
})
const seconds = Number(values.minutes) * 60
const HELD_SECONDS = 30
const LOOKS = 40

const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)
const policy = { ...LIVE_POLICY, loopback: true }
const never = new AbortController().signal
const camera = await startLightRtspProcess({ width: 704, height: 576, frames: 20 })
const address = camera.url('wait/0.5')

async function watchChildren(): Promise<number[]> {
  const lists = await Promise.all(
    (await readdir('/proc/self/task')).map((task) => readFile(`/proc/self/task/${task}/children`, 'utf8')),
  )
  const pids = lists.flatMap((text) => text.trim().split(' ').filter(Boolean).map(Number))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, index) => lines[index]!.includes('watch-child'))
}

/** Of the time: weighed like the rest, and not counted. */
const WARM_UP = 0.4

/** Holds the stream for so many seconds. */
async function hold() {
  const memory = createSeries(Math.ceil(seconds) + 10, ['child', 'parent'])
  let [pictures, dropped, cpuMs, from] = [0, 0, 0, 0]
  for await (const held of holdCamera({ address, policy }, never)) {
    pictures += 1
    dropped += held.dropped
    const pids = await watchChildren()
    if (pictures === 1) [cpuMs, from] = [await cpuMsOf(pids), performance.now()]
    const at = (performance.now() - from) / 1000
    collect()
    const [child, parent] = [(await memoryOf(pids)).rssKb, (await memoryOf([process.pid])).rssKb]
    if (at > seconds * WARM_UP) memory.add(at, { child, parent })
    if (at < seconds) continue
    cpuMs = (await cpuMsOf(pids)) - cpuMs
    return { pictures, dropped, cpuMsPerSecond: cpuMs / at, memory }
  }
  throw new Error('The camera ended its stream.')
}

/** Holds the stream as a look would find it: packets put together to key frames, nothing decoded. */
async function demux(): Promise<{ readonly cpuMsPerSecond: number; readonly keyFrames: number }> {
  const parsed = parseCameraAddress(address, policy)
  if (parsed.kind !== 'address' || parsed.address.kind !== 'network') throw new Error('No address of a camera.')
  const { host, port } = parsed.address
  const connection = openRtspConnection({ ip: host, port })
  const session = createRtspSession(connection, parsed.address)
  let depacketizer: Depacketizer | undefined
  let keyFrames = 0
  await session.play((video) => (depacketizer = createDepacketizer(video)))
  connection.onPacket((_, packet) => {
    if (depacketizer?.push(packet) !== undefined) keyFrames += 1
  })
  await pause(2000)
  const before = process.cpuUsage()
  await pause(HELD_SECONDS * 1000)
  const { user, system } = process.cpuUsage(before)
  await session.goodbye()
  return { cpuMsPerSecond: (user + system) / 1000 / HELD_SECONDS, keyFrames }
}

/** Opens the stream for each look: CPU of the capture child, and of decoding its key frame. */
async function reopen() {
  const capture = createCapture({ policy, children: 1 })
  let decodeMs = 0
  const look = async () => {
    const outcome = await capture.take(
      { address: camera.url('wait/0.2'), driver: 'node-av', deadlineMs: 15_000 },
      never,
    )
    if (outcome.kind !== 'frame' || outcome.frame.kind !== 'key-frame') throw new Error(JSON.stringify(outcome))
    const before = process.cpuUsage()
    decodeKeyFrame(outcome.frame).close()
    const { user, system } = process.cpuUsage(before)
    decodeMs += (user + system) / 1000
  }
  for (let i = 0; i < 10; i++) await look()
  decodeMs = 0
  const before = await cpuMsOf(capture.processIds())
  for (let i = 0; i < LOOKS; i++) await look()
  const pullMs = (await cpuMsOf(capture.processIds())) - before
  await capture.close()
  return { pullMs: pullMs / LOOKS, decodeMs: decodeMs / LOOKS }
}

const round = (value: number) => Math.round(value * 100) / 100
const opened = await reopen()
const demuxed = await demux()
const held = await hold()
camera.stop()
const figures = {
  seconds,
  pictures: held.pictures,
  dropped: held.dropped,
  childMemoryKbPer1000Seconds: slopeOf(held.memory.of('child')),
  parentMemoryKbPer1000Seconds: slopeOf(held.memory.of('parent')),
  childMemoryMbAtEnd: Math.round(held.memory.of('child').at(-1)!.value / 1024),
  reopenedCpuMsPerLook: round(opened.pullMs),
  decodeCpuMsPerLook: round(opened.decodeMs),
  heldDemuxedCpuMsPerSecond: round(demuxed.cpuMsPerSecond),
  heldKeyFrames: demuxed.keyFrames,
  watchCpuMsPerSecond: round(held.cpuMsPerSecond),
  /** A look more often than this many seconds would be cheaper on a stream that is held and demuxed. */
  heldPaysBelowSeconds: round(opened.pullMs / demuxed.cpuMsPerSecond),
}
if (!values.json) for (const [key, value] of Object.entries(figures)) console.log(key.padEnd(34), JSON.stringify(value))
console.log(JSON.stringify(figures))
