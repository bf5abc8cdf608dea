/** The ways a stream may travel, each from a real server: RTSP by UDP and under TLS, video over HTTP and HTTPS. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Certificates, hasOpenssl, makeCertificates } from '../../fixtures/farm/certificates.ts'
import {
  startFaultServer,
  startHttpsServer,
  startStillServer,
  startTlsFaultServer,
} from '../../fixtures/farm/fault-servers.ts'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { writeVideo } from '../../fixtures/farm/video.ts'
import { LIVE_POLICY } from './address.ts'
import { streamAddress } from './address-parts.ts'
import { type CaptureWithProcesses, createCapture } from './capture.ts'
import { decodeKeyFrame } from './decode.ts'
import { hasFfmpeg } from './ffmpeg-driver.ts'
import type { CaptureOutcome } from './frame.ts'

const never = new AbortController().signal
const [rtsp, ffmpeg, openssl] = await Promise.all([hasRtspServer(), hasFfmpeg(), hasOpenssl()])
const drivers = ffmpeg ? (['node-av', 'ffmpeg'] as const) : (['node-av'] as const)
let folder: string
let certificates: Certificates
let capture: CaptureWithProcesses
/** The same rules without the authority of this site. */
let strangers: CaptureWithProcesses
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transport-'))
  const options = { children: 1, openMs: 4000, firstPacketMs: 1500 }
  const policy = { ...LIVE_POLICY, loopback: true }
  strangers = createCapture({ ...options, policy })
  if (!openssl) return
  certificates = await makeCertificates(folder, 'DNS:localhost')
  capture = createCapture({
    ...options,
    policy: { ...policy, caFile: certificates.caFile, udpPorts: [42_000, 42_499] },
  })
})
afterAll(async () => {
  await capture?.close()
  await strangers.close()
  await rm(folder, { recursive: true })
})

const take = (address: string, driver: 'node-av' | 'ffmpeg' | 'http-jpeg' = 'node-av', by = capture) =>
  by.take({ address, driver, deadlineMs: 9000 }, never)

function sizeOf(outcome: CaptureOutcome): readonly number[] {
  if (outcome.kind !== 'frame' || outcome.frame.kind === 'still') throw new Error(JSON.stringify(outcome))
  const { frame } = outcome
  if (frame.kind === 'raw') return [frame.width, frame.height]
  const decoded = decodeKeyFrame(frame)
  decoded.close()
  return [decoded.width, decoded.height]
}

function expectRefusal(outcome: CaptureOutcome, words: RegExp): void {
  expect(outcome).toMatchObject({ kind: 'failed', fault: 'refused-address', detail: expect.stringMatching(words) })
  if (outcome.kind === 'failed') expect(outcome.detail).not.toMatch(/localhost|127\.0\.0\.1|m4rker/)
}

describe.skipIf(!rtsp || !openssl)('RTSP', () => {
  let plain: RtspServer
  let secured: RtspServer
  beforeAll(async () => {
    plain = await startRtspServer({ keySeconds: 1 })
    const login = { kind: 'digest', user: 'viewer', password: 'm4rker' } as const
    secured = await startRtspServer({ keySeconds: 1, tls: certificates, login })
  })
  afterAll(async () => {
    await Promise.all([plain.stop(), secured.stop()])
  })

  test.each(drivers)('by UDP gives a picture, by the %s driver', async (driver) => {
    const outcome = await take(streamAddress(plain.url, { transport: 'udp' }), driver)
    expect(sizeOf(outcome)).toEqual([640, 360])
  })

  test.each(drivers)(
    'under TLS gives a picture when the certificate is for this name, by the %s driver',
    async (driver) => {
      const url = `rtsps://viewer:m4rker@localhost:${secured.port}/live`
      expect(sizeOf(await take(url, driver))).toEqual([640, 360])
    },
  )

  test('a certificate for another name, or of an authority nobody named, is refused before anything is asked', async () => {
    const url = (host: string) => `rtsps://viewer:m4rker@${host}:${secured.port}/live`
    expectRefusal(await take(url('127.0.0.1')), /another host name/)
    expectRefusal(await take(url('localhost'), 'node-av', strangers), /nobody this site trusts.*network\.caFile/)
  })

  test('certificate: unchecked takes it all the same', async () => {
    const url = `rtsps://viewer:m4rker@127.0.0.1:${secured.port}/live`
    expect(sizeOf(await take(streamAddress(url, { certificate: 'unchecked' }), 'node-av', strangers))).toEqual([
      640, 360,
    ])
  })

  test('a server that takes the connection and never agrees on TLS is half-open', async () => {
    const silent = await startFaultServer('half-open')
    expect(await take(`rtsps://localhost:${silent.port}/live`)).toMatchObject({ fault: 'half-open' })
    await silent.stop()
  })

  test('a wrong password behind TLS is told as such', async () => {
    const outcome = await take(`rtsps://viewer:wrong@localhost:${secured.port}/live`)
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'refused-credentials' })
  })

  test('a redirect is refused: no picture comes from the host it leads to', async () => {
    const moved = await startFaultServer('moved-rtsp', plain.url)
    expectRefusal(await take(`rtsp://127.0.0.1:${moved.port}/live`), /redirect/)
    await moved.stop()
  })

  test('a redirect behind TLS is cut off before FFmpeg sees it', async () => {
    const target = await startFaultServer('half-open')
    const moved = await startTlsFaultServer('moved-rtsp', certificates, `rtsp://127.0.0.1:${target.port}/live`)
    expectRefusal(await take(`rtsps://localhost:${moved.port}/live`), /redirect/)
    expect(target.connections()).toBe(0)
    await Promise.all([moved.stop(), target.stop()])
  })
})

