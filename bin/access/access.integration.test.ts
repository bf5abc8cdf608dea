import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { commandRun, lastLine, startXunjie } from '../../fixtures/xunjie-command.ts'

let postgres: TestPostgres
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  postgres = await startTestPostgres()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-access-'))
  env = { DATABASE_URL: await postgres.database() }
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true })
})

const xunjie = (...args: readonly string[]) => commandRun(startXunjie(folder, [...args, '--data', folder], env))

test('an account is made with a password shown once, changed, disabled and listed', async () => {
  const added = await xunjie(
    'users',
    'add',
    '李审核',
    '--role',
    'reviewer',
    '--districts',
    '500110,500111101',
    '--json',
  )
  expect(lastLine(added)).toMatchObject({
    user: { name: '李审核', role: 'reviewer', scope: { everywhere: false, districts: ['500110', '500111101'] } },
    password: expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/) as unknown,
  })
  expect((await xunjie('users', 'disable', '李审核')).stdout).toMatch(/sees 500110, 500111101, disabled/)
  expect((await xunjie('users', 'list')).stdout).toMatch(/李审核.*reviewer.*disabled/)
  const forgotten = await xunjie('users', 'add', 'wang', '--role', 'reviewer')
  expect([forgotten.code, forgotten.stderr]).toEqual([2, expect.stringMatching(/--everywhere/)])
})

test('a key is shown once, is listed by its beginning, and is revoked', async () => {
  const made = lastLine(await xunjie('keys', 'add', 'cases', '--role', 'integrator', '--everywhere', '--json'))
  const { id, key } = made as { id: string; key: string }
  const listed = (await xunjie('keys', 'list')).stdout
  expect(listed).toContain(key.slice(0, 15))
  expect(listed).not.toContain(key)
  expect((await xunjie('keys', 'revoke', id)).stdout).toMatch(/opens nothing/)
  expect((await xunjie('keys', 'add', 'x', '--role', 'reviewer', '--everywhere')).stderr).toMatch(/decides nothing/)
})

test('the retention says what it would delete, deletes it, and reports it', async () => {
  expect((await xunjie('retention', 'run', '--dry-run')).stdout).toMatch(/Would give up 0 pictures/)
  expect(lastLine(await xunjie('retention', 'run', '--json'))).toEqual({
    rejected: 0,
    closed: 0,
    pictures: 0,
    files: 0,
    bytes: 0,
    lookHours: 0,
  })
  expect((await xunjie('retention', 'report')).stdout).toMatch(/operator/)
})

test('the audit is exported with signed roots, checked without the system, and a changed byte is named', async () => {
  const file = join(folder, 'audit.jsonl')
  const roots = join(folder, 'roots.jsonl')
  expect(lastLine(await xunjie('audit', 'export', '--out', file, '--json'))).toMatchObject({ days: 1 })
  await xunjie('audit', 'export', '--roots-only', '--out', roots)
  expect((await xunjie('audit', 'verify')).stdout).toMatch(/^Whole: \d+ entries of 1 day/)
  expect((await xunjie('audit', 'verify', file)).stdout).toMatch(/^Whole/)
  const kept = join(folder, 'kept')
  await mkdir(kept)
  await copyFile(roots, join(kept, 'audit-root-today.jsonl'))
  expect((await xunjie('audit', 'verify', '--roots', kept)).stdout).toMatch(/1 of its days come to what was kept/)
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('user.add', 'user.odd'))
  const changed = await xunjie('audit', 'verify', file, '--json')
  expect([changed.code, lastLine(changed)]).toMatchObject([1, { kind: 'broken', seq: expect.any(Number) as unknown }])
  await writeFile(file, text.replace('"root":"', '"root":"0'))
  expect((await xunjie('audit', 'verify', file)).stderr).toMatch(/not signed by this key/)
  // More is written; the roots kept before must name the day once somebody writes it anew.
  const database = createDatabase(env['DATABASE_URL']!, { poolSize: 1 })
  await database.queries.$executeRawUnsafe('ALTER TABLE audit_entry DISABLE TRIGGER USER')
  await database.queries.$executeRawUnsafe('DELETE FROM audit_entry')
  await database.queries.$executeRawUnsafe('ALTER TABLE audit_entry ENABLE TRIGGER USER')
  await database.close()
  await xunjie('users', 'enable', '李审核')
  expect(lastLine(await xunjie('audit', 'verify', '--json'))).toMatchObject({ kind: 'whole' })
  for (const path of [roots, kept])
    expect(lastLine(await xunjie('audit', 'verify', '--roots', path, '--json'))).toMatchObject({ kind: 'rewritten' })
})
