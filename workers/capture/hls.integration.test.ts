/** HLS over a real HTTP server, with segments that FFmpeg made; each has a grey of its own. */
import { createCipheriv } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { greyOf, writeVideo } from '../../fixtures/farm/video.ts'
import { ANALYZE_POLICY, LIVE_POLICY } from './address.ts'
import { type CaptureWithProcesses, createCapture } from './capture.ts'
import { decodeKeyFrame } from './decode.ts'
import { hasFfmpeg } from './ffmpeg-driver.ts'
import { framesOf } from './file-frames.ts'
import type { CaptureOutcome } from './frame.ts'

const never = new AbortController().signal
const ffmpeg = await hasFfmpeg()
let folder: string
let capture: CaptureWithProcesses

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hls-'))
  const video = { frames: 40, framesPerSecond: 4, keyEvery: 8 }
  for (const kind of ['ts', 'fmp4']) await mkdir(join(folder, kind))
  await writeVideo({ ...video, path: join(folder, 'ts/live.m3u8') })
  await writeVideo({ ...video, path: join(folder, 'fmp4/live.m3u8'), container: { hls_segment_type: 'fmp4' } })
  capture = createCapture({
    policy: { ...LIVE_POLICY, loopback: true, allow: ['127.0.0.0/8'] },
    children: 1,
    openMs: 1500,
    firstPacketMs: 1500,
  })
})
afterAll(async () => {
  await capture.close()
  await rm(folder, { recursive: true })
})

/** Serves the files of the folder, the playlist live; `odd` answers first where it wants to. */
async function serve(odd: (request: IncomingMessage, response: ServerResponse) => boolean = () => false) {
  const listener: RequestListener = (request, response) => {
    if (odd(request, response)) return
    const path = new URL(request.url ?? '/', 'http://x').pathname
    readFile(join(folder, path)).then(
      (bytes) => response.end(path.endsWith('.m3u8') ? bytes.toString().replace('#EXT-X-ENDLIST', '') : bytes),
      () => response.writeHead(404).end(),
    )
  }
  return startStillServer(listener)
}

/** A server whose `/live.m3u8` is this text, and which has the segments beside it. */
const servePlaylist = (text: (port: number) => string, odd?: RequestListener) => {
  let port = 0
  return serve((request, response) => {
    if (request.url === '/live.m3u8') response.end(text(port))
    else if (request.url?.startsWith('/odd') === true && odd !== undefined) odd(request, response)
    else return false
    return true
  }).then((server) => {
    port = server.port
    return server
  })
}

const take = (port: number, path = '/live.m3u8', driver: 'node-av' | 'ffmpeg' = 'node-av') =>
  capture.take({ address: `http://127.0.0.1:${port}${path}`, driver, deadlineMs: 6000 }, never)

async function greyIn(outcome: CaptureOutcome): Promise<number> {
  if (outcome.kind !== 'frame' || outcome.frame.kind !== 'key-frame') throw new Error(JSON.stringify(outcome))
  const decoded = decodeKeyFrame(outcome.frame)
  const into = new Uint8Array(16)
  await decoded.scaleInto({ format: 'grey', width: 4, height: 4, into, rowBytes: 4 })
  decoded.close()
  return 16 + ((into[5] ?? 0) * 219) / 255
}

test.each(['ts', 'fmp4'])('the newest segment of a live playlist gives its first key frame (%s)', async (kind) => {
  const server = await serve()
  const before = Date.now()
  const outcome = await take(server.port, `/${kind}/live.m3u8`)
  expect(Math.abs((await greyIn(outcome)) - greyOf(32))).toBeLessThan(3)
  // The segment is 2 s long, so its first picture is at least that old.
  if (outcome.kind !== 'frame') return
  expect(outcome.frame.capturedAt).toBeGreaterThanOrEqual(before - 2000)
  expect(outcome.frame.capturedAt).toBeLessThanOrEqual(Date.now() - 2000)
  await server.stop()
})

test('the date of the playlist says when the picture was taken, unless it cannot be true', async () => {
  const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000).toISOString()
  const ageWith = async (secondsAgo: number) => {
    const server = await servePlaylist(
      () => `#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:${at(secondsAgo)}\n#EXTINF:2,\nts/live4.ts\n`,
    )
    const outcome = await take(server.port)
    await server.stop()
    return outcome.kind === 'frame' ? (Date.now() - outcome.frame.capturedAt) / 1000 : outcome
  }
  const [plausible, old, future] = [await ageWith(30), await ageWith(9000), await ageWith(-9000)]
  for (const [age, seconds] of [
    [plausible, 30],
    [old, 2],
    [future, 2],
  ] as const) {
    expect(age).toBeGreaterThanOrEqual(seconds - 0.1)
    expect(age).toBeLessThan(seconds + 3)
  }
})

test('a master playlist leads to the smallest variant that a detector can use; an encrypted one opens with its key', async () => {
  const key = Buffer.alloc(16, 7)
  const asked: string[] = []
  const clear = await readFile(join(folder, 'ts/live2.ts'))
  const server = await serve((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/live.m3u8')
      response.end(
        '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=900,RESOLUTION=1920x1080\nbig.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=100,RESOLUTION=320x180\ntiny.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=400,RESOLUTION=704x576\nmiddle.m3u8\n',
      )
    else if (request.url === '/middle.m3u8')
      response.end('#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:2\n#EXT-X-KEY:METHOD=AES-128,URI="k"\n#EXTINF:2,\nsecret.ts\n')
    else if (request.url === '/k') response.end(key)
    else if (request.url === '/secret.ts') {
      const iv = Buffer.alloc(16)
      iv[15] = 2
      const cipher = createCipheriv('aes-128-cbc', key, iv)
      response.end(Buffer.concat([cipher.update(clear), cipher.final()]))
    } else return false
    return true
  })
  expect(Math.abs((await greyIn(await take(server.port))) - greyOf(16))).toBeLessThan(3)
  expect(asked).toEqual(['/live.m3u8', '/middle.m3u8', '/secret.ts', '/k'])
  await server.stop()
})

