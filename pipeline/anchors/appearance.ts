/** What an anchor remembers of how its problem looks, apart for each light, and what a look says against it. */
import type { Light } from '../views/light.ts'
import type { LightKind } from '../vocabulary.ts'
import { type LitPortrait, oddsOfOne } from './portrait.ts'

/** How a thing looked in one look: `vector` is a text of `portrait.ts`. */
export interface SeenAppearance extends LitPortrait {
  /** `id@version` of the embedding model, with the layout of the portrait: those of two models are not compared. */
  readonly model: string
}

type Views = Readonly<Partial<Record<LightKind, readonly string[]>>>

/** What is remembered of a thing: up to `VIEWS_PER_LIGHT` portraits of each light. */
export interface AppearanceMemory {
  /** Absent = nothing is remembered yet. */
  readonly model?: string
  readonly views: Views
  /** What a reviewer said stands at the same place and is another thing. */
  readonly unlike?: Views
}

export const NO_APPEARANCE: AppearanceMemory = { views: {} }

export interface Comparison {
  /** `unknown`: nothing to compare with, or it may as well be one thing as two. */
  readonly verdict: 'same' | 'other' | 'unknown'
  /** Logarithm of the odds that it is the one that is remembered; absent when there is nothing to compare. */
  readonly odds?: number
  /** The odds rest on views of another light, and say less. */
  readonly acrossLights?: true
}

const VIEWS_PER_LIGHT = 3
/** A view this sure to be of a known one teaches nothing. */
const KNOWN_VIEW = 3.5
/** From these odds on a look is told by itself; figures in `bench/identity/README.md`. */
export const SURELY_ONE = 2
export const SURELY_TWO = -1
const UNKNOWN: Comparison = { verdict: 'unknown' }
const LIGHTS: readonly LightKind[] = ['day', 'night', 'infrared']

/** The light under which a look is remembered: things look by dusk as they do by day. */
export function lightKindOf({ kind }: Pick<Light, 'kind'>): LightKind {
  return kind === 'dusk' ? 'day' : kind
}

/**
 * Whether something seen in one or more looks is what is remembered: by views of the same light where there are any, else
 * across lights. The looks' odds are averaged, for their errors are much the same.
 */
export function compareAppearance(memory: AppearanceMemory, seen: readonly SeenAppearance[]): Comparison {
  const comparable = seen.filter(({ model }) => model === memory.model)
  const inLight = comparable.filter(({ light }) => memory.views[light] !== undefined)
  const asked = inLight.length > 0 ? inLight : comparable
  const odds = meanOdds(memory.views, asked)
  if (odds === undefined) return UNKNOWN
  const told = { odds, ...(inLight.length === 0 ? { acrossLights: true as const } : {}) }
  const foreign = memory.unlike && meanOdds(memory.unlike, asked)
  if (foreign !== undefined && foreign > odds && foreign >= 0)
    return { verdict: 'other', odds: Math.min(odds, -foreign) }
  if (odds >= SURELY_ONE) return { verdict: 'same', ...told }
  return { verdict: odds < SURELY_TWO ? 'other' : 'unknown', ...told }
}

function meanOdds(views: Views, seen: readonly SeenAppearance[]): number | undefined {
  const odds = seen.flatMap((one) => bestOdds(views, one) ?? [])
  return odds.length === 0 ? undefined : odds.reduce((sum, value) => sum + value, 0) / odds.length
}

function bestOdds(views: Views, seen: SeenAppearance): number | undefined {
  const lights = views[seen.light] ? [seen.light] : LIGHTS
  const odds = lights.flatMap((light) =>
    (views[light] ?? []).flatMap((vector) => oddsOfOne({ light, vector }, seen) ?? []),
  )
  return odds.length === 0 ? undefined : Math.max(...odds)
}

const isKnownView = (light: LightKind, one: string, other: string): boolean =>
  one === other || (oddsOfOne({ light, vector: one }, { light, vector: other }) ?? 0) >= KNOWN_VIEW

/** The memory with one more view in it; the same object when it teaches nothing. */
export function remember(memory: AppearanceMemory, { light, model, vector }: SeenAppearance): AppearanceMemory {
  // A new model learns anew.
  if (memory.model !== model) return { model, views: { [light]: [vector] } }
  const known = memory.views[light] ?? []
  if (known.some((view) => isKnownView(light, view, vector))) return memory
  return { ...memory, views: { ...memory.views, [light]: bounded(light, [...known, vector]) } }
}

/** Drops the view that another one stands for best, never the newest. */
function bounded(light: LightKind, views: readonly string[]): readonly string[] {
  if (views.length <= VIEWS_PER_LIGHT) return views
  const redundancy = views
    .slice(0, -1)
    .map((vector, i) =>
      Math.max(
        ...views.flatMap((other, k) => (k === i ? [] : (oddsOfOne({ light, vector }, { light, vector: other }) ?? 0))),
      ),
    )
  const dropped = redundancy.indexOf(Math.max(...redundancy))
  return views.filter((_, i) => i !== dropped)
}

/** Both memories in one, within the bound. Views of another model than the first's are left out. */
export function joinMemories(one: AppearanceMemory, other: AppearanceMemory): AppearanceMemory {
  if (one.model === undefined) return other
  return seenOf(other)
    .filter(({ model }) => model === one.model)
    .reduce(remember, one)
}

/** The memory's views as if seen anew. */
export function seenOf({ model, views }: AppearanceMemory): SeenAppearance[] {
  if (model === undefined) return []
  return LIGHTS.flatMap((light) => (views[light] ?? []).map((vector) => ({ light, model, vector })))
}

/** The memory of a thing after these views were said to be of another one. */
export function forgetViews(memory: AppearanceMemory, foreign: readonly SeenAppearance[]): AppearanceMemory {
  const ofModel = foreign.filter(({ model }) => model === memory.model)
  if (ofModel.length === 0) return memory
  const kept = LIGHTS.map((light) => {
    const alien = ofModel.filter((one) => one.light === light)
    const views = (memory.views[light] ?? []).filter((view) =>
      alien.every(({ vector }) => !isKnownView(light, view, vector)),
    )
    return [light, views] as const
  })
  const unlike = ofModel.reduce<Views>(
    (taught, { light, vector }) => ({ ...taught, [light]: bounded(light, [...(taught[light] ?? []), vector]) }),
    memory.unlike ?? {},
  )
  return { ...memory, views: Object.fromEntries(kept.filter(([, list]) => list.length > 0)), unlike }
}
