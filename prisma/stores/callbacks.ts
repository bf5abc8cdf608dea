/** What the case system says of a case. Its state is theirs; a disposal starts our second look. */
import { ulid } from 'ulid'
import { type CallbackKind, mirrorCase, parseCaseState } from '../../pipeline/casework/mirror.ts'
import { startVerification } from '../../pipeline/casework/verification.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { type Database, isDuplicate, type JsonInput, type Queries } from '../client.ts'
import { appendAudit } from './audit.ts'
import { closeFinding } from './findings.ts'
import { silencePlace } from './suppressions.ts'
import { lockViewOf } from './view-lock.ts'

export interface CallbackMessage {
  /** Receiver and its message id: the second of the same changes nothing. */
  readonly id: string
  readonly receiverId: string
  readonly kind: CallbackKind
  /** Either this or their own number names the case. */
  readonly candidateId?: string
  readonly externalCaseNo?: string
  readonly body: unknown
  readonly at: Date
}

export type CallbackOutcome =
  | { readonly kind: 'applied'; readonly candidateId: string; readonly state: string }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'unknown-case' }

export interface CallbackStore {
  apply(message: CallbackMessage): Promise<CallbackOutcome>
}

export function createCallbackStore(database: Database): CallbackStore {
  return {
    apply: async (message) => {
      try {
        return await database.transaction((tx) => applyCallback(tx, message))
      } catch (error) {
        // The same message in two requests at once: the other one wrote it.
        if (isDuplicate(error)) return { kind: 'repeated' }
        throw error
      }
    },
  }
}

async function applyCallback(tx: Queries, message: CallbackMessage): Promise<CallbackOutcome> {
  if (await tx.callback.findUnique({ where: { id: message.id } })) return { kind: 'repeated' }
  const { receiverId, externalCaseNo, at, kind } = message
  const found = await tx.case.findFirst({
    where: {
      receiverId,
      ...(message.candidateId === undefined ? {} : { candidateId: message.candidateId }),
      ...(message.candidateId === undefined ? { externalCaseNo: externalCaseNo ?? '' } : {}),
    },
  })
  if (!found) return { kind: 'unknown-case' }
  const { candidateId } = found
  await lockViewOf(tx, candidateId)
  await tx.callback.create({
    data: { id: message.id, receiverId, candidateId, kind, body: message.body as JsonInput, receivedAt: at },
  })
  // Read again under the lock: another callback of the case may have come in between.
  const current = await tx.case.findUniqueOrThrow({ where: { candidateId } })
  const state = parseCaseState(current.state) ?? 'pending'
  const mirrored = mirrorCase(state, kind)
  const numbered = externalCaseNo === undefined ? {} : { externalCaseNo }
  if (mirrored.kind === 'ignored') {
    await tx.case.update({ where: { candidateId }, data: numbered })
    return { kind: 'applied', candidateId, state }
  }
  const disposed = mirrored.state === 'disposed' ? { disposedAt: at } : {}
  await tx.case.update({ where: { candidateId }, data: { state: mirrored.state, ...disposed, ...numbered } })
  // A candidate that came back and waits for a person again: what they say is still of the round before.
  const { status } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { status: true } })
  if (status === 'confirmed') await follow(tx, { candidateId, receiverId, state: mirrored.state, at })
  await appendAudit(tx, { actor: receiverId, action: `case.${kind}`, subject: candidateId })
  return { kind: 'applied', candidateId, state: mirrored.state }
}

interface Moved {
  readonly candidateId: string
  readonly receiverId: string
  readonly state: string
  readonly at: Date
}

async function follow(tx: Queries, { candidateId, receiverId, state, at }: Moved): Promise<void> {
  // A person was asked to judge the fix; their next step is the answer.
  await closeFinding(tx, 'verification', candidateId)
  switch (state) {
    case 'disposed':
      await openVerification(tx, candidateId, at)
      return
    case 'rework':
      await cancelVerification(tx, candidateId)
      return
    case 'void':
      await cancelVerification(tx, candidateId)
      await closeCandidate(tx, candidateId, at)
      // Void is their *no problem*: without silence the next look would raise it again.
      await silencePlace(tx, { candidateId, reason: 'void', by: receiverId, at })
      return
    case 'closed': {
      // Their closing does not end our second look: its verdict closes the candidate.
      const looking = await tx.verification.count({ where: { candidateId, status: 'waiting' } })
      if (looking === 0) await closeCandidate(tx, candidateId, at)
      return
    }
    default:
  }
}

async function cancelVerification(tx: Queries, candidateId: string): Promise<void> {
  await tx.verification.updateMany({ where: { candidateId, status: 'waiting' }, data: { status: 'cancelled' } })
}

async function closeCandidate(tx: Queries, candidateId: string, at: Date): Promise<void> {
  await tx.candidate.updateMany({
    where: { id: candidateId, closedAt: null },
    data: { closedAt: at, version: { increment: 1 } },
  })
}

/** The row's settle time runs on the camera's clock; the camera is looked at again when it has passed. */
async function openVerification(tx: Queries, candidateId: string, at: Date): Promise<void> {
  const { camera, category, lastSeenAt } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { camera: { omit: { sealedAddress: true, sealedMain: true } } },
  })
  const row = findCategory(category)
  if (!row) return
  await cancelVerification(tx, candidateId)
  const newest = (camera.clockAt ?? lastSeenAt).getTime()
  // A live camera's clock is the world's; its newest frame may be from long before the disposal.
  const clock = camera.recordingFrames === null ? Math.max(newest, at.getTime()) : newest
  const state = startVerification(row, clock)
  const hold = nextHold(camera)
  await tx.verification.create({
    data: {
      id: ulid(),
      candidateId,
      notBefore: new Date(state.notBefore),
      state: state as unknown as JsonInput,
      holdFrame: hold && hold.frame > (camera.recordingFrame ?? 0) ? hold.frame : null,
    },
  })
  const dueAt = camera.recordingFrames === null ? at.getTime() + row.autoVerify.settleSeconds * 1000 : at.getTime()
  await tx.camera.update({
    where: { id: camera.id },
    data: {
      dueReason: 'verification',
      nextDueAt: new Date(Math.min(camera.nextDueAt.getTime(), dueAt)),
      ...(hold ? { recordingReleased: Math.max(camera.recordingReleased, hold.index + 1) } : {}),
    },
  })
}

interface Recording {
  readonly recordingFrame: number | null
  readonly recordingHolds: readonly number[]
}

/** Where a recording shows the fix: its first hold that was not passed yet. */
function nextHold({ recordingFrame, recordingHolds }: Recording): { index: number; frame: number } | undefined {
  if (recordingFrame === null) return undefined
  const index = recordingHolds.findIndex((frame) => frame >= recordingFrame)
  const frame = recordingHolds[index]
  return frame === undefined ? undefined : { index, frame }
}
