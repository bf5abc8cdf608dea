/** The reviewer's decision, for the API and the page alike. */
import { chooseCondition } from '../pipeline/casework/conditions.ts'
import { findingText } from '../pipeline/finding-words.ts'
import { type Destination, missingSentence } from '../pipeline/casework/destination.ts'
import { areaOf } from '../pipeline/casework/settings.ts'
import { casePayload } from './case-payload.ts'
import type { Check } from './ports/check.ts'
import { answerCheck, outcomeOf } from './checks.ts'
import type { Candidate, ReviewOutcome, RunningClaim, Stores } from './ports/stores.ts'
import { ApiProblem } from './problem.ts'
import type { RejectReason } from './schemas/candidates.ts'

/** How long a decision can be taken back; a safety-urgent case leaves at once. */
export const UNDO_SECONDS = 15
export function undoSeconds(severity: number): number {
  return severity === 1 ? 0 : UNDO_SECONDS
}

export interface ReviewRequest {
  readonly candidateId: string
  readonly version: number
  readonly reviewerId: string
  readonly at: Date
  /** A second person is shown it blind from then on. */
  readonly secondFrom?: Date
}

export interface Decided {
  readonly version: number
  /** The other half of a split. */
  readonly made?: string
  /** Absent when the decision cannot be taken back. */
  readonly undoUntil?: Date
}

/** @throws ApiProblem `changed`, `claimed`, `not-found`, `no-receiver`, `no-destination`, `unknown-condition` */
export async function confirmCandidate(
  stores: Stores,
  request: ReviewRequest & { conditionId?: string },
): Promise<Decided> {
  const check = await stores.checks.find(request.candidateId, request.reviewerId)
  const candidate = await stores.candidates.find(check?.candidateId ?? request.candidateId)
  if (candidate === undefined) throw notFound()
  const receiver = await stores.receivers.default()
  if (receiver === undefined)
    throw new ApiProblem(
      409,
      'no-receiver',
      'No receiver is configured, so a confirmed case has nowhere to go. Add one (adapter local needs no other system).',
    )
  const seconds = undoSeconds(check?.severity ?? candidate.severity)
  const deliverAfter = new Date(request.at.getTime() + seconds * 1000)
  const judged = check === undefined ? candidate : { ...candidate, category: check.category }
  const condition = await conditionFor(stores, judged, request.conditionId)
  if (check !== undefined) {
    const answered = await answerCheck(stores, check, { ...request, status: 'confirmed' })
    return decided(answered, seconds > 0 ? deliverAfter : undefined)
  }
  const destination = await destinationFor(stores, candidate)
  const payload = casePayload(candidate, request, { condition, destination })
  const outcome = await stores.reviews.confirm({
    ...request,
    receiverId: receiver.id,
    payload,
    deliverAfter,
    ...(condition === undefined ? {} : { condition }),
  })
  return decided(outcome, seconds > 0 ? deliverAfter : undefined)
}

/** A case never leaves without its department, duty grid and address line. */
async function destinationFor(stores: Stores, { destined, camera, category }: Candidate): Promise<Destination> {
  if (destined.kind === 'known') return destined.destination
  const detail = missingSentence(destined.missing, camera.id, category)
  const text = findingText('destination-refused', { camera: camera.id, category, detail })
  await stores.findings.note({ kind: 'destination', subject: camera.id, ...text })
  throw new ApiProblem(409, 'no-destination', detail)
}

/** Undefined for a category that left the catalogue: its case has no limit of ours. */
async function conditionFor(stores: Stores, { category, camera }: Candidate, conditionId: string | undefined) {
  const settings = await stores.settings.casework()
  const area = areaOf(settings, camera.id)
  const condition = chooseCondition({
    category,
    changes: settings.conditions ?? [],
    ...(conditionId === undefined ? {} : { conditionId }),
    ...(area === undefined ? {} : { area }),
  })
  if (condition === undefined && conditionId !== undefined)
    throw new ApiProblem(
      400,
      'unknown-condition',
      'This category has no such filing condition. Its conditions are listed at /v1/categories.',
    )
  return condition
}

/** @throws ApiProblem `changed`, `claimed`, `not-found` */
export async function rejectCandidate(
  stores: Stores,
  request: ReviewRequest & { reason: RejectReason },
): Promise<Decided> {
  const undoUntil = new Date(request.at.getTime() + UNDO_SECONDS * 1000)
  const check = await stores.checks.find(request.candidateId, request.reviewerId)
  const outcome =
    check === undefined
      ? await stores.reviews.reject(request)
      : await answerCheck(stores, check, { ...request, status: 'rejected' })
  return decided(outcome, undoUntil)
}

