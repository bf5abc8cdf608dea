import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres } from './embedded.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xunjie-embedded-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function query<T>(url: string, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as T[]
  } finally {
    await client.end()
  }
}

test('it continues on its folder after a stop and after kill -9, on the same address', async () => {
  const first = await startEmbeddedPostgres({ folder })
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  await first.stop()
  const second = await startEmbeddedPostgres({ folder })
  expect(second.url).toBe(first.url)
  process.kill(second.pid, 'SIGKILL')
  await second.exited
  const third = await startEmbeddedPostgres({ folder })
  expect(await query(third.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  await third.stop()
})

test('its password is generated and only its owner may read it', async () => {
  const server = await startEmbeddedPostgres({ folder })
  await server.stop()
  const file = path.join(folder, 'postgres.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const { password } = JSON.parse(await readFile(file, 'utf8')) as { password: string }
  expect(password.length).toBeGreaterThanOrEqual(32)
  expect(server.url).toContain(password)
})

test('when the process that started it is killed, the server ends too', async () => {
  const module = new URL('./embedded.ts', import.meta.url).href
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const server = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} })
    process.stdout.write(String(server.pid))
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = (await once(starter.stdout, 'data')) as [Buffer]
  const pid = Number(String(chunk))
  starter.kill('SIGKILL')
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 20_000 })
})

test('a folder whose server belongs to another living process is refused', async () => {
  const server = await startEmbeddedPostgres({ folder })
  const module = new URL('./embedded.ts', import.meta.url).href
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} }).catch((error) => process.stdout.write(error.code))`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = (await once(other.stdout, 'data')) as [Buffer]
  expect(String(chunk)).toBe('folder-in-use')
  await server.stop()
})
