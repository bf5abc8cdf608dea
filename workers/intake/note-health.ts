/** What the state of a camera tells the operator: one finding an outage, closed when it is good again. */
import { findingText } from '../../pipeline/finding-words.ts'
import { type CameraState, type HealthStep, isBad } from '../../pipeline/views/health.ts'
import type { Queries } from '../../prisma/client.ts'
import { closeFinding, noteFinding } from '../../prisma/stores/cameras/findings.ts'

/** Of a look that brought a picture; looks that bring none have a finding of their own. */
export async function noteHealth(tx: Queries, cameraId: string, { memory, change }: HealthStep): Promise<void> {
  const { state } = memory
  if (isOfView(state)) {
    const seconds = memory.evidence?.clockOffSeconds ?? 0
    const text =
      state === 'wrong-clock' ? findingText('view-wrong-clock', { seconds }) : findingText(`view-${state}`, {})
    await noteFinding(tx, { kind: 'view', subject: cameraId, ...text })
  } else if (change) await closeFinding(tx, 'view', cameraId)
}

type OfView = Exclude<CameraState, 'good' | 'unlearned' | 'offline' | 'zero-frames'>

function isOfView(state: CameraState): state is OfView {
  return isBad(state) && state !== 'offline' && state !== 'zero-frames'
}
