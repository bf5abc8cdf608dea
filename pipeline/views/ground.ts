/**
 * What a look says of the ground of a whole view, so that a place can be judged of which the look knew nothing: a letter
 * for each block of the picture against the view's reference, row by row, in coordinates of the reference.
 */
import type { NormalizedBox } from '../vocabulary.ts'

export type GroundMap = string
/** A block is 1/32 x 1/18 of the picture. */
export const GROUND_COLUMNS = 32
export const GROUND_ROWS = 18
export const GROUND_BLOCKS = GROUND_COLUMNS * GROUND_ROWS
/** `outside`: the drift has taken it out of the picture. */
export const GROUND = { same: '.', changed: 'x', outside: '-' } as const

/** Every block that a box touches by a quarter of its area at least, or the one around its middle. */
export function blocksUnder(box: NormalizedBox): readonly number[] {
  const touched: number[] = []
  const [left, right] = [Math.floor(box.x0 * GROUND_COLUMNS), Math.ceil(box.x1 * GROUND_COLUMNS)]
  const [top, bottom] = [Math.floor(box.y0 * GROUND_ROWS), Math.ceil(box.y1 * GROUND_ROWS)]
  for (let row = Math.max(0, top); row < Math.min(GROUND_ROWS, bottom); row++) {
    for (let column = Math.max(0, left); column < Math.min(GROUND_COLUMNS, right); column++) {
      const width = Math.min(box.x1 * GROUND_COLUMNS, column + 1) - Math.max(box.x0 * GROUND_COLUMNS, column)
      const height = Math.min(box.y1 * GROUND_ROWS, row + 1) - Math.max(box.y0 * GROUND_ROWS, row)
      if (width * height >= LEAST_SHARE) touched.push(row * GROUND_COLUMNS + column)
    }
  }
  return touched.length > 0 ? touched : [middleOf(box)]
}

const LEAST_SHARE = 0.25

function middleOf({ x0, y0, x1, y1 }: NormalizedBox): number {
  const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(value * count)))
  return within((y0 + y1) / 2, GROUND_ROWS) * GROUND_COLUMNS + within((x0 + x1) / 2, GROUND_COLUMNS)
}

/** The block itself. */
export function blockBox(block: number): NormalizedBox {
  const column = block % GROUND_COLUMNS
  const row = Math.floor(block / GROUND_COLUMNS)
  return {
    x0: column / GROUND_COLUMNS,
    y0: row / GROUND_ROWS,
    x1: (column + 1) / GROUND_COLUMNS,
    y1: (row + 1) / GROUND_ROWS,
  }
}

/** Sizes of the connected pieces (by the eight neighbours) of a set of blocks, largest first. */
export function piecesOf(blocks: Iterable<number>): readonly (readonly number[])[] {
  const left = new Set(blocks)
  const pieces: number[][] = []
  for (const start of left) {
    left.delete(start)
    const piece = [start]
    for (const block of piece) {
      const column = block % GROUND_COLUMNS
      for (const dy of [-1, 0, 1]) {
        for (const dx of [-1, 0, 1]) {
          const beside = column + dx
          if (beside < 0 || beside >= GROUND_COLUMNS) continue
          const neighbour = block + dy * GROUND_COLUMNS + dx
          if (left.delete(neighbour)) piece.push(neighbour)
        }
      }
    }
    pieces.push(piece)
  }
  return pieces.toSorted((a, b) => b.length - a.length)
}
