/** When the camera is due again, and for what. */
import { dwellDueAt, nextLook } from '../../pipeline/budget/due.ts'
import { verificationDueAt } from '../../pipeline/casework/verification.ts'
import { recipeRow } from '../../pipeline/catalogue/catalogue.ts'
import type { WaitingSpot } from './fold-look.ts'
import type { JudgedLook, LookContext } from './look-context.ts'
import type { WaitingVerification } from './verify.ts'

export interface Waiting {
  readonly spots: readonly WaitingSpot[]
  readonly verifications: readonly WaitingVerification[]
}

export async function scheduleNext(context: LookContext, look: JudgedLook, waiting: Waiting): Promise<void> {
  const { tx, camera, message, now } = context
  const next = nextLook({
    now: look.at,
    lastLookAt: look.at,
    intervalSeconds: camera.intervalSeconds,
    dwellsDueAt: waiting.spots.flatMap(({ row, spot }) => dwellDueAt(recipeRow(row), spot, look.at) ?? []),
    verificationsDueAt: waiting.verifications.map(({ row, state }) => verificationDueAt(row, state)),
  })
  const recording = camera.recordingFrame !== null
  const mine = camera.inFlightLookId === message.lookId
  await tx.camera.update({
    select: { id: true },
    where: { id: camera.id },
    data: {
      clockAt: new Date(look.at),
      failuresInRow: 0,
      lastFault: null,
      fault: null,
      failingSince: null,
      seenAt: new Date(now),
      // Each frame of a recording is looked at as soon as the one before is in; a verification wants its picture.
      nextDueAt: new Date(recording ? now : now + next.at - look.at),
      dueReason: recording && waiting.verifications.length > 0 ? 'verification' : next.reason,
      ...(recording ? { recordingFrame: { increment: 1 } } : {}),
      ...(mine || recording ? { inFlightLookId: null, inFlightUntil: null } : {}),
    },
  })
}
