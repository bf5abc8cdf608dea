/**
 * How a thing looks, in some 300 bytes: the embeddings of two squares within its box, so that the street round it says
 * nothing; its colours against those of the picture; the size of its box. And how likely two of them show one thing.
 * Never of persons: look workers make none where a person is.
 */
import type { LightKind, NormalizedBox } from '../vocabulary.ts'

/** What a portrait is made of. */
export interface PortraitParts {
  /** Two embeddings of length one: of the left and right, or upper and lower, square in the box. */
  readonly halves: readonly [ArrayLike<number>, ArrayLike<number>]
  /** Mean colours of 4 x 4 parts of the box, row-major, red, green and blue, 0..255. */
  readonly colours: ArrayLike<number>
  /** Mean colour of the whole picture. */
  readonly picture: readonly [number, number, number]
  readonly box: NormalizedBox
}

/** Changes with the layout below: portraits of two layouts are not compared. */
export const PORTRAIT_LAYOUT = 1

const PARTS = 16
const SIZE_STEPS = 25
const COLOUR_STEPS = 40
/** Keeps the logarithm of black finite, and of near-black calm. */
const COLOUR_FLOOR = 8
const HEAD = 2 + PARTS * 3

/** Base64 of signed bytes: size of the box, colours, then both embeddings. */
export function encodePortrait({ halves, colours, picture, box }: PortraitParts): string {
  const bytes = [
    step(Math.log(Math.max(1e-6, box.x1 - box.x0)), SIZE_STEPS),
    step(Math.log(Math.max(1e-6, box.y1 - box.y0)), SIZE_STEPS),
  ]
  for (let i = 0; i < PARTS * 3; i++) {
    bytes.push(step(Math.log((colours[i]! + COLOUR_FLOOR) / (picture[i % 3]! + COLOUR_FLOOR)), COLOUR_STEPS))
  }
  for (const half of halves) bytes.push(...embeddingBytes(half))
  return btoa(String.fromCharCode(...bytes.map((value) => value & 0xff)))
}

const step = (value: number, steps: number): number => Math.max(-127, Math.min(127, Math.round(value * steps)))

/** The direction is all that counts: the largest number becomes 127. */
function embeddingBytes(embedding: ArrayLike<number>): number[] {
  const values = Array.from(embedding)
  const largest = Math.max(...values.map(Math.abs))
  return values.map((value) => (largest === 0 ? 0 : Math.round((value / largest) * 127)))
}

interface Portrait {
  readonly size: readonly [number, number]
  /** Lightness of the parts, and what of their colours is not lightness. */
  readonly luma: readonly number[]
  readonly meanLuma: number
  readonly chroma: readonly number[]
  readonly halves: readonly [Int8Array, Int8Array]
}

/** Undefined for a text that is no portrait. */
function decodePortrait(text: string): Portrait | undefined {
  const bytes = Int8Array.from(atob(text), (character) => character.charCodeAt(0))
  const half = (bytes.length - HEAD) / 2
  if (half < 1 || !Number.isInteger(half)) return undefined
  const luma: number[] = []
  const chroma: number[] = []
  for (let part = 0; part < PARTS; part++) {
    const colour = Array.from(bytes.subarray(2 + part * 3, 5 + part * 3), (value) => value / COLOUR_STEPS)
    const light = (colour[0]! + colour[1]! + colour[2]!) / 3
    luma.push(light)
    chroma.push(...colour.map((value) => value - light))
  }
  return {
    size: [bytes[0]! / SIZE_STEPS, bytes[1]! / SIZE_STEPS],
    luma,
    meanLuma: luma.reduce((sum, value) => sum + value, 0) / PARTS,
    chroma,
    halves: [bytes.subarray(HEAD, HEAD + half), bytes.subarray(HEAD + half)],
  }
}

/** Of likeness, pattern of lightness, lightness, colour, width, height, and 1. */
type Weights = readonly [number, number, number, number, number, number, number]

/**
 * Logistic regression on pairs at one place of streets of the simulator's training pack (`bench/identity/README.md`), one
 * for each pair of lights: which of the six tells most depends on it. In infrared there is no colour.
 */
const WEIGHTS: Readonly<Record<string, Weights>> = {
  'day day': [7.28, -1.63, -5.04, -8.12, -4.22, -5.45, -1.42],
  'day night': [10.17, -3.73, -2.71, -10.42, -6.05, -5.62, -1.72],
  'night night': [11.23, -2.69, -7.23, -15.4, -2.51, -2.87, -4.36],
  'day infrared': [7.93, -3.7, -1.73, 0, -5.6, -7.07, -2.39],
  'infrared night': [12.43, -4.87, -1.08, 0, -6.54, -6.04, -5.32],
  'infrared infrared': [14.08, -12.05, -17.31, 0, -4.1, -5.76, -7.49],
}

export interface LitPortrait {
  readonly light: LightKind
  readonly vector: string
}

/**
 * Logarithm of the odds that two portraits show one thing, where one thing and two things were as likely before. Undefined
 * when they cannot be compared.
 */
export function oddsOfOne(one: LitPortrait, other: LitPortrait): number | undefined {
  const weights = WEIGHTS[`${one.light} ${other.light}`] ?? WEIGHTS[`${other.light} ${one.light}`]
  const [a, b] = [decodePortrait(one.vector), decodePortrait(other.vector)]
  if (!weights || !a || !b || a.halves[0].length !== b.halves[0].length) return undefined
  const pattern = (of: Portrait): number[] => of.luma.map((value) => value - of.meanLuma)
  const facts = [
    (cosine(a.halves[0], b.halves[0]) + cosine(a.halves[1], b.halves[1])) / 2,
    rootMeanSquare(pattern(a), pattern(b)),
    Math.abs(a.meanLuma - b.meanLuma),
    rootMeanSquare(a.chroma, b.chroma),
    Math.abs(a.size[0] - b.size[0]),
    Math.abs(a.size[1] - b.size[1]),
    1,
  ]
  return facts.reduce((sum, value, i) => sum + value * weights[i]!, 0)
}

function cosine(a: Int8Array, b: Int8Array): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    dot += x * y
    aa += x * x
    bb += y * y
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb)
}

function rootMeanSquare(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length)
}
