/** Draws verifications from the bank: what was seen, what is true after "fixed", and when the camera is looked at again. */
import { createRandom, seedOf, type Random } from '../../fixtures/simulator/random.ts'
import {
  startVerification,
  stepVerification,
  type Try,
  type Verdict,
  verificationDueAt,
} from '../../pipeline/casework/verification.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { BankedScene, Seen } from './bank.ts'
import { findingOf, lookAt, type Problem, problemOf, type Sight } from './play.ts'
import type { State } from './scenes.ts'

/** What is true after the disposal. The problem stands in all of them but `fixed`. */
export const KINDS = ['fixed', 'not-fixed', 'nudged', 'vehicle', 'moved', 'rain', 'night'] as const
/** `fixed-by-night`: for the record, there is no goal for it. */
export type Kind = (typeof KINDS)[number] | 'fixed-by-night'

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
  if (!problem) return undefined
  const disposedAt = kind === 'night' ? MIDNIGHT + HOURS.night * HOUR + 300_000 : seenAt + 300_000
  const shown = createFilm(banked, kind, random)
  const { row } = problem
  let state = startVerification(row, disposedAt)
  for (let looks = 1; looks <= MOST_LOOKS; looks++) {
    const at = verificationDueAt(row, state)
    const look = lookAt(banked, shown(at), { at, labels })
    const step = stepVerification(row, state, {
      at,
      lookId: String(looks),
      found: findingOf(problem, look),
      ...(look.light && { light: look.light.kind }),
      similarity: look.similarity,
    })
    state = step.state
    const { tries } = state
    if (step.verdict) return { scene: banked.scene.id, kind, verdict: step.verdict, looks, tries }
  }
  return { scene: banked.scene.id, kind, looks: MOST_LOOKS, tries: state.tries }
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
    kind === 'nudged' || kind === 'vehicle' || kind === 'moved' ? random.pick(banked.pictures.get(kind)!) : undefined
  const byDay = (): Seen => {
    if (staying) return random.pick(staying)
    if (kind === 'rain') return any('rain')
    return any(fixed ? 'fixed' : 'not-fixed')
  }
  return (at) => {
    const hour = (at / HOUR + 8) % 24
    const dark = hour > 20.2 || hour < 5
    // A trick stays a trick by night; the bank has it by day only, and no look by night counts for a problem seen by day.
    return dark && !staying && kind !== 'rain' ? any(fixed ? 'night-fixed' : 'night-not-fixed') : byDay()
  }
}
