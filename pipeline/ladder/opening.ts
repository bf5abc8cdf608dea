/** Whether a candidate that a look has just raised goes before a reviewer, or is kept and shown to nobody yet. */
import type { Rung } from './rung.ts'

/** shadow: by its rung. pilot-limit: the pilot had its number this shift. budget: the seats have their number this shift. */
export const HELD_FOR = ['shadow', 'pilot-limit', 'budget'] as const
export type HeldFor = (typeof HELD_FOR)[number]

export function parseHeldFor(text: string | null): HeldFor | undefined {
  return HELD_FOR.find((word) => word === text)
}

export interface OpeningFacts {
  readonly severity: number
  readonly rung: Rung
  /** Candidates of the category and group that went before reviewers in this shift, and how many may while it is a pilot. */
  readonly pilotOpened: number
  readonly pilotLimit: number
  /** How many more the seats can decide in this shift; absent where the site plans no seats. */
  readonly room?: number
}

export type Opening = { readonly kind: 'open' } | { readonly kind: 'held'; readonly for: HeldFor }

/** Severity 1 is never held, whatever the ladder and the budget say. */
export function judgeOpening({ severity, rung, pilotOpened, pilotLimit, room }: OpeningFacts): Opening {
  if (severity === 1) return { kind: 'open' }
  if (rung === 'shadow') return { kind: 'held', for: 'shadow' }
  if (rung === 'pilot' && pilotOpened >= pilotLimit) return { kind: 'held', for: 'pilot-limit' }
  if (room !== undefined && room <= 0) return { kind: 'held', for: 'budget' }
  return { kind: 'open' }
}