/** @throws ApiProblem `too-late`, `changed`, `not-found` */
export async function undoReview(stores: Stores, request: Omit<ReviewRequest, 'version'>): Promise<Decided> {
  const { candidateId: id, reviewerId, at } = request
  const checked = await stores.checks.undo({ id, reviewerId, at, windowSeconds: UNDO_SECONDS })
  if (checked.kind !== 'none') return decided(outcomeOf(checked), undefined)
  return decided(await stores.reviews.undo({ ...request, windowSeconds: UNDO_SECONDS }), undefined)
}

/** What the candidate is, not whether it is one. */
type Amendment =
  | { readonly kind: 'recategorise'; readonly category: string }
  | { readonly kind: 'merge'; readonly into: string }
  | { readonly kind: 'split'; readonly evidenceIds: readonly string[] }

/** @throws ApiProblem `changed`, `claimed`, `not-found`, `nothing-to-do`, `not-mergeable`, `not-splittable`, `not-by-you` */
export async function amendCandidate(stores: Stores, request: ReviewRequest, amendment: Amendment): Promise<Decided> {
  const undoUntil = new Date(request.at.getTime() + UNDO_SECONDS * 1000)
  const check = await stores.checks.find(request.candidateId, request.reviewerId)
  if (check !== undefined) return decided(await amendCheck(stores, request, { check, amendment }), undoUntil)
  return decided(await amend(stores, request, amendment), undoUntil)
}

async function amendCheck(
  stores: Stores,
  request: ReviewRequest,
  { check, amendment }: { check: Check; amendment: Amendment },
): Promise<ReviewOutcome> {
  if (amendment.kind === 'recategorise') return answerCheck(stores, check, { ...request, category: amendment.category })
  // A second half could not be shown: nothing new is made of what decides nothing.
  if (amendment.kind === 'split') return { kind: 'not-splittable' }
  const other = await stores.candidates.find(amendment.into)
  if (other === undefined || other.closedAt !== undefined || other.id === check.candidateId)
    return { kind: 'not-mergeable' }
  return answerCheck(stores, check, { ...request, status: 'merged' })
}

function amend({ reviews }: Stores, request: ReviewRequest, amendment: Amendment): Promise<ReviewOutcome> {
  switch (amendment.kind) {
    case 'recategorise':
      return reviews.recategorise({ ...request, category: amendment.category })
    case 'merge':
      return reviews.merge({ ...request, into: amendment.into })
    case 'split':
      return reviews.split({ ...request, evidenceIds: amendment.evidenceIds })
    default:
      return amendment satisfies never
  }
}

function decided(outcome: ReviewOutcome, undoUntil: Date | undefined): Decided {
  if (outcome.kind !== 'done') throw refusal(outcome)
  const { version, made } = outcome
  return { version, ...(made === undefined ? {} : { made }), ...(undoUntil === undefined ? {} : { undoUntil }) }
}

function refusal(outcome: Exclude<ReviewOutcome, { kind: 'done' }>): ApiProblem {
  switch (outcome.kind) {
    case 'not-found':
      return notFound()
    case 'claimed':
      return claimed(outcome.by)
    case 'changed':
      return new ApiProblem(
        412,
        'changed',
        `The candidate has changed since you opened it: it is ${outcome.status} now (version ${outcome.version}). Load it again and decide on what it is now.`,
      )
    default:
      return new ApiProblem(409, outcome.kind, REFUSALS[outcome.kind])
  }
}

export const REFUSALS = {
  'too-late':
    'The decision can no longer be taken back: its undo window is over or the case is closed. Ask the case system to void the case.',
  'not-by-you':
    'You have rejected so often at this place that somebody else decides this one. Take the next candidate; a supervisor sees the list.',
  'nothing-to-do': 'It is of this category already, or there is no such category. The list is at /v1/categories.',
  'not-mergeable':
    'The other candidate is closed, unknown or this one. Choose one that is open or confirmed; `nearby` names some.',
  'not-splittable': 'Name pictures of this candidate, and leave it at least one: `evidence` names them.',
} as const

/** Somebody else has the candidate before him: who, and until when unless he decides or asks for more time. */
export function claimed({ name, until }: RunningClaim): ApiProblem {
  const by = name ?? 'another reviewer'
  return new ApiProblem(
    409,
    'claimed',
    `Somebody else (${by}) has this candidate before them. Take the next one, or wait until their claim ends.`,
    { members: { by, until: until.toISOString() } },
  )
}

export function notFound(): ApiProblem {
  return new ApiProblem(404, 'not-found', 'There is no such candidate. The list is at /v1/candidates.')
}
