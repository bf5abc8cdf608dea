/** No path from a caller reaches a file: media go by opaque ids, pages by names that were listed at the start. */
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDistrict, type District } from '../fixtures/access/district.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { createConsoleFiles } from './console-files.ts'

let site: TestApi
let headers: Readonly<Record<string, string>>
let here: District
let port: number
beforeAll(async () => {
  site = await startTestApi()
  headers = await site.signIn()
  here = await addDistrict(site.database, '500110101', site.sha256)
  await site.app.listen({ host: '127.0.0.1', port: 0 })
  port = (site.app.server.address() as AddressInfo).port
})
afterAll(() => site.stop())

const MEDIA = [
  '/v1/evidence/:id/picture',
  '/v1/views/:id/picture',
  '/v1/originals/:id/picture',
  '/v1/candidates/:id/package',
] as const
/** As they were sent to others: plain, encoded once and twice, with the other slash, a NUL, over-long UTF-8, absolute. */
const CORPUS = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/etc/passwd',
  '%252e%252e%252f%252e%252e%252fetc%252fpasswd',
  '..\\..\\..\\etc\\passwd',
  '..%5c..%5cetc%5cpasswd',
  '....//....//etc/passwd',
  '%2fetc%2fpasswd',
  'x%00.jpg',
  '%c0%ae%c0%ae%c0%afetc%c0%afpasswd',
  'file:%2f%2f%2fetc%2fpasswd',
  'cd'.repeat(32),
  `cd%2f${'cd'.repeat(32)}.jpg`,
  `..;/..;/${'cd'.repeat(32)}`,
  "' OR '1'='1",
  '%27%20UNION%20SELECT%201--',
  'a'.repeat(5000),
]

/** Byte for byte: clients that tidy a path hide what a server does with an untidy one. */
async function ask(rawPath: string, more: { method?: string; signedIn?: boolean } = {}) {
  const { method = 'GET', signedIn = true } = more
  const asked = request({ host: '127.0.0.1', port, method, path: rawPath.replaceAll(' ', '%20') })
  for (const [name, value] of signedIn ? Object.entries(headers) : []) asked.setHeader(name, value)
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}

test.each(MEDIA)('%s gives nothing to a path in place of an id', async (route) => {
  for (const hostile of CORPUS) {
    const { status, body } = await ask(route.replace(':id', hostile))
    expect([400, 404, 409, 414], `${hostile}: ${body}`).toContain(status)
    expect(body).not.toMatch(/masked picture|root:/)
  }
})

test('pictures and packages are for this reader and no cache, are what they say they are, and HEAD asks who is there too', async () => {
  const given = [
    ['/v1/evidence/:id/picture', here.ids.evidence, 'image/jpeg'],
    ['/v1/views/:id/picture', here.ids.view, 'image/jpeg'],
    ['/v1/candidates/:id/package', here.ids.candidate, 'application/zip'],
  ] as const
  for (const [route, id, type] of given) {
    const url = route.replace(':id', encodeURIComponent(id))
    const answer = await ask(url)
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      type,
      'private, no-store',
    ])
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    for (const method of ['GET', 'HEAD']) expect((await ask(url, { method, signedIn: false })).status).toBe(401)
  }
})

test('the pages come from the folder they were built into, by the names in it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'xunjie-pages-'))
  await mkdir(path.join(folder, 'dist'))
  await writeFile(path.join(folder, 'dist', 'app.js'), 'app')
  await writeFile(path.join(folder, 'secret.js'), 'secret')
  const files = createConsoleFiles(path.join(folder, 'dist'))
  expect(files.file('app.js')?.bytes.toString()).toBe('app')
  for (const name of ['../secret.js', './app.js', '/app.js', 'x/../app.js', '..\\secret.js', 'app.js\0', '__proto__'])
    expect(files.file(name), name).toBeUndefined()
  await rm(folder, { recursive: true })
})
