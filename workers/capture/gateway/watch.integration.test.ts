/** A camera behind a gateway that is watched: whatever ends the watch, what was opened for it is closed. */
import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../../fixtures/farm/rtsp-server.ts'
import { type FakeWvp, startFakeWvp, type WvpChannel } from '../../../fixtures/gateways/wvp.ts'
import { startFakeZlm } from '../../../fixtures/gateways/zlmediakit.ts'
import { LIVE_POLICY } from '../address.ts'
import { channelAddress } from '../address-parts.ts'
import type { CaptureError } from '../fault.ts'
import { holdCamera } from '../held-pull.ts'
import { channelOf, DEVICE, type Looks, startLooks, streamOf } from './looks.fixture.ts'

const rtsp = await hasRtspServer()
const policy = { ...LIVE_POLICY, loopback: true }
const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const watchChild = () =>
  execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => (line.includes('watch-child') ? [Number(line.trim().split(' ')[0])] : []))[0]

interface Watched {
  readonly frames: number
  /** Undefined when it ended quietly. */
  readonly fault: string | undefined
}

/** Watches the first channel; `act` is called once frames come, and at each further one while it answers `more`. */
async function watch(
  { gateways }: Looks,
  act: (ending: AbortController) => 'enough' | 'more' | undefined,
  ending = new AbortController(),
): Promise<Watched> {
  const address = channelAddress({ platform: 'police', device: DEVICE, channel: channelOf(1) })
  let frames = 0
  let asking = true
  try {
    const options = { silenceMs: 2000, firstPictureMs: 6000 }
    for await (const _ of holdCamera({ address, policy, gateways, options }, ending.signal)) {
      frames += 1
      const answer: ReturnType<typeof act> = asking ? act(ending) : undefined
      if (answer === 'enough') break
      asking = answer === 'more'
    }
  } catch (error) {
    return { frames, fault: (error as CaptureError).code }
  }
  return { frames, fault: undefined }
}

describe.skipIf(!rtsp)('a watch through wvp', () => {
  let media: RtspServer
  beforeAll(async () => {
    media = await startRtspServer({ width: 320, height: 180, keySeconds: 1 })
  })
  afterAll(() => media?.stop())

  async function start(channel: WvpChannel = 'plays', address = media.url): Promise<{ wvp: FakeWvp; looks: Looks }> {
    const wvp = await startFakeWvp({
      user: 'viewer',
      password: 'm4rker',
      apiKey: 'key',
      addresses: { rtsp: address, flv: '' },
      channels: { [channelOf(1)]: channel },
    })
    const looks = await startLooks({ kind: 'wvp', url: `http://127.0.0.1:${wvp.port}`, secret: 'key' })
    ends.push(looks.end, wvp.stop)
    return { wvp, looks }
  }
  async function expectClosed({ wvp, looks }: { wvp: FakeWvp; looks: Looks }): Promise<void> {
    await expect.poll(() => looks.closes, { timeout: 5000 }).toEqual(['closed'])
    expect(wvp.asked.filter((path) => path.includes('/play/')).map((path) => path.split('/')[3])).toEqual([
      'start',
      'stop',
    ])
    expect(wvp.running.size).toBe(0)
    expect(await looks.openLeases()).toBe(0)
    expect(watchChild()).toBeUndefined()
  }

  test.each([
    ['its reader has enough', undefined, () => undefined],
    ['it is stopped', undefined, (ending: AbortController) => ending.abort()],
    ['its child dies', 'driver-crashed', () => process.kill(watchChild()!, 'SIGKILL')],
    ['its stream falls silent', 'zero-frames', () => media.freeze()],
  ])('is closed when %s', async (what, fault, act) => {
    const parts = await start()
    const watched = await watch(parts.looks, (ending) => {
      act(ending)
      return what === 'its reader has enough' ? 'enough' : undefined
    })
    media.thaw()
    expect(watched.frames).toBeGreaterThanOrEqual(1)
    expect(watched.fault).toBe(fault)
    await expectClosed(parts)
  })

  test('is closed when it is stopped before the channel has come up', async () => {
    const parts = await start('plays-late')
    const ending = new AbortController()
    const watching = watch(parts.looks, () => undefined, ending)
    await expect.poll(() => parts.wvp.asked.at(-1)).toMatch(/play\/start/)
    ending.abort()
    expect(await watching).toEqual({ frames: 0, fault: undefined })
    await expectClosed(parts)
  })

  test('is closed when the gateway leads it where no camera may be', async () => {
    const parts = await start('plays', 'rtsp://169.254.169.254/rtp/x')
    expect(await watch(parts.looks, () => undefined)).toEqual({ frames: 0, fault: 'refused-address' })
    await expectClosed(parts)
  })

  test('shares the channel with a look, and is not ended by it', async () => {
    const parts = await start()
    const channel = { kind: 'gateway', platform: 'police', device: DEVICE, channel: channelOf(1) } as const
    const running: number[] = []
    const look = async () => {
      const { release } = await parts.looks.gateways.open(channel, AbortSignal.timeout(5000))
      release()
      running.push(parts.wvp.running.size)
    }
    const watched = await watch(parts.looks, () => {
      if (running.length > 1) return 'enough'
      void look()
      return 'more'
    })
    expect(watched.fault).toBeUndefined()
    expect(new Set(running)).toEqual(new Set([1]))
    await expectClosed(parts)
  })

  test('of a channel that does not come up fails as a look of it does', async () => {
    const { looks } = await start('offline')
    expect(await watch(looks, () => undefined)).toEqual({ frames: 0, fault: 'unreachable' })
    expect(await looks.openLeases()).toBe(0)
  })

  test('leaves a stream alone that ran before', async () => {
    const { wvp, looks } = await start()
    wvp.running.set(streamOf(1), 1)
    expect(await watch(looks, () => 'enough')).toEqual({ frames: 1, fault: undefined })
    expect(wvp.running.size).toBe(1)
  })
})

test('a gateway that gives stills cannot be watched, and says so', async () => {
  const running = new Map<string, number>()
  const zlm = await startFakeZlm({
    secret: 's',
    running,
    pull: () => 'pulls',
    snapshot: Buffer.from('ffd8ffe0', 'hex'),
  })
  const url = `http://127.0.0.1:${zlm.port}`
  const looks = await startLooks({ kind: 'zlmediakit', url, secret: 's', take: 'snapshot' })
  ends.push(looks.end, zlm.stop)
  expect(await watch(looks, () => undefined)).toEqual({ frames: 0, fault: 'refused-address' })
  expect(await looks.openLeases()).toBe(0)
})
