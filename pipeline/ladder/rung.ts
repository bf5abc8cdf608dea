/**
 * The ladder of a category in a group of cameras: shadow ▶ pilot ▶ live. Figures propose, a person moves it up; figures alone
 * may move it down. Safety-urgent rows stand on pilot or live: nothing on the ladder ever keeps one of theirs from a person.
 */

/** shadow: counted, shown to nobody in the queue. pilot: reviewed, so many a shift. live: reviewed whole. */
export const RUNGS = ['shadow', 'pilot', 'live'] as const
export type Rung = (typeof RUNGS)[number]

export function parseRung(text: string): Rung | undefined {
  return RUNGS.find((rung) => rung === text)
}

/** The lowest rung that a row of this severity may stand on. */
export function lowestRung(severity: number): Rung {
  return severity === 1 ? 'pilot' : 'shadow'
}

/** Where a row stands that nobody has moved: where the site starts, never below its lowest rung. */
export function startRung(start: Rung | undefined, severity: number): Rung {
  const wanted = start ?? 'live'
  return isBelow(wanted, lowestRung(severity)) ? lowestRung(severity) : wanted
}

export function isBelow(a: Rung, b: Rung): boolean {
  return RUNGS.indexOf(a) < RUNGS.indexOf(b)
}

export function rungAbove(rung: Rung): Rung | undefined {
  return RUNGS[RUNGS.indexOf(rung) + 1]
}

export function rungBelow(rung: Rung): Rung | undefined {
  return RUNGS[RUNGS.indexOf(rung) - 1]
}

export interface AskedMove {
  readonly from: Rung
  readonly to: Rung
  readonly severity: number
  readonly by: 'person' | 'figures'
  /** What the gates of the next rung say. */
  readonly gatesPassed: boolean
  /** The person knows that they do not, and says why. */
  readonly insists: boolean
}

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly rung: Rung }
  /** It stands there already. */
  | { readonly kind: 'same' }
  /** One rung at a time upwards. */
  | { readonly kind: 'too-far'; readonly next: Rung }
  /** The figures do not carry it yet, and the person did not insist. */
  | { readonly kind: 'gates' }
  /** A safety-urgent row never stands in shadow. */
  | { readonly kind: 'never-shadow' }
  /** Upwards only a person moves, downwards figures move by one rung. */
  | { readonly kind: 'not-by-figures' }

export function moveRung({ from, to, severity, by, gatesPassed, insists }: AskedMove): MoveOutcome {
  if (from === to) return { kind: 'same' }
  if (isBelow(to, lowestRung(severity))) return { kind: 'never-shadow' }
  if (isBelow(to, from)) {
    if (by === 'figures' && rungBelow(from) !== to) return { kind: 'not-by-figures' }
    return { kind: 'moved', rung: to }
  }
  if (by === 'figures') return { kind: 'not-by-figures' }
  const next = rungAbove(from)
  if (next !== to) return { kind: 'too-far', next: next ?? from }
  return gatesPassed || insists ? { kind: 'moved', rung: to } : { kind: 'gates' }
}
