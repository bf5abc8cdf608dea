/** Second looks at places that were said to be fixed. */
import { presenceAt } from '../../pipeline/casework/presence-at.ts'
import {
  parseVerification,
  startVerification,
  stepVerification,
  type VerificationState,
} from '../../pipeline/casework/verification.ts'
import { candidatePlace } from '../../pipeline/casework/verify-look.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { Alignment } from '../../pipeline/look.ts'
import { isLikeLight } from '../../pipeline/views/light.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { JsonInput, Queries } from '../../prisma/client.ts'
import { outageMs } from '../../prisma/stores/cameras/outages.ts'
import { alignmentOf, type JudgedLook, type LookContext } from './look-context.ts'
import { finishVerification, WAITING_PARTS, type WaitingRow } from './verify-finish.ts'

/** A verification that still waits, for the schedule of the next look. */
export interface WaitingVerification {
  readonly row: CategoryRow
  readonly state: VerificationState
}

/** Steps every waiting verification of the camera; returns those that go on waiting. */
export async function stepVerifications(context: LookContext, look: JudgedLook): Promise<WaitingVerification[]> {
  const rows = await waitingRows(context.tx, context.camera.id)
  const waiting: WaitingVerification[] = []
  for (const verification of rows) {
    // As what the detector sees it, whatever a person called it: its own category may never be seen there.
    const row = findCategory(verification.candidate.anchor.category)
    if (!row) continue
    // Another position of the camera says nothing of it.
    if (verification.candidate.anchor.viewId !== context.view.id) {
      waiting.push({ row, state: stateOf(verification) })
      continue
    }
    const state = await stepOne(context, look, { verification, row })
    if (state) waiting.push({ row, state })
  }
  return waiting
}

async function waitingRows(tx: Queries, cameraId: string): Promise<WaitingRow[]> {
  const where = { status: 'waiting', candidate: { cameraId } }
  // Most cameras have none, and the rows with their candidates and cases are three statements.
  if ((await tx.verification.findFirst({ where, select: { id: true } })) === null) return []
  return tx.verification.findMany({ where, include: WAITING_PARTS, orderBy: { id: 'asc' } })
}

interface Waiting {
  readonly verification: WaitingRow
  readonly row: CategoryRow
}

const stateOf = ({ state, notBefore }: WaitingRow): VerificationState => parseVerification(state, notBefore.getTime())

async function stepOne(
  context: LookContext,
  look: JudgedLook,
  waiting: Waiting,
): Promise<VerificationState | undefined> {
  const { tx, message, now } = context
  const { verification, row } = waiting
  const frame = message.recordingFrame ?? Number.MAX_SAFE_INTEGER
  if (verification.holdFrame !== null && frame < verification.holdFrame) return awaitHold(context, look, waiting)
  const before = stateOf(verification)
  const { seen } = look
  const step = stepVerification(row, before, {
    at: look.at,
    lookId: message.lookId,
    found: await findAt(context, look, waiting),
    ...(seen.light && { light: seen.light.kind }),
    similarity: seen.similarity,
  })
  if (step.verdict !== undefined) {
    const picture = seen.evidence && { ...seen.evidence, alignment: alignmentOf(context, seen) }
    const { lookId } = message
    const decided = { at: look.at, now, lookId, ...(picture && { picture }) }
    await finishVerification(tx, decided, { verification, verdict: step.verdict, state: step.state })
    return undefined
  }
  if (step.state !== before) {
    const data = { state: step.state as unknown as JsonInput }
    await tx.verification.update({ where: { id: verification.id }, data })
  }
  return step.state
}

async function findAt(context: LookContext, look: JudgedLook, { verification, row }: Waiting) {
  const { tx, view } = context
  const { candidate } = verification
  const { seen, viewState } = look
  const polygon = candidate.zoneId === null ? undefined : view.polygons.get(candidate.zoneId)
  // Nobody looks at a zone that was taken away, and nobody vouches for a view that was not approved.
  const judged = view.origin === 'approved' && (candidate.zoneId === null || polygon !== undefined)
  const before = await evidenceLike(tx, candidate.id, alignmentOf(context, seen))
  const place = candidatePlace(row, {
    ...(candidate.zoneId === null ? {} : { zoneId: candidate.zoneId }),
    ...(candidate.place === null ? {} : { place: candidate.place as unknown as NormalizedBox }),
    ...(polygon ? { zonePolygon: polygon } : {}),
    ...(before ? { before } : {}),
  })
  const { drift, occluders, light, close } = seen
  return presenceAt(place, {
    viewState,
    drift,
    reference: alignmentOf(context, seen).reference,
    occluders,
    sightings: judged ? look.sightings : [],
    ...(light && { light }),
    ...(close && { close }),
  })
}

/** Of the pictures that show the problem: one in the light of this look if there is any, the newest else. */
async function evidenceLike(tx: Queries, candidateId: string, now: Alignment): Promise<Alignment | undefined> {
  const rows = await tx.evidence.findMany({
    where: { candidateId, role: 'sighting' },
    orderBy: { capturedAt: 'desc' },
    select: { alignment: true },
  })
  const known = rows.flatMap(({ alignment }) => (alignment as unknown as Alignment | null) ?? [])
  const { light } = now
  const alike = known.find((one) => light !== undefined && one.light !== undefined && isLikeLight(one.light, light))
  return alike ?? known[0]
}

/** A recording shows the fix at its hold: settling begins with the last frame before it, however early they said so. */
async function awaitHold(
  { tx, message }: LookContext,
  look: JudgedLook,
  { verification, row }: Waiting,
): Promise<VerificationState> {
  if (message.recordingFrame !== (verification.holdFrame ?? 0) - 1) return stateOf(verification)
  const state = startVerification(row, look.at)
  await tx.verification.update({
    where: { id: verification.id },
    data: { holdFrame: null, notBefore: new Date(state.notBefore), state: state as unknown as JsonInput },
  })
  return state
}

/** A camera without pictures for so long after the settle time will not judge this fix. */
const GIVE_UP_MS = 24 * 3_600_000

/** For live cameras whose looks fail: a fix that no picture shows for a day is for a person to judge. */
export async function giveUpVerifications({ tx, camera, now }: LookContext): Promise<void> {
  for (const verification of await waitingRows(tx, camera.id)) {
    const from = verification.notBefore.getTime()
    if (now - from < GIVE_UP_MS) continue
    // While its platform was out no camera could have judged it.
    const blind = await outageMs(tx, camera.platformId, { from, to: now })
    if (now - from - blind < GIVE_UP_MS) continue
    const finished = { verification, verdict: 'cannot-tell' as const, state: stateOf(verification) }
    await finishVerification(tx, { at: now, now }, { ...finished, handover: 'no-picture' })
  }
}
