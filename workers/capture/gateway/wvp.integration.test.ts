import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startFaultServer } from '../../../fixtures/farm/fault-servers.ts'
import { type FakeWvp, startFakeWvp, type WvpOptions } from '../../../fixtures/gateways/wvp.ts'
import {
  channelOf,
  DEVICE,
  endCapture,
  type Looks,
  type MediaServer,
  startLooks,
  startMediaServer,
  streamOf,
} from './looks.fixture.ts'
import type { GatewaySetup } from './setup.ts'

let media: MediaServer
const ends: (() => Promise<void>)[] = []
beforeAll(async () => {
  media = await startMediaServer()
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
afterAll(async () => {
  await Promise.all([media.stop(), endCapture()])
})

async function start(
  more: Partial<WvpOptions> = {},
  setup: Partial<GatewaySetup> = {},
): Promise<{ wvp: FakeWvp; looks: Looks }> {
  const wvp = await startFakeWvp({
    user: 'viewer',
    password: 'm4rker',
    apiKey: 'm4rker-key',
    addresses: { rtsp: media.url, flv: media.url },
    channels: { [channelOf(1)]: 'plays', [channelOf(2)]: 'plays' },
    ...more,
  })
  const url = `http://127.0.0.1:${wvp.port}`
  const looks = await startLooks({ kind: 'wvp', url, user: 'viewer', secret: 'm4rker', ...setup })
  ends.push(looks.end, wvp.stop)
  return { wvp, looks }
}

const plays = (wvp: FakeWvp) => wvp.asked.filter((path) => path.includes('/play/')).map((path) => path.split('/')[3])

test('a channel is opened, looked at and closed again, in that order', async () => {
  const { wvp, looks } = await start()
  const outcome = await looks.look(1)
  expect(outcome).toMatchObject({ kind: 'frame', frame: { kind: 'key-frame' } })
  await expect.poll(() => looks.closes).toEqual(['closed'])
  expect(wvp.asked).toEqual([
    'GET /api/user/login',
    'GET /api/server/media_server/online/list',
    'GET /api/server/media_server/media_info',
    `GET /api/play/start/${DEVICE}/${channelOf(1)}`,
    'GET /api/server/media_server/media_info',
    `GET /api/play/stop/${DEVICE}/${channelOf(1)}`,
  ])
  expect(wvp.running.size).toBe(0)
  expect(await looks.openLeases()).toBe(0)
})

test('one login serves many looks; a forgotten token is renewed once, by however many find out', async () => {
  const { wvp, looks } = await start()
  await looks.look(1)
  await looks.look(2)
  expect(wvp.logins()).toBe(1)
  await expect.poll(() => looks.closes.length).toBe(2)
  wvp.expireTokens()
  for (const { kind } of await Promise.all([looks.look(1), looks.look(2)])) expect(kind).toBe('frame')
  expect(wvp.logins()).toBe(2)
})

test('an API key needs no login', async () => {
  const wvp = await start()
  const url = `http://127.0.0.1:${wvp.wvp.port}`
  const looks = await startLooks({ kind: 'wvp', url, secret: 'm4rker-key' })
  ends.push(looks.end)
  expect((await looks.look(1)).kind).toBe('frame')
  expect(wvp.wvp.logins()).toBe(0)
})

test.each([
  ['a wrong password', { user: 'viewer', secret: 'wrong' }],
  ['a user that is not there', { user: 'nobody', secret: 'm4rker' }],
  ['a wrong API key', { user: undefined, secret: 'wrong' }],
])('%s is refused credentials', async (_, { user, secret }) => {
  const { wvp } = await start()
  const url = `http://127.0.0.1:${wvp.port}`
  const looks = await startLooks({ kind: 'wvp', url, secret, ...(user === undefined ? {} : { user }) })
  ends.push(looks.end)
  expect(await looks.look(1)).toMatchObject({ kind: 'failed', fault: 'refused-credentials' })
})

test.each([
  ['signalling-timeout', 'unreachable', /did not answer the call/],
  ['stream-timeout', 'zero-frames', /sent no video/],
  ['play-timeout', 'unreachable', /did not answer the call/],
  ['offline', 'unreachable', /online and plays/],
  ['silent', 'unreachable', /still waiting for the device/],
] as const)('a channel that is %s gives %s in words', async (kind, fault, words) => {
  const { looks } = await start({ channels: { [channelOf(3)]: kind } })
  const outcome = await looks.look(3)
  expect(outcome).toMatchObject({ kind: 'failed', fault, detail: expect.stringMatching(words) })
  expect(JSON.stringify(outcome)).not.toMatch(/m4rker|127\.0\.0\.1|token/)
})

test('a device that never answers does not put the gateway to rest for its neighbours', async () => {
  const { looks } = await start({ channels: { [channelOf(1)]: 'plays', [channelOf(3)]: 'silent' } })
  expect((await looks.look(3)).kind).toBe('failed')
  expect((await looks.look(1)).kind).toBe('frame')
  await expect.poll(() => looks.closes).toEqual(['closed'])
  // Nobody knows what the gateway did in the end: the reaper sees to it.
  expect(await looks.openLeases()).toBe(1)
  looks.passTime(121_000)
  expect(await looks.gateways.reap(AbortSignal.timeout(5000))).toBe(1)
})

test('a channel the gateway does not know is not found, and nothing is left open', async () => {
  const { wvp, looks } = await start()
  expect(await looks.look(9)).toMatchObject({ kind: 'failed', fault: 'not-found' })
  expect(plays(wvp)).toEqual(['start'])
  expect(await looks.openLeases()).toBe(0)
})

test('a stream that comes up and shows nothing is closed too', async () => {
  const mute = await startFaultServer('mute-rtsp')
  const rtsp = `rtsp://127.0.0.1:${mute.port}/rtp/x`
  const { wvp, looks } = await start({ addresses: { rtsp, flv: rtsp } })
  expect(await looks.look(1)).toMatchObject({ kind: 'failed', fault: 'zero-frames' })
  await expect.poll(() => looks.closes).toEqual(['closed'])
  expect(wvp.running.size).toBe(0)
  await mute.stop()
})

test('a stream that ran before is not ours to stop', async () => {
  const { wvp, looks } = await start()
  wvp.running.set(streamOf(1), 0)
  expect((await looks.look(1)).kind).toBe('frame')
  expect(await looks.openLeases()).toBe(0)
  expect(plays(wvp)).toEqual(['start'])
  expect(wvp.running.has(streamOf(1))).toBe(true)
})

test('a stream that somebody else has begun to watch stays', async () => {
  const { wvp, looks } = await start()
  const watched = await looks.gateways.open(
    { kind: 'gateway', platform: 'police', device: DEVICE, channel: channelOf(1) },
    AbortSignal.timeout(5000),
  )
  wvp.running.set(streamOf(1), 1)
  watched.release()
  await expect.poll(() => looks.closes, { timeout: 5000 }).toEqual(['watched'])
  expect(plays(wvp)).toEqual(['start'])
})

test('a channel that is asked for twice at once is opened once and closed once', async () => {
  const { wvp, looks } = await start()
  const outcomes = await Promise.all([looks.look(1), looks.look(1), looks.look(1)])
  expect(outcomes.map(({ kind }) => kind)).toEqual(['frame', 'frame', 'frame'])
  await expect.poll(() => looks.closes).toEqual(['closed'])
  expect(plays(wvp)).toEqual(['start', 'stop'])
})

test('a stop that fails is made up for by the reaper', async () => {
  const { wvp, looks } = await start({ stopsThatFail: 1 })
  await looks.look(1)
  await expect.poll(() => looks.closes).toEqual(['close failed'])
  expect(wvp.running.has(streamOf(1))).toBe(true)
  expect(await looks.gateways.reap(AbortSignal.timeout(5000))).toBe(1)
  expect(looks.closes).toEqual(['close failed', 'closed'])
  expect(wvp.running.size).toBe(0)
  expect(await looks.gateways.reap(AbortSignal.timeout(5000))).toBe(0)
})

test('what a crashed worker left open is closed when its lease has run out, and not before', async () => {
  const { wvp, looks } = await start()
  wvp.running.set(streamOf(1), 0)
  wvp.running.set(streamOf(2), 0)
  const lease = { platform: 'police', device: DEVICE, expiresAt: Date.now() + 60_000 }
  // The second worker died before the gateway had told it where the stream is.
  await looks.leases.keep({ ...lease, channel: channelOf(1), handle: 'zlmediakit-local' })
  await looks.leases.keep({ ...lease, channel: channelOf(2), handle: '' })
  expect(await looks.gateways.reap(AbortSignal.timeout(5000))).toBe(0)
  looks.passTime(61_000)
  expect(await looks.gateways.reap(AbortSignal.timeout(5000))).toBe(2)
  expect(wvp.running.size).toBe(0)
  expect(await looks.openLeases()).toBe(0)
})

test('a look that ends early lets go, and the stream that comes up after it is closed', async () => {
  const { wvp, looks } = await start({ channels: { [channelOf(1)]: 'plays-late' } })
  const controller = new AbortController()
  const pending = looks.look(1, controller.signal)
  await expect.poll(() => plays(wvp)).toEqual(['start'])
  controller.abort()
  expect(await pending).toMatchObject({ kind: 'failed', fault: 'deadline' })
  await expect.poll(() => looks.closes, { timeout: 5000 }).toEqual(['closed'])
  expect(plays(wvp)).toEqual(['start', 'stop'])
  expect(wvp.running.size).toBe(0)
})

test('a gateway that is down is left alone for a while, and used again when it is back', async () => {
  const { wvp, looks } = await start()
  wvp.setDown(true)
  for (const _ of [1, 2, 3]) expect(await looks.look(1)).toMatchObject({ kind: 'failed', fault: 'unreachable' })
  const asked = wvp.asked.length
  expect(asked).toBeLessThan(3)
  wvp.setDown(false)
  looks.passTime(60_000)
  expect((await looks.look(1)).kind).toBe('frame')
})

test.each([
  ['a metadata service', 'rtsp://169.254.169.254/rtp/x'],
  ['a file', 'file:///etc/passwd'],
  ['a protocol of FFmpeg', 'concat:/etc/passwd'],
  ['braces', '{"clip":"/etc/passwd","timeline":"/etc/passwd"}'],
  ['a line break', 'rtsp://10.0.0.1/x\r\nX: y'],
  ['a host out of the rules', 'rtsp://10.99.0.1/rtp/x'],
])('a gateway that answers with %s is refused, and its stream closed', async (_, rtsp) => {
  const setup = { mediaHosts: ['127.0.0.0/8'] }
  const { wvp, looks } = await start({ addresses: { rtsp, flv: rtsp } }, setup)
  expect(await looks.look(1)).toMatchObject({ kind: 'failed', fault: 'refused-address' })
  await expect.poll(() => looks.closes).toEqual(['closed'])
  expect(wvp.running.size).toBe(0)
})

test('a gateway that does not know its own address is given it', async () => {
  const flv = media.url.replace('127.0.0.1', 'media.internal')
  const { looks } = await start({ addresses: { rtsp: '', flv } }, { stream: 'flv', mediaHost: '127.0.0.1' })
  expect((await looks.look(1)).kind).toBe('frame')
})

test('a server that is no wvp is told so', async () => {
  const looks = await startLooks({ kind: 'wvp', url: `http://127.0.0.1:${media.port}`, secret: 'key' })
  ends.push(looks.end)
  expect(await looks.look(1)).toMatchObject({ fault: 'unreachable', detail: expect.stringMatching(/not its API/) })
})
