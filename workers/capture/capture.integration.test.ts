import { mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFaultServer, startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { greyOf, writeVideo } from '../../fixtures/farm/video.ts'
import { LIVE_POLICY } from './address.ts'
import { type CaptureWithProcesses, createCapture } from './capture.ts'
import { decodeKeyFrame } from './decode.ts'
import type { CaptureOutcome, CaptureRequest } from './frame.ts'

const never = new AbortController().signal
let folder: string
let capture: CaptureWithProcesses
let recording: string

const take = (address: string, more: Partial<CaptureRequest> = {}, signal = never) =>
  capture.take({ address, driver: 'node-av', deadlineMs: 8000, ...more }, signal)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capture-'))
  await writeVideo({ path: join(folder, 'intra.mp4'), frames: 12, framesPerSecond: 1, keyEvery: 1 })
  await writeVideo({
    path: join(folder, 'odd.mp4'),
    frames: 3,
    framesPerSecond: 1,
    keyEvery: 1,
    width: 626,
    height: 358,
  })
  const frames = Array.from({ length: 12 }, (_, i) => i * 90)
  const timeline = { version: 1, startsAt: '2026-11-20T07:30:00+08:00', frames, holds: [] }
  await writeFile(join(folder, 'intra.json'), JSON.stringify(timeline))
  recording = JSON.stringify({ clip: join(folder, 'intra.mp4'), timeline: join(folder, 'intra.json') })
  capture = createCapture({
    policy: { ...LIVE_POLICY, folders: [folder], loopback: true },
    children: 1,
    openMs: 900,
    firstPacketMs: 900,
  })
})
afterAll(async () => {
  await capture.close()
  await rm(folder, { recursive: true })
})

function keyFrameOf(outcome: CaptureOutcome) {
  if (outcome.kind !== 'frame' || outcome.frame.kind !== 'key-frame') throw new Error(JSON.stringify(outcome))
  return outcome.frame
}

/** Mean luma of the decoded picture, back on the scale of the encoder (limited range). */
async function greyIn(outcome: CaptureOutcome): Promise<number> {
  const decoded = decodeKeyFrame(keyFrameOf(outcome))
  const into = new Uint8Array(16)
  await decoded.scaleInto({ format: 'grey', width: 4, height: 4, into, rowBytes: 4 })
  decoded.close()
  return 16 + ((into[5] ?? 0) * 219) / 255
}

async function expectFault(outcome: CaptureOutcome, fault: string): Promise<void> {
  expect(outcome).toMatchObject({ kind: 'failed', fault })
  if (outcome.kind !== 'failed') return
  expect(outcome.detail).toMatch(/^[A-Z].*\.$/)
  expect(outcome.detail).not.toMatch(/127\.0\.0\.1|:\d{4}|capture-/)
}

test('a file gives its first key frame, undecoded, and it decodes to that picture', async () => {
  const outcome = await take(join(folder, 'intra.mp4'))
  expect(keyFrameOf(outcome).codec).toMatchObject({ width: 320, height: 180 })
  expect(Math.abs((await greyIn(outcome)) - greyOf(0))).toBeLessThan(3)
})

test('each frame of a recording is its own picture, taken at the time of the timeline', async () => {
  for (const k of [0, 1, 7, 11]) {
    const outcome = await take(recording, { recordingFrame: k })
    expect(keyFrameOf(outcome).capturedAt).toBe(Date.parse('2026-11-20T07:30:00+08:00') + k * 90_000)
    expect(Math.abs((await greyIn(outcome)) - greyOf(k))).toBeLessThan(3)
  }
  await expectFault(await take(recording, { recordingFrame: 12 }), 'end-of-recording')
})

