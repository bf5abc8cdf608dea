/** Candidates shown once more: as a reviewer sees them, and what becomes of an answer. Nothing tells them from others. */
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import { findCategory } from '../pipeline/catalogue/catalogue.ts'
import type { Check, CheckAnswer, CheckOutcome } from './ports/check.ts'
import type { Candidate, CandidateDetail, CandidateStatus, EvidenceRow, ReviewOutcome, Stores } from './ports/stores.ts'

const DAY_MS = 86_400_000

/** Its candidate as it was before anybody decided, under the ids of the check; undefined when its time of keeping is over. */
export async function checkDetail({ candidates }: Stores, check: Check): Promise<CandidateDetail | undefined> {
  const [found] = await candidates.details([check.candidateId], EVERYWHERE)
  if (found === undefined) return undefined
  const { shiftDays, pictures, id, version, status, category, severity } = check
  const later = (at: Date): Date => new Date(at.getTime() + shiftDays * DAY_MS)
  const { closedAt: _closed, mergedInto: _merged, ...candidate } = found.candidate
  const evidence = candidate.evidence.flatMap((row): EvidenceRow[] => {
    const shownAs = pictures.get(row.id)
    return shownAs === undefined ? [] : [{ ...row, id: shownAs, capturedAt: later(row.capturedAt) }]
  })
  return {
    candidate: {
      ...candidate,
      id,
      version,
      status,
      category,
      severity,
      evidence,
      reopened: 0,
      firstSeenAt: later(candidate.firstSeenAt),
      // Looks after the decision moved it on.
      lastSeenAt: evidence.at(-1)?.capturedAt ?? later(candidate.firstSeenAt),
      createdAt: later(candidate.createdAt),
    },
    earlier: found.earlier,
    // What came after it would tell its age; of another day nothing is near.
    nearby: shiftDays > 0 ? [] : found.nearby.filter(({ createdAt }) => createdAt <= candidate.createdAt),
  }
}

/** What an answer comes to; undefined when the id is none of a check of this reviewer. */
export async function answerCheck(
  stores: Stores,
  check: Check,
  answer: Omit<CheckAnswer, 'id' | 'severity'>,
): Promise<ReviewOutcome> {
  const { category } = answer
  if (category !== undefined && (category === check.category || findCategory(category) === undefined))
    return { kind: 'nothing-to-do' }
  const severity = category === undefined ? undefined : findCategory(category)?.severity
  return outcomeOf(
    await stores.checks.answer({ ...answer, id: check.id, ...(severity === undefined ? {} : { severity }) }),
  )
}

export function outcomeOf(outcome: CheckOutcome): ReviewOutcome {
  return outcome.kind === 'none' ? { kind: 'not-found' } : outcome
}

/** The check that a reviewer has under this id. */
export async function ownCheck(stores: Stores, id: string, reviewerId: string): Promise<CandidateDetail | undefined> {
  const check = await stores.checks.find(id, reviewerId)
  return check && checkDetail(stores, check)
}

interface Listed {
  readonly status?: CandidateStatus
  readonly category?: string
  readonly cursor?: string
  readonly by: string
}

/** A page of the list with what its reader has before him in its place: missing there, it would be known. */
export async function withOwnChecks(
  stores: Stores,
  { status = 'open', category, cursor, by }: Listed,
  { candidates, more }: { readonly candidates: readonly Candidate[]; readonly more: boolean },
): Promise<readonly Candidate[]> {
  const own = status === 'open' ? await stores.checks.open(by) : []
  if (own.length === 0) return candidates
  const shown = (await Promise.all(own.map((check) => checkDetail(stores, check)))).flatMap((d) => d?.candidate ?? [])
  const [first, last] = [candidates[0], candidates.at(-1)]
  const here = shown.filter(
    (c) =>
      c.category === (category ?? c.category) &&
      (cursor === undefined || (first !== undefined && inQueueOrder(first, c) < 0)) &&
      (!more || (last !== undefined && inQueueOrder(c, last) < 0)),
  )
  return [...candidates, ...here].toSorted(inQueueOrder)
}

/** Most severe first, then oldest. */
export function inQueueOrder(a: Candidate, b: Candidate): number {
  return a.severity - b.severity || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)
}
