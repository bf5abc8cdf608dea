/** `xunjie cameras` on a real database and a real camera, which is a small HTTP server. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { startFakeZlm } from '../../fixtures/gateways/zlmediakit.ts'
import { type TestPostgres, startTestPostgres } from '../../fixtures/postgres.ts'
import { commandRun, lastLine, startXunjie } from '../../fixtures/xunjie-command.ts'
import { createDatabase } from '../../prisma/client.ts'
import { loadOrCreateKey, seal } from '../../prisma/sealing.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'

const still = join(import.meta.dirname, '../../fixtures/clips/parking-pavement.reference.jpg')

let folder: string
let postgres: TestPostgres
let env: Readonly<Record<string, string>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-cameras-'))
  postgres = await startTestPostgres()
  env = { DATABASE_URL: await postgres.database(), XUNJIE_DATA: join(folder, 'data') }
  await mkdir(join(folder, 'data'))
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true })
})

test('without a running system the commands say how to get one', async () => {
  const run = await commandRun(startXunjie(folder, ['cameras', 'list']))
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/No system runs on .*npx xunjie start/)
})

test('a camera is added by stdin, tried, listed, tested, and its password is never shown', async () => {
  const jpeg = await readFile(still)
  const server = await startStillServer((request, response) => {
    const known = request.headers.authorization === `Basic ${Buffer.from('me:s3cret').toString('base64')}`
    if (known) response.setHeader('content-type', 'image/jpeg').end(jpeg)
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
  })
  const address = `http://me:s3cret@127.0.0.1:${server.port}/now.jpg`
  const runs = [
    await commandRun(startXunjie(folder, ['cameras', 'add', '--id', 'gate', '--name', '东门'], env), address),
    await commandRun(startXunjie(folder, ['cameras', 'list'], env)),
    await commandRun(startXunjie(folder, ['cameras', 'test', 'gate'], env)),
  ]
  for (const { code, stderr } of runs) expect(code, stderr).toBe(0)
  const [added, listed, tested] = runs.map(({ stdout }) => stdout)
  expect(added).toMatch(/Added gate\. First look: \d+ × \d+/)
  expect(listed).toContain('东门')
  expect(tested).toMatch(/\d+ × \d+, picture is fine/)
  expect(runs.map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain('s3cret')

  const both = ['cameras', 'add', '--id', 'two', '--name', '西门', '--main', '--json']
  const twice = await commandRun(startXunjie(folder, both, env), `${address}\n${address}\n`)
  expect(lastLine(twice)).toMatchObject({ added: 'two', look: { kind: 'seen' }, main: { kind: 'seen' } })
  const listedTwo = await commandRun(startXunjie(folder, ['cameras', 'list'], env))
  expect(listedTwo.stdout).toMatch(/two .*sub, main/)
  const testedTwo = await commandRun(startXunjie(folder, ['cameras', 'test', 'two'], env))
  expect(testedTwo.stdout).toMatch(/Sub-stream: +\d+ × \d+.*\nMain stream: \d+ × \d+/)
  expect([twice, listedTwo, testedTwo].map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain('s3cret')

  const again = await commandRun(
    startXunjie(folder, ['cameras', 'add', '--id', 'gate', '--name', '东门'], env),
    address,
  )
  expect(again.code).toBe(2)
  expect(again.stderr).toMatch(/is there already/)
  await server.stop()

  const gone = await commandRun(startXunjie(folder, ['cameras', 'test', 'gate', '--json'], env))
  expect(gone.code).toBe(1)
  expect(lastLine(gone)).toMatchObject({ kind: 'failed', fault: 'unreachable' })
})

test('an unknown camera and a bad address are sentences', async () => {
  expect((await commandRun(startXunjie(folder, ['cameras', 'test', 'nobody'], env))).stderr).toMatch(
    /There is no camera "nobody"/,
  )
  const bad = await commandRun(
    startXunjie(folder, ['cameras', 'add', '--id', 'x', '--name', 'x'], env),
    'concat:/etc/passwd',
  )
  expect(bad.code).toBe(2)
  expect(bad.stderr).toMatch(/not allowed/)
})

test('a camera behind a gateway is added by its two ids, tried and tested, and no secret is shown', async () => {
  const jpeg = await readFile(still)
  const channel = '34020000001320000001'
  const device = '34020000001110000001'
  const zlm = await startFakeZlm({ secret: 's3cret', running: new Map(), pull: () => 'unreachable', snapshot: jpeg })
  const database = createDatabase(env['DATABASE_URL'] ?? '', { poolSize: 1 })
  const key = await loadOrCreateKey(join(folder, 'data/master.key'))
  const gateway = { kind: 'zlmediakit', url: `http://127.0.0.1:${zlm.port}`, secret: 's3cret', take: 'snapshot' }
  const sealedGateway = seal(key, JSON.stringify(gateway))
  await createCameraStore(database).upsertPlatform({ id: 'police', name: '共享', maxPulls: 2, sealedGateway })
  await database.close()

  const add = ['cameras', 'add', '--id', 'shared', '--name', '南门', '--device', device, '--channel', channel]
  const added = await commandRun(startXunjie(folder, [...add, '--platform', 'police'], env))
  expect(added.code, added.stderr).toBe(0)
  expect(added.stdout).toMatch(/Added shared\. First look: \d+ × \d+/)
  const tested = await commandRun(startXunjie(folder, ['cameras', 'test', 'shared', '--json'], env))
  expect(lastLine(tested)).toMatchObject({ kind: 'seen', driver: 'http-jpeg' })
  expect(added.stdout + added.stderr + tested.stdout + tested.stderr).not.toContain('s3cret')

  const short = await commandRun(
    startXunjie(folder, ['cameras', 'add', '--id', 'y', '--name', 'y', '--device', '3402', '--channel', channel], env),
  )
  expect(short.stderr).toMatch(/exactly 20 digits/)
  const none = await commandRun(
    startXunjie(folder, ['cameras', 'add', '--id', 'z', '--name', 'z', '--device', device, '--channel', channel], env),
  )
  expect(none.stderr).toMatch(/default has no gateway/)
  await zlm.stop()
})
