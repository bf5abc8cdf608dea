import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type FaultServer, startFaultServer, startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { type AddressPolicy, LIVE_POLICY, parseCameraAddress } from './address.ts'
import { fetchStill } from './http-jpeg.ts'

const jpeg = await readFile(new URL('../../fixtures/farm/still.jpg', import.meta.url))
const policy: AddressPolicy = { ...LIVE_POLICY, loopback: true }
const servers: FaultServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())))

async function get(port: number, login = '', totalMs = 3000, signal = new AbortController().signal) {
  const parsed = parseCameraAddress(`http://${login}127.0.0.1:${port}/still.jpg?key=1`, policy)
  if (parsed.kind !== 'address' || parsed.address.kind !== 'network')
    throw new Error('The address of this test is wrong.')
  const input = { kind: 'network', address: parsed.address, policy, still: true } as const
  return fetchStill({ input, totalMs }, signal)
}

async function serve(listener: RequestListener): Promise<number> {
  const server = await startStillServer(listener)
  servers.push(server)
  return server.port
}

const sendJpeg = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg)

test('a still comes as the bytes the camera sent', async () => {
  const port = await serve((_, response) => sendJpeg(response))
  const { frame } = await get(port)
  expect(frame.kind === 'still' && Buffer.from(frame.picture).equals(jpeg)).toBe(true)
})

test('a basic login is sent only after the camera asked for it', async () => {
  const seen: (string | undefined)[] = []
  const port = await serve((request, response) => {
    seen.push(request.headers.authorization)
    if (seen.length > 1) sendJpeg(response)
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="cam"' }).end()
  })
  await get(port, 'viewer:p%40ss@')
  expect(seen).toEqual([undefined, `Basic ${Buffer.from('viewer:p@ss').toString('base64')}`])
})

test('a digest login opens the camera, and a wrong password is told as such', async () => {
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  const accepts = ({ headers, url }: IncomingMessage) => {
    const field = (name: string) => new RegExp(`${name}="?([^",]*)`).exec(headers.authorization ?? '')?.[1] ?? ''
    const secret = md5('viewer:cam:right')
    return field('response') === md5(`${secret}:n1:00000001:${field('cnonce')}:auth:${md5(`GET:${url}`)}`)
  }
  const port = await serve((request, response) => {
    if (accepts(request)) sendJpeg(response)
    else response.writeHead(401, { 'www-authenticate': 'Digest realm="cam", nonce="n1", qop="auth"' }).end()
  })
  expect((await get(port, 'viewer:right@')).frame.kind).toBe('still')
  await expect(get(port, 'viewer:wrong@')).rejects.toMatchObject({ code: 'refused-credentials' })
  await expect(get(port)).rejects.toMatchObject({ code: 'refused-credentials' })
})

test('the first picture of a motion-JPEG answer is taken, with and without a length', async () => {
  for (const length of [`Content-Length: ${jpeg.length}\r\n`, '']) {
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'multipart/x-mixed-replace; boundary=b' })
      response.write(`--b\r\nContent-Type: image/jpeg\r\n${length}\r\n`)
      response.write(jpeg)
      response.write('\r\n--b\r\n')
    })
    const { frame } = await get(port)
    expect(frame.kind === 'still' && Buffer.from(frame.picture).equals(jpeg)).toBe(true)
  }
})

test.each<[string, RequestListener, string]>([
  ['a redirect', (_, r) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end(), 'refused-address'],
  ['404', (_, r) => r.writeHead(404).end(), 'not-found'],
  ['503', (_, r) => r.writeHead(503).end(), 'unreachable'],
  ['a web page', (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), 'corrupt-video'],
  [
    'a page that claims to be a picture',
    (_, r) => r.writeHead(200, { 'content-type': 'image/jpeg' }).end('<html>'),
    'corrupt-video',
  ],
  ['nothing', (_, r) => r.writeHead(200, { 'content-type': 'image/jpeg' }).end(), 'zero-frames'],
  ['a picture without end', (_, r) => endless(r), 'too-large'],
  ['one byte a time', (_, r) => slow(r), 'half-open'],
])('a camera that answers %s gives %s', async (_, listener, fault) => {
  const port = await serve(listener)
  await expect(get(port, '', 1500)).rejects.toMatchObject({
    code: fault,
    message: expect.not.stringContaining('127.0.0.1'),
  })
})

test('a camera that is silent, resets or sends headers for ever is given up in time', async () => {
  for (const [fault, code] of [
    ['half-open', 'half-open'],
    ['reset', 'unreachable'],
    ['endless-headers', 'corrupt-video'],
  ] as const) {
    const server = await startFaultServer(fault)
    servers.push(server)
    await expect(get(server.port, '', 1000)).rejects.toMatchObject({ code })
  }
})

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/jpeg' })
  const chunk = Buffer.alloc(1 << 20, 0xff)
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}

function slow(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/jpeg' })
  const timer = setInterval(() => response.write('\xff', 'latin1'), 50)
  response.once('close', () => clearInterval(timer))
}
