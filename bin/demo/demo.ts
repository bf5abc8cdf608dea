/** `npm run demo`: the whole product on the committed clips, with a small case system of its own. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launch, type RunningSystem } from '../start/launcher.ts'
import { freePortFrom } from '../start/port.ts'
import { ROLES } from '../start/running.ts'
import { stopSignal } from '../start/start.ts'
import { createApiClient, type ApiClient } from './client.ts'
import { readExpected } from './expected.ts'
import { runOnce } from './once.ts'
import { startReceiver, type DemoReceiver } from './receiver.ts'
import { demoSite } from './site.ts'
import { createLiveTable } from './table.ts'
import { watchCandidates } from './watch.ts'

export interface DemoOptions {
  readonly once?: boolean
  readonly json?: boolean
  readonly data?: string
  readonly queue?: string
  readonly port?: number
}

const fixtures = join(import.meta.dirname, '../../fixtures')
/** How long the demo's case system "works" on a case. */
const DISPOSE_AFTER_MS = { once: 1500, live: 20_000 }

/** Exit code 0 when all went well; with `once` only if the run met the expected figures. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const started = performance.now()
  const dataFolder = resolve(options.data ?? 'data/demo')
  mkdirSync(dataFolder, { recursive: true })
  // With --json stdout carries one object; everything for people goes to stderr.
  const out = options.json === true ? process.stderr : process.stdout
  const say = (line: string): void =>
    void out.write(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${line}\n`)

  process.env['XUNJIE_DEMO_SECRET'] = keptSecret(join(dataFolder, 'receiver.secret'))
  const receiver = await startReceiver({ disposeAfterMs: DISPOSE_AFTER_MS[options.once === true ? 'once' : 'live'] })
  const stopped = stopSignal()
  let system: RunningSystem | undefined
  try {
    system = await launchDemo(options, receiver, dataFolder, say)
    const password = keptPassword(dataFolder, system.firstSecrets.administrator?.password)
    receiver.connect({ apiUrl: system.apiUrl, receiverId: 'demo-city', secret: process.env['XUNJIE_DEMO_SECRET'] })
    const ending = new AbortController()
    void stopped.then(() => ending.abort())
    const api = createApiClient(system.apiUrl, 'admin', password, ending.signal)
    await resumeCases(api, receiver)
    if (options.once === true) return await once(options, api, ending)
    say(`open ${system.apiUrl}  and sign in as  admin  with the password  ${password}`)
    say('candidates appear below as the recordings run; Ctrl-C stops everything, a new start continues')
    await watchCandidates(api, createLiveTable(process.stdout), ending.signal)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    say('stopping')
    await system?.stop()
    await receiver.stop()
  }
}

async function launchDemo(
  options: DemoOptions,
  receiver: DemoReceiver,
  dataFolder: string,
  say: (line: string) => void,
): Promise<RunningSystem> {
  const { site, references } = demoSite(fixtures, receiver.url, {
    port: await freePortFrom('127.0.0.1', options.port ?? 8470),
    queue: options.queue ?? 'database',
  })
  const logFile = join(dataFolder, 'demo.log')
  return await launch({
    site,
    references,
    dataFolder,
    roles: ROLES,
    say,
    log: (role, line) => writeFileSync(logFile, `${role}: ${line}\n`, { flag: 'a' }),
  })
}

async function once(options: DemoOptions, api: ApiClient, ending: AbortController): Promise<number> {
  const result = await runOnce({
    api,
    expected: readExpected(join(fixtures, 'demo/expected.json')),
    table: createLiveTable(options.json === true ? process.stderr : process.stdout),
    ending,
  })
  process.stdout.write(`${JSON.stringify(result)}\n`)
  return result.expected === 'met' ? 0 : 1
}

/** Cases that were under way when the demo was stopped go on: its case system keeps no log of its own. */
async function resumeCases(api: ApiClient, receiver: DemoReceiver): Promise<void> {
  const { cases } = (await api.get('/v1/cases?limit=200')) as {
    cases: readonly { readonly candidateId: string; readonly state: string }[]
  }
  for (const { candidateId, state } of cases)
    if (state === 'filed' || state === 'dispatched') receiver.resume(candidateId)
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `whsec_${randomBytes(32).toString('base64')}`, { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** The demo shows its password at every start, so it keeps it beside its data; a real site's is shown once. */
function keptPassword(dataFolder: string, fresh: string | undefined): string {
  const file = join(dataFolder, 'sign-in')
  if (fresh !== undefined) writeFileSync(file, fresh, { mode: 0o600 })
  if (!existsSync(file))
    throw new Error(`the demo's sign-in is gone from ${dataFolder}; delete that folder and start again`)
  return readFileSync(file, 'utf8')
}
