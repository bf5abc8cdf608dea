/** The api role: opens the database, builds the application, listens, and closes all of it on a signal. */
import path from 'node:path'
import { pino } from 'pino'
import { createDatabase } from '../prisma/client.ts'
import { loadOrCreateKey, unseal } from '../prisma/sealing.ts'
import { loadOrCreateSiteKey, siteKeyFile } from '../prisma/site-key.ts'
import { buildApp } from './app.ts'
import { createConsoleFiles } from './console-files.ts'
import { createEvidenceFolder } from './evidence-folder.ts'
import { readModelCards } from './model-cards.ts'
import { createOriginalsFolder } from './originals-folder.ts'
import { createStores } from './stores.ts'

const DEFAULT_PORT = 8470
const CLOSE_WITHIN_MS = 8000

interface ApiSettings {
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly keyFile: string
  readonly host: string
  readonly port: number
  readonly secureCookie: boolean
}

/** Reads the environment the launcher gives. @throws Error with a sentence that names what is missing. */
function readSettings(env: NodeJS.ProcessEnv): ApiSettings {
  const needed = (name: string) => {
    const value = env[name]
    if (value === undefined || value === '')
      throw new Error(`${name} is not set. Start the API with \`xunjie start --only api\`.`)
    return value
  }
  const port = Number(env['XUNJIE_PORT'] ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('XUNJIE_PORT must be a number from 0 to 65535.')
  return {
    databaseUrl: needed('DATABASE_URL'),
    dataFolder: needed('XUNJIE_DATA'),
    keyFile: needed('XUNJIE_KEY_FILE'),
    host: env['XUNJIE_HOST'] ?? '127.0.0.1',
    port,
    secureCookie: env['XUNJIE_PUBLIC_URL']?.startsWith('https://') ?? false,
  }
}

const settings = readSettings(process.env)
const log = pino({ name: 'api', redact: ['req.headers.cookie', 'req.headers.authorization'] }, pino.destination(2))
const key = await loadOrCreateKey(settings.keyFile)
const originalsKey = process.env['XUNJIE_ORIGINALS_KEY_FILE']
const siteKey = await loadOrCreateSiteKey(siteKeyFile(process.env, settings.keyFile))
const database = createDatabase(settings.databaseUrl, {
  poolSize: 6,
  onConnectionLost: () => log.warn('a database connection was lost'),
})
const app = await buildApp(
  {
    stores: createStores(database),
    evidence: createEvidenceFolder(path.join(settings.dataFolder, 'evidence')),
    models: readModelCards(path.join(import.meta.dirname, '../models')),
    console: createConsoleFiles(path.join(import.meta.dirname, '../console/dist')),
    unsealSecret: (sealed) => unseal(key, sealed),
    siteKey,
    ...(originalsKey === undefined
      ? {}
      : { originals: createOriginalsFolder(path.join(settings.dataFolder, 'originals'), originalsKey) }),
    now: () => new Date(),
    secureCookie: settings.secureCookie,
  },
  log,
)

const stop = async () => {
  // A database that went first must not keep the process.
  setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref()
  await app.close()
  await database.close()
  if (process.connected) process.disconnect()
}
// `disconnect`: the launcher is gone, so this process goes too.
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => void stop())

const url = await app.listen({ host: settings.host, port: settings.port })
process.send?.({ ready: true, url })
