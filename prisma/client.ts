/** The only import of the generated client. Stores take a `Database`; nobody else sees Prisma. */
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { Prisma, PrismaClient } from './generated/client.ts'

/** Inside a transaction, or outside of one: what a store's query runs on. */
export type Queries = Prisma.TransactionClient

export type { Prisma } from './generated/client.ts'

/** JSON as Prisma takes it. */
export type JsonInput = Prisma.InputJsonValue
/** NULL in a JSON column, which is not the JSON word null. */
export const NO_JSON = Prisma.DbNull

export interface Database {
  readonly queries: Queries
  /** Runs `work` in one READ COMMITTED transaction; rolled back when it throws, or takes longer than `seconds` (30). */
  transaction<T>(work: (tx: Queries) => Promise<T>, limit?: { readonly seconds: number }): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Most connections of this process. */
  readonly poolSize: number
  /** Told when an idle connection is lost; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

const CONNECT_MS = 5_000
const TRANSACTION_WAIT_MS = 15_000
const TRANSACTION_MS = 30_000

/** Opens a pool on a PostgreSQL connection string. Connects on first use, and again after the server was away. */
export function createDatabase(url: string, options: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.poolSize,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'xunjie',
  })
  pool.on('error', (error) => options.onConnectionLost?.(error))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
  return {
    queries: prisma,
    transaction: (work, limit) =>
      prisma.$transaction(work, {
        maxWait: TRANSACTION_WAIT_MS,
        timeout: limit === undefined ? TRANSACTION_MS : limit.seconds * 1000,
      }),
    close: () => prisma.$disconnect(),
  }
}

export const sql = Prisma.sql
export const joinSql = Prisma.join

/** Whether a write met an existing row of the same unique key. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
