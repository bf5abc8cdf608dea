/** Cameras that fail in each way a camera fails, on loopback, and recordings that must run beside them undisturbed. */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FaultServer, startFaultServer, startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { hasRtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { writeVideo } from '../../fixtures/farm/video.ts'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'
import type { SiteCamera } from '../../workers/config-schema.ts'
import { demoSite } from '../demo/site.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
/** Part of every password given to a faulty camera: seen anywhere in clear, the proof fails. */
export const MARKER = `marker${randomBytes(8).toString('hex')}`
export const FAULTY_PLATFORM = 'faulty'
export const RECORDING_PLATFORM = 'recordings'

export interface FaultyCameras {
  readonly cameras: readonly SiteCamera[]
  /** What each must be said to suffer from, by camera id. */
  readonly faults: Readonly<Record<string, CaptureFault>>
  readonly leftOut: readonly string[]
  stop(): Promise<void>
}

interface Stoppable {
  stop(): Promise<void>
}

/** Starts one server per fault. */
export async function startFaultyCameras(): Promise<FaultyCameras> {
  const servers: Stoppable[] = []
  const kept = <T extends Stoppable>(server: T): T => {
    servers.push(server)
    return server
  }
  const closed = await startFaultServer('reset')
  await closed.stop()
  const stills = kept(await startStillServer(onlyWithTheRightPassword))
  const broken = kept(await startStillServer((_request, response) => void response.end(brokenPicture())))
  const wanted: { id: string; fault: CaptureFault; address: string }[] = [
    { id: 'unreachable', fault: 'unreachable', address: rtsp(closed) },
    { id: 'wrong-password-http', fault: 'refused-credentials', address: still(stills) },
    { id: 'half-open-socket', fault: 'half-open', address: rtsp(kept(await startFaultServer('half-open'))) },
    { id: 'zero-frames', fault: 'zero-frames', address: rtsp(kept(await startFaultServer('mute-rtsp'))) },
    { id: 'corrupt-video', fault: 'corrupt-video', address: rtsp(kept(await startFaultServer('garbage-rtsp'))) },
    { id: 'corrupt-still', fault: 'corrupt-video', address: still(broken) },
  ]
  const leftOut: string[] = []
  if (await hasRtspServer()) {
    const login = { kind: 'digest', user: 'viewer', password: 'another' } as const
    const server = kept(await startRtspServer({ login, width: 320, height: 180 }))
    wanted.push({ id: 'wrong-password-rtsp', fault: 'refused-credentials', address: rtsp(server, '/live') })
  } else leftOut.push('wrong-password-rtsp')
  return {
    cameras: wanted.map(({ id, address }) => faultyCamera(id, address)),
    faults: Object.fromEntries(wanted.map(({ id, fault }) => [id, fault])),
    leftOut,
    stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  }
}

const rtsp = ({ port }: Pick<FaultServer, 'port'>, path = '/live'): string =>
  `rtsp://viewer:${MARKER}@127.0.0.1:${port}${path}`
const still = ({ port }: FaultServer): string => `http://viewer:${MARKER}@127.0.0.1:${port}/still.jpg`

const onlyWithTheRightPassword: Parameters<typeof startStillServer>[0] = (request, response) => {
  const right = `Basic ${Buffer.from('viewer:another').toString('base64')}`
  if (request.headers.authorization === right) response.end(readFileSync(join(fixtures, 'farm/still.jpg')))
  else response.writeHead(401, { 'www-authenticate': 'Basic realm="camera"' }).end()
}

/** A JPEG whose second half is noise of the transfer. */
function brokenPicture(): Buffer {
  const jpeg = readFileSync(join(fixtures, 'farm/still.jpg'))
  return Buffer.concat([jpeg.subarray(0, jpeg.length >> 2), Buffer.alloc(300, 0xa5)])
}

function faultyCamera(id: string, address: string): SiteCamera {
  return {
    id,
    platform: FAULTY_PLATFORM,
    nameZh: id,
    source: address.startsWith('rtsp') ? 'rtsp' : 'http-jpeg',
    address,
    intervalSeconds: 5,
    categories: ['exposed-garbage'],
  }
}

/** A recording of `frames` grey pictures, one a minute: nothing happens in it, so that only looks are counted. */
export async function steadyCamera(folder: string, id: string, frames: number): Promise<SiteCamera> {
  const clip = join(folder, `${id}.mp4`)
  const timeline = join(folder, `${id}.timeline.json`)
  await writeVideo({ path: clip, frames, framesPerSecond: 1, keyEvery: 1 })
  const seconds = Array.from({ length: frames }, (_, frame) => frame * 60)
  writeFileSync(timeline, JSON.stringify({ version: 1, startsAt: '2026-05-12T08:00:00+08:00', frames: seconds }))
  return {
    id,
    platform: RECORDING_PLATFORM,
    nameZh: id,
    source: 'recording',
    address: clip,
    timeline,
    intervalSeconds: 60,
    categories: ['exposed-garbage'],
  }
}

export interface CaseCameras {
  readonly cameras: readonly SiteCamera[]
  readonly references: Readonly<Record<string, string>>
}

/** The demo's car on the pavement, once per id: each raises one candidate whose case goes all the way. */
export function caseCameras(ids: readonly string[]): CaseCameras {
  const { site, references } = demoSite(fixtures, '', { port: 1, queue: 'database' })
  const camera = site.cameras.find(({ id }) => id === 'parking-pavement')
  const reference = references['parking-pavement']
  if (camera === undefined || reference === undefined) throw new Error('the demo has no camera parking-pavement')
  return {
    cameras: ids.map((id) => ({ ...camera, id, platform: RECORDING_PLATFORM })),
    references: Object.fromEntries(ids.map((id) => [id, reference])),
  }
}
