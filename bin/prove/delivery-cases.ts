/** The cases of `prove:delivery`: candidates written at once, decided by and by through the real stores. */
import { setTimeout as delay } from 'node:timers/promises'
import { ulid } from 'ulid'
import type { Database } from '../../prisma/client.ts'
import type { ReviewOutcome } from '../../prisma/stores/candidates/review-decide.ts'
import { createReviewStore } from '../../prisma/stores/candidates/reviews.ts'
import { lockViewOf } from '../../prisma/stores/views/view-lock.ts'
import { isTakenBack, isVerified } from './delivery-plan.ts'

export const RECEIVER = 'proof'
const CAMERAS = 50
const REVIEWER = 'proof'

export function candidateIdOf(n: number): string {
  return `proof-${String(n).padStart(6, '0')}`
}

/** Places and open candidates, one at each. */
export async function writeCandidates({ queries }: Database, count: number): Promise<void> {
  const cameraOf = (n: number) => `proof-camera-${n % CAMERAS}`
  const cameras = Array.from({ length: CAMERAS }, (_, i) => i)
  const at = new Date()
  await queries.camera.createMany({
    data: cameras.map((i) => ({
      id: cameraOf(i),
      platformId: 'proof',
      nameZh: `证明 ${i}`,
      sourceKind: 'rtsp',
      sealedAddress: new Uint8Array([1]),
      intervalSeconds: 3600,
      categories: [],
      nextDueAt: new Date(at.getTime() + 86_400_000),
    })),
  })
  await queries.view.createMany({
    data: cameras.map((i) => ({ id: `${cameraOf(i)}-view`, cameraId: cameraOf(i), origin: 'approved' })),
  })
  const numbers = Array.from({ length: count }, (_, n) => n)
  const category = 'bagged-garbage'
  await queries.anchor.createMany({
    data: numbers.map((n) => ({ id: `proof-place-${n}`, viewId: `${cameraOf(n)}-view`, category, identity: 'object' })),
  })
  await queries.candidate.createMany({
    data: numbers.map((n) => ({
      id: candidateIdOf(n),
      anchorId: `proof-place-${n}`,
      cameraId: cameraOf(n),
      category,
      severity: 3,
      firstSeenAt: at,
      lastSeenAt: at,
      why: {},
    })),
  })
}

export interface Decisions {
  readonly count: number
  /** At an even pace, where the machine keeps up. */
  readonly overMs: number
  readonly withinMs: number
}

/** Reviewers who decide at once. */
const LANES = 4

/** Confirms each candidate; some are verified, some taken back a moment later. Returns how many were decided in time. */
export async function decideAll(database: Database, { count, overMs, withinMs }: Decisions): Promise<number> {
  const begun = performance.now()
  const later: Promise<void>[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count && performance.now() < begun + withinMs) {
      const n = next++
      const wait = begun + (n / count) * overMs - performance.now()
      if (wait > 0) await delay(wait)
      await insist(() => confirm(database, n))
      if (isVerified(n)) later.push(after(300, () => verify(database, n)))
      // Before, during and after its delivery.
      if (isTakenBack(n)) later.push(after(Math.random() * 4000, () => takeBack(database, n)))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await Promise.all(later)
  return next
}

async function after(ms: number, work: () => Promise<unknown>): Promise<void> {
  await delay(ms)
  await insist(work)
}

/** The database is killed meanwhile: who decides tries again, as a person would. */
async function insist(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work()
      return
    } catch {
      await delay(500)
    }
  }
}

function confirm(database: Database, n: number): Promise<ReviewOutcome> {
  const at = new Date()
  return createReviewStore(database).confirm({
    candidateId: candidateIdOf(n),
    version: 1,
    reviewerId: REVIEWER,
    at,
    receiverId: RECEIVER,
    payload: { candidate_id: candidateIdOf(n), n },
    deliverAfter: new Date(at.getTime() + 200),
  })
}

function takeBack(database: Database, n: number): Promise<ReviewOutcome> {
  const request = { candidateId: candidateIdOf(n), reviewerId: REVIEWER, at: new Date(), windowSeconds: 15 }
  return createReviewStore(database).undo(request)
}

/** As intake does it: in the view's order, under an id that a second try does not change. */
function verify(database: Database, n: number): Promise<void> {
  const candidateId = candidateIdOf(n)
  return database.transaction(async (tx) => {
    await lockViewOf(tx, candidateId)
    if ((await tx.outbox.count({ where: { candidateId, kind: { in: ['case.verified', 'case.void'] } } })) > 0) return
    const filed = { candidateId, kind: 'case.confirmed', cancelledAt: null }
    if ((await tx.outbox.count({ where: filed })) === 0) return
    await tx.outbox.create({
      data: {
        id: ulid(),
        candidateId,
        receiverId: RECEIVER,
        kind: 'case.verified',
        payload: { verdict: 'clear' },
        deliverAfter: new Date(),
      },
    })
  })
}
