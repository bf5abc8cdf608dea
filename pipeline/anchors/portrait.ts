/**
 * How a thing looks, in 178 bytes: the embedding of the inside of its box, so that the street round it says nothing; its
 * colours against those of the picture; the size of its box. And how likely two of them show one thing.
 * Never of persons: look workers make none where a person is.
 */
import type { LightKind, NormalizedBox } from '../vocabulary.ts'
import { WEIGHTS } from './portrait-weights.ts'

/** What a portrait is made of. */
export interface PortraitParts {
  /** Embedding of the inside of the box, stretched over the network's input. */
  readonly inside: ArrayLike<number>
  /** Mean colours of 4 x 4 parts of the box, row-major, red, green and blue, 0..255. */
  readonly colours: ArrayLike<number>
  /** Mean colour of the whole picture. */
  readonly picture: readonly [number, number, number]
  readonly box: NormalizedBox
}

/** Changes with the layout below: portraits of two layouts are not compared. */
export const PORTRAIT_LAYOUT = 2

const PARTS = 16
const SIZE_STEPS = 25
const COLOUR_STEPS = 40
/** Keeps the logarithm of black finite, and of near-black calm. */
const COLOUR_FLOOR = 8
const HEAD = 2 + PARTS * 3

/** Base64 of signed bytes: size of the box, colours, then the embedding. */
export function encodePortrait({ inside, colours, picture, box }: PortraitParts): string {
  const bytes = [
    step(Math.log(Math.max(1e-6, box.x1 - box.x0)), SIZE_STEPS),
    step(Math.log(Math.max(1e-6, box.y1 - box.y0)), SIZE_STEPS),
  ]
  for (let i = 0; i < PARTS * 3; i++) {
    bytes.push(step(Math.log((colours[i]! + COLOUR_FLOOR) / (picture[i % 3]! + COLOUR_FLOOR)), COLOUR_STEPS))
  }
  bytes.push(...embeddingBytes(inside))
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
  readonly inside: Int8Array
}

/** Undefined for a text that is no portrait. */
function decodePortrait(text: string): Portrait | undefined {
  const bytes = Int8Array.from(atob(text), (character) => character.charCodeAt(0))
  if (bytes.length <= HEAD) return undefined
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
    inside: bytes.subarray(HEAD),
  }
}

export interface LitPortrait {
  readonly light: LightKind
  readonly vector: string
}

/** `FACTS` numbers of a pair: likeness, pattern of lightness, lightness, colour, width, height, and 1. */
export const FACTS = 7

/**
 * What two portraits differ in, as `FACTS` numbers to be weighted by `portrait-weights.ts`. Undefined when they cannot be
 * compared.
 */
export function factsOfPair(one: string, other: string): readonly number[] | undefined {
  const [a, b] = [decodePortrait(one), decodePortrait(other)]
  if (!a || !b || a.inside.length !== b.inside.length) return undefined
  const pattern = (of: Portrait): number[] => of.luma.map((value) => value - of.meanLuma)
  return [
    cosine(a.inside, b.inside),
    rootMeanSquare(pattern(a), pattern(b)),
    Math.abs(a.meanLuma - b.meanLuma),
    rootMeanSquare(a.chroma, b.chroma),
    Math.abs(a.size[0] - b.size[0]),
    Math.abs(a.size[1] - b.size[1]),
    1,
  ]
}

/**
 * Logarithm of the odds that two portraits show one thing, where one thing and two things were as likely before. Undefined
 * when they cannot be compared.
 */
export function oddsOfOne(one: LitPortrait, other: LitPortrait): number | undefined {
  const weights = WEIGHTS[`${one.light} ${other.light}`] ?? WEIGHTS[`${other.light} ${one.light}`]
  return weights && factsOfPair(one.vector, other.vector)?.reduce((sum, value, i) => sum + value * weights[i]!, 0)
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
