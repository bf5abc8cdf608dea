/** From hits to things: one stall with its goods is one problem, and bags count by the heap. */
import { boxArea, boxSize, intersectionArea, unionBox } from '../geometry/box.ts'
import type { NormalizedBox } from '../vocabulary.ts'
import type { Hit } from './hits.ts'

/** Hits that are one thing. */
export interface SeenObject {
  readonly hits: readonly Hit[]
  readonly place: NormalizedBox
  /** The strongest hit. */
  readonly lead: Hit
}

/** Of the smaller box: hits of different labels that share this much are one thing. */
const SAME_THING = 0.3
/** In units of the mean box size: like things no further apart than this make a group. */
const GROUP_GAP = 1

/**
 * Rows that count (`minCount` > 1) group like things by nearness and keep groups that reach the count; others merge hits
 * of different labels that overlap, e.g. a stall and the tricycle it stands on.
 */
export function objectsOf(hits: readonly Hit[], minCount: number): SeenObject[] {
  const groups = minCount > 1 ? grouped(hits, isNear) : grouped(hits, isSameThing)
  return groups
    .filter((group) => group.length >= minCount)
    .map((group) => ({
      hits: group,
      place:
        minCount > 1
          ? unionBox(group.map(boxOf))!
          : boxOf(group.toSorted((a, b) => boxArea(boxOf(b)) - boxArea(boxOf(a)))[0]!),
      lead: strongest(group),
    }))
}

/** The hit with the highest score, the first of equals. `hits` is not empty. */
export function strongest(hits: readonly Hit[]): Hit {
  return hits.reduce((best, hit) => (hit.detection.score > best.detection.score ? hit : best))
}

function boxOf(hit: Hit): NormalizedBox {
  return hit.detection.box
}

/** Single-link groups, in the order of their first hits. */
function grouped(hits: readonly Hit[], joins: (a: Hit, b: Hit) => boolean): Hit[][] {
  const left = new Set(hits)
  const groups: Hit[][] = []
  for (const hit of hits) {
    if (!left.delete(hit)) continue
    const group = [hit]
    for (const member of group) {
      for (const other of left) {
        if (!joins(member, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function isSameThing(a: Hit, b: Hit): boolean {
  if (a.detection.label === b.detection.label) return false
  const smaller = Math.min(boxArea(boxOf(a)), boxArea(boxOf(b)))
  return smaller > 0 && intersectionArea(boxOf(a), boxOf(b)) / smaller >= SAME_THING
}

function isNear(a: Hit, b: Hit): boolean {
  const [p, q] = [boxOf(a), boxOf(b)]
  const gapX = Math.max(0, p.x0 - q.x1, q.x0 - p.x1)
  const gapY = Math.max(0, p.y0 - q.y1, q.y0 - p.y1)
  return Math.hypot(gapX, gapY) <= (GROUP_GAP * (boxSize(p) + boxSize(q))) / 2
}
