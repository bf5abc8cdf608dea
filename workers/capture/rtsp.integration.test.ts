import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFaultServer, startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { greyOf, writeVideo } from '../../fixtures/farm/video.ts'
import { ANALYZE_POLICY, LIVE_POLICY } from './address.ts'
import { type CaptureWithProcesses, createCapture } from './capture.ts'
import { decodeKeyFrame } from './decode.ts'
import { hasFfmpeg } from './ffmpeg-driver.ts'
import { framesOf } from './file-frames.ts'
import type { CaptureOutcome } from './frame.ts'

const rtsp = await hasRtspServer()
const ffmpeg = await hasFfmpeg()
if (!rtsp)
  console.warn(
    'LEFT OUT: RTSP tests, since GStreamer with its RTSP server (gir1.2-gst-rtsp-server-1.0) is not installed.',
  )
if (!ffmpeg) console.warn('LEFT OUT: tests of the ffmpeg driver, since ffmpeg is not installed.')

const never = new AbortController().signal
/** Has what passwords have: characters that mean something in a URL, in a script and in a header. */
const password = `m4rker'@:/?#%"\\ ü`
const login = `viewer:${encodeURIComponent(password).replaceAll("'", '%27')}@`
const withLogin = (url: string, userinfo = login) => url.replace('://', `://${userinfo}`)

let folder: string
let capture: CaptureWithProcesses

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rtsp-'))
  await writeVideo({ path: join(folder, "it's.mp4"), frames: 8, framesPerSecond: 1, keyEvery: 1 })
  capture = createCapture({ policy: { ...LIVE_POLICY, folders: [folder], loopback: true }, children: 1, openMs: 2000 })
})
afterAll(async () => {
  await capture.close()
  await rm(folder, { recursive: true })
})

const take = (address: string, driver: 'node-av' | 'ffmpeg', deadlineMs = 10_000) =>
  capture.take({ address, driver, deadlineMs }, never)

function sizeOf(outcome: CaptureOutcome): readonly [number, number] {
  if (outcome.kind !== 'frame') throw new Error(JSON.stringify(outcome))
  if (outcome.frame.kind === 'raw') return [outcome.frame.width, outcome.frame.height]
  if (outcome.frame.kind !== 'key-frame') throw new Error('A still was not asked for.')
  const decoded = decodeKeyFrame(outcome.frame)
  decoded.close()
  return [decoded.width, decoded.height]
}

/** Whether the text stands in the arguments or the environment of any process that can be read. */
async function inProcessList(text: string): Promise<boolean> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name)))
    for (const file of ['cmdline', 'environ']) {
      const content = await readFile(`/proc/${id}/${file}`, 'latin1').catch(() => '')
      if (content.includes(text)) return true
    }
  return false
}

describe.skipIf(!rtsp)('a real RTSP server', () => {
  const drivers = ffmpeg ? (['node-av', 'ffmpeg'] as const) : (['node-av'] as const)
  const servers: RtspServer[] = []
  const start = async (options: Parameters<typeof startRtspServer>[0]) => {
    const server = await startRtspServer(options)
    servers.push(server)
    return server
  }
  afterAll(() => Promise.all(servers.map((server) => server.stop())))

  test.each(['basic', 'digest'] as const)(
    'with a %s login gives its picture, and says when the password is wrong',
    async (kind) => {
      const { url } = await start({ login: { kind, user: 'viewer', password } })
      for (const driver of drivers) {
        expect(sizeOf(await take(withLogin(url), driver))).toEqual([640, 360])
        for (const wrong of [url, withLogin(url, 'viewer:wrong@')]) {
          const outcome = await take(wrong, driver)
          expect(outcome).toMatchObject({ kind: 'failed', fault: 'refused-credentials' })
        }
      }
    },
  )

  test('has no stream under another path', async () => {
    const { url } = await start({})
    for (const driver of drivers)
      expect(await take(url.replace('/live', '/other'), driver)).toMatchObject({ kind: 'failed', fault: 'not-found' })
  })

  test('that cuts its pictures into slices gives whole ones', async () => {
    const { url } = await start({ slices: 4, keySeconds: 1 })
    for (let i = 0; i < 3; i++)
      for (const driver of drivers) expect(sizeOf(await take(url, driver))).toEqual([640, 360])
  })

  test('whose key frames are far apart is told to shorten their interval', async () => {
    const { url } = await start({ keySeconds: 30 })
    const outcome = await take(url, 'node-av', 2500)
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'deadline', detail: expect.stringContaining('I-frame') })
  })

  test('is sampled live for as long as the caller wants', async () => {
    const { url } = await start({ keySeconds: 1 })
    const controller = new AbortController()
    const positions: number[] = []
    for await (const { position, frame, duration } of framesOf(
      { source: url, everySeconds: 1, policy: ANALYZE_POLICY },
      controller.signal,
    )) {
      expect(frame.kind === 'raw' && frame.rgb.length).toBe(640 * 360 * 3)
      expect(duration).toBeUndefined()
      positions.push(Math.round(position))
      if (positions.length === 3) controller.abort()
    }
    expect(positions).toEqual([0, 1, 2])
  })
})

