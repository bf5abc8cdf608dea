import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startFaultServer } from '../../fixtures/farm/fault-servers.ts'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { LIVE_POLICY } from './address.ts'
import type { CaptureError } from './fault.ts'
import { type HeldCamera, type HeldFrame, holdCamera } from './held-pull.ts'

const rtsp = await hasRtspServer()
const policy = { ...LIVE_POLICY, loopback: true }
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
async function camera(options: Parameters<typeof startRtspServer>[0]) {
  const server = await startRtspServer({ width: 320, height: 180, ...options })
  stops.push(server.stop)
  return server
}

/** Takes pictures for so many seconds from the first one on; each is worked on for `workMs`. */
async function hold(
  address: string,
  seconds: number,
  { workMs = 0, ...options }: HeldCamera['options'] & { workMs?: number } = {},
) {
  const ending = new AbortController()
  const frames: HeldFrame[] = []
  for await (const held of holdCamera({ address, policy, options }, ending.signal)) {
    frames.push(held)
    const from = frames[0]!.frame.capturedAt
    if (held.frame.capturedAt - from >= seconds * 1000) break
    if (workMs > 0) await new Promise((done) => setTimeout(done, workMs))
  }
  return frames
}

const childrenOf = () =>
  execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('watch-child'))
    .map((line) => line.trim().split(' ')[0])

describe.skipIf(!rtsp)('a camera that is watched', () => {
  let shared: RtspServer
  beforeAll(async () => {
    shared = await startRtspServer({ width: 320, height: 180, keySeconds: 2 })
  })
  afterAll(() => shared?.stop())

  test('gives a picture a second, with key frames every 8 s (decoded in order) and every second (key frames alone)', async () => {
    const runs = [8, 1].map(async (keySeconds) => {
      const { url } = await camera({ keySeconds, pattern: 'ball' })
      return hold(url, 6)
    })
    for (const frames of await Promise.all(runs)) {
      expect(frames.length).toBeGreaterThanOrEqual(6)
      expect(frames.length).toBeLessThanOrEqual(8)
      expect(frames[0]!.frame).toMatchObject({ kind: 'raw', width: 320, height: 180 })
      const gaps = frames.slice(1).map(({ frame }, n) => frame.capturedAt - frames[n]!.frame.capturedAt)
      expect(Math.max(...gaps)).toBeLessThan(2500)
      const moving = new Set(frames.map(({ frame }) => Buffer.from(frame.rgb).toString('base64')))
      expect(moving.size).toBe(frames.length)
    }
  })

  test('whose pictures are worked on too slowly loses some, counted, and what comes is fresh', async () => {
    const { url } = shared
    const late: number[] = []
    const ending = new AbortController()
    let dropped = 0
    for await (const held of holdCamera({ address: url, policy }, ending.signal)) {
      late.push(Date.now() - held.frame.capturedAt)
      dropped += held.dropped
      if (late.length === 3) break
      await new Promise((done) => setTimeout(done, 2600))
    }
    expect(dropped).toBeGreaterThanOrEqual(2)
    expect(Math.max(...late)).toBeLessThan(1700)
  })

  test('that stops in the middle is a fault within seconds, and its child goes', async () => {
    const server = shared
    const frames: HeldFrame[] = []
    const watching = (async () => {
      for await (const held of holdCamera(
        { address: server.url, policy, options: { silenceMs: 2000 } },
        new AbortController().signal,
      ))
        frames.push(held)
    })()
    await vi.waitFor(() => expect(frames.length).toBeGreaterThan(1), 20_000)
    server.freeze()
    stops.push(async () => server.thaw())
    const error = await watching.then(
      () => undefined,
      (thrown: CaptureError) => thrown,
    )
    expect(error).toMatchObject({ code: 'zero-frames' })
    expect(childrenOf()).toEqual([])
  })

  test('is let go with a goodbye when it is watched no more', async () => {
    const { said, address } = await overheard(shared)
    const frames = await hold(address, 1)
    expect(frames.length).toBeGreaterThan(0)
    expect(said.join('')).toContain('TEARDOWN')
    expect(childrenOf()).toEqual([])
  })

  test.each([
    ['fails', 'zero-frames', (server: RtspServer) => server.freeze()],
    ['is let go', undefined, (server: RtspServer, end: AbortController) => (server.freeze(), end.abort())],
    ['loses its child', 'driver-crashed', () => process.kill(Number(childrenOf()[0]), 'SIGKILL')],
  ] as const)('is said goodbye to when it %s', async (_, code, act) => {
    const login = { kind: 'digest', user: 'viewer', password: 'm4rker' } as const
    const server = await camera({ keySeconds: 1, login })
    const { said, address } = await overheard(server, 'viewer:m4rker@')
    const ending = new AbortController()
    const watching = (async () => {
      for await (const _frame of holdCamera({ address, policy, options: { silenceMs: 2000 } }, ending.signal))
        if (!ending.signal.aborted && said.every((text) => !text.startsWith('acted'))) {
          said.push('acted')
          act(server, ending)
        }
      return undefined
    })().catch((error: CaptureError) => error.code)
    expect(await watching).toBe(code)
    const goodbye = said.slice(said.indexOf('acted')).join('')
    expect(goodbye).toMatch(
      /TEARDOWN rtsp:\/\/\S+ RTSP\/1\.0[^]*Session: \S+[^]*Authorization: Digest username="viewer"/,
    )
    expect(childrenOf()).toEqual([])
  })
})

test('a camera that opens its stream and sends nothing is zero frames', async () => {
  const server = await startFaultServer('mute-rtsp')
  stops.push(server.stop)
  const address = `rtsp://127.0.0.1:${server.port}/live`
  await expect(hold(address, 1, { firstPictureMs: 1500 })).rejects.toMatchObject({ code: 'zero-frames' })
})

test('a camera that sends what is no video is a fault, not a quiet street', async () => {
  const server = await startFaultServer('garbage-rtsp')
  stops.push(server.stop)
  const address = `rtsp://127.0.0.1:${server.port}/live`
  await expect(hold(address, 1, { firstPictureMs: 3000 })).rejects.toMatchObject({
    code: expect.stringMatching(/zero-frames|corrupt-video/),
  })
})

/** The address of a camera at which what is said to it is listened to. */
async function overheard({ url, port }: RtspServer, login = '') {
  const said: string[] = []
  const relay = await relayTo(port, (text) => said.push(text))
  stops.push(relay.stop)
  return { said, address: url.replace(`127.0.0.1:${port}`, `${login}127.0.0.1:${relay.port}`) }
}

/** Passes everything on and tells what the client says. */
async function relayTo(port: number, told: (text: string) => void) {
  const { connect } = await import('node:net')
  const sockets = new Set<{ destroy(): void }>()
  const server = createServer((client) => {
    const camera = connect(port, '127.0.0.1')
    sockets.add(client).add(camera)
    client.on('data', (data) => told(data.toString('latin1')))
    client.pipe(camera).pipe(client)
    client.on('error', () => camera.destroy())
    camera.on('error', () => client.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as { port: number }).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
