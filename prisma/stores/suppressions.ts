/** What a person said is no problem stays silent at its place for a while. */
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

/** The same category at the candidate's place raises nothing until the silence expires or is removed. */
export async function silencePlace(tx: Queries, { candidateId, reason, by, at }: Silence): Promise<void> {
  const { anchorId, category, lastSeenAt, camera } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { camera: { select: { clockAt: true } } },
  })
  const cameraClock = Math.max(lastSeenAt.getTime(), camera.clockAt?.getTime() ?? 0)
  const expiresAt = new Date(cameraClock + SUPPRESSION_MS)
  await tx.suppression.create({
    data: { id: ulid(), anchorId, category, reason, createdBy: by, createdAt: at, expiresAt },
  })
}
