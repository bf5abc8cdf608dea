/** Draws verifications from the bank: what was seen, what is true after "fixed", and when the camera is looked at again. */
import { createRandom, seedOf, type Random } from '../../fixtures/simulator/random.ts'
import {
  startVerification,
  stepVerification,
  type Try,
  type Verdict,
  verificationDueAt,
} from '../../pipeline/casework/verification.ts'
import { type FrozenRun, stepFrozen } from '../../pipeline/views/frozen.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { BankedScene, Seen } from './bank.ts'
import { findingOf, lookAt, type PlayedLook, type Problem, problemOf, type Sight } from './play.ts'
import type { State } from './scenes.ts'

/** What is true after the disposal. The problem stands in all of them but `fixed`; a frozen stream shows the clean place. */
export const KINDS = ['fixed', 'not-fixed', 'nudged', 'vehicle', 'moved', 'rain', 'night', 'frozen'] as const
/** `fixed-by-night`: for the record, there is no goal for it. */
export const ALL_KINDS = [...KINDS, 'fixed-by-night'] as const
export type Kind = (typeof ALL_KINDS)[number]

/** States of which a kind shows pictures. */
export const SHOWN: Readonly<Record<Kind, readonly State[]>> = {
  fixed: ['before', 'fixed', 'night-fixed'],
  'not-fixed': ['before', 'not-fixed', 'night-not-fixed'],
  nudged: ['before', 'nudged'],
  vehicle: ['before', 'vehicle'],
  moved: ['before', 'moved'],
  rain: ['before', 'rain'],
  frozen: ['before', 'fixed'],
  night: ['before', 'night-before', 'not-fixed', 'night-not-fixed'],
  'fixed-by-night': ['night-before', 'fixed', 'night-fixed'],
}

export interface Played {
  readonly scene: string
  readonly kind: Kind
  /** Absent: no verdict within `MOST_LOOKS`. */
  readonly verdict?: Verdict
  readonly looks: number
  readonly tries: readonly Try[]
}

const MOST_LOOKS = 90
const HOUR = 3_600_000
const MIDNIGHT = Date.parse('2026-05-12T00:00:00+08:00')
/** Local hours at which the simulator's lights are what they say. */
const HOURS = { day: 10, dusk: 19.1, night: 22.4 } as const

/** One sequence; undefined where no look sees the problem to begin with, so that nobody would have reported it. */
export function playSequence(
  banked: BankedScene,
  kind: Kind,
  { labels, name }: Sight & { name: string },
): Played | undefined {
  const random = createRandom(seedOf('sequence', banked.scene.id, kind, name))
  const byNight = kind === 'fixed-by-night' || (kind === 'night' && random.chance(0.5))
  const seenAt = MIDNIGHT + HOURS[byNight ? 'night' : banked.scene.light] * HOUR
  const problem = drawProblem(banked, { random, at: seenAt, labels, state: byNight ? 'night-before' : 'before' })
  // Pushed out of everybody's sight in all of its pictures.
  const unseen = SHOWN[kind].some((state) => !state.startsWith('night') && !banked.pictures.has(state))
  if (!problem || unseen) return undefined
  const disposedAt = kind === 'night' ? MIDNIGHT + HOURS.night * HOUR + 300_000 : seenAt + 300_000
  const camera = createCamera(banked, { kind, random, labels })
  return { scene: banked.scene.id, kind, ...verify(problem, disposedAt, camera) }
}

function verify(
  { row, place }: Problem,
  disposedAt: EpochMs,
  camera: (at: EpochMs) => PlayedLook,
): Pick<Played, 'verdict' | 'looks' | 'tries'> {
  let state = startVerification(row, disposedAt)
  for (let looks = 1; looks <= MOST_LOOKS; looks++) {
    const at = verificationDueAt(row, state)
    const look = camera(at)
    const step = stepVerification(row, state, {
      at,
      lookId: String(looks),
      found: findingOf({ row, place }, look),
      ...(look.light && { light: look.light.kind }),
      similarity: look.similarity,
    })
    state = step.state
    if (step.verdict) return { verdict: step.verdict, looks, tries: state.tries }
  }
  return { looks: MOST_LOOKS, tries: state.tries }
}

/** What a look sees at an hour, and whether intake finds the stream frozen. */
function createCamera(
  banked: BankedScene,
  { kind, random, labels }: Sight & { readonly kind: Kind; readonly random: Random },
): (at: EpochMs) => PlayedLook {
  const shown = createFilm(banked, kind, random)
  let run: FrozenRun | undefined
  return (at) => {
    const look = lookAt(banked, shown(at), { at, labels })
    // The bank is small: elsewhere the same picture comes again although the stream goes on.
    if (kind !== 'frozen') return look
    const step = stepFrozen(run, look.contentHash)
    ;({ run } = step)
    return step.frozen ? { ...look, viewState: 'frozen' } : look
  }
}

interface Evidence extends Sight {
  readonly random: Random
  readonly at: EpochMs
  readonly state: State
}

function drawProblem(banked: BankedScene, evidence: Evidence): Problem | undefined {
  const { random, at, labels, state } = evidence
  const known = problems.get(banked) ?? new Map<State, readonly Problem[]>()
  problems.set(banked, known)
  const frames = (banked.pictures.get(state) ?? []).flat()
  const found =
    known.get(state) ?? frames.flatMap((seen) => problemOf(banked, lookAt(banked, seen, { at, labels })) ?? [])
  known.set(state, found)
  return found.length === 0 ? undefined : random.pick(found)
}

/** Evidence of a state is always of the same hour. */
const problems = new WeakMap<BankedScene, Map<State, readonly Problem[]>>()

/** What the camera shows at an hour. Passers-by change from look to look; a parked vehicle, a turn of the mast stay. */
function createFilm(banked: BankedScene, kind: Kind, random: Random): (at: EpochMs) => Seen {
  const fixed = kind === 'fixed' || kind === 'fixed-by-night'
  const any = (state: State): Seen => random.pick(random.pick(banked.pictures.get(state)!))
  const staying =
    kind === 'nudged' || kind === 'vehicle' || kind === 'moved'
      ? random.pick(banked.pictures.get(kind) ?? [])
      : undefined
  const still = kind === 'frozen' ? any('fixed') : undefined
  const byDay = (): Seen => {
    if (staying) return random.pick(staying)
    if (still) return still
    if (kind === 'rain') return any('rain')
    return any(fixed ? 'fixed' : 'not-fixed')
  }
  return (at) => {
    const hour = (at / HOUR + 8) % 24
    const dark = hour > 20.2 || hour < 5
    // A trick stays a trick by night; the bank has it by day only, and no look by night counts for a problem seen by day.
    return dark && !staying && !still && kind !== 'rain' ? any(fixed ? 'night-fixed' : 'night-not-fixed') : byDay()
  }
}
