/** A look that brought no frame: counted, said once, tried again after a growing pause. */
import type { FailedLook } from '../../pipeline/look.ts'
import { noteFinding } from '../../prisma/stores/findings.ts'
import { countLook } from '../../prisma/stores/look-hours.ts'
import { noteCrash } from './crashes.ts'
import { giveUpVerifications } from './verify.ts'
import type { IntakeOutcome, LookContext } from './look-context.ts'

const FAILURES_UNTIL_FINDING = 3
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 15 * 60_000
const SHORTEST_PAUSE_MS = 500

export async function takeFailedLook(context: LookContext, failed: FailedLook): Promise<IntakeOutcome> {
  const { tx, camera, message, now, random } = context
  // The look that patrol waits for counts, and once: a second delivery finds it over.
  if (camera.inFlightLookId !== message.lookId) return { kind: 'dropped', reason: 'repeated' }
  const failuresInRow = camera.failuresInRow + 1
  const quarantine = failed.fault === 'driver-crashed' ? await noteCrash(context) : {}
  await tx.camera.update({
    where: { id: camera.id },
    data: {
      failuresInRow,
      ...quarantine,
      lastFault: `${failed.fault}: ${failed.detail}`,
      inFlightLookId: null,
      inFlightUntil: null,
      nextDueAt: new Date(now + pauseMs(failuresInRow, random())),
    },
  })
  await countLook(tx, camera.id, now, { failed: 1, good: 0, unknown: 0, sightings: 0, permitted: 0 })
  if (failuresInRow >= FAILURES_UNTIL_FINDING) {
    await noteFinding(tx, {
      kind: 'camera',
      subject: camera.id,
      detail: `${failuresInRow} looks in a row brought no picture: ${failed.detail}`,
    })
  }
  if (camera.recordingFrame === null) await giveUpVerifications(context)
  return { kind: 'failed', failuresInRow }
}

/** Full jitter: many cameras that failed together do not come back together. `random` in [0, 1). */
function pauseMs(failuresInRow: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failuresInRow - 1, 20))
  return Math.max(SHORTEST_PAUSE_MS, Math.round(longest * random))
}