test('a picture whose rows are padded hashes the same twice and differs from the next one', async () => {
  const address = JSON.stringify({ clip: join(folder, 'odd.mp4'), timeline: join(folder, 'intra.json') })
  const hashes: string[] = []
  for (const recordingFrame of [0, 0, 1]) {
    const decoded = decodeKeyFrame(keyFrameOf(await take(address, { recordingFrame })))
    expect([decoded.width, decoded.height]).toEqual([626, 358])
    hashes.push(decoded.contentHash())
    decoded.close()
  }
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test('a link that leads out of the folder, a missing file and a file that is no video each get their sentence', async () => {
  await symlink('/etc/hostname', join(folder, 'link.mp4'))
  await expectFault(await take(join(folder, 'link.mp4')), 'refused-address')
  await expectFault(await take(join(folder, 'missing.mp4')), 'not-found')
  await writeFile(join(folder, 'text.mp4'), 'This is not a video.\n'.repeat(500))
  await expectFault(await take(join(folder, 'text.mp4')), 'corrupt-video')
  await writeFile(join(folder, 'list.mp4'), `ffconcat version 1.0\nfile '${join(folder, 'intra.mp4')}'\n`)
  await expectFault(await take(join(folder, 'list.mp4')), 'corrupt-video')
  await writeFile(join(folder, 'cut.mp4'), await readFile(join(folder, 'intra.mp4')))
  await truncate(join(folder, 'cut.mp4'), 900)
  await expectFault(await take(join(folder, 'cut.mp4')), 'corrupt-video')
})

test('a key frame with damaged bytes is corrupt video, never a grey picture', async () => {
  const frame = keyFrameOf(await take(join(folder, 'odd.mp4')))
  expect(() => decodeKeyFrame({ ...frame, packet: frame.packet.slice(0, frame.packet.length >> 1) })).toThrow(/codec/)
  expect(() => decodeKeyFrame({ ...frame, packet: new Uint8Array(0) })).toThrow(/codec/)
})

test('addresses the policy does not allow are refused without a connection', async () => {
  await expectFault(await take('concat:/etc/passwd'), 'refused-address')
  await expectFault(await take('/etc/hostname'), 'refused-address')
  await expectFault(await take('http://169.254.169.254/latest'), 'refused-address')
})

test.each([
  ['half-open', 'half-open'],
  ['mute-rtsp', 'zero-frames'],
  ['garbage', 'corrupt-video'],
  ['reset', 'corrupt-video'],
  ['endless-headers', 'corrupt-video'],
] as const)('an RTSP camera that is %s is told as %s, in time', async (fault, expected) => {
  const server = await startFaultServer(fault)
  const startedAt = performance.now()
  await expectFault(await take(`rtsp://127.0.0.1:${server.port}/live`), expected)
  expect(performance.now() - startedAt).toBeLessThan(4000)
  await server.stop()
})

test('a camera whose packets hold no video is corrupt, at the latest when it is decoded', async () => {
  const server = await startFaultServer('garbage-rtsp')
  const outcome = await take(`rtsp://127.0.0.1:${server.port}/live`, { deadlineMs: 3000 })
  await server.stop()
  if (outcome.kind === 'frame') expect(() => decodeKeyFrame(keyFrameOf(outcome))).toThrow(/codec/)
  else expect(['corrupt-video', 'deadline']).toContain(outcome.fault)
})

test('a port where nobody listens is unreachable', async () => {
  const server = await startFaultServer('half-open')
  await server.stop()
  await expectFault(await take(`rtsp://127.0.0.1:${server.port}/live`), 'unreachable')
})

test('24 half-open cameras in the same child hurt no neighbour and end at their deadline', async () => {
  const server = await startFaultServer('half-open')
  const silent = Array.from({ length: 24 }, () => take(`rtsp://127.0.0.1:${server.port}/live`))
  await expect.poll(() => server.connections()).toBeGreaterThanOrEqual(24)
  const startedAt = performance.now()
  for (let i = 0; i < 5; i++) keyFrameOf(await take(join(folder, 'intra.mp4')))
  expect(performance.now() - startedAt).toBeLessThan(900)
  for (const outcome of await Promise.all(silent)) await expectFault(outcome, 'half-open')
  await server.stop()
})

test('aborting a look frees its pull at once', async () => {
  const server = await startFaultServer('mute-rtsp')
  const controller = new AbortController()
  const pending = take(`rtsp://127.0.0.1:${server.port}/live`, {}, controller.signal)
  await expect.poll(() => server.connections()).toBe(1)
  const startedAt = performance.now()
  controller.abort()
  await expectFault(await pending, 'deadline')
  expect(performance.now() - startedAt).toBeLessThan(500)
  await server.stop()
})

test('a capture child that is killed in the middle of a pull costs one retry; killed again, the driver is blamed', async () => {
  const jpeg = await readFile(new URL('../../fixtures/farm/still.jpg', import.meta.url))
  let answers = 0
  const server = await startStillServer((_, response) => {
    answers += 1
    if (answers === 1) process.kill(capture.processIds()[0]!, 'SIGKILL')
    else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg)
  })
  const address = `http://127.0.0.1:${server.port}/still.jpg`
  const outcome = await take(address, { driver: 'http-jpeg' })
  expect(outcome).toMatchObject({ kind: 'frame', driver: 'http-jpeg', frame: { kind: 'still' } })
  expect(answers).toBe(2)
  await server.stop()

  const deadly = await startStillServer(() => {
    for (const id of capture.processIds()) process.kill(id, 'SIGKILL')
  })
  await expectFault(await take(`http://127.0.0.1:${deadly.port}/`, { driver: 'http-jpeg' }), 'driver-crashed')
  await deadly.stop()
  keyFrameOf(await take(join(folder, 'intra.mp4')))
})

test('a child that has grown beyond its bound is replaced after its pulls', async () => {
  const small = createCapture({ policy: { ...LIVE_POLICY, folders: [folder] }, children: 1, maxRssBytes: 1 })
  const request = { address: join(folder, 'intra.mp4'), driver: 'node-av', deadlineMs: 8000 } as const
  const both = await Promise.all([small.take(request, never), small.take(request, never)])
  for (const outcome of both) keyFrameOf(outcome)
  await expect.poll(() => small.processIds()).toEqual([])
  keyFrameOf(await small.take(request, never))
  await small.close()
})
