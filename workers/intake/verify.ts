/** Second looks at places that were said to be fixed. */
import { ulid } from 'ulid'
import { presenceAt } from '../../pipeline/casework/presence-at.ts'
import {
  startVerification,
  stepVerification,
  type Verdict,
  type VerificationState,
} from '../../pipeline/casework/verification.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { EvidenceReference } from '../../pipeline/look.ts'
import type { EpochMs, NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { JsonInput, Queries } from '../../prisma/client.ts'
import { noteFinding } from '../../prisma/stores/findings.ts'
import { outageMs } from '../../prisma/stores/outages.ts'
import type { JudgedLook, LookContext } from './look-context.ts'

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
    const row = findCategory(verification.candidate.category)
    if (!row) continue
    const state = await stepOne(context, look, { verification, row })
    if (state) waiting.push({ row, state })
  }
  return waiting
}

async function waitingRows(tx: Queries, cameraId: string) {
  const where = { status: 'waiting', candidate: { cameraId } }
  // Most cameras have none, and the rows with their candidates and cases are three statements.
  if ((await tx.verification.findFirst({ where, select: { id: true } })) === null) return []
  return tx.verification.findMany({
    where,
    include: { candidate: { include: { case: true } } },
    orderBy: { id: 'asc' },
  })
}

interface Waiting {
  readonly verification: Awaited<ReturnType<typeof waitingRows>>[number]
  readonly row: CategoryRow
}

async function stepOne(
  context: LookContext,
  look: JudgedLook,
  { verification, row }: Waiting,
): Promise<VerificationState | undefined> {
  const { tx, message, view } = context
  const frame = message.recordingFrame ?? Number.MAX_SAFE_INTEGER
  if (verification.holdFrame !== null && frame < verification.holdFrame) {
    return awaitHold(context, look, { verification, row })
  }
  const { candidate } = verification
  const polygon = candidate.zoneId === null ? undefined : view.polygons.get(candidate.zoneId)
  // Nobody looks at a zone that was taken away, and nobody vouches for a view that was not approved.
  const judged = view.origin === 'approved' && (candidate.zoneId === null || polygon !== undefined)
  const presence = presenceAt(
    {
      category: row.id,
      identity: row.identity,
      ...(candidate.zoneId === null ? {} : { zoneId: candidate.zoneId }),
      ...(candidate.place === null ? {} : { place: candidate.place as unknown as NormalizedBox }),
      ...(polygon ? { zonePolygon: polygon } : {}),
    },
    { viewState: look.viewState, sightings: judged ? look.sightings : [], occluders: look.seen.occluders },
  )
  const before = verification.state as unknown as VerificationState
  const step = stepVerification(row, before, { at: look.at, good: look.viewState === 'good', presence })
  if (step.verdict !== undefined) {
    const { evidence } = look.seen
    await finish(
      context,
      { at: look.at, ...(evidence ? { evidence } : {}) },
      { verification, row, verdict: step.verdict, state: step.state },
    )
    return undefined
  }
  if (step.state !== before) {
    await tx.verification.update({
      where: { id: verification.id },
      data: { state: step.state as unknown as JsonInput },
    })
  }
  return step.state
}

/** A recording shows the fix at its hold: settling begins with the last frame before it, however early they said so. */
async function awaitHold(
  { tx, message }: LookContext,
  look: JudgedLook,
  { verification, row }: Waiting,
): Promise<VerificationState> {
  const before = verification.state as unknown as VerificationState
  if (message.recordingFrame !== (verification.holdFrame ?? 0) - 1) return before
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
export async function giveUpVerifications(context: LookContext): Promise<void> {
  for (const verification of await waitingRows(context.tx, context.camera.id)) {
    const row = findCategory(verification.candidate.category)
    const from = verification.notBefore.getTime()
    if (!row || context.now - from < GIVE_UP_MS) continue
    // While its platform was out no camera could have judged it.
    const blind = await outageMs(context.tx, context.camera.platformId, { from, to: context.now })
    if (context.now - from - blind < GIVE_UP_MS) continue
    const state = verification.state as unknown as VerificationState
    await finish(context, { at: context.now }, { verification, row, verdict: 'cannot-tell', state })
  }
}

interface Finished extends Waiting {
  readonly verdict: Verdict
  readonly state: VerificationState
}

/** The look that decided; without a picture when nothing was seen, or none came. */
interface DecidingLook {
  readonly at: EpochMs
  readonly evidence?: EvidenceReference
}

async function finish(context: LookContext, look: DecidingLook, finished: Finished): Promise<void> {
  const { tx, now, message } = context
  const { verification, verdict, state } = finished
  const { candidate } = verification
  const decidedAt = new Date(now)
  const after = look.evidence
  const before = await tx.evidence.findFirst({
    where: { candidateId: candidate.id, role: 'sighting' },
    orderBy: { capturedAt: 'desc' },
  })
  const pictures = { beforeSha: before?.sha256 ?? null, afterSha: after?.full ?? null }
  await tx.verification.update({
    where: { id: verification.id },
    data: { status: 'done', verdict, decidedAt, state: state as unknown as JsonInput, ...pictures },
  })
  if (after) {
    const { full, width, height } = after
    const picture = { id: ulid(), role: 'after', sha256: full, width, height, score: 0 }
    await tx.evidence.createMany({
      data: [{ ...picture, candidateId: candidate.id, capturedAt: new Date(look.at), lookId: message.lookId }],
      skipDuplicates: true,
    })
  }
  await advise(context, look, { ...finished, pictures })
  // What they closed meanwhile is over for us as well; otherwise only a clear place is.
  const over = verdict === 'clear' || candidate.case?.state === 'closed'
  await tx.candidate.update({
    where: { id: candidate.id },
    data: {
      version: { increment: 1 },
      ...(over ? { closedAt: decidedAt } : {}),
      ...(verdict === 'clear' ? { clearedAt: new Date(look.at) } : {}),
    },
  })
  if (verdict === 'cannot-tell') {
    await noteFinding(tx, {
      kind: 'verification',
      subject: candidate.id,
      detail: 'The fix of this case could not be judged from the camera. Look at the pictures, or send somebody.',
    })
  }
}

interface Advice extends Finished {
  readonly pictures: { readonly beforeSha: string | null; readonly afterSha: string | null }
}

/** Our verdict goes to whoever got the case, as advice: we never move their state. */
async function advise({ tx, now }: LookContext, look: DecidingLook, advice: Advice): Promise<void> {
  const { verification, verdict, pictures } = advice
  const receiverId = verification.candidate.case?.receiverId
  if (receiverId === undefined) return
  await tx.outbox.create({
    data: {
      id: ulid(),
      candidateId: verification.candidateId,
      receiverId,
      kind: 'case.verified',
      payload: {
        verification_id: verification.id,
        verdict,
        looked_at: new Date(look.at).toISOString(),
        ...(verdict === 'not-clear' ? { advice: 'rework' } : {}),
        before_sha256: pictures.beforeSha,
        after_sha256: pictures.afterSha,
      },
      deliverAfter: new Date(now),
    },
  })
}
