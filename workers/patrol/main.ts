/** The patrol role: one round a quarter of a second while it leads, quiet while another does. */
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { ulid } from 'ulid'
import { createDatabase } from '../../prisma/client.ts'
import { createFindingStore } from '../../prisma/stores/cameras/findings.ts'
import { noteAgreements } from '../../prisma/stores/cameras/lending.ts'
import { createLeaseStore } from '../../prisma/stores/cameras/leases.ts'
import { createOutageStore } from '../../prisma/stores/cameras/outages.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { settleLeaving } from '../../prisma/stores/figures/rosters.ts'
import { sweepTables } from '../../prisma/stores/records/sweep.ts'
import { createWatchStore } from '../../prisma/stores/cameras/watches.ts'
import { codeOf, roleSignal, roleUrl } from '../lifecycle.ts'
import { openLookQueue, openWatchQueue } from '../queues.ts'
import { NO_MEMORY, PATROL_DEFAULTS, patrolRound, type PatrolDeps } from './patrol.ts'
import { createQueueWatch } from './queue-watch.ts'

const ROUND_MS = 250
const PAUSE_AFTER_ERROR_MS = 2000
const QUEUE_IS_LATE_MS = 5000
const SWEEP_MS = 3_600_000

const log = pino({ name: 'patrol' }, pino.destination(2))
const signal = roleSignal()
const database = createDatabase(roleUrl('DATABASE_URL'), { poolSize: 3 })
const looks = await openLookQueue(roleUrl('QUEUE_URL'))

const watches = await openWatchQueue(roleUrl('QUEUE_URL'))
/** As the site has it; without one as many as the default. */
const watchSlots = Number(process.env['XUNJIE_WATCH_MAX'] ?? PATROL_DEFAULTS.watchSlots)

const watched = createQueueWatch(createFindingStore(database), QUEUE_IS_LATE_MS)
const leases = createLeaseStore(database)
const deps: PatrolDeps = {
  cameras: createPatrolStore(database),
  outages: createOutageStore(database),
  watches: createWatchStore(database),
  leases,
  publish: watched((request) => looks.publish(request)),
  publishWatch: watched((request) => watches.publish(request)),
  waiting: watched(() => looks.waiting()),
  newId: ulid,
  random: Math.random,
  holder: `${hostname()}:${process.pid}`,
}

process.send?.({ ready: true })
let sweptAt = 0
let memory = NO_MEMORY
while (!signal.aborted) {
  let wait = ROUND_MS
  try {
    const now = new Date()
    const round = await patrolRound(deps, { ...PATROL_DEFAULTS, watchSlots }, { now, memory })
    // Who takes over begins without saved-up starts.
    memory = round.kind === 'handed-out' ? round.memory : NO_MEMORY
    if (round.kind === 'handed-out' && now.getTime() - sweptAt > SWEEP_MS) {
      sweptAt = now.getTime()
      await sweepTables(database, sweptAt)
      await noteAgreements(database, now)
      await settleLeaving(database, now)
    }
  } catch (error) {
    // Database or queue away: both come back within seconds, and nothing handed out is lost.
    log.warn({ code: codeOf(error) }, 'the database or the queue does not answer; trying again')
    wait = PAUSE_AFTER_ERROR_MS
  }
  await delay(wait, undefined, { signal }).catch(() => undefined)
}
// The next leader need not wait for the lease to run out.
await leases.release('patrol', deps.holder).catch(() => undefined)
await Promise.all([looks.close(), watches.close()])
await database.close()
if (process.connected) process.disconnect()
