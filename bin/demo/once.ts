/** `demo --once`: the loop to its end with a scripted reviewer, and what it came to. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Counters } from '../../prisma/stores/candidates/counters.ts'
import type { ApiClient } from './client.ts'
import { differences, type DemoSummary, type Expected } from './expected.ts'
import { reviewByScript } from './reviewer.ts'
import type { LiveTable } from './table.ts'
import { candidateLines, statusLine } from './watch.ts'

export interface OnceOptions {
  readonly api: ApiClient
  readonly expected: Expected
  readonly table: LiveTable
  /** Aborted by Ctrl-C; aborts the reviewer at the end. */
  readonly ending: AbortController
}

export type OnceResult = DemoSummary & { readonly expected: 'met' | readonly string[] }

const POLL_MS = 500
/** Nothing moved for so long: something is wrong, and the summary says what is missing. */
const STUCK_MS = 90_000

export async function runOnce({ api, expected, table, ending }: OnceOptions): Promise<OnceResult> {
  const reviewing = reviewByScript(api, expected, ending.signal)
  const stuck = await untilDone(api, table, ending.signal)
  const summary = summaryOf((await api.get('/v1/counters')) as Counters)
  ending.abort()
  await reviewing.catch(() => undefined)
  const found = [...differences(expected, summary), ...(stuck === undefined ? [] : [stuck])]
  return { ...summary, expected: found.length === 0 ? 'met' : found }
}

/** Resolves when all recordings ended and nothing waits; with a sentence when it got stuck before. */
async function untilDone(api: ApiClient, table: LiveTable, signal: AbortSignal): Promise<string | undefined> {
  let last = ''
  let movedAt = performance.now()
  while (!signal.aborted) {
    const counters = (await api.get('/v1/counters')) as Counters
    table.show(await candidateLines(api), statusLine(counters))
    const waiting =
      counters.unfinishedRecordings + counters.openCandidates + counters.pendingOutbox + counters.waitingVerifications
    if (counters.looks > 0 && waiting === 0) return undefined
    const now = JSON.stringify(counters)
    if (now !== last) movedAt = performance.now()
    last = now
    if (performance.now() - movedAt > STUCK_MS) {
      return `stuck: nothing moved for ${STUCK_MS / 1000} s (${counters.unfinishedRecordings} recordings unfinished, ${counters.openCandidates} candidates open, ${counters.pendingOutbox} messages undelivered, ${counters.waitingVerifications} verifications waiting)`
    }
    await delay(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
  return 'stopped by the operator before the end'
}

/** In the order of the contract. */
function summaryOf(counters: Counters): DemoSummary {
  const { looks, sightings, candidates, byCategory, confirmed, rejected, delivered, recurrences } = counters
  const { verified, silentCameras } = counters
  return {
    looks,
    sightings,
    candidates,
    byCategory,
    confirmed,
    rejected,
    delivered,
    recurrences,
    verified,
    silentCameras,
  }
}
