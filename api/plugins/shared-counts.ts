/**
 * Counts of requests that all API processes of a site share. Each counts for itself and tells the database twice a second
 * what came, and learns what came to the others: a request waits for nobody. Where few are allowed (signing in) it waits, so
 * that the count is exact. While the database is away each process goes by what it knows.
 */
import { setTimeout as wait } from 'node:timers/promises'

/** What one process counted under a key since it last told. */
export interface Counted {
  readonly key: string
  readonly count: number
  /** How long the window lasts that this count begins, where none runs. */
  readonly windowMs: number
}

/** What all processes counted in the window that runs. */
export interface Total {
  readonly key: string
  readonly count: number
  readonly remainingMs: number
}

export interface RequestCounts {
  /** Adds to the shared counts, by the clock of the store. A key is in it once. */
  add(counted: readonly Counted[]): Promise<readonly Total[]>
}

export interface Limit {
  readonly windowMs: number
  readonly max: number
}

export interface SharedCounts {
  /** One request more under this key. */
  count(key: string, limit: Limit): Promise<Window>
  close(): Promise<void>
}

export interface Window {
  readonly current: number
  readonly ttl: number
}

interface Entry {
  /** Of all processes, as last told, and of this one since. */
  shared: number
  untold: number
  readonly windowMs: number
  /** Of this process's clock. */
  until: number
}

const TELL_EVERY_MS = 500
/** Of so few that a process must not let as many through by itself as all of them may. */
const EXACT_UP_TO = 200
/** A flood from ever new addresses: the oldest are forgotten here, not in the database. */
const MOST_KEYS = 20_000

export function createSharedCounts(store: RequestCounts, failed: (error: unknown) => void): SharedCounts {
  const entries = new Map<string, Entry>()
  const closing = new AbortController()
  let waiting: Promise<void> | undefined

  const tell = async (keys: readonly string[]): Promise<void> => {
    const counted = keys.flatMap((key): Counted[] => {
      const entry = entries.get(key)
      if (!entry || entry.untold === 0) return []
      const count = entry.untold
      entry.untold = 0
      entry.shared += count
      return [{ key, count, windowMs: entry.windowMs }]
    })
    if (counted.length === 0) return
    try {
      for (const total of await store.add(counted)) {
        const entry = entries.get(total.key)
        if (!entry) continue
        entry.shared = Math.max(total.count, entry.until <= Date.now() ? 0 : entry.shared)
        entry.until = Date.now() + total.remainingMs
      }
    } catch (error) {
      // What was not told stays counted here.
      failed(error)
    }
  }
  const tellSoon = (): void => {
    waiting ??= wait(TELL_EVERY_MS, undefined, { signal: closing.signal, ref: false })
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        return tell([...entries.keys()])
      })
  }
  return {
    count: async (key, { windowMs, max }) => {
      const entry = entryOf(entries, key, windowMs)
      entry.untold += 1
      if (max <= EXACT_UP_TO) await tell([key])
      else tellSoon()
      return { current: entry.shared + entry.untold, ttl: Math.max(0, entry.until - Date.now()) }
    },
    close: async () => {
      closing.abort()
      await waiting
    },
  }
}

function entryOf(entries: Map<string, Entry>, key: string, windowMs: number): Entry {
  const now = Date.now()
  const known = entries.get(key)
  if (known && known.until > now) return known
  entries.delete(key)
  const entry = { shared: 0, untold: 0, windowMs, until: now + windowMs }
  entries.set(key, entry)
  if (entries.size > MOST_KEYS) forget(entries, now)
  return entry
}

/** Drops what is over; where all of it is young, the oldest. */
function forget(entries: Map<string, Entry>, now: number): void {
  for (const [key, { until }] of entries) if (until <= now) entries.delete(key)
  for (const key of entries.keys()) {
    if (entries.size <= MOST_KEYS / 2) break
    entries.delete(key)
  }
}
