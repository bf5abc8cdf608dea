import type { Database } from '../../client.ts'

export interface ReceiverSetup {
  readonly id: string
  readonly adapter: 'webhook' | 'local'
  readonly url?: string
  readonly sealedSecret: Uint8Array<ArrayBuffer>
  readonly allowLoopback: boolean
  /** It answers questions about the cases it has. */
  readonly readable?: boolean
  readonly timeoutSeconds?: number
}

export interface ReceiverStore {
  get(id: string): Promise<ReceiverSetup | undefined>
  all(): Promise<readonly ReceiverSetup[]>
  /** The one that confirmed cases go to: the first by id. */
  default(): Promise<ReceiverSetup | undefined>
  upsert(receiver: ReceiverSetup): Promise<void>
  /** Receivers that the configuration no longer has get no new cases; what still waits for them says so. */
  removeExcept(ids: readonly string[]): Promise<void>
}

export function createReceiverStore({ queries }: Database): ReceiverStore {
  return {
    get: async (id) => receiverOf(await queries.receiver.findUnique({ where: { id } })),
    all: async () =>
      (await queries.receiver.findMany({ orderBy: { id: 'asc' } })).flatMap((row) => receiverOf(row) ?? []),
    default: async () => receiverOf(await queries.receiver.findFirst({ orderBy: { id: 'asc' } })),
    upsert: async ({ id, adapter, url, sealedSecret, allowLoopback, readable = false, timeoutSeconds = 10 }) => {
      const values = { adapter, url: url ?? null, sealedSecret, allowLoopback, readable, timeoutSeconds }
      await queries.receiver.upsert({ where: { id }, create: { id, ...values }, update: values })
    },
    removeExcept: async (ids) => {
      await queries.receiver.deleteMany({ where: { id: { notIn: [...ids] } } })
    },
  }
}

interface ReceiverRow {
  readonly id: string
  readonly adapter: string
  readonly url: string | null
  readonly sealedSecret: Uint8Array<ArrayBuffer>
  readonly allowLoopback: boolean
  readonly readable: boolean
  readonly timeoutSeconds: number
}

function receiverOf(row: ReceiverRow | null): ReceiverSetup | undefined {
  if (!row) return undefined
  const { url, ...rest } = row
  return { ...rest, adapter: row.adapter === 'webhook' ? 'webhook' : 'local', ...(url === null ? {} : { url }) }
}