const segment = (uri: string) => `#EXTM3U\n#EXTINF:2,\n${uri}\n`
const ofKey = (uri: string) => `#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="${uri}"\n#EXTINF:2,\nts/live4.ts\n`
const ofMap = (uri: string) => `#EXTM3U\n#EXT-X-MAP:URI="${uri}"\n#EXTINF:2,\nts/live4.ts\n`
const variant = (uri: string) => `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${uri}\n`

test.each<[string, string, string, RequestListener?]>([
  ['a file', segment('file:///etc/passwd'), 'refused-address'],
  ['a protocol of FFmpeg', segment('concat:/etc/passwd|x.ts'), 'refused-address'],
  ['a pipe', segment('pipe:0'), 'refused-address'],
  ['another protocol', segment('rtsp://127.0.0.1/x'), 'refused-address'],
  ['a metadata service', segment('http://169.254.169.254/latest'), 'refused-address'],
  ['loopback written otherwise', segment('http://[::ffff:127.0.0.1]/x.ts'), 'refused-address'],
  ['a host out of the rules', segment('//10.9.9.9/x.ts'), 'refused-address'],
  ['a login of its own', segment('http://a:b@127.0.0.1/x.ts'), 'refused-address'],
  ['a hidden line break', segment('x.ts%0d%0aX: y'), 'refused-address'],
  ['a variant in a file', variant('file:///etc/passwd'), 'refused-address'],
  ['a key out of the rules', ofKey('http://169.254.169.254/k'), 'refused-address'],
  ['a key in a file', ofKey('file:///etc/passwd'), 'refused-address'],
  ['an initialisation section in a file', ofMap('file:///etc/passwd'), 'refused-address'],
  ['a redirect', segment('odd'), 'refused-address', (_, r) => r.writeHead(302, { location: '/ts/live4.ts' }).end()],
  ['a segment that is gone', segment('gone.ts'), 'not-found'],
  ['a segment that is a playlist', segment('ts/live.m3u8'), 'corrupt-video'],
  [
    'a segment without end that is no video',
    segment('odd'),
    'corrupt-video',
    (_, r) => endless(r, Buffer.alloc(65_536, 0xa5)),
  ],
  ['a playlist in a playlist in a playlist', variant('odd'), 'corrupt-video', (_, r) => r.end(variant('odd'))],
  ['a playlist without end', variant('odd'), 'too-large', (_, r) => endless(r, Buffer.from('#EXTM3U\n'))],
  ['a key that is no key', ofKey('odd'), 'too-large', (_, r) => r.end(Buffer.alloc(900))],
  ['a segment that never comes', segment('odd'), 'half-open', () => undefined],
  ['nothing', '#EXTM3U\n', 'zero-frames'],
  ['a web page', '<html>', 'corrupt-video'],
])('a playlist that names %s gives a fault in words', async (_, text, fault, odd) => {
  const server = await servePlaylist(() => text, odd)
  const outcome = await take(server.port)
  expect(outcome).toMatchObject({ kind: 'failed', fault })
  if (outcome.kind !== 'failed') return
  expect(outcome.detail).toMatch(/^[A-Z].*\.$/)
  expect(outcome.detail).not.toMatch(/127\.0\.0\.1|:\d{4}|passwd|169\.254/)
  await server.stop()
})

test('a login goes to the host it was given for, and to no other that the playlist names', async () => {
  const seen: [string, string | undefined][] = []
  const port = { other: 0 }
  const other = await startStillServer((request, response) => {
    seen.push(['other', request.headers.authorization])
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
  })
  port.other = other.port
  const server = await servePlaylist(() => segment(`http://127.0.0.1:${port.other}/x.ts`))
  const address = `http://viewer:m4rker@127.0.0.1:${server.port}/live.m3u8`
  const outcome = await capture.take({ address, driver: 'node-av', deadlineMs: 5000 }, never)
  expect(outcome).toMatchObject({ kind: 'failed', fault: 'refused-credentials' })
  expect(seen).toEqual([['other', undefined]])
  await Promise.all([server.stop(), other.stop()])
})

test.skipIf(!ffmpeg)('the second driver takes the same picture from the bytes we fetched', async () => {
  const server = await serve()
  const outcome = await take(server.port, '/ts/live.m3u8', 'ffmpeg')
  expect(outcome).toMatchObject({ kind: 'frame', frame: { kind: 'raw', width: 320, height: 180 } })
  await server.stop()
})

test('a finished playlist is sampled whole, as analyze does', async () => {
  const server = await startStillServer((request, response) => {
    readFile(join(folder, request.url ?? '')).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  const greys: number[] = []
  const source = `http://127.0.0.1:${server.port}/ts/live.m3u8`
  for await (const { frame } of framesOf({ source, everySeconds: 2, policy: ANALYZE_POLICY }, never))
    if (frame.kind === 'raw') greys.push(16 + ((frame.rgb[3000] ?? 0) * 219) / 255)
  expect(greys.map((grey) => Math.round(grey / 4))).toEqual([10, 18, 26, 34, 42])
  await server.stop()
})

function endless(response: ServerResponse, chunk: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}
