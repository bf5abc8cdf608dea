import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { descriptorsOf } from '../../bench/process-figures.ts'
import { processesConnectedTo } from '../../fixtures/farm/connections.ts'
import { startFaultServer, startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { type LightRtsp, startLightRtsp } from '../../fixtures/farm/light-rtsp.ts'
import { type RecordedStream, recordStream } from '../../fixtures/farm/recorded-stream.ts'
import { writeVideo } from '../../fixtures/farm/video.ts'
import { LIVE_POLICY } from './address.ts'
import { type CaptureOptions, type CaptureWithProcesses, createCapture } from './capture.ts'
import { decodeKeyFrame } from './decode.ts'
import type { CaptureOutcome } from './frame.ts'

const never = new AbortController().signal
/** Starting a child takes a while on a busy machine. */
const patiently = { timeout: 20_000 }
let folder: string
let stream: RecordedStream
let camera: LightRtsp
const open: CaptureWithProcesses[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pulls-'))
  await writeVideo({ path: join(folder, 'clip.mp4'), frames: 4, framesPerSecond: 1, keyEvery: 1 })
  stream = await recordStream({ width: 640, height: 368, framesPerSecond: 10, frames: 40 })
  camera = await startLightRtsp(stream)
  // The first pull starts the child, which is none of the cameras' time.
  sizeOf(await take(captureWith(), camera.url('live')))
})
afterAll(async () => {
  await Promise.all(open.map((capture) => capture.close()))
  await camera.stop()
  await rm(folder, { recursive: true })
})

function captureWith(more: Partial<CaptureOptions> = {}): CaptureWithProcesses {
  const policy = { ...LIVE_POLICY, folders: [folder], loopback: true }
  const capture = createCapture({ policy, children: 1, openMs: 1500, firstPacketMs: 1500, ...more })
  open.push(capture)
  return capture
}

function take(capture: CaptureWithProcesses, address: string, deadlineMs = 8000, signal = never) {
  return capture.take({ address, driver: 'node-av', deadlineMs }, signal)
}

function sizeOf(outcome: CaptureOutcome): readonly [number, number] {
  if (outcome.kind !== 'frame' || outcome.frame.kind !== 'key-frame') throw new Error(JSON.stringify(outcome))
  const decoded = decodeKeyFrame(outcome.frame)
  decoded.close()
  return [decoded.width, decoded.height]
}

