/** The figures of an evaluation of verification. */
import { wilson } from '../../pipeline/figures/wilson.ts'
import { ALL_KINDS, KINDS, type Kind, type Played } from './sequences.ts'

/** Kinds in which the problem still stands. */
const STANDING: readonly Kind[] = KINDS.filter((kind) => kind !== 'fixed')

interface Counts {
  readonly sequences: number
  readonly clear: number
  /** Upper end of the 95 % interval of the share of clears, as if the sequences were independent. */
  readonly clearAtMost: number
  readonly notClear: number
  readonly cannotTell: number
  /** No verdict within the looks of the evaluation. */
  readonly open: number
}

export interface VerifyFigures {
  /** Clear although the problem stands, by kind. */
  readonly falseClear: Readonly<Record<string, number>>
  /** Shares of the sequences in which it was fixed and the camera sees well; absent when none was played. */
  readonly clearOnFixed?: number
  readonly cannotTellOnGood?: number
  readonly kinds: Readonly<Record<string, Counts>>
  readonly streets: number
}

export function summaryOf(played: readonly Played[]): VerifyFigures {
  const kinds = ALL_KINDS.filter((kind) => played.some((one) => one.kind === kind))
  const fixed = countsOf(played, 'fixed')
  return {
    falseClear: Object.fromEntries(
      kinds.filter((kind) => STANDING.includes(kind)).map((kind) => [kind, countsOf(played, kind).clear]),
    ),
    ...(fixed.sequences > 0 && {
      clearOnFixed: rounded(fixed.clear / fixed.sequences),
      cannotTellOnGood: rounded((fixed.cannotTell + fixed.open) / fixed.sequences),
    }),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, countsOf(played, kind)])),
    streets: new Set(played.map(({ scene }) => scene)).size,
  }
}

function countsOf(played: readonly Played[], kind: Kind): Counts {
  const own = played.filter((one) => one.kind === kind)
  const count = (verdict: Played['verdict']): number => own.filter((one) => one.verdict === verdict).length
  return {
    sequences: own.length,
    clear: count('clear'),
    clearAtMost: rounded(wilson(count('clear'), own.length).high),
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
  const wrong = played.filter(({ kind, verdict }) => {
    return kind === 'fixed' ? verdict !== 'clear' : STANDING.includes(kind) && verdict === 'clear'
  })
  const words = wrong.map(
    ({ scene, kind, verdict, tries }) =>
      `${scene} ${kind}: ${verdict ?? 'open'} after ${tries.map(({ found, reason }) => reason ?? found).join(', ')}`,
  )
  const head = `${''.padEnd(15)} ${['sequences', 'clear', 'not clear', 'cannot tell', 'open'].map((word) => word.padStart(12)).join('')}`
  return [head, ...rows, '', ...new Set(words)].join('\n')
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000
