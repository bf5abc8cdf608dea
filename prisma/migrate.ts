import { readdir } from 'node:fs/promises'
import { Client } from 'pg'
import { DatabaseError } from './database-error.ts'
import { MIGRATIONS_FOLDER, readMigrations, withSchemaEngine } from './schema-engine.ts'

/** Any number, the same in every process: two that start together migrate one after the other. */
const MIGRATION_LOCK = 7_271_001

/**
 * Brings the database at `url` to the newest migration; a second run, or one at the same time, changes nothing.
 * Returns the names of those applied now. Throws DatabaseError `migration-failed`.
 */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  const guard = new Client({ connectionString: url, application_name: 'xunjie-migrate' })
  guard.on('error', () => {})
  try {
    await guard.connect()
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const names = await migrationNames()
    if (await isCurrent(guard, names)) return []
    const migrationsList = await readMigrations(names)
    const applied = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    )
    return applied.appliedMigrationNames
  } catch (cause) {
    throw new DatabaseError(
      'migration-failed',
      `The database could not be brought to this version (${reasonOf(cause)}). Check that it is reachable, that its user may create tables, and that no newer version of Xunjie made it.`,
      cause,
    )
  } finally {
    await guard.end().catch(() => {})
  }
}

/** Folder names below prisma/migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

// Spares the usual start the engine's 200 ms: the table of applied migrations says enough.
async function isCurrent(client: Client, names: readonly string[]): Promise<boolean> {
  const table = await client.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
  if (!table.rows[0]?.found) return false
  const applied = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const have = new Set(applied.rows.map((row) => row.name))
  return have.size === names.length && names.every((name) => have.has(name))
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.slice(0, 300) ?? 'unknown'
  )
}
