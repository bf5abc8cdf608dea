/** The intake role: takes look messages off the queue and folds each in, in one transaction. */
import { pino } from 'pino'
import { setTimeout as pause } from 'node:timers/promises'
import { createDatabase } from '../../prisma/client.ts'
import { noteUnseen, settleHeld } from '../../prisma/stores/candidates/held-settling.ts'
import { createLadderStore } from '../../prisma/stores/figures/ladder.ts'
import { codeOf, roleSignal, roleUrl } from '../lifecycle.ts'
import { consumeIntake } from '../queues.ts'
import { handOverVerifications } from './hand-over.ts'
import { takeLook } from './intake.ts'

const CONCURRENCY = 4
const REPORT_MS = 60_000
const SETTLE_MS = 10_000
const JUDGE_LADDER_MS = 600_000

const log = pino({ name: 'intake' }, pino.destination(2))
const signal = roleSignal()
const counts = new Map<string, number>()
const count = (what: string, n = 1): void => void (n > 0 && counts.set(what, (counts.get(what) ?? 0) + n))

const database = createDatabase(roleUrl('DATABASE_URL'), {
  poolSize: CONCURRENCY + 1,
  onConnectionLost: () => count('database connection lost'),
})
const deps = { database, now: Date.now, random: Math.random }

const consumer = await consumeIntake(
  roleUrl('QUEUE_URL'),
  {
    concurrency: CONCURRENCY,
    onError: (error) => {
      count('queue')
      // Thousands of messages fail alike while a server is away: the report counts them.
      if (counts.get('queue') === 1)
        log.warn({ code: codeOf(error) }, 'the queue or the database does not answer; its messages are tried again')
    },
  },
  async (message) => {
    const outcome = await takeLook(deps, message)
    count(outcome.kind === 'dropped' ? `dropped: ${outcome.reason}` : outcome.kind)
    if (outcome.kind !== 'folded') return
    if (outcome.opened > 0) count('candidates opened', outcome.opened)
    if (outcome.reopened > 0) count('candidates reopened', outcome.reopened)
  },
)
process.send?.({ ready: true })

/** Any of several intakes may: each verification is handed over once. */
async function handOver(): Promise<number> {
  try {
    return await handOverVerifications(database, Date.now())
  } catch (error) {
    log.warn(
      { code: codeOf(error) },
      'waiting verifications could not be read; they are looked through again in a minute',
    )
    return 0
  }
}

/** What is held comes up when there is room; any of several intakes may see to it. */
async function settle(): Promise<void> {
  try {
    const { rose, gaveWay, ended } = await settleHeld(database, new Date())
    count('held candidates raised', rose)
    count('candidates that gave way', gaveWay)
    count('held candidates ended unseen', ended)
  } catch (error) {
    log.warn({ code: codeOf(error) }, 'held candidates could not be looked through; they are again in a moment')
  }
}

let ladderJudgedAt = 0
async function judgeLadder(): Promise<void> {
  if (Date.now() - ladderJudgedAt < JUDGE_LADDER_MS) return
  ladderJudgedAt = Date.now()
  try {
    count('categories moved down the ladder', await createLadderStore(database).demote(new Date()))
    await noteUnseen(database, new Date())
  } catch (error) {
    log.warn({ code: codeOf(error) }, 'the ladder could not be judged; it is again in ten minutes')
  }
}

let reportedAt = Date.now()
while (!signal.aborted) {
  await pause(SETTLE_MS, undefined, { signal }).catch(() => undefined)
  if (!signal.aborted) await settle()
  if (!signal.aborted) await judgeLadder()
  if (!signal.aborted && Date.now() - reportedAt < REPORT_MS) continue
  reportedAt = Date.now()
  if (!signal.aborted) count('verifications handed to a person', await handOver())
  if (counts.size > 0) log.info({ counts: Object.fromEntries(counts) }, 'looks taken in since the last report')
  counts.clear()
}
await consumer.close()
await database.close()
if (process.connected) process.disconnect()
