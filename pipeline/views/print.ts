/**
 * A few letters that say whether a picture is one that was shown before: the mean luma of 16 x 5 tiles of its middle. What
 * a camera burns in (clock, name, logo) lies above and below, so that a running clock over a frozen picture changes nothing.
 */
import { SKETCH_WIDTH } from '../vocabulary.ts'

/** One letter a tile, row by row: quarter steps of luma modulo 16 steps. */
export type Print = string
export const PRINT_TILES = 80

const TILE = 10
const COLUMNS = 16
/** Rows of tiles above it: a fifth of the picture. */
const FIRST_ROW = 2
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter.charCodeAt(0), value]))
/**
 * Quarter steps between tiles of one and the same picture that was coded anew. Most pictures of a street under a running
 * clock lie within two in all tiles; at quality 26 of H.264 one in four has up to seven tiles that do not, and none beyond five.
 */
const CODED_ANEW = 2
const CODED_BADLY = 5
const BAD_TILES = 7
/** Quarter steps from which something has moved in a tile, or its light has changed. */
const LIVELY = 8

/** Of a sketch's luma, 160 x 90. */
export function printOf(luma: Uint8Array): Print {
  let print = ''
  for (let tile = 0; tile < PRINT_TILES; tile++) {
    const left = (tile % COLUMNS) * TILE
    const top = (FIRST_ROW + Math.floor(tile / COLUMNS)) * TILE
    let sum = 0
    for (let y = top; y < top + TILE; y++) {
      const from = y * SKETCH_WIDTH + left
      for (let at = from; at < from + TILE; at++) sum += luma[at]!
    }
    print += LETTERS[Math.round((sum * 4) / (TILE * TILE)) & 63]!
  }
  return print
}

/** One picture, coded anew: an angler who sits still for minutes moves by more than this, and by little more. */
export function isSamePrint(a: Print, b: Print): boolean {
  return !tiles().some((tile) => stepsBetween(a, b, tile) > CODED_ANEW)
}

/** One picture, whatever a coder has made of it. A quiet street may look so, too: what else moved in between has to tell. */
export function isLikePrint(a: Print, b: Print): boolean {
  const steps = tiles().map((tile) => stepsBetween(a, b, tile))
  return Math.max(...steps) <= CODED_BADLY && steps.filter((one) => one > CODED_ANEW).length <= BAD_TILES
}

const tiles = (): readonly number[] => Array.from({ length: PRINT_TILES }, (_, tile) => tile)

/** Tiles in which something moved between two pictures. */
export function livelyTiles(a: Print, b: Print): number {
  let lively = 0
  for (let tile = 0; tile < PRINT_TILES; tile++) if (stepsBetween(a, b, tile) >= LIVELY) lively++
  return lively
}

function stepsBetween(a: Print, b: Print, tile: number): number {
  const apart = ((VALUES.get(a.charCodeAt(tile)) ?? 0) - (VALUES.get(b.charCodeAt(tile)) ?? 0)) & 63
  return Math.min(apart, 64 - apart)
}
