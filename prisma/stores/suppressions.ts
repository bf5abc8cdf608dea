/** What a person said is no problem raises nothing for a while, as far as it is known to be the same thing. */
import { ulid } from 'ulid'
import type { Queries } from '../client.ts'

/** On the camera's clock. */
const SUPPRESSION_MS = 24 * 3_600_000

export interface Silence {
  readonly candidateId: string
  readonly reason: string
  /** Who said so: a reviewer, or the receiver that voided the case. */
  readonly by: string
  readonly at: Date
}

/**
 * The candidate's anchor raises nothing until the silence expires or is removed, where what stands there is known to be the
 * same thing (`foldCandidate`). What may endanger life is never silenced.
 */
export async function silencePlace(tx: Queries, { candidateId, reason, by, at }: Silence): Promise<void> {
  const { anchorId, category, severity, lastSeenAt, camera } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { camera: { select: { clockAt: true } } },
  })
  if (severity === 1) return
  const cameraClock = Math.max(lastSeenAt.getTime(), camera.clockAt?.getTime() ?? 0)
  const expiresAt = new Date(cameraClock + SUPPRESSION_MS)
  await tx.suppression.create({
    data: { id: ulid(), anchorId, category, candidateId, reason, createdBy: by, createdAt: at, expiresAt },
  })
}

/** One more look that it kept from raising. `at` on the camera's clock. */
export async function countSuppressed(tx: Queries, id: string | undefined, at: Date): Promise<void> {
  if (id === undefined) return
  await tx.suppression.update({
    where: { id },
    data: { looks: { increment: 1 }, lastLookAt: at },
    select: { id: true },
  })
}
