/** Verifications that no look will decide any more go to a person, so that none is left behind. */
import { parseVerification, waitsUntil } from '../../pipeline/casework/verification.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { Database, Queries } from '../../prisma/client.ts'
import { outageMs } from '../../prisma/stores/cameras/outages.ts'
import { lockViewOf } from '../../prisma/stores/views/view-lock.ts'
import { finishVerification, type Handover, WAITING_PARTS, type WaitingRow } from './verify-finish.ts'

/** Longer than looks in flight take to come in. */
const ENDED_MS = 10 * 60_000
/** A look that is late, and not missing. */
const LATE_MS = 2 * 3_600_000
/** No time passes sooner: see `waitsUntil`. */
const SOONEST_MS = 24 * 3_600_000

/** Cameras that left the roster, recordings at their end, and fixes that no look has judged in time. Returns how many. */
export async function handOverVerifications(database: Database, now: EpochMs): Promise<number> {
  const waiting = await database.queries.verification.findMany({
    where: {
      status: 'waiting',
      OR: [
        { candidate: { camera: { status: 'retired' } } },
        { candidate: { camera: { recordingFrames: { not: null } } } },
        { notBefore: { lt: new Date(now - SOONEST_MS) } },
      ],
    },
    select: { id: true, candidateId: true },
  })
  let handed = 0
  for (const { id, candidateId } of waiting) {
    const done = await database.transaction(async (tx) => {
      await lockViewOf(tx, candidateId)
      return handOver(tx, id, now)
    })
    if (done) handed++
  }
  return handed
}

async function handOver(tx: Queries, id: string, now: EpochMs): Promise<boolean> {
  // A look may have decided it between the list and the lock.
  const verification = await tx.verification.findFirst({ where: { id, status: 'waiting' }, include: WAITING_PARTS })
  if (!verification) return false
  const handover = await whyHandedOver(tx, verification, now)
  if (handover === undefined) return false
  const state = parseVerification(verification.state, verification.notBefore.getTime())
  await finishVerification(tx, { at: now, now }, { verification, verdict: 'cannot-tell', state, handover })
  return true
}

async function whyHandedOver(tx: Queries, verification: WaitingRow, now: EpochMs): Promise<Handover | undefined> {
  const { status, platformId, recordingFrame, recordingFrames } = await tx.camera.findUniqueOrThrow({
    where: { id: verification.candidate.cameraId },
    select: { status: true, platformId: true, recordingFrame: true, recordingFrames: true },
  })
  if (status === 'retired') return 'camera-gone'
  if (recordingFrames !== null) {
    const ended = recordingFrame !== null && recordingFrame >= recordingFrames
    return ended && now - verification.createdAt.getTime() > ENDED_MS ? 'camera-gone' : undefined
  }
  const from = verification.notBefore.getTime()
  const until = waitsUntil(parseVerification(verification.state, from)) + LATE_MS
  if (now < until) return undefined
  // While its platform was out no camera could have judged it.
  return now < until + (await outageMs(tx, platformId, { from, to: now })) ? undefined : 'no-picture'
}
