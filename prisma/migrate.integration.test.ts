import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../fixtures/postgres.ts'
import { createDatabase } from './client.ts'
import { missingMigration } from './create-migration.ts'
import { DatabaseError } from './database-error.ts'
import { applyMigrations, migrationNames } from './migrate.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startTestPostgres()
})
afterAll(() => server?.stop())

test('the migrations make exactly what the schema says', async () => {
  expect(await missingMigration(await server.database('empty'))).toBeUndefined()
})

test('migrating twice, also at the same time, applies each migration once', async () => {
  const url = await server.database('empty')
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url)])
  expect(applied.flat()).toEqual(await migrationNames())
  expect(await applyMigrations(url)).toEqual([])
})

test('a database that cannot be reached is a sentence with what to do and without its password', async () => {
  const url = new URL(await server.database('empty'))
  url.port = '1'
  const failed = await applyMigrations(url.href).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(DatabaseError)
  expect(String(failed)).toMatch(/Check that it is reachable/)
  expect(String(failed)).not.toContain(url.password)
})

test('the database refuses states that nothing should write', async () => {
  const database = createDatabase(await server.database(), { poolSize: 1 })
  try {
    const platform = database.queries.platform.create({ data: { id: 'p', name: 'p', maxPulls: 0 } })
    await expect(platform).rejects.toThrow()
  } finally {
    await database.close()
  }
})
