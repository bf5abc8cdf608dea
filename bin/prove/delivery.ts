/**
 * `npm run prove:delivery`: cases go through the real deliver role to a case system that errs, hangs, drops and lies, while
 * roles, database and case system are killed. Judged from the case system's own log. Last line: {"cases":n,"lost":0,
 * "doubled":0,"outOfOrder":0,"misfolded":0,…,"expected":"met"|[…]}; exit code 0 only when met. Ends within four minutes.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { launch } from '../start/launcher.ts'
import { freePortFrom } from '../start/port.ts'
import { candidateIdOf, decideAll, RECEIVER, writeCandidates } from './delivery-cases.ts'
import { type DecidedMessage, judgeDelivery } from './delivery-judge.ts'
import { createKiller } from './delivery-kills.ts'
import { endOf } from './delivery-plan.ts'
import { readLog } from './delivery-log.ts'
import { startProofReceiver } from './delivery-receiver.ts'
import { makeProofFolder } from './proof-folder.ts'

const { values } = parseArgs({
  allowPositionals: false,
  options: { cases: { type: 'string', default: '2000' }, json: { type: 'boolean', default: false } },
})
const cases = Number(values.cases)
if (!Number.isInteger(cases) || cases < 10 || cases > 100_000) {
  process.stderr.write('Give a number of cases from 10 to 100000: npm run prove:delivery -- --cases 300\n')
  process.exit(2)
}

/** Decisions come over so long; the kills go on meanwhile, each victim at least once. */
const DECIDE_MS = Math.max(32_000, Math.min(70_000, cases * 35))
const KILL_EVERY_MS = DECIDE_MS / 10
const DECIDE_WITHIN_MS = 150_000
const END_WITHIN_MS = 225_000

const started = performance.now()
const folder = makeProofFolder('delivery')
const dataFolder = join(folder, 'data')
mkdirSync(dataFolder)
const say = (line: string): void =>
  void process.stderr.write(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${line}\n`)

process.env['XUNJIE_PROOF_SECRET'] = `whsec_${randomBytes(32).toString('base64')}`
const apiPort = await freePortFrom('127.0.0.1', 18_700)
const receiver = await startProofReceiver({
  port: await freePortFrom('127.0.0.1', 18_800),
  apiUrl: `http://127.0.0.1:${apiPort}`,
  logFile: join(folder, 'case-system.jsonl'),
})
const system = await launch({
  site: {
    listen: { host: '127.0.0.1', port: apiPort },
    platforms: [{ id: 'proof', name: 'proof', maxPulls: 1 }],
    receivers: [
      {
        id: RECEIVER,
        adapter: 'webhook',
        url: receiver.url,
        secret: 'env:XUNJIE_PROOF_SECRET',
        allowLoopback: true,
        readable: true,
        timeoutSeconds: 2,
      },
    ],
    cameras: [],
  },
  dataFolder,
  roles: ['api', 'intake', 'deliver'],
  say,
  log: () => undefined,
})
const database = createDatabase(system.databaseUrl, { poolSize: 8 })
try {
  await writeCandidates(database, cases)
  say(`${cases} candidates written; deciding over ${DECIDE_MS / 1000} s while everything is killed in turn`)
  const killer = createKiller(receiver, say)
  const killing = killer.run(KILL_EVERY_MS)
  const decided = await decideAll(database, { count: cases, overMs: DECIDE_MS, withinMs: DECIDE_WITHIN_MS })
  killer.stop()
  await killing
  say(`${decided} decided; waiting until nothing waits`)
  const unfinished = await untilQuiet()
  await receiver.stop()
  await report(killer.kills, unfinished)
} finally {
  await receiver.stop()
  await database.close()
  await system.stop()
  if (process.exitCode === 0) rmSync(folder, { recursive: true, force: true })
  else say(`not proven; the run's data stay in ${folder}`)
}

async function untilQuiet(): Promise<number> {
  for (;;) {
    const waiting = (await outboxWaiting(database).catch(() => 1)) + (await receiver.waiting())
    if (waiting === 0 || performance.now() - started > END_WITHIN_MS) return waiting
    await delay(500)
  }
}

function outboxWaiting({ queries }: Database): Promise<number> {
  return queries.outbox.count({ where: { deliveredAt: null, cancelledAt: null, deadAt: null } })
}

async function report(kills: Readonly<Record<string, number>>, unfinished: number): Promise<void> {
  const rows = await database.queries.outbox.findMany({ where: { cancelledAt: null }, orderBy: { sequence: 'asc' } })
  const decided = rows.map((row): DecidedMessage => {
    const { id, candidateId, kind: type, sequence, deliveredAt, deadAt } = row
    return { id, candidateId, sequence, type, waits: deliveredAt === null && deadAt === null }
  })
  const log = readLog(receiver.logFile)
  const verdict = judgeDelivery(log, decided)
  const undecided = cases - new Set((await database.queries.review.findMany()).map((row) => row.candidateId)).size
  const misfolded = await countMisfolded(database)
  const wrong = {
    lost: verdict.lost,
    doubled: verdict.doubled,
    outOfOrder: verdict.outOfOrder,
    misfolded,
    unfinished: unfinished + undecided,
  }
  const notKilled = Object.entries(kills).flatMap(([name, n]) => (n === 0 ? [`${name} was never killed`] : []))
  const failed = [...Object.entries(wrong).flatMap(([name, n]) => (n === 0 ? [] : [`${name}: ${n}`])), ...notKilled]
  const expected = failed.length === 0 ? 'met' : failed
  const { messages, arrivals, resent, asked } = verdict
  const seconds = Math.round((performance.now() - started) / 1000)
  process.stdout.write(
    `${JSON.stringify({ cases, ...wrong, messages, arrivals, resent, asked, kills, seconds, expected })}\n`,
  )
  process.exitCode = failed.length === 0 ? 0 : 1
}

/** Cases that are not where their reports end, in whatever order these came; void is what was taken back in time. */
async function countMisfolded({ queries }: Database): Promise<number> {
  const rows = await queries.case.findMany({ where: { receiverId: RECEIVER } })
  const byId = new Map(rows.map((row) => [row.candidateId, row]))
  let wrong = 0
  for (let n = 0; n < cases; n += 1) {
    const row = byId.get(candidateIdOf(n))
    const end = row?.withdrawnAt ? 'void' : (endOf(n) ?? 'filed')
    if (row?.state !== end) wrong += 1
  }
  return wrong
}