test('a password is in no process list and no outcome while either driver waits for a camera', async () => {
  const server = await startFaultServer('mute-rtsp')
  const address = `rtsp://viewer:m4rker-in-flight@127.0.0.1:${server.port}/t0ken`
  const drivers = ffmpeg ? (['node-av', 'ffmpeg'] as const) : (['node-av'] as const)
  const pending = drivers.map((driver) => take(address, driver, 4000))
  await expect.poll(() => server.connections(), { timeout: 3500 }).toBeGreaterThanOrEqual(drivers.length)
  expect(await inProcessList('m4rker-in-flight')).toBe(false)
  expect(await inProcessList('t0ken')).toBe(false)
  for (const outcome of await Promise.all(pending)) {
    expect(outcome.kind).toBe('failed')
    expect(JSON.stringify(outcome)).not.toMatch(/m4rker|t0ken|127\.0\.0\.1/)
  }
  await server.stop()
})

describe.skipIf(!ffmpeg)('the ffmpeg driver', () => {
  test('takes frame k of a recording, decoded, whatever quotes its path has', async () => {
    const timeline = join(folder, 't.json')
    const frames = [0, 10, 20, 30, 40, 50, 60, 70]
    await writeFile(timeline, JSON.stringify({ version: 1, startsAt: '2026-11-20T00:00:00Z', frames }))
    const address = JSON.stringify({ clip: join(folder, "it's.mp4"), timeline })
    for (const k of [0, 5]) {
      const outcome = await capture.take({ address, driver: 'ffmpeg', recordingFrame: k, deadlineMs: 10_000 }, never)
      expect(sizeOf(outcome)).toEqual([320, 180])
      if (outcome.kind !== 'frame' || outcome.frame.kind !== 'raw') return
      expect(outcome.frame.capturedAt).toBe(Date.UTC(2026, 10, 20) + k * 10_000)
      const luma = 16 + ((outcome.frame.rgb[3000] ?? 0) * 219) / 255
      expect(Math.abs(luma - greyOf(k))).toBeLessThan(3)
    }
  })

  test('takes a picture over HTTP without following a redirect', async () => {
    const video = await readFile(join(folder, "it's.mp4"))
    await writeVideo({ path: join(folder, 'stream.ts'), frames: 8, framesPerSecond: 4, keyEvery: 4 })
    const stream = await readFile(join(folder, 'stream.ts'))
    const server = await startStillServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/stream.ts' }).end()
      else response.end(request.url === '/stream.ts' ? stream : video)
    })
    expect(sizeOf(await take(`http://127.0.0.1:${server.port}/stream.ts`, 'ffmpeg'))).toEqual([320, 180])
    expect(sizeOf(await take(`http://127.0.0.1:${server.port}/stream.ts`, 'node-av'))).toEqual([320, 180])
    for (const driver of ['ffmpeg', 'node-av'] as const)
      expect((await take(`http://127.0.0.1:${server.port}/moved`, driver)).kind).toBe('failed')
    await server.stop()
  })

  test('tells a silent camera, an unreachable one and one that is no video apart, in time', async () => {
    const silent = await startFaultServer('half-open')
    const startedAt = performance.now()
    expect(await take(`rtsp://127.0.0.1:${silent.port}/a`, 'ffmpeg', 1500)).toMatchObject({ fault: 'deadline' })
    expect(performance.now() - startedAt).toBeLessThan(3500)
    await silent.stop()
    expect(await take(`rtsp://127.0.0.1:${silent.port}/a`, 'ffmpeg')).toMatchObject({ fault: 'unreachable' })
    await writeFile(join(folder, 'text.mp4'), 'This is not a video.\n'.repeat(500))
    expect(await take(join(folder, 'text.mp4'), 'ffmpeg')).toMatchObject({ fault: 'corrupt-video' })
  })
})
