/** The desk's questions to the API. */
import type { Http } from '../client/http.ts'
import type { CandidateDetail, NextItems, Reviewed } from '../client/types.ts'
import type { DeskPort, Verdict } from './verdict.ts'
import { type Prepared, prepare } from './prepared.ts'

/** The one in front and those behind it: as many as the API claims at once. */
const MOST = 5

export function createDeskPort(http: Http): DeskPort<Prepared> {
  const pathOf = (id: string, what = '') => `/v1/candidates/${encodeURIComponent(id)}${what}`
  return {
    load: (id) => http.get<CandidateDetail>(pathOf(id)),
    claim: async (id) => void (await http.send('POST', pathOf(id, '/claim'))),
    prepare: (detail) => prepare(http, detail),
    // Asked again the API gives what is claimed here once more, and its claims run on.
    next: async (count, known) => {
      const { items, waiting } = await http.send<NextItems>('POST', '/v1/review/next', { body: { count: MOST } })
      return { details: items.filter(({ candidate }) => !known.has(candidate.id)).slice(0, count), waiting }
    },
    decide: (detail, verdict) => {
      const { id, version } = detail.candidate
      return http.send<Reviewed>('POST', pathOf(id, `/${verdict.kind}`), { version, body: bodyOf(verdict) })
    },
    undo: (id) => http.send<Reviewed>('POST', pathOf(id, '/undo')),
    viewed: async (id) => void (await http.send('POST', pathOf(id, '/viewed'))),
    release: async (id) => void (await http.send('DELETE', pathOf(id, '/claim'))),
  }
}

function bodyOf(verdict: Verdict): object {
  switch (verdict.kind) {
    case 'confirm':
      return verdict.conditionId === undefined ? {} : { conditionId: verdict.conditionId }
    case 'reject':
      return { reason: verdict.reason }
    case 'recategorise':
      return { category: verdict.category }
    case 'merge':
      return { into: verdict.into }
    default:
      return verdict satisfies never
  }
}
