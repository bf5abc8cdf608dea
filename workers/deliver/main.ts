/** The deliver role: carries the outbox to the receivers until it is told to stop. */
import { pino } from 'pino'
import { createDatabase } from '../../prisma/client.ts'
import { loadOrCreateKey, unseal } from '../../prisma/sealing.ts'
import { createOutboxStore } from '../../prisma/stores/outbox.ts'
import { createReceiverStore } from '../../prisma/stores/receivers.ts'
import { type DeliverEvent, type Receiver, runDeliver } from './deliver.ts'
import { sendWebhook } from './webhook.ts'
import { roleSignal } from '../lifecycle.ts'

const TIMEOUT_MS = 10_000

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

process.send?.({ ready: true })
await runDeliver(
  {
    outbox: createOutboxStore(database),
    receiver: readReceiver,
    send: (receiver, message, signal) =>
      sendWebhook(receiver, message, { timeoutMs: TIMEOUT_MS, now: () => new Date() }, signal),
    random: Math.random,
    report,
  },
  roleSignal(),
)
await database.close()
if (process.connected) process.disconnect()

async function readReceiver(id: string): Promise<Receiver | undefined> {
  const row = await receivers.get(id)
  if (row === undefined) return undefined
  if (row.adapter === 'local') return { adapter: 'local' }
  const { allowLoopback } = row
  return { adapter: 'webhook', url: row.url ?? '', secret: unseal(key, row.sealedSecret), allowLoopback }
}

function report(event: DeliverEvent): void {
  switch (event.kind) {
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
