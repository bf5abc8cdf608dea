/** What the verdict on a fix changes: the verification, its pair of pictures, the candidate, and whoever is told. */
import { ulid } from 'ulid'
import { pairOf } from '../../pipeline/casework/pair.ts'
import type { Verdict, VerificationState } from '../../pipeline/casework/verification.ts'
import { findingText } from '../../pipeline/finding-words.ts'
import type { Alignment, EvidenceReference } from '../../pipeline/look.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { JsonInput, Queries } from '../../prisma/client.ts'
import { noteFinding } from '../../prisma/stores/cameras/findings.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'

export const WAITING_PARTS = {
  candidate: { include: { case: true, anchor: { select: { category: true, viewId: true } } } },
} as const
const manyRows = (tx: Queries) => tx.verification.findMany({ include: WAITING_PARTS })
export type WaitingRow = Awaited<ReturnType<typeof manyRows>>[number]

/** Why a person is asked. */
export type Handover = 'tries' | 'light' | 'manual' | 'no-picture' | 'camera-gone'

export interface Finished {
  readonly verification: WaitingRow
  readonly verdict: Verdict
  readonly state: VerificationState
  /** Where no look decided. */
  readonly handover?: Handover
}

/** When it was decided; without a picture when nothing was seen, or no look came. */
export interface Deciding {
  /** Camera clock of the look, or machine clock where none decided. */
  readonly at: EpochMs
  /** Machine clock. */
  readonly now: EpochMs
  readonly lookId?: string
  readonly picture?: EvidenceReference
}

export async function finishVerification(tx: Queries, deciding: Deciding, finished: Finished): Promise<void> {
  const { verification, verdict, state } = finished
  const { candidate } = verification
  const { picture, lookId } = deciding
  const before = await pictureBefore(tx, candidate.id, picture?.alignment)
  const told = { beforeSha: before?.sha256 ?? null, afterSha: picture?.full ?? null }
  const pair = before?.alignment && picture?.alignment && pairOf(before.alignment, picture.alignment)
  const handover = verdict === 'cannot-tell' ? (finished.handover ?? whyHanded(finished)) : null
  const decidedAt = new Date(deciding.now)
  await tx.verification.update({
    where: { id: verification.id },
    data: {
      status: 'done',
      verdict,
      decidedAt,
      handover,
      state: state as unknown as JsonInput,
      ...told,
      ...(pair && { pair: pair as unknown as JsonInput }),
    },
  })
  if (picture && lookId !== undefined)
    await keepAfter(tx, { candidateId: candidate.id, lookId, at: deciding.at, picture })
  await advise(tx, deciding, { ...finished, told, score: pair ? pair.score : null })
  // What they closed meanwhile is over for us as well; otherwise only a clear place is.
  const over = verdict === 'clear' || candidate.case?.state === 'closed'
  await tx.candidate.update({
    where: { id: candidate.id },
    data: {
      version: { increment: 1 },
      ...(over ? { closedAt: decidedAt } : {}),
      ...(verdict === 'clear' ? { clearedAt: new Date(deciding.at) } : {}),
    },
  })
  if (handover !== null) {
    await noteFinding(tx, {
      kind: 'verification',
      subject: candidate.id,
      ...findingText(`fix-not-judged-${handover}`, {}),
    })
  }
}

function whyHanded({ verification, state }: Finished): Handover {
  const mode = findCategory(verification.candidate.anchor.category)?.autoVerify.mode
  const last = state.tries.at(-1)?.found
  if (last === 'uncounted') return 'light'
  return last === 'absent' && (mode === 'manual' || mode === 'transient') ? 'manual' : 'tries'
}

interface BeforePicture {
  readonly sha256: string
  readonly alignment?: Alignment
}

/** The newest picture of the problem that makes the best pair with the one after it. */
async function pictureBefore(
  tx: Queries,
  candidateId: string,
  after: Alignment | undefined,
): Promise<BeforePicture | undefined> {
  const rows = await tx.evidence.findMany({
    where: { candidateId, role: 'sighting' },
    orderBy: { capturedAt: 'desc' },
    select: { sha256: true, alignment: true },
  })
  const pictures = rows.map(({ sha256, alignment }): BeforePicture => {
    return { sha256, ...(alignment === null ? {} : { alignment: alignment as unknown as Alignment }) }
  })
  const alike = pictures.find(({ alignment }) => {
    if (!after || !alignment) return false
    const { sameView, likeLight } = pairOf(alignment, after)
    return sameView && likeLight
  })
  return alike ?? pictures[0]
}

interface AfterPicture {
  readonly candidateId: string
  readonly lookId: string
  readonly at: EpochMs
  readonly picture: EvidenceReference
}

async function keepAfter(tx: Queries, { candidateId, lookId, at, picture }: AfterPicture): Promise<void> {
  const { full, width, height, alignment } = picture
  const row = { id: ulid(), role: 'after', sha256: full, width, height, score: 0, candidateId, lookId }
  const lies = alignment ? { alignment: alignment as unknown as JsonInput } : {}
  await tx.evidence.createMany({ data: [{ ...row, capturedAt: new Date(at), ...lies }], skipDuplicates: true })
}

interface Advice extends Finished {
  readonly told: { readonly beforeSha: string | null; readonly afterSha: string | null }
  readonly score: number | null
}

/** Our verdict goes to whoever got the case, as advice: we never move their state. */
async function advise(
  tx: Queries,
  { at, now }: Deciding,
  { verification, verdict, told, score }: Advice,
): Promise<void> {
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
        looked_at: new Date(at).toISOString(),
        ...(verdict === 'not-clear' ? { advice: 'rework' } : {}),
        before_sha256: told.beforeSha,
        after_sha256: told.afterSha,
        alignment_score: score,
      },
      deliverAfter: new Date(now),
    },
  })
}
