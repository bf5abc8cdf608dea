/** Last quarter's zones of the same view: moved by what the comparison of the two references says. */
import { parsePolygon } from '../geometry/polygon.ts'
import type { ViewComparison } from '../views/compare.ts'
import type { NormalizedPoint, Zone } from '../vocabulary.ts'
import { parseZoneKind } from '../catalogue/zone-kinds.ts'
import { percent, type ZoneProposal } from './proposal.ts'

/** Share of the old reference's structure that must be found again. */
const SAME_VIEW = 0.6
/** Of a zone that was moved over the edge, this share must be left. */
const LEAST_LEFT = 0.3

export type CarriedOver =
  | { readonly kind: 'carried'; readonly zones: readonly Omit<ZoneProposal, 'id'>[] }
  | { readonly kind: 'other-view'; readonly similarity: number }

/** `comparison`: of the old reference with the new one. */
export function carryOver(zones: readonly Zone[], { similarity, drift }: ViewComparison): CarriedOver {
  if (similarity < SAME_VIEW) return { kind: 'other-view', similarity }
  const carried = zones.flatMap((zone): Omit<ZoneProposal, 'id'>[] => {
    const kind = parseZoneKind(zone.kind)
    const moved = zone.polygon.map(([x, y]): NormalizedPoint => [clip(x + drift.dx), clip(y + drift.dy)])
    const parsed = parsePolygon(moved, 'zone')
    if (kind === undefined || !parsed.ok || areaOf(moved) < areaOf(zone.polygon) * LEAST_LEFT) return []
    const why = `Approved for this camera before; the view agrees to ${percent(similarity)}.`
    return [
      { kind, polygon: parsed.polygon, basis: 'carried-over', confidence: Math.round(similarity * 100) / 100, why },
    ]
  })
  return { kind: 'carried', zones: carried }
}

const clip = (value: number): number => Math.min(1, Math.max(0, value))

function areaOf(corners: readonly NormalizedPoint[]): number {
  let twice = 0
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length]!
    twice += a[0] * b[1] - b[0] * a[1]
  }
  return Math.abs(twice) / 2
}
