/** Where vehicles and people were seen in views that nobody has approved yet: counts that proposals are made from. */
import { addLook, EMPTY_FOOTING, type Footing, type StandingThing } from '../../../pipeline/zones/footing.ts'
import type { Detection } from '../../../pipeline/vocabulary.ts'
import type { JsonInput, Queries } from '../../client.ts'

interface FootingRow {
  readonly looks: number
  readonly vehicles: Uint8Array
  readonly people: Uint8Array
  readonly things: unknown
}

export function footingOf(row: FootingRow): Footing {
  return { ...row, things: row.things as readonly StandingThing[] }
}

/** Under the view's lock. One more good look; nothing once there are enough. */
export async function noteFooting(tx: Queries, viewId: string, detections: readonly Detection[]): Promise<void> {
  const row = await tx.viewFooting.findUnique({ where: { viewId } })
  const before = row === null ? EMPTY_FOOTING : footingOf(row)
  const after = addLook(before, detections)
  if (after === before) return
  const columns = {
    looks: after.looks,
    vehicles: new Uint8Array(after.vehicles),
    people: new Uint8Array(after.people),
    things: after.things as unknown as JsonInput,
  }
  await tx.viewFooting.upsert({ where: { viewId }, create: { viewId, ...columns }, update: columns })
}
