/** Follows candidates, cases and verdicts through the API and shows them as they change. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Counters } from '../../prisma/stores/candidates/counters.ts'
import type { ApiClient } from './client.ts'
import type { CandidateLine, LiveTable } from './table.ts'

interface CandidateRow {
  readonly id: string
  readonly status: string
  readonly categoryEn: string
  readonly categoryZh: string
  readonly camera: { readonly nameZh: string }
}

interface CaseRow {
  readonly candidateId: string
  readonly state: string
  readonly verification?: { readonly status: string; readonly verdict?: string }
}

const POLL_MS = 1000

/** Runs until the signal aborts. */
export async function watchCandidates(api: ApiClient, table: LiveTable, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const counters = (await api.get('/v1/counters')) as Counters
    table.show(await candidateLines(api), statusLine(counters))
    await delay(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

export async function candidateLines(api: ApiClient): Promise<readonly CandidateLine[]> {
  const { candidates } = (await api.get('/v1/candidates?limit=200')) as { candidates: readonly CandidateRow[] }
  const { cases } = (await api.get('/v1/cases?limit=200')) as { cases: readonly CaseRow[] }
  const caseOf = new Map(cases.map((row) => [row.candidateId, row]))
  return candidates
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id,
      camera: row.camera.nameZh,
      category: `${row.categoryZh} ${row.categoryEn}`,
      status: row.status,
      caseState: caseOf.get(row.id)?.state ?? '-',
      verdict: caseOf.get(row.id)?.verification?.verdict ?? caseOf.get(row.id)?.verification?.status ?? '-',
    }))
}

export function statusLine(counters: Counters): string {
  return `${counters.looks} looks, ${counters.sightings} sightings, ${counters.candidates} candidates (${counters.openCandidates} to review), ${counters.delivered} delivered, ${counters.unfinishedRecordings} recordings running`
}
