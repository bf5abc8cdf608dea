/** How many requests came under a key in the window that runs, of all API processes. By the clock of the database. */
import { type Database, sql } from '../../client.ts'

export interface CountedRequests {
  readonly key: string
  readonly count: number
  readonly windowMs: number
}

export interface RequestTotal {
  readonly key: string
  readonly count: number
  readonly remainingMs: number
}

export interface RequestCountStore {
  add(counted: readonly CountedRequests[]): Promise<readonly RequestTotal[]>
}

/** Of so many calls one clears away what is over. */
const CLEAR_EVERY = 200

export function createRequestCountStore({ queries }: Database): RequestCountStore {
  let calls = 0
  return {
    add: async (counted) => {
      calls += 1
      if (calls % CLEAR_EVERY === 1) await queries.$executeRaw(sql`DELETE FROM request_count WHERE until <= now()`)
      // Sorted, so that two processes never wait for each other crosswise.
      const sorted = counted.toSorted((a, b) => (a.key < b.key ? -1 : 1))
      return queries.$queryRaw<RequestTotal[]>(sql`
        INSERT INTO request_count AS known (key, count, until)
        SELECT key, count, now() + ms * interval '1 millisecond'
        FROM unnest(${sorted.map(({ key }) => key)}::text[], ${sorted.map(({ count }) => count)}::int[],
          ${sorted.map(({ windowMs }) => windowMs)}::int[]) AS news (key, count, ms)
        ON CONFLICT (key) DO UPDATE SET
          count = CASE WHEN known.until <= now() THEN EXCLUDED.count ELSE known.count + EXCLUDED.count END,
          until = CASE WHEN known.until <= now() THEN EXCLUDED.until ELSE known.until END
        RETURNING key, count, (extract(epoch FROM until - now()) * 1000)::int AS "remainingMs"`)
    },
  }
}
