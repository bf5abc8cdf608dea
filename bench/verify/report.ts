/** The figures of an evaluation of verification. */
import { KINDS, type Kind, type Played } from './sequences.ts'

/** Kinds in which the problem still stands. */
const STANDING = KINDS.filter((kind) => kind !== 'fixed')

interface Counts {
  readonly sequences: number
  readonly clear: number
  readonly notClear: number
  readonly cannotTell: number
  /** No verdict within the looks of the evaluation. */
  readonly open: number
}

export interface VerifyFigures {
  /** Clear although the problem stands, by kind. */
  readonly falseClear: Readonly<Record<string, number>>
  /** Shares of the sequences in which it was fixed and the camera sees well. */
  readonly clearOnFixed: number
  readonly cannotTellOnGood: number
  readonly kinds: Readonly<Record<string, Counts>>
  readonly streets: number
}

export function summaryOf(played: readonly Played[]): VerifyFigures {
  const kinds = Object.fromEntries([...KINDS, 'fixed-by-night' as const].map((kind) => [kind, countsOf(played, kind)]))
  const fixed = countsOf(played, 'fixed')
  return {
    falseClear: Object.fromEntries(STANDING.map((kind) => [kind, kinds[kind]!.clear])),
    clearOnFixed: share(fixed.clear, fixed.sequences),
    cannotTellOnGood: share(fixed.cannotTell + fixed.open, fixed.sequences),
    kinds,
    streets: new Set(played.map(({ scene }) => scene)).size,
  }
}

function countsOf(played: readonly Played[], kind: Kind): Counts {
  const own = played.filter((one) => one.kind === kind)
  const count = (verdict: Played['verdict']): number => own.filter((one) => one.verdict === verdict).length
  return {
    sequences: own.length,
    clear: count('clear'),
    notClear: count('not-clear'),
    cannotTell: count('cannot-tell'),
    open: count(undefined),
  }
}

/** A table, and each street on which something went wrong. */
export function reportOf(played: readonly Played[]): string {
  const { kinds } = summaryOf(played)
  const rows = Object.entries(kinds).map(
    ([kind, { sequences, clear, notClear, cannotTell, open }]) =>
      `${kind.padEnd(15)} ${[sequences, clear, notClear, cannotTell, open].map((n) => String(n).padStart(12)).join('')}`,
  )
  const wrong = played.filter(
    ({ kind, verdict }) =>
      (kind === 'fixed') !== (verdict === 'clear') &&
      (kind === 'fixed' || verdict === 'clear') &&
      kind !== 'fixed-by-night',
  )
  const words = wrong.map(
    ({ scene, kind, verdict, tries }) =>
      `${scene} ${kind}: ${verdict ?? 'open'} after ${tries.map(({ found, reason }) => reason ?? found).join(', ')}`,
  )
  const head = `${''.padEnd(15)} ${['sequences', 'clear', 'not clear', 'cannot tell', 'open'].map((word) => word.padStart(12)).join('')}`
  return [head, ...rows, '', ...new Set(words)].join('\n')
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000)
