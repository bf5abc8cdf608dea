/** Prisma's schema engine as WebAssembly over node-postgres: real migrations without the CLI's binary or a network. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm'
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'
import { Client, Pool, type QueryArrayConfig, type QueryArrayResult } from 'pg'

type Loaded = typeof Engine

interface Exports {
  __wbindgen_start(): void
}

type Glue = Loaded & { __wbg_set_wasm(exports: Exports): void }

/** What we use of Node's WebAssembly, which its types leave to those of browsers. */
interface Wasm {
  readonly Module: new (binary: Uint8Array) => object
  readonly Instance: new (module: object, imports: Record<string, object>) => { readonly exports: Exports }
}

const SCHEMA_FILE = fileURLToPath(new URL('./schema.prisma', import.meta.url))
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))
export const LOCK_TEXT = '# Which database the migrations are written for.\nprovider = "postgresql"\n'

let loaded: Promise<Loaded> | undefined

// Node does not import .wasm as a module, so the glue is instantiated by hand, once per process.
function loadEngine(): Promise<Loaded> {
  loaded ??= (async () => {
    const entry = import.meta.resolve('@prisma/schema-engine-wasm')
    const glue = (await import(new URL('./schema_engine_bg.js', entry).href)) as Glue
    const binary = await readFile(new URL('./schema_engine_bg.wasm', entry))
    const { WebAssembly } = globalThis as unknown as { WebAssembly: Wasm }
    const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), { './schema_engine_bg.js': glue })
    glue.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
    return glue
  })()
  return loaded
}

/** Runs `work` with an engine on the database at `url` and closes every connection it opened. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine()
  const pools: Pool[] = []
  const connect = (connectionString: string) => {
    const pool = new Pool({ connectionString, max: 2 })
    // The engine keeps its pools until the server ends them; that is no error of ours.
    pool.on('error', () => {})
    pools.push(pool)
    return connectForCatalog(pool)
  }
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: async () => connect(await createShadowDatabase(url)),
  })
  const schema = await readSchema()
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content])
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
    await Promise.all(pools.map((pool) => pool.end()))
  }
}

const CATALOG_CHAR = 18
const UUID = 2950

/**
 * The engine reads one-letter columns of the catalogue ("char"), which @prisma/adapter-pg 7.10 refuses. They pass it as
 * uuid, a type that the catalogue never has, and go on to the engine as what they are.
 */
async function connectForCatalog(pool: Pool): Promise<SqlDriverAdapter> {
  const query = pool.query.bind(pool) as (config: QueryArrayConfig | string) => Promise<QueryArrayResult>
  const disguised = async (config: QueryArrayConfig) => {
    const answer = await query(config)
    const fields = answer.fields.map((f) => (f.dataTypeID === CATALOG_CHAR ? { ...f, dataTypeID: UUID } : f))
    return { ...answer, fields }
  }
  const adapter = await new PrismaPg(Object.assign(pool, { query: disguised })).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    // The adapter's own cuts a script at each semicolon, those within a function's body too. One transaction by itself.
    executeScript: async (script: string) => {
      await query(script)
    },
    queryRaw: async (request: SqlQuery) => {
      const answer = await queryRaw(request)
      const { Uuid, Character } = ColumnTypeEnum
      return { ...answer, columnTypes: answer.columnTypes.map((type) => (type === Uuid ? Character : type)) }
    },
  })
}

/** An empty database beside `url`, on which the engine replays the migrations; only scratch servers see one. */
async function createShadowDatabase(url: string): Promise<string> {
  const name = `shadow_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const shadow = new URL(url)
  shadow.pathname = `/${name}`
  return shadow.href
}

export async function readSchema(): Promise<SchemasContainer> {
  return { files: [{ path: 'schema.prisma', content: await readFile(SCHEMA_FILE, 'utf8') }] }
}

/** The migrations of `prisma/migrations`, oldest first, given their folder names. */
export async function readMigrations(names: readonly string[]): Promise<MigrationList> {
  const migrationDirectories = []
  for (const name of names) {
    const value = await readFile(`${MIGRATIONS_FOLDER}/${name}/migration.sql`, 'utf8')
    migrationDirectories.push({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
    })
  }
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: LOCK_TEXT },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
