import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { makeProofFolder } from '../prove/proof-folder.ts'
import { freePortFrom } from './port.ts'

const COMMAND = join(import.meta.dirname, '../xunjie.ts')

let server: TestPostgres
let folder: string
let databaseUrl: string
const launchers: ChildProcess[] = []

beforeAll(async () => {
  server = await startTestPostgres()
  databaseUrl = await server.database('empty')
  folder = makeProofFolder('roles')
  const site = {
    data: 'data',
    listen: { port: await freePortFrom('127.0.0.1', 18_800) },
    engines: { database: 'env:SITE_DATABASE' },
    platforms: [{ id: 'p', name: 'p', maxPulls: 1 }],
    receivers: [{ id: 'city', adapter: 'local' }],
    cameras: [],
  }
  writeFileSync(join(folder, 'site.json'), JSON.stringify(site))
  writeFileSync(join(folder, 'embedded.json'), JSON.stringify({ ...site, engines: { database: 'embedded' } }))
})
afterAll(async () => {
  for (const launcher of launchers) launcher.kill('SIGKILL')
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function start(role: string, site = 'site.json'): ChildProcess {
  const launcher = spawn(process.execPath, [COMMAND, 'start', '--config', join(folder, site), '--only', role], {
    env: { ...process.env, SITE_DATABASE: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  launchers.push(launcher)
  return launcher
}

async function untilRunning(launcher: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: launcher.stdout! })) if (line.startsWith('running')) return
  throw new Error('the role did not start')
}

async function refusal(launcher: ChildProcess): Promise<{ code: unknown; words: string }> {
  let words = ''
  launcher.stderr!.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const [code] = await once(launcher, 'close')
  return { code, words }
}

test('roles run beside each other on one data folder, each of them once', async () => {
  const patrol = start('patrol')
  const intake = start('intake')
  await Promise.all([untilRunning(patrol), untilRunning(intake)])

  const second = await refusal(start('patrol'))
  expect(second.code).toBe(1)
  expect(second.words).toContain('in use')

  for (const launcher of [patrol, intake]) {
    launcher.kill('SIGINT')
    expect(await once(launcher, 'exit')).toEqual([0, null])
  }
})

test('a role of its own with the embedded database is refused with what to do', async () => {
  const { code, words } = await refusal(start('deliver', 'embedded.json'))
  expect(code).toBe(2)
  expect(words).toContain('engines.database')
})
