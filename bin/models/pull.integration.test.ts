import { createHash } from 'node:crypto'
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandRun, lastLine, startXunjie } from '../../fixtures/xunjie-command.ts'

const WEIGHTS = Buffer.from('weights of nobody '.repeat(5000))
const DIGEST = createHash('sha256').update(WEIGHTS).digest('hex')

let folder: string
let server: Server
let address: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pull-'))
  server = createServer((request, response) => {
    if (request.url === '/moved') return response.writeHead(302, { location: '/file' }).end()
    if (request.url === '/gone') return response.writeHead(404).end('no such thing')
    if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': WEIGHTS.length })
      return response.write(WEIGHTS.subarray(0, 100), () => response.destroy())
    }
    return response.end(WEIGHTS)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const pull = async (...args: string[]) => commandRun(startXunjie(folder, ['models', 'pull', ...args]))

test('without a name it lists what there is, with licences and on what each digest rests', async () => {
  const { sources } = lastLine(await pull('--json')) as { sources: { id: string; licence: string; verified: string }[] }
  expect(sources.find(({ id }) => id === 'yunet')).toMatchObject({ licence: 'MIT', verified: 'publisher' })
  expect(sources.map(({ verified }) => verified)).toContain('unverified')
})

test('a file nobody vouches for is kept, and its digest is printed to be compared', async () => {
  const pulled = await pull('d-fine-n', '--from', `${address}/moved`, '--out', 'weights', '--json')
  expect(lastLine(pulled)).toMatchObject({ sha256: DIGEST, bytes: WEIGHTS.length, verified: 'unverified' })
  expect(await readFile(join(folder, 'weights/dfine_n_coco.pth'))).toEqual(WEIGHTS)
  const again = await pull('d-fine-n', '--from', `${address}/file`, '--out', 'weights', '--sha256', DIGEST)
  expect(again.stdout).toContain('the one you gave')
})

test('a file with another digest than the known one is deleted', async () => {
  const pulled = await pull('yunet', '--from', `${address}/file`, '--out', 'other')
  expect(pulled.code).toBe(1)
  expect(pulled.stderr).toContain(DIGEST)
  expect(await readdir(join(folder, 'other'))).toEqual([])
})

test('a transfer that breaks off, a missing file and an unknown name leave nothing and say what to do', async () => {
  for (const [from, word] of [
    ['/cut', 'could not be fetched'],
    ['/gone', '404'],
  ]) {
    const pulled = await pull('rt-detr-v2-s', '--from', address + from, '--out', 'broken')
    expect(pulled.code).toBe(1)
    expect(pulled.stderr).toContain(word)
    expect(await readdir(join(folder, 'broken'))).toEqual([])
  }
  const unknown = await pull('yolo-99')
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('yolox-s')])
})

test('AGPL weights are not fetched before their meaning was accepted', async () => {
  const refused = await pull('yolo11n', '--from', `${address}/file`, '--out', 'agpl')
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--accept-agpl')
  await expect(access(join(folder, 'agpl'))).rejects.toThrow()
  const taken = await pull('yolo11n', '--from', `${address}/file`, '--out', 'agpl', '--accept-agpl', '--json')
  expect(lastLine(taken)).toMatchObject({ sha256: DIGEST })
})
