/** How a box relates to the ground: which of its points says where the thing is. */
import { centre, feet } from '../geometry/box.ts'
import { containsPoint, type Polygon, shareInside } from '../geometry/polygon.ts'
import type { Label, NormalizedBox, Zone } from '../vocabulary.ts'

/** Lies in the ground or on it, seen from above: what counts is how much of it is inside. */
const FLAT_LABELS: ReadonlySet<Label> = new Set([
  'manhole-cover',
  'manhole-open',
  'manhole-broken',
  'drain-grate',
  'grate-missing-or-blocked',
  'pothole',
  'crack',
  'sinkhole',
  'trench',
  'litter',
  'mud',
  'oil-stain',
  'liquid-on-road',
  'spilt-load',
  'standing-water',
  'floating-debris',
  'foam',
  'discoloured-water',
  'bare-soil',
  'lawn-damaged',
])

/** Has no feet: hangs, floats or is a part of something upright. */
const HANGING_LABELS: ReadonlySet<Label> = new Set([
  'banner',
  'balloon-or-flag-row',
  'hanging-clothes',
  'object-in-tree',
  'cable-hanging',
  'socket-strip',
  'small-ad',
  'sign-broken',
  'billboard',
  'shop-sign',
  'lamp-dark',
  'lamp-lit',
  'flame',
  'smoke',
  'dust-cloud',
  'head-bare',
  'head',
  'safety-helmet',
  'person-in-water',
  'outfall-flow',
  'load-uncovered',
])

const MOST = 0.5
/** Parts have narrow zones drawn round them, and boxes of parts are rarely exact. */
const PART_SHARE = 0.3

/** Zones narrower than what stands on them: feet may be beside the path that the thing blocks. */
const NARROW_KINDS: ReadonlySet<string> = new Set(['blind-path', 'kerb-ramp'])
/** Lower part of a box, as a share of its height, that stands on the ground. */
const FOOT_BAND = 0.3
/** Of that part: what must lie on a narrow zone. */
const NARROW_SHARE = 0.25

/** Whether a thing of this label stands, lies or hangs in the zone. */
export function isInZone(label: Label, box: NormalizedBox, { kind, polygon }: Pick<Zone, 'kind' | 'polygon'>): boolean {
  if (FLAT_LABELS.has(label)) return shareInside(box, polygon) >= MOST
  if (NARROW_KINDS.has(kind)) return shareInside(footBand(box), polygon) >= NARROW_SHARE
  // Feet, not the centre: a parked van's centre floats over the pavement.
  return containsPoint(polygon, HANGING_LABELS.has(label) ? centre(box) : feet(box))
}

/**
 * Whether a thing is covered by a zone that a row leaves out. More generous than `isInZone`: a box seen at an angle reaches
 * beyond the bay in which its car stands.
 */
export function isLeftOut(label: Label, box: NormalizedBox, zone: Pick<Zone, 'kind' | 'polygon'>): boolean {
  return isInZone(label, box, zone) || (!HANGING_LABELS.has(label) && shareInside(footBand(box), zone.polygon) >= MOST)
}

function footBand({ x0, y0, x1, y1 }: NormalizedBox): NormalizedBox {
  return { x0, y0: y1 - FOOT_BAND * (y1 - y0), x1, y1 }
}

/** Whether a detection belongs to the part for which the zone is drawn. */
export function isPartOf(box: NormalizedBox, polygon: Polygon): boolean {
  return containsPoint(polygon, centre(box)) || shareInside(box, polygon) >= PART_SHARE
}
