/** Brings a case up to all that is known of it, and does what a change of its state asks for. */
import { findingText } from '../../../pipeline/finding-words.ts'
import type { ChosenCondition } from '../../../pipeline/casework/conditions.ts'
import { deadlineOf } from '../../../pipeline/casework/deadline.ts'
import {
  type CaseReport,
  type CaseState,
  type MirroredCase,
  mirrorCase,
  parseCallbackKind,
  parseCaseState,
} from '../../../pipeline/casework/mirror.ts'
import { calendarOf } from '../../../pipeline/casework/settings.ts'
import type { Queries } from '../../client.ts'
import { cancelVerification, openVerification } from './case-verification.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { readCasework } from '../settings.ts'
import { silencePlace } from '../candidates/suppressions.ts'

export interface Refreshed {
  readonly before: CaseState
  readonly state: CaseState
  /** Another state, or disposed of anew. */
  readonly moved: boolean
}

interface News {
  readonly candidateId: string
  /** Who brought the news: a receiver, or whoever acts for it. */
  readonly by: string
  readonly at: Date
}

/** Under the view's lock. Folds every report of the round again: see `mirrorCase`. */
export async function refreshCase(tx: Queries, news: News): Promise<Refreshed> {
  const { candidateId } = news
  const row = await tx.case.findUniqueOrThrow({
    where: { candidateId },
    include: { candidate: { select: { status: true, camera: { select: { utcOffsetMinutes: true } } } } },
  })
  const mirrored = mirrorCase(await reportsOf(tx, candidateId, row.round), {
    openedAt: row.openedAt.getTime(),
    ...(row.acknowledgedAt === null ? {} : { acknowledgedAt: row.acknowledgedAt.getTime() }),
    ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt.getTime() }),
  })
  const before = parseCaseState(row.state) ?? 'pending'
  const renewed = mirrored.state === 'disposed' && (row.disposedAt?.getTime() ?? 0) < (mirrored.disposedAt ?? 0)
  await tx.case.update({
    where: { candidateId },
    data: {
      ...valuesOf(mirrored),
      deadlineAt: await dueDate(tx, mirrored, {
        condition: row.condition as unknown as ChosenCondition | null,
        utcOffsetMinutes: row.candidate.camera.utcOffsetMinutes,
      }),
    },
  })
  const moved = mirrored.state !== before || renewed
  // A candidate that came back and waits for a person again: what they say is still of the round before.
  if (moved && row.candidate.status === 'confirmed') await follow(tx, news, mirrored)
  return { before, state: mirrored.state, moved }
}

async function reportsOf(tx: Queries, candidateId: string, round: number): Promise<CaseReport[]> {
  const rows = await tx.callback.findMany({
    where: { candidateId, round },
    select: { kind: true, at: true, sequence: true, deadline: true, reason: true, receivedAt: true },
  })
  return rows.flatMap(({ kind: word, at, sequence, deadline, reason, receivedAt }) => {
    const kind = parseCallbackKind(word)
    if (kind === undefined) return []
    return {
      kind,
      at: (at ?? receivedAt).getTime(),
      ...(sequence === null ? {} : { sequence }),
      ...(deadline === null ? {} : { deadline: deadline.getTime() }),
      ...(reason === null ? {} : { reason }),
    }
  })
}

const dateOf = (ms: number | undefined): Date | null => (ms === undefined ? null : new Date(ms))

function valuesOf(mirrored: MirroredCase) {
  const { state, filedAt, dispatchedAt, disposedAt, endedAt, extensions, reworks, reason } = mirrored
  return {
    state,
    filedAt: dateOf(filedAt),
    dispatchedAt: dateOf(dispatchedAt),
    disposedAt: dateOf(disposedAt),
    endedAt: dateOf(endedAt),
    extensions,
    reworks,
    reason: reason ?? null,
  }
}

interface Terms {
  readonly condition: ChosenCondition | null
  readonly utcOffsetMinutes: number
}

async function dueDate(
  tx: Queries,
  mirrored: MirroredCase,
  { condition, utcOffsetMinutes }: Terms,
): Promise<Date | null> {
  if (condition === null) return null
  const calendar = calendarOf(await readCasework(tx))
  const deadline = deadlineOf(mirrored, condition.limit, { calendar, utcOffsetMinutes })
  return deadline.kind === 'at' ? new Date(deadline.at) : null
}

async function follow(tx: Queries, { candidateId, by, at }: News, mirrored: MirroredCase): Promise<void> {
  // A person was asked to judge the fix, or to answer what was sent back; their next step is the answer.
  await closeFinding(tx, 'verification', candidateId)
  await closeFinding(tx, 'sent-back', candidateId)
  switch (mirrored.state) {
    case 'disposed':
      await openVerification(tx, candidateId, dateOf(mirrored.disposedAt) ?? at)
      return
    case 'void':
      await cancelVerification(tx, candidateId)
      await closeCandidate(tx, candidateId, at)
      // Void is their *no problem*: without silence the next look would raise it again.
      await silencePlace(tx, { candidateId, reason: 'void', by, at })
      return
    case 'closed':
    case 'forced_close': {
      // Their closing does not end our second look: its verdict closes the candidate.
      const looking = await tx.verification.count({ where: { candidateId, status: 'waiting' } })
      if (looking === 0) await closeCandidate(tx, candidateId, at)
      return
    }
    case 'sent_back':
      await cancelVerification(tx, candidateId)
      await noteSentBack(tx, candidateId, mirrored.reason)
      return
    case 'reopened':
      await cancelVerification(tx, candidateId)
      await openCandidateAgain(tx, candidateId)
      return
    case 'pending':
    case 'filed':
    case 'dispatched':
    case 'rework':
    case 'suspended':
      // Nothing is said to be fixed any more.
      await cancelVerification(tx, candidateId)
      return
    default:
      mirrored.state satisfies never
  }
}

async function noteSentBack(tx: Queries, candidateId: string, reason: string | undefined): Promise<void> {
  await noteFinding(tx, {
    kind: 'sent-back',
    subject: candidateId,
    ...(reason === undefined
      ? findingText('sent-back-without-reason', {})
      : findingText('sent-back', { reason: reason.slice(0, 300) })),
  })
}

async function closeCandidate(tx: Queries, candidateId: string, at: Date): Promise<void> {
  await tx.candidate.updateMany({
    where: { id: candidateId, closedAt: null },
    data: { closedAt: at, version: { increment: 1 } },
  })
}

/** Unless another candidate stands at the place by now: there is one problem there, and it has its candidate. */
async function openCandidateAgain(tx: Queries, candidateId: string): Promise<void> {
  const { anchorId, closedAt } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  if (closedAt === null) return
  if ((await tx.candidate.count({ where: { anchorId, closedAt: null } })) > 0) return
  await tx.candidate.update({
    where: { id: candidateId },
    data: { closedAt: null, clearedAt: null, version: { increment: 1 } },
  })
}
