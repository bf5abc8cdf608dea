/** How a box relates to the ground: which of its points says where the thing is. */
import { centre, feet } from '../geometry/box.ts'
import { containsPoint, type Polygon, shareInside } from '../geometry/polygon.ts'
import type { Label, NormalizedBox } from '../vocabulary.ts'

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

/** Whether a thing of this label stands, lies or hangs in the zone. */
export function isInZone(label: Label, box: NormalizedBox, polygon: Polygon): boolean {
  if (FLAT_LABELS.has(label)) return shareInside(box, polygon) >= MOST
  // Feet, not the centre: a parked van's centre floats over the pavement.
  return containsPoint(polygon, HANGING_LABELS.has(label) ? centre(box) : feet(box))
}

/** Whether a detection belongs to the part for which the zone is drawn. */
export function isPartOf(box: NormalizedBox, polygon: Polygon): boolean {
  return containsPoint(polygon, centre(box)) || shareInside(box, polygon) >= PART_SHARE
}
