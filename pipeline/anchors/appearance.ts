/**
 * How things look: embeddings as they cross the queue and lie in the database, and what an anchor remembers of them, apart
 * for each light. Two embeddings of one model are compared by their cosine. Never of persons: look workers make none.
 */
import type { LightKind } from '../vocabulary.ts'

/** One embedding: `vector` is base64 of one signed byte a number, of any length of the whole. */
export interface SeenAppearance {
  readonly light: LightKind
  /** `id@version` of the embedding model. */
  readonly model: string
  readonly vector: string
}

/** What is remembered of a thing: up to `VIEWS_PER_LIGHT` embeddings of each light. */
export interface AppearanceMemory {
  /** Absent = nothing is remembered yet. */
  readonly model?: string
  readonly views: Readonly<Partial<Record<LightKind, readonly string[]>>>
  /** What a reviewer said stands at the same place and is another thing. */
  readonly unlike?: Readonly<Partial<Record<LightKind, readonly string[]>>>
}

export const NO_APPEARANCE: AppearanceMemory = { views: {} }

/** `unknown`: nothing to compare with, or the likeness is that of one thing in other light as well as of two things. */
type Verdict = 'same' | 'other' | 'unknown'
export interface Comparison {
  readonly verdict: Verdict
  /** Cosine to the likest view that decided, -1..1. */
  readonly likeness?: number
}

const VIEWS_PER_LIGHT = 4
/** A view this like a known one teaches nothing. */
const KNOWN_VIEW = 0.92
const UNKNOWN: Comparison = { verdict: 'unknown' }
const LIGHTS: readonly LightKind[] = ['day', 'night', 'infrared']

/** The text of an embedding: signed bytes, the largest of them 127. */
export function encodeAppearance(embedding: ArrayLike<number>): string {
  let largest = 0
  for (let i = 0; i < embedding.length; i++) largest = Math.max(largest, Math.abs(embedding[i]!))
  let bytes = ''
  for (let i = 0; i < embedding.length; i++) {
    const value = largest === 0 ? 0 : Math.round((embedding[i]! / largest) * 127)
    bytes += String.fromCharCode(value & 0xff)
  }
  return btoa(bytes)
}

/** Cosine of two texts, -1..1; 0 when they are of different lengths or one of them is zero. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [bytesOf(one), bytesOf(other)]
  if (a.length !== b.length) return 0
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    dot += x * y
    aa += x * x
    bb += y * y
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb)
}

function bytesOf(text: string): Int8Array {
  const decoded = atob(text)
  return Int8Array.from(decoded, (character) => character.charCodeAt(0))
}

/** A picture without colours; what is burnt in may have some. */
const GREY_CHROMA = 6
/** Mean luma of a picture in colours below which lamps light it. */
const LAMP_MEAN = 70

/**
 * The light of a picture as it shows in its pixels, whatever the clock says. `mean` luma and `chroma`, the mean difference
 * of the strongest and the weakest colour, 0..255.
 */
export function lightKindOf({ mean, chroma }: { readonly mean: number; readonly chroma: number }): LightKind {
  if (chroma < GREY_CHROMA) return 'infrared'
  return mean < LAMP_MEAN ? 'night' : 'day'
}

/** Whether something seen in one or more looks is what is remembered. The looks' likenesses are averaged. */
export function compareAppearance(memory: AppearanceMemory, seen: readonly SeenAppearance[]): Comparison {
  const comparable = seen.filter(({ model }) => model === memory.model)
  const inLight = comparable.filter(({ light }) => memory.views[light] !== undefined)
  if (inLight.length > 0) return decide(memory, inLight, SAME_LIGHT)
  return comparable.length > 0 ? decide(memory, comparable, OTHER_LIGHT) : UNKNOWN
}

interface Bounds {
  readonly same: number
  readonly other: number
  readonly acrossLights: boolean
}

/** Measured by `bench/identity/thresholds.ts` on streets that the evaluation does not see; figures in ADR 15. */
const SAME_LIGHT: Bounds = { same: 0.7, other: 0.5, acrossLights: false }
const OTHER_LIGHT: Bounds = { same: 0.7, other: 0.2, acrossLights: true }

function decide(memory: AppearanceMemory, seen: readonly SeenAppearance[], bounds: Bounds): Comparison {
  const likeness = mean(seen.map((one) => likest(memory.views, one, bounds)))
  const taught = mean(seen.map((one) => (memory.unlike ? likest(memory.unlike, one, bounds) : -1)))
  if (taught > likeness && taught >= bounds.same) return { verdict: 'other', likeness }
  if (likeness >= bounds.same) return { verdict: 'same', likeness }
  return { verdict: likeness < bounds.other ? 'other' : 'unknown', likeness }
}

function likest(views: AppearanceMemory['views'], { light, vector }: SeenAppearance, { acrossLights }: Bounds): number {
  const lights = acrossLights ? LIGHTS : [light]
  const known = lights.flatMap((kind) => views[kind] ?? [])
  return Math.max(-1, ...known.map((view) => likenessOf(view, vector)))
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? -1 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The memory with one more view in it; the same object when it teaches nothing. */
export function remember(memory: AppearanceMemory, { light, model, vector }: SeenAppearance): AppearanceMemory {
  // Embeddings of two models cannot be compared: a new model learns anew.
  if (memory.model !== model) return { model, views: { [light]: [vector] } }
  const known = memory.views[light] ?? []
  if (known.some((view) => likenessOf(view, vector) >= KNOWN_VIEW)) return memory
  return { ...memory, views: { ...memory.views, [light]: bounded([...known, vector]) } }
}

/** Drops the view that another one stands for best. */
function bounded(views: readonly string[]): readonly string[] {
  if (views.length <= VIEWS_PER_LIGHT) return views
  const redundancy = views.map((view, i) =>
    Math.max(...views.map((other, k) => (k === i ? -1 : likenessOf(view, other)))),
  )
  const dropped = redundancy.lastIndexOf(Math.max(...redundancy.slice(0, -1)))
  return views.filter((_, i) => i !== dropped)
}

/** Both memories in one, within the bound. Views of another model than the first's are left out. */
export function joinMemories(one: AppearanceMemory, other: AppearanceMemory): AppearanceMemory {
  if (one.model === undefined) return other
  return seenOf(other).reduce(remember, one)
}

/** The memory's views as if seen anew. */
export function seenOf({ model, views }: AppearanceMemory): SeenAppearance[] {
  if (model === undefined) return []
  return LIGHTS.flatMap((light) => (views[light] ?? []).map((vector) => ({ light, model, vector })))
}

/** The memory of a thing after these views were said to be of another one. */
export function forgetViews(memory: AppearanceMemory, foreign: readonly SeenAppearance[]): AppearanceMemory {
  const ofModel = foreign.filter(({ model }) => model === memory.model)
  const kept = LIGHTS.map((light) => {
    const alien = ofModel.filter((one) => one.light === light)
    const views = (memory.views[light] ?? []).filter((view) =>
      alien.every(({ vector }) => likenessOf(view, vector) < KNOWN_VIEW),
    )
    return [light, views] as const
  })
  const views = Object.fromEntries(kept.filter(([, list]) => list.length > 0))
  const unlike = ofModel.reduce(
    (taught, { light, vector }) => ({ ...taught, [light]: bounded([...(taught[light] ?? []), vector]) }),
    memory.unlike ?? {},
  )
  return { ...memory, views, ...(Object.keys(unlike).length > 0 ? { unlike } : {}) }
}