/** The most resident memory that a process had, in MB. */
async function peakMbOf(pid: number): Promise<number> {
  return Number(/VmHWM:\s*(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** Every session so far has ended with TEARDOWN, but for those the camera itself broke off. */
async function expectGoodbyes(server: LightRtsp, brokenOff = 0): Promise<void> {
  await expect
    .poll(() => {
      const { sessions, teardowns, endedWithoutGoodbye, connected } = server.counts()
      return [connected, sessions - teardowns, endedWithoutGoodbye]
    }, patiently)
    .toEqual([0, brokenOff, brokenOff])
}

describe('a camera that', () => {
  const capture = () => (open.length > 0 ? open[0]! : captureWith())
  test.each([
    ['half-open', 'half-open', 'said nothing', 1500],
    ['dribble-sdp', 'half-open', 'began to answer', 1500],
    ['deaf', 'half-open', 'began to answer', 1500],
    ['endless-headers', 'corrupt-video', 'expected protocol', 600],
    ['endless-sdp', 'corrupt-video', 'expected protocol', 600],
    ['mute', 'zero-frames', 'sent no picture', 1700],
    ['dribble', 'deadline', 'key frame', 3000],
    ['slow', 'deadline', 'bandwidth', 3000],
    ['never-key', 'deadline', 'I-frame', 3000],
    ['huge', 'too-large', '8192', 800],
    ['no-sets', 'corrupt-video', 'parameters', 3000],
    ['reset-in-the-middle', 'unreachable', 'broke off', 800],
  ] as const)('is %s is told as %s and released in time', async (path, fault, words, withinMs) => {
    const startedAt = performance.now()
    const outcome = await take(capture(), camera.url(path), 3000)
    expect(outcome).toMatchObject({ kind: 'failed', fault, detail: expect.stringContaining(words) })
    // The machine may be busy with other tests: half as long again.
    expect(performance.now() - startedAt).toBeLessThan(withinMs * 1.5 + 500)
    expect(outcome.kind === 'failed' && outcome.detail).toMatch(/^[A-Z][^/]*\.$/)
  })

  test('names another size in its description than it sends is decoded with what it sends', async () => {
    expect(sizeOf(await take(capture(), camera.url('stale-sdp')))).toEqual([640, 368])
  })

  test('sends other video after a change of its settings is decoded as it is now, and the change is told', async () => {
    const told: string[] = []
    const watching = captureWith({ onStreamChanged: (sentence) => told.push(sentence) })
    const server = await startLightRtsp(stream)
    for (let i = 0; i < 2; i++) expect(sizeOf(await take(watching, server.url('live')))).toEqual([640, 368])
    expect(told).toEqual([])
    server.show(await recordStream({ width: 352, height: 288, framesPerSecond: 10, frames: 4 }))
    expect(sizeOf(await take(watching, server.url('live')))).toEqual([352, 288])
    expect(told).toEqual([expect.stringContaining('352 x 288 instead of 640 x 368')])
    await server.stop()
  })

  test('was left in any of these ways was said goodbye to', () => expectGoodbyes(camera, 1))
})

test('a look that is cancelled, and a capture that is closed, say goodbye too', async () => {
  const server = await startLightRtsp(stream)
  const capture = captureWith()
  const controller = new AbortController()
  const cancelled = take(capture, server.url('mute'), 8000, controller.signal)
  await expect.poll(() => server.counts().sessions, patiently).toBe(1)
  controller.abort()
  expect(await cancelled).toMatchObject({ fault: 'deadline' })
  await expectGoodbyes(server)
  const closed = [take(capture, server.url('mute')), take(capture, server.url('never-key'))]
  await expect.poll(() => server.counts().sessions, patiently).toBe(3)
  await capture.close()
  await Promise.all(closed)
  await expectGoodbyes(server)
  await server.stop()
})

test('a child full of silent cameras, each of which blocks a thread, holds up no neighbour', async () => {
  const silent = await startFaultServer('half-open')
  const capture = captureWith({ children: 2, pullsPerChild: 48, openMs: 9000 })
  const waiting = Array.from({ length: 88 }, (_, i) =>
    take(capture, i < 66 ? `http://127.0.0.1:${silent.port}/a.flv` : `rtsp://127.0.0.1:${silent.port}/a`, 12_000),
  )
  await expect.poll(() => silent.connections(), patiently).toBe(88)
  const startedAt = performance.now()
  const good = await Promise.all([
    ...Array.from({ length: 4 }, () => take(capture, camera.url('live'))),
    ...Array.from({ length: 4 }, () => take(capture, join(folder, 'clip.mp4'))),
  ])
  for (const outcome of good) sizeOf(outcome)
  // Long before the silent ones are given up.
  expect(performance.now() - startedAt).toBeLessThan(2500)
  for (const outcome of await Promise.all(waiting)) expect(outcome).toMatchObject({ fault: 'half-open' })
  await silent.stop()
})

test('children are replaced again and again while every pull is answered, once', async () => {
  const server = await startLightRtsp(stream)
  const capture = captureWith({ children: 2, maxRssBytes: 1 })
  const children = new Set<number>()
  let next = 0
  let answers = 0
  const work = async () => {
    while (next++ < 300) {
      sizeOf(await take(capture, server.url('live'), 20_000))
      answers += 1
      for (const id of capture.processIds()) children.add(id)
    }
  }
  await Promise.all(Array.from({ length: 40 }, work))
  expect(answers).toBe(300)
  expect(children.size).toBeGreaterThan(5)
  expect(server.counts().sessions).toBe(300)
  await expectGoodbyes(server)
  await expect.poll(() => capture.processIds(), patiently).toEqual([])
  await server.stop()
}, 60_000)

test('hundreds of opened and closed cameras leave no descriptor behind', async () => {
  const capture = captureWith()
  const addresses = ['live', 'reset-in-the-middle', 'huge', 'endless-sdp'].map((path) => camera.url(path))
  addresses.push(join(folder, 'clip.mp4'))
  const churn = async (rounds: number) => {
    for (let round = 0; round < rounds; round++)
      await Promise.all([...addresses, ...addresses].map((address) => take(capture, address, 20_000)))
  }
  await churn(10)
  const [id] = capture.processIds()
  const before = await descriptorsOf(id!)
  await churn(20)
  await expect.poll(() => descriptorsOf(id!), patiently).toBeLessThanOrEqual(before + 1)
  expect(capture.processIds()).toEqual([id])
})

test('a camera that kills its child is known; each of its neighbours gets its frame at the second try', async () => {
  const capture = captureWith({ openMs: 12_000 })
  const neighbours = await startLightRtsp(stream)
  const deadly = await startFaultServer('half-open')
  const pulls = Array.from({ length: 6 }, () => take(capture, neighbours.url('wait/2'), 40_000))
  await expect.poll(() => neighbours.counts().sessions, patiently).toBe(6)
  const guilty = take(capture, `rtsp://127.0.0.1:${deadly.port}/live`, 40_000)
  await expect.poll(() => deadly.connections(), patiently).toBe(1)
  const [shared] = capture.processIds()
  process.kill(shared!, 'SIGKILL')
  // Its own second try, alone in a child, ends the same way: that child is the one with this connection.
  await expect.poll(() => deadly.connections(), patiently).toBe(2)
  for (const id of await processesConnectedTo(deadly.port, capture.processIds())) process.kill(id, 'SIGKILL')
  for (const outcome of await Promise.all(pulls)) sizeOf(outcome)
  expect(await guilty).toMatchObject({ kind: 'failed', fault: 'driver-crashed' })
  expect(neighbours.counts().sessions).toBe(12)
  await Promise.all([neighbours.stop(), deadly.stop()])
}, 60_000)

test('key frames without end are cut off, by RTSP and over HTTP, and cost the child a bounded memory and no neighbour', async () => {
  const server = await startLightRtsp(stream)
  const { sps, pps, units } = stream
  const head = Buffer.concat([sps, pps, ...units[0]!.nals].flatMap((nal) => [Buffer.from([0, 0, 0, 1]), nal]))
  const endless = await startStillServer((_request, response) => {
    response.setHeader('content-type', 'video/h264')
    response.write(head)
    const more = setInterval(() => {
      if (response.writableLength < 1 << 20) response.write(Buffer.alloc(500_000, 0x65))
    }, 2)
    response.once('close', () => clearInterval(more))
  })
  const capture = captureWith({ openMs: 12_000, firstPacketMs: 30_000 })
  const peaks: number[] = []
  const watching = setInterval(() => {
    for (const id of capture.processIds())
      void peakMbOf(id).then(
        (mb) => peaks.push(mb),
        () => undefined,
      )
  }, 50)
  const hostile = [
    ...Array.from({ length: 16 }, () => server.url('endless-key')),
    ...Array.from({ length: 6 }, () => `http://127.0.0.1:${endless.port}/live.h264`),
  ].map((address) => take(capture, address, 40_000))
  const good = await Promise.all(
    Array.from({ length: 6 }, (_, i) => take(capture, server.url(`wait/${i / 4}`), 40_000)),
  )
  for (const outcome of good) sizeOf(outcome)
  for (const outcome of await Promise.all(hostile)) expect(outcome).toMatchObject({ fault: 'too-large' })
  clearInterval(watching)
  // 96 MiB of pictures in hand, and what their streams hold on the way; above 500 MB it is replaced after its pulls.
  const peak = Math.max(...peaks.filter((mb) => !Number.isNaN(mb)))
  expect(peak).toBeGreaterThan(0)
  expect(peak).toBeLessThan(1000)
  await Promise.all([server.stop(), endless.stop()])
}, 60_000)
