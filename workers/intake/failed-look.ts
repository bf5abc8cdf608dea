/** A look that brought no frame: counted, said once, tried again after a growing pause. */
import { FAILURES_TO_OPEN, pauseMs } from '../../pipeline/budget/backoff.ts'
import { findingText } from '../../pipeline/finding-words.ts'
import type { FailedLook } from '../../pipeline/look.ts'
import { stepHealth } from '../../pipeline/views/health.ts'
import { readHealthMemory, saveHealthMemory } from '../../prisma/stores/cameras/camera-states.ts'
import { noteFinding } from '../../prisma/stores/cameras/findings.ts'
import { countLook } from '../../prisma/stores/cameras/look-hours.ts'
import { inOutage } from '../../prisma/stores/cameras/outages.ts'
import { noteCrash } from './crashes.ts'
import { giveUpVerifications } from './verify.ts'
import type { IntakeOutcome, LookContext } from './look-context.ts'

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
      fault: failed.fault,
      failingSince: camera.failingSince ?? new Date(now),
      failedAt: new Date(now),
      inFlightLookId: null,
      inFlightUntil: null,
      nextDueAt: new Date(now + pauseMs(failuresInRow, camera.intervalSeconds, random())),
    },
  })
  const health = stepHealth(await readHealthMemory(tx, camera.id), { kind: 'failed', at: now, fault: failed.fault })
  await saveHealthMemory(tx, camera.id, health.memory)
  await countLook(tx, camera.id, now, { failed: 1, zeroFrames: failed.fault === 'zero-frames' ? 1 : 0 })
  // The outage of a platform is one finding; what its cameras say meanwhile is no news.
  if (failuresInRow >= FAILURES_TO_OPEN && !(await inOutage(tx, camera.platformId))) {
    await noteFinding(tx, {
      kind: 'camera',
      subject: camera.id,
      ...findingText('camera-no-picture', { n: failuresInRow, fault: failed.fault, detail: failed.detail }),
    })
  }
  if (camera.recordingFrame === null) await giveUpVerifications(context)
  return { kind: 'failed', failuresInRow }
}
