/** Who stands where and when, for 72 hours: the truth of the evaluation. Pure, from a seed. Hours since the start. */
import { createRandom, type Random, seedOf } from '../../fixtures/simulator/random.ts'

export const HOURS = 72
/** How long a camera is turned away at most, and a bus before a place, by `looks.ts`. */
export const LONGEST_TURN_HOURS = 2.5
export const LONGEST_COVER_HOURS = 0.8

/** What a stay must become. */
export type Expected =
  | { readonly kind: 'own' }
  /** Back within 24 h of a verified fix: the candidate of the stay before, reopened. */
  | { readonly kind: 'reopened' }
  /** Back later: a new candidate linked to that of the stay before. */
  | { readonly kind: 'recurrence' }

/** A thing stands at a place without leaving. */
export interface Stay {
  readonly from: number
  readonly to: number
  readonly occupant: number
  /** Number of the problem at this place; stays of one problem are one candidate. */
  readonly problem: number
  readonly expected: Expected
  /** When the fix that ended it is verified clear; absent = nobody disposed of it. */
  readonly clearedAt?: number
}

/** How the two problems of a place follow each other. */
type Course = 'next' | 'back-again' | 'long' | 'reopens' | 'recurs' | 'fixed-then-next'

const OWN: Expected = { kind: 'own' }
const COURSES: readonly Course[] = ['next', 'back-again', 'long', 'reopens', 'recurs', 'fixed-then-next']

export interface BayScript {
  readonly course: Course
  readonly stays: readonly Stay[]
}

interface BayFacts {
  /** Where looks do not last, a new heap is the old problem: there only the place is scripted. */
  readonly lasting: boolean
  /** What the row asks for before it may raise: its dwell or the span of its evidence. */
  readonly raisesAfterHours: number
}

/** Two problems at one place. */
export function scriptBay(seed: number, bay: string, { lasting, raisesAfterHours }: BayFacts): BayScript {
  const random = createRandom(seedOf('script', seed, bay))
  const course = lasting ? random.pick(COURSES) : 'recurs'
  const [first, second] = random.pick([
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const)
  // Shorter than what its row waits for, with a camera that is turned away or covered meanwhile, nothing can have become a candidate.
  const least = raisesAfterHours + LONGEST_TURN_HOURS + LONGEST_COVER_HOURS
  return { course, stays: staysOf(course, random, { first, second: lasting ? second : first, least }) }
}

interface Pair {
  readonly first: number
  readonly second: number
  /** Hours that each of them stands at least. */
  readonly least: number
}

function staysOf(course: Course, random: Random, { first, second, least }: Pair): Stay[] {
  const start = random.between(0, 5)
  const stand = (from: number, long: number, rest: Omit<Stay, 'from' | 'to'>): Stay => ({
    from,
    to: from + Math.max(long, least),
    ...rest,
  })
  const own = (occupant: number, problem: number) => ({ occupant, problem, expected: OWN })
  switch (course) {
    case 'next': {
      const a = stand(start, random.between(4, 24), own(first, 0))
      return [a, stand(a.to + gap(random), random.between(4, 20), own(second, 1))]
    }
    case 'back-again': {
      const a = stand(start, random.between(4, 12), own(first, 0))
      const b = stand(a.to + gap(random), random.between(4, 12), own(second, 1))
      return [a, b, stand(b.to + gap(random), random.between(4, 12), own(first, 0))]
    }
    case 'long': {
      const a = stand(start, random.between(38, 50), own(first, 0))
      return [a, stand(a.to + gap(random), random.between(4, 9), own(second, 1))]
    }
    case 'reopens': {
      const a = fixed(stand(start, random.between(4, 8), own(first, 0)))
      const back = stand(a.clearedAt + random.between(2, 22), random.between(4, 8), {
        occupant: first,
        problem: 0,
        expected: { kind: 'reopened' },
      })
      return [a, back, stand(back.to + gap(random), random.between(4, 9), own(second, 1))]
    }
    case 'recurs': {
      const a = fixed(stand(start, random.between(4, 8), own(first, 0)))
      const rest = { occupant: first, problem: 1, expected: { kind: 'recurrence' } } as const
      return [a, stand(a.clearedAt + random.between(25, 44), random.between(4, 9), rest)]
    }
    case 'fixed-then-next': {
      const a = fixed(stand(start, random.between(4, 10), own(first, 0)))
      return [a, stand(a.clearedAt + gap(random), random.between(4, 20), own(second, 1))]
    }
    default:
      return course satisfies never
  }
}

const fixed = (stay: Stay): Stay & { readonly clearedAt: number } => ({ ...stay, clearedAt: stay.to + 1 })

/** Between two things at a place: in one of eight cases nobody looks between them. */
function gap(random: Random): number {
  return random.chance(0.125) ? random.between(0.01, 0.1) : random.between(0.3, 9)
}
