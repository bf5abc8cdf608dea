/** The ground of a place and of what lies about it, block by block against the reference (`views/ground.ts`). */
import { boxSize, intersectionArea } from '../geometry/box.ts'
import { blockBox, blocksUnder, GROUND, type GroundMap, piecesOf } from '../views/ground.ts'
import type { NormalizedBox } from '../vocabulary.ts'

/** Share of a box's visible blocks that changed, 0..1; 1 when none is visible. */
export function changedShareAt(box: NormalizedBox, ground: GroundMap): number {
  const visible = blocksUnder(box).filter((block) => ground[block] !== GROUND.outside)
  if (visible.length === 0) return 1
  return visible.filter((block) => ground[block] === GROUND.changed).length / visible.length
}

/** Share of its ground that must have changed before a thing seen is new there: what the reference shows is not. */
const NEW_SHARE = 0.08

export function isNewThing(box: NormalizedBox, ground: GroundMap): boolean {
  return changedShareAt(box, ground) >= NEW_SHARE
}

/** In units of the place's size: the ring in which a patch that nothing explains may be the problem, pushed aside. */
const RING = 1
/** Of the place's blocks: how large the patch must be, and never smaller than `LEAST_BLOCKS`. */
const PATCH_SHARE = 0.4
/** Where no detector looks for the thing, and its box is that of scattered changes. */
const SCATTERED_SHARE = 0.15
const LEAST_BLOCKS = 3

interface Surroundings {
  /** What detections account for. */
  readonly explained: readonly NormalizedBox[]
  /** The row is judged by changes alone. */
  readonly scattered: boolean
}

/** `specks`: smaller pieces, boxes: a shade or somebody's cap goes on, and what stays is the problem, pushed aside and half seen. */
type Beside = { readonly kind: 'patch' } | { readonly kind: 'nothing'; readonly specks: readonly NormalizedBox[] }

/** Whether something of about the place's size has appeared beside it that nothing accounts for. */
export function unexplainedBeside(place: NormalizedBox, ground: GroundMap, about: Surroundings): Beside {
  const { explained, scattered } = about
  const reach = RING * boxSize(place)
  const around = blocksUnder({
    x0: place.x0 - reach,
    y0: place.y0 - reach,
    x1: place.x1 + reach,
    y1: place.y1 + reach,
  })
  const changed = around.filter((block) => ground[block] === GROUND.changed && !isUnder(blockBox(block), explained))
  const pieces = piecesOf(changed)
  const size = blocksUnder(place).length
  const patch = Math.max(LEAST_BLOCKS, (scattered ? SCATTERED_SHARE : PATCH_SHARE) * size)
  if ((pieces[0]?.length ?? 0) >= patch) return { kind: 'patch' }
  const speck = Math.max(LEAST_BLOCKS_STAYING, SPECK_SHARE * size)
  return { kind: 'nothing', specks: pieces.filter((piece) => piece.length >= speck).map(boxAround) }
}

/** Of the place's blocks: a piece that stays from look to look. */
const SPECK_SHARE = 0.2
const LEAST_BLOCKS_STAYING = 2

function boxAround(blocks: readonly number[]): NormalizedBox {
  const boxes = blocks.map(blockBox)
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  }
}

function isUnder(block: NormalizedBox, boxes: readonly NormalizedBox[]): boolean {
  return boxes.some((box) => intersectionArea(block, box) > 0)
}
