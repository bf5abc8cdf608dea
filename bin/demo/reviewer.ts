/** The scripted reviewer of `demo --once`: decides over HTTP as the generator's truth says, one candidate after another. */
import { setTimeout as delay } from 'node:timers/promises'
import type { ApiClient } from './client.ts'
import type { Expected, ExpectedCandidate } from './expected.ts'

interface OpenCandidate {
  readonly id: string
  readonly version: number
  readonly category: string
  readonly camera: { readonly id: string }
  readonly recurrenceOf?: string
}

const POLL_MS = 500

/** Runs until the signal aborts. A candidate the truth does not know is rejected as a look-alike. */
export async function reviewByScript(api: ApiClient, expected: Expected, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { candidates } = (await api.get('/v1/candidates?status=open')) as { candidates: readonly OpenCandidate[] }
    for (const candidate of candidates) await decide(api, candidate, scriptFor(expected, candidate))
    await delay(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

function scriptFor(expected: Expected, candidate: OpenCandidate): ExpectedCandidate | undefined {
  return expected.perCamera[candidate.camera.id]?.candidates.find(
    (row) => row.category === candidate.category && row.recurrence === (candidate.recurrenceOf !== undefined),
  )
}

async function decide(api: ApiClient, candidate: OpenCandidate, script: ExpectedCandidate | undefined): Promise<void> {
  const path = `/v1/candidates/${candidate.id}`
  // 412 means that new evidence came in between: the next poll sees the new version.
  if (script?.decision === 'confirm') await api.post(`${path}/confirm`, candidate.version)
  else await api.post(`${path}/reject`, candidate.version, { reason: script?.reason ?? 'look-alike' })
}
