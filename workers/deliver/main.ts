/** The deliver role: carries the outbox to the receivers until it is told to stop. */
import { pino } from 'pino'
import { loadOrCreateSiteKey, siteKeyFile } from '../../prisma/site-key.ts'
import { createAuditReader } from '../../prisma/stores/records/audit.ts'
import { createFindingStore } from '../../prisma/stores/cameras/findings.ts'
import { createDatabase } from '../../prisma/client.ts'
import { loadOrCreateKey, unseal } from '../../prisma/sealing.ts'
import { createOutboxStore } from '../../prisma/stores/cases/outbox.ts'
import { createReceiverStore } from '../../prisma/stores/cases/receivers.ts'
import { nightlyOf } from '../../pipeline/casework/settings.ts'
import { createAlarmStore } from '../../prisma/stores/candidates/alarms.ts'
import { createHeldCallbackStore } from '../../prisma/stores/cases/held-callbacks.ts'
import { createReconciliationStore } from '../../prisma/stores/cases/reconciliations.ts'
import { createSettingStore } from '../../prisma/stores/settings.ts'
import { type AlarmEvent, runAlarms } from './alarm.ts'
import { type AlarmHook, pushAlarm } from './alarm-hooks.ts'
import { keepRoots, type RootEvent } from './audit-roots.ts'
import { type DeliverEvent, type Receiver, runDeliver } from './deliver.ts'
import { type ReconcileEvent, runReconcile } from './reconcile.ts'
import { listCases, lookUpCase, sendWebhook } from './webhook.ts'
import { roleSignal } from '../lifecycle.ts'

const needed = (name: string) => {
  const value = process.env[name]
  if (value === undefined || value === '')
    throw new Error(`${name} is not set. Start delivery with \`xunjie start --only deliver\`.`)
  return value
}

const log = pino({ name: 'deliver' }, pino.destination(2))
const key = await loadOrCreateKey(needed('XUNJIE_KEY_FILE'))
const database = createDatabase(needed('DATABASE_URL'), {
  poolSize: 4,
  onConnectionLost: () => log.warn('a database connection was lost'),
})
const receivers = createReceiverStore(database)

const now = () => new Date()
const held = createHeldCallbackStore(database)
const settings = createSettingStore(database)
const alarms = createAlarmStore(database)
const publicUrl = process.env['XUNJIE_PUBLIC_URL']
const rootsFolder = process.env['XUNJIE_AUDIT_ROOTS']

process.send?.({ ready: true })
const signal = roleSignal()
await Promise.all([
  runDeliver(
    {
      outbox: createOutboxStore(database),
      receiver: readReceiver,
      send: (receiver, message, signal) => sendWebhook(receiver, message, { now }, signal),
      lookUp: (receiver, candidateId, signal) => lookUpCase(receiver, candidateId, { now }, signal),
      random: Math.random,
      report,
    },
    signal,
  ),
  runReconcile(
    {
      runs: createReconciliationStore(database),
      readable: async () => (await receivers.all()).flatMap(({ id, readable }) => (readable === true ? id : [])),
      receiver: readReceiver,
      list: (receiver, page, signal) => listCases(receiver, page, { now }, signal),
      nightly: async () => nightlyOf(await settings.casework()),
      minute: () => held.noteHeld(now()),
      now,
      report,
    },
    signal,
  ),
  runAlarms(
    {
      alarms,
      hooks: readHooks,
      push: (hook, message, signal) => pushAlarm(hook, message, { now }, signal),
      ...(publicUrl === undefined || publicUrl === '' ? {} : { publicUrl }),
      now,
      random: Math.random,
      report,
    },
    signal,
  ),
  ...(rootsFolder === undefined ? [] : [keepDailyRoots(rootsFolder)]),
])
await database.close()
if (process.connected) process.disconnect()

async function keepDailyRoots(folder: string): Promise<void> {
  const siteKey = await loadOrCreateSiteKey(siteKeyFile(process.env, needed('XUNJIE_KEY_FILE')))
  const audit = createAuditReader(database)
  const roots: typeof audit.roots = (range) => audit.roots(range)
  await keepRoots({ roots, findings: createFindingStore(database), key: siteKey, folder, now, report }, signal)
}

async function readReceiver(id: string): Promise<Receiver | undefined> {
  const row = await receivers.get(id)
  if (row === undefined) return undefined
  if (row.adapter === 'local') return { adapter: 'local' }
  const { allowLoopback, readable = false, timeoutSeconds = 10 } = row
  const secret = unseal(key, row.sealedSecret)
  return { adapter: 'webhook', url: row.url ?? '', secret, allowLoopback, readable, timeoutSeconds }
}

async function readHooks(): Promise<readonly ({ readonly id: string } & AlarmHook)[]> {
  return (await alarms.hooks()).map(({ id, kind, sealedUrl, sealedSecret, allowLoopback }) => {
    const url = unseal(key, sealedUrl)
    const secret = sealedSecret === undefined ? undefined : unseal(key, sealedSecret)
    if (kind === 'webhook') return { id, kind, url, secret: secret ?? '', allowLoopback }
    return { id, kind, url, allowLoopback, ...(secret === undefined ? {} : { secret }) }
  })
}

function report(event: DeliverEvent | ReconcileEvent | AlarmEvent | RootEvent): void {
  switch (event.kind) {
    case 'roots-kept':
      return log.info(event, 'what the audit came to was written to the folder outside')
    case 'roots-not-kept':
      return log.error(event, 'what the audit came to could not be written to the folder outside; tried again')
    case 'pushed':
      return log.info(event, 'urgent alarm told')
    case 'not-pushed':
      return log.error(event, 'urgent alarm not told; it stands on the review page, and is tried again')
    case 'alarms-down':
      return log.error({ code: codeOf(event.error) }, 'alarms wait for the database')
    case 'found':
      return log.info(event, 'delivered: the receiver had it already')
    case 'reconciled':
      return log.info(event, 'compared with the list of the receiver')
    case 'not-reconciled':
      return log.warn(event, 'not compared with the list of the receiver')
    case 'reconcile-down':
      return log.error({ code: codeOf(event.error) }, 'reconciliation waits for the database')
    case 'delivered':
      return log.info(event, 'delivered')
    case 'retry':
      return log.warn(event, 'not delivered; kept for another attempt')
    case 'dead':
      return log.error(event, 'given up; an operator must look')
    case 'outbox-down':
      // Its code only: the message names the server's address.
      return log.error(
        { code: codeOf(event.error) },
        'the outbox cannot be read; trying again until the database answers',
      )
  }
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : 'unknown'
}
