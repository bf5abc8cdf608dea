import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type FakeZlm, startFakeZlm, type ZlmOptions } from '../../../fixtures/gateways/zlmediakit.ts'
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

const jpeg = await readFile(new URL('../../../fixtures/farm/still.jpg', import.meta.url))
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

const SOURCE = 'rtsp://viewer:m4rker@10.0.0.7/{device}/{channel}'

async function start(
  setup: Partial<GatewaySetup>,
  more: Partial<ZlmOptions> = {},
): Promise<{ zlm: FakeZlm; looks: Looks; running: Map<string, number>; pulled: string[] }> {
  const running = new Map<string, number>()
  const pulled: string[] = []
  const zlm = await startFakeZlm({
    secret: 'm4rker',
    running,
    pull: (url) => {
      pulled.push(url)
      return 'pulls'
    },
    ...more,
  })
  const url = `http://127.0.0.1:${zlm.port}`
  const own = { kind: 'zlmediakit', url, secret: 'm4rker', stream: 'flv', mediaPort: media.port } as const
  const looks = await startLooks({ ...own, ...setup })
  ends.push(looks.end, zlm.stop)
  return { zlm, looks, running, pulled }
}

test('a stream that runs is looked at, and nothing is opened or closed', async () => {
  const { zlm, looks, running } = await start({})
  running.set(`rtp/${streamOf(1)}`, 2)
  expect((await looks.look(1)).kind).toBe('frame')
  expect(zlm.asked).toEqual(['getMediaList'])
  expect(await looks.openLeases()).toBe(0)
  expect(await looks.look(2)).toMatchObject({ fault: 'not-found', detail: expect.stringMatching(/does not run/) })
})

test('application and stream id are as the platform names them', async () => {
  const { looks, running } = await start({ app: 'gb', streamId: 'cam-{channel}' })
  running.set(`gb/cam-${channelOf(1)}`, 0)
  expect((await looks.look(1)).kind).toBe('frame')
})

test('a proxy is added for the look and deleted after it', async () => {
  const { zlm, looks, running, pulled } = await start({ take: 'proxy', source: SOURCE })
  expect((await looks.look(1)).kind).toBe('frame')
  await expect.poll(() => looks.closes).toEqual(['closed'])
  expect(pulled).toEqual([`rtsp://viewer:m4rker@10.0.0.7/${DEVICE}/${channelOf(1)}`])
  expect(zlm.asked).toEqual(['addStreamProxy', 'getMediaList', 'delStreamProxy'])
  expect(zlm.proxies.size).toBe(0)
  expect(running.size).toBe(0)
})

test('a proxy that another of our workers holds is used and left to it', async () => {
  const { zlm, looks } = await start({ take: 'proxy', source: SOURCE })
  const url = `http://127.0.0.1:${zlm.port}`
  const own = { kind: 'zlmediakit', url, secret: 'm4rker', stream: 'flv', mediaPort: media.port } as const
  const other = await startLooks({ ...own, take: 'proxy', source: SOURCE })
  ends.push(other.end)
  const channel = { kind: 'gateway', platform: 'police', device: DEVICE, channel: channelOf(1) } as const
  const held = await other.gateways.open(channel, AbortSignal.timeout(5000))
  expect((await looks.look(1)).kind).toBe('frame')
  expect(await looks.openLeases()).toBe(0)
  expect(zlm.proxies.size).toBe(1)
  held.release()
  await expect.poll(() => other.closes).toEqual(['closed'])
  expect(zlm.proxies.size).toBe(0)
})

test('a proxy that somebody watches stays', async () => {
  const { zlm, looks, running } = await start({ take: 'proxy', source: SOURCE })
  const channel = { kind: 'gateway', platform: 'police', device: DEVICE, channel: channelOf(1) } as const
  const held = await looks.gateways.open(channel, AbortSignal.timeout(5000))
  running.set(`xunjie/${streamOf(1)}`, 1)
  held.release()
  await expect.poll(() => looks.closes, { timeout: 5000 }).toEqual(['watched'])
  expect(zlm.proxies.size).toBe(1)
})

test('a proxy that a crashed worker left is deleted by its lease, though the worker never learned its key', async () => {
  const { zlm, looks } = await start({ take: 'proxy', source: SOURCE })
  const channel = { kind: 'gateway', platform: 'police', device: DEVICE, channel: channelOf(1) } as const
  await looks.gateways.open(channel, AbortSignal.timeout(5000))
  const after = await startLooks({
    kind: 'zlmediakit',
    url: `http://127.0.0.1:${zlm.port}`,
    secret: 'm4rker',
    take: 'proxy',
    source: SOURCE,
  })
  ends.push(after.end)
  await after.leases.keep({ platform: 'police', device: DEVICE, channel: channelOf(1), handle: '', expiresAt: 0 })
  expect(await after.gateways.reap(AbortSignal.timeout(5000))).toBe(1)
  expect(zlm.proxies.size).toBe(0)
})

test.each([
  ['cannot be reached', 'unreachable', 'unreachable'],
  ['refuses the login', 'unauthorized', 'refused-credentials'],
] as const)('a source that %s is told as such, without its password', async (_, pull, fault) => {
  const { looks } = await start({ take: 'proxy', source: SOURCE }, { pull: () => pull })
  const outcome = await looks.look(1)
  expect(outcome).toMatchObject({ kind: 'failed', fault })
  expect(JSON.stringify(outcome)).not.toMatch(/m4rker|10\.0\.0\.7/)
  expect(await looks.openLeases()).toBe(0)
})

test('a snapshot is a still; the picture that stands for a failed one never is', async () => {
  const good = await start({ take: 'snapshot' }, { snapshot: jpeg })
  expect(await good.looks.look(1)).toMatchObject({ kind: 'frame', driver: 'http-jpeg', frame: { kind: 'still' } })
  const failed = await start({ take: 'snapshot' })
  expect(await failed.looks.look(1)).toMatchObject({ kind: 'failed', fault: 'zero-frames' })
})

test.each(['running', 'proxy', 'snapshot'] as const)('a wrong secret is told as such (%s)', async (take) => {
  const { looks } = await start({ take, source: SOURCE, secret: 'wrong' })
  expect(await looks.look(1)).toMatchObject({ kind: 'failed', fault: 'refused-credentials' })
})
