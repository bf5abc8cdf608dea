/** The second look that a disposal asks for. */
import { ulid } from 'ulid'
import { startVerification } from '../../../pipeline/casework/verification.ts'
import { findCategory } from '../../../pipeline/catalogue/catalogue.ts'
import type { JsonInput, Queries } from '../../client.ts'

export async function cancelVerification(tx: Queries, candidateId: string): Promise<void> {
  await tx.verification.updateMany({ where: { candidateId, status: 'waiting' }, data: { status: 'cancelled' } })
}

/** The row's settle time runs on the camera's clock; the camera is looked at again when it has passed. */
export async function openVerification(tx: Queries, candidateId: string, at: Date): Promise<void> {
  const { camera, anchor, lastSeenAt } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { camera: { omit: { sealedAddress: true, sealedMain: true } }, anchor: { select: { category: true } } },
  })
  // As what the detector sees it, whatever a person called it.
  const row = findCategory(anchor.category)
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

/** A live camera is looked at as soon as it can be; a recording plays on by itself. */
export async function askForLook(tx: Queries, candidateId: string, at: Date): Promise<void> {
  const { camera } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { camera: { select: { id: true, nextDueAt: true } } },
  })
  if (camera.nextDueAt > at) await tx.camera.update({ where: { id: camera.id }, data: { nextDueAt: at } })
}
