/**
 * `npm run migration:create -- <name>`: writes prisma/migrations/<time>_<name>/migration.sql with what the schema has
 * and the migrations lack, compared on a scratch server. No network. Read the SQL before you commit it.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from './embedded.ts'
import { migrationNames } from './migrate.ts'
import { LOCK_TEXT, MIGRATIONS_FOLDER, readMigrations, readSchema, withSchemaEngine } from './schema-engine.ts'

/** SQL from the state the migrations leave to the schema; undefined when they agree. `url` is a scratch database. */
export async function missingMigration(url: string): Promise<string | undefined> {
  const migrations = await readMigrations(await migrationNames())
  const schema = await readSchema()
  const difference = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: migrations.migrationDirectories.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return difference.exitCode === 0 ? undefined : (difference.stdout ?? '')
}

async function main(): Promise<void> {
  const name = parseArgs({ allowPositionals: true }).positionals[0] ?? ''
  if (!/^[a-z0-9_]+$/.test(name)) {
    process.stderr.write(
      'Give the migration a name in small letters: npm run migration:create -- add_permit_register\n',
    )
    process.exitCode = 2
    return
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'xunjie-migration-'))
  const server = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } })
  try {
    const script = await missingMigration(server.url)
    if (script === undefined) {
      process.stdout.write('The migrations already make what the schema says; nothing written.\n')
      return
    }
    const time = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
    const target = path.join(MIGRATIONS_FOLDER, `${time}_${name}`)
    await mkdir(target, { recursive: true })
    await writeFile(path.join(target, 'migration.sql'), script)
    await writeFile(path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'), LOCK_TEXT)
    process.stdout.write(`${path.relative(process.cwd(), target)}/migration.sql\n`)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await main()