test('a camera that opens by UDP and sends nothing is told what to look at', async () => {
  const server = await startFaultServer('mute-rtsp')
  const outcome = await take(
    streamAddress(`rtsp://127.0.0.1:${server.port}/live`, { transport: 'udp' }),
    'node-av',
    strangers,
  )
  expect(outcome).toMatchObject({ kind: 'failed', fault: 'zero-frames', detail: expect.stringMatching(/firewall/) })
  await server.stop()
})

describe.each(['flv', 'ts', 'mp4'])('video over HTTP as %s', (ending) => {
  test('gives its first key frame by either driver', async () => {
    const path = join(folder, `video.${ending}`)
    await writeVideo({ path, frames: 8, framesPerSecond: 4, keyEvery: 4 })
    const video = await readFile(path)
    const server = await startStillServer((request, response) => {
      response.write(video)
      // A live stream does not end; the ffmpeg program would want to see more of this one than there is.
      if (ending === 'mp4' || request.url === '/ffmpeg') response.end()
    })
    for (const driver of drivers)
      expect(sizeOf(await take(`http://127.0.0.1:${server.port}/${driver}`, driver, strangers))).toEqual([320, 180])
    await server.stop()
  })
})

test('a stream over HTTP that goes silent, resets, redirects or asks for a login is told apart', async () => {
  const server = await startStillServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/mute') response.writeHead(200).flushHeaders()
    else if (path === '/reset') response.socket?.resetAndDestroy()
    else if (path === '/moved') response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    else if (path === '/login') response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
    else response.writeHead(404).end()
  })
  const faultAt = async (path: string) => {
    const outcome = await take(`http://127.0.0.1:${server.port}${path}`, 'node-av', strangers)
    return outcome.kind === 'failed' ? outcome.fault : outcome.kind
  }
  expect(await Promise.all(['/mute', '/reset', '/moved', '/login', '/gone'].map(faultAt))).toEqual([
    'half-open',
    'unreachable',
    'refused-address',
    'refused-credentials',
    'not-found',
  ])
  await server.stop()
})

describe.skipIf(!openssl)('HTTPS', () => {
  test('video and stills come from a name the certificate is for, and from no other', async () => {
    await writeVideo({ path: join(folder, 'tls.ts'), frames: 8, framesPerSecond: 4, keyEvery: 4 })
    const [video, jpeg] = await Promise.all([
      readFile(join(folder, 'tls.ts')),
      readFile(new URL('../../fixtures/farm/still.jpg', import.meta.url)),
    ])
    const server = await startHttpsServer((request, response) => {
      if (request.url === '/still.jpg') response.setHeader('content-type', 'image/jpeg').end(jpeg)
      else response.end(video)
    }, certificates)
    const url = (host: string, path: string) => `https://${host}:${server.port}${path}`
    expect(sizeOf(await take(url('localhost', '/v.ts')))).toEqual([320, 180])
    expect(await take(url('localhost', '/still.jpg'), 'http-jpeg')).toMatchObject({ frame: { kind: 'still' } })
    for (const [path, driver] of [
      ['/v.ts', 'node-av'],
      ['/still.jpg', 'http-jpeg'],
    ] as const) {
      expectRefusal(await take(url('127.0.0.1', path), driver), /another host name/)
      expectRefusal(await take(url('localhost', path), driver, strangers), /nobody this site trusts/)
      const unchecked = streamAddress(url('127.0.0.1', path), { certificate: 'unchecked' })
      expect((await take(unchecked, driver, strangers)).kind).toBe('frame')
    }
    await server.stop()
  })

  test('a file of authorities that is not there stops the look, not the check', async () => {
    const policy = { ...LIVE_POLICY, loopback: true, caFile: join(folder, 'missing.pem') }
    const broken = createCapture({ policy, children: 1 })
    expectRefusal(await take('https://localhost:9/x.ts', 'node-av', broken), /caFile cannot be read/)
    await writeFile(join(folder, 'missing.pem'), 'no certificate')
    expect((await take('https://localhost:9/x.ts', 'node-av', broken)).kind).toBe('failed')
    await broken.close()
  })
})
