/** The reviewer's next items: candidates he claims, and now and then one that is shown once more. */
import { reviewSharesOf } from '../pipeline/casework/settings.ts'
import type { Scope } from '../pipeline/access/scope.ts'
import type { Check } from './ports/check.ts'
import { checkDetail, inQueueOrder } from './checks.ts'
import type { CandidateDetail, QueueFilter } from './ports/stores.ts'
import type { ApiDeps } from './routes/deps.ts'

export interface NextItem {
  readonly detail: CandidateDetail
  readonly until: Date
}

interface Asked extends QueueFilter {
  readonly scope: Scope
  readonly reviewerId: string
  readonly count: number
}

/** Most severe first, then oldest. A check takes the place of the last candidate, never of an urgent one. */
export async function nextItems(deps: ApiDeps, asked: Asked): Promise<{ items: readonly NextItem[]; waiting: number }> {
  const { claims, candidates } = deps.stores
  const [held, waiting, checks] = await Promise.all([
    claims.next(asked),
    claims.waiting(asked),
    deps.stores.checks.open(asked.reviewerId),
  ])
  const ends = new Map(held.map(({ candidateId, until }) => [candidateId, until]))
  const details = await candidates.details([...ends.keys()], asked.scope)
  const items = details.flatMap((detail): NextItem[] => {
    const until = ends.get(detail.candidate.id)
    return until === undefined ? [] : [{ detail, until }]
  })
  const shown = checks.length > 0 ? checks.filter((check) => fits(check, asked)) : await offered(deps, asked, items)
  const again = await checkItems(deps, shown)
  if (again.length === 0) return { items, waiting }
  const room = await makeRoom(deps, asked, { items, wanted: again.length })
  const all = [...room, ...again.slice(0, asked.count - room.length)].toSorted((a, b) =>
    inQueueOrder(a.detail.candidate, b.detail.candidate),
  )
  return { items: all, waiting: waiting + again.length }
}

function fits({ category, severity }: Check, asked: Asked): boolean {
  return (asked.category ?? category) === category && severity <= (asked.minSeverity ?? severity)
}

/** None to who has nothing to do or something urgent, nor within a narrower filter than checks know. */
async function offered(deps: ApiDeps, asked: Asked, items: readonly NextItem[]): Promise<readonly Check[]> {
  const last = items.at(-1)
  if (last === undefined || isUrgent(last)) return []
  if (asked.district !== undefined || asked.cameraGroup !== undefined) return []
  const shares = reviewSharesOf(await deps.stores.settings.casework())
  const honeypots = (deps.draw ?? Math.random)() < shares.honeypots
  if (!honeypots && shares.seconds === 0) return []
  const check = await deps.stores.checks.offer({ ...asked, now: deps.now(), honeypots })
  return check === undefined ? [] : [check]
}

async function checkItems({ stores }: ApiDeps, checks: readonly Check[]): Promise<NextItem[]> {
  const items: NextItem[] = []
  for (const check of checks) {
    const detail = await checkDetail(stores, check)
    if (detail !== undefined) items.push({ detail, until: check.until })
  }
  return items
}

/** Gives the last ones back until there is room. */
async function makeRoom(
  { stores }: ApiDeps,
  { count, reviewerId }: Asked,
  { items, wanted }: { items: readonly NextItem[]; wanted: number },
): Promise<readonly NextItem[]> {
  const kept = [...items]
  while (kept.length + wanted > count) {
    const last = kept.at(-1)
    if (last === undefined || isUrgent(last)) break
    kept.pop()
    await stores.claims.release(last.detail.candidate.id, reviewerId)
  }
  return kept
}

const isUrgent = ({ detail }: NextItem): boolean => detail.candidate.severity === 1
