/** Detections that raise a row: of its labels, in its zones, outside the zones it leaves out and not permitted. */
import { findPermitInForce } from '../calendars/permits.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import type { RowInForce } from '../catalogue/setting.ts'
import { iou } from '../geometry/box.ts'
import type { Detection, EpochMs, Label, Zone } from '../vocabulary.ts'
import { isInZone, isLeftOut, isPartOf } from './placement.ts'

/** A row on one view: the zones it looks at and those it leaves out. */
export interface RowZones {
  readonly row: RowInForce
  /** Empty for whole-picture rows. */
  readonly zones: readonly Zone[]
  readonly excluded: readonly Zone[]
}

export interface LocalMoment {
  readonly at: EpochMs
  readonly utcOffsetMinutes: number
}

export interface Hit {
  readonly detection: Detection
  /** Absent for whole-picture rows. */
  readonly zone?: Zone
}

export interface Hits {
  readonly hits: readonly Hit[]
  /** Dropped by a permit in force; `zone` is the row's own zone, absent when a zone it leaves out dropped it. */
  readonly permitted: readonly Hit[]
}

/** From this overlap on, a box that excuses is of the thing itself. */
const SAME_THING = 0.3

/** Detections in coordinates of the reference, of the row's labels that raise: `telling` ones for rows against a reference. */
export function findHits(
  scope: RowZones,
  detections: readonly Detection[],
  { moment, telling }: { readonly moment: LocalMoment; readonly telling?: readonly Label[] },
): Hits {
  const labels = telling ?? scope.row.labels
  const hits: Hit[] = []
  const permitted: Hit[] = []
  const excuses = detections.filter(({ label }) => scope.row.excusedBy?.includes(label))
  for (const detection of detections) {
    if (!labels.includes(detection.label)) continue
    if (detection.score < (scope.row.thresholds?.[detection.label] ?? 0)) continue
    if (excuses.some(({ box }) => iou(box, detection.box) >= SAME_THING)) continue
    const own = scope.zones.filter((zone) => holds(scope.row, detection, zone))
    const out = scope.excluded.filter((zone) => isLeftOut(detection.label, detection.box, zone))
    if (scope.zones.length > 0 && own.length === 0 && out.length === 0) continue
    const inForce = (zone: Zone): boolean =>
      findPermitInForce(zone.permits, moment.at, moment.utcOffsetMinutes) !== undefined
    const allowing = own.find(inForce)
    const [zone] = own
    if (allowing) permitted.push({ detection, zone: allowing })
    else if (out.some(inForce)) permitted.push({ detection })
    else if (out.length === 0) hits.push({ detection, ...(zone && { zone }) })
  }
  return { hits, permitted }
}

function holds(row: CategoryRow, detection: Detection, zone: Zone): boolean {
  return row.identity === 'component'
    ? isPartOf(detection.box, zone.polygon)
    : isInZone(detection.label, detection.box, zone)
}
