/** What would have been raised in a view that waits for its approval, for the person who asks what it would bring. */
import { ulid } from 'ulid'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { placeAffinity } from '../../pipeline/recipes/matching.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { JsonInput } from '../../prisma/client.ts'
import type { Standing } from './anchor-fold.ts'
import type { LookContext } from './look-context.ts'

const DAY_MS = 86_400_000

/** Once a day and place, as a rejection would have it. No candidate: nothing follows from it. */
export async function noteWouldRaise(
  { tx, view, camera, now }: LookContext,
  row: CategoryRow,
  { kind, spot }: Standing,
): Promise<void> {
  if (kind !== 'raise') return
  const earlier = await tx.wouldRaise.findMany({
    where: { viewId: view.id, category: row.id, notedAt: { gt: new Date(now - DAY_MS) } },
    select: { place: true, zoneId: true },
  })
  if (earlier.some((one) => isThere(one, spot))) return
  const best = spot.frames.toSorted((a, b) => b.score - a.score)[0]
  await tx.wouldRaise.create({
    data: {
      id: ulid(),
      cameraId: camera.id,
      viewId: view.id,
      viewVersion: view.version,
      category: row.id,
      severity: row.severity,
      zoneId: spot.zoneId ?? null,
      ...(spot.place ? { place: spot.place as unknown as JsonInput } : {}),
      label: spot.label ?? null,
      score: spot.bestScore,
      sha256: best?.picture?.full ?? null,
      seenAt: new Date(best?.at ?? spot.lastPresentAt),
      notedAt: new Date(now),
    },
  })
}

function isThere(one: { place: unknown; zoneId: string | null }, { place, zoneId }: Standing['spot']): boolean {
  const before = one.place as NormalizedBox | null
  return before !== null && place !== undefined ? placeAffinity(before, place) > 0 : one.zoneId === (zoneId ?? null)
}
