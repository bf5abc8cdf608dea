/** Looks through a gateway for tests: a media server with a real stream, a folder of leases, a clock to turn. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FaultServer, startStillServer } from '../../../fixtures/farm/fault-servers.ts'
import { writeVideo } from '../../../fixtures/farm/video.ts'
import { LIVE_POLICY } from '../address.ts'
import { channelAddress } from '../address-parts.ts'
import { createCapture } from '../capture.ts'
import type { Capture, CaptureOutcome } from '../frame.ts'
import { createGateways, type Gateways } from './gateways.ts'
import { createLeaseFolder, type LeaseFolder } from './lease-folder.ts'
import type { GatewaySetup } from './setup.ts'

export const DEVICE = '34020000001110000001'
/** Channels of that device are told apart by their last digit. */
export const channelOf = (digit: number): string => `3402000000132000000${digit}`
export const streamOf = (digit: number): string => `${DEVICE}_${channelOf(digit)}`

export interface Looks {
  readonly gateways: Gateways
  readonly leases: LeaseFolder
  /** Takes one frame of a channel of `DEVICE`. */
  readonly look: (digit: number, signal?: AbortSignal) => Promise<CaptureOutcome>
  readonly openLeases: () => Promise<number>
  readonly passTime: (ms: number) => void
  /** How the closes of streams ended, in order. */
  readonly closes: readonly string[]
  readonly end: () => Promise<void>
}

export interface MediaServer extends FaultServer {
  /** An address at which a real MPEG-TS stream is. */
  readonly url: string
}

/** Serves a short MPEG-TS stream at every path. */
export async function startMediaServer(): Promise<MediaServer> {
  const folder = await mkdtemp(join(tmpdir(), 'media-'))
  const path = join(folder, 'stream.ts')
  await writeVideo({ path, frames: 8, framesPerSecond: 4, keyEvery: 4 })
  const video = await readFile(path)
  await rm(folder, { recursive: true })
  const server = await startStillServer((_, response) => response.end(video))
  return { ...server, url: `http://127.0.0.1:${server.port}/rtp/stream.live.ts` }
}

const policy = { ...LIVE_POLICY, loopback: true }

/** One capture child serves all looks of a file; each look asks the gateways of its own. */
let current: Gateways | undefined
let capture: Capture | undefined
const sharedCapture = (): Capture =>
  (capture ??= createCapture({
    policy,
    children: 1,
    openMs: 2000,
    firstPacketMs: 1000,
    gateways: { open: (channel, signal) => current!.open(channel, signal), close: async () => undefined },
  }))

export async function endCapture(): Promise<void> {
  await capture?.close()
  capture = undefined
}

/** A look worker with one gateway, of the platform `police`. Call `endCapture` after the last. */
export async function startLooks(setup: GatewaySetup): Promise<Looks> {
  const folder = await mkdtemp(join(tmpdir(), 'leases-'))
  const closes: string[] = []
  let passed = 0
  const leases = createLeaseFolder(folder)
  const gateways = createGateways({
    setupOf: async (platform) => (platform === 'police' ? setup : undefined),
    policy,
    leases,
    now: () => Date.now() + passed,
    callMs: 1500,
    report: (event) => closes.push(event),
  })
  return {
    gateways,
    leases,
    closes,
    look: (digit, signal = new AbortController().signal) => {
      current = gateways
      const address = channelAddress({ platform: 'police', device: DEVICE, channel: channelOf(digit) })
      return sharedCapture().take({ address, driver: 'node-av', deadlineMs: 6000 }, signal)
    },
    openLeases: async () => (await readdir(folder)).length,
    passTime: (ms) => (passed += ms),
    end: async () => {
      await gateways.close()
      await rm(folder, { recursive: true })
    },
  }
}
