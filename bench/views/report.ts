/** The figures of an evaluation of views. */
import { wilson } from '../../pipeline/figures/wilson.ts'
import type { CameraState } from '../../pipeline/views/health.ts'
import type { PlayedLook } from './play.ts'
import type { Sequence } from './sequences.ts'

export interface PlayedSequence {
  readonly camera: string
  readonly kind: 'simulated' | 'real'
  readonly sequence: Pick<Sequence, 'truth' | 'how' | 'light' | 'from' | 'drift'>
  readonly looks: readonly PlayedLook[]
}

/** Looks from which a state must be named. */
const NAMED_WITHIN = 3

interface Share {
  readonly n: number
  readonly share: number
  /** 95 % interval (Wilson), as if all were independent. */
  readonly from: number
  readonly to: number
}

export interface ViewFigures {
  readonly movedRecall: number
  readonly falseMoved: number
  readonly stateRecall: Readonly<Record<string, number>>
  readonly unknownOnGood: number
  /** With intervals, by kind of camera. */
  readonly detail: Readonly<Record<string, Readonly<Record<string, Share>>>>
}

export function figuresOf(played: readonly PlayedSequence[]): ViewFigures {
  const all = sharesOf(played)
  const states = Object.entries(all).flatMap(([name, { share }]) =>
    name.startsWith('state ') ? [[name.slice('state '.length), share] as const] : [],
  )
  return {
    movedRecall: all['state moved']?.share ?? 0,
    falseMoved: all['falseMoved']?.share ?? 0,
    stateRecall: Object.fromEntries(states),
    unknownOnGood: all['unknownOnGood']?.share ?? 0,
    detail: {
      all,
      simulated: sharesOf(played.filter(({ kind }) => kind === 'simulated')),
      real: sharesOf(played.filter(({ kind }) => kind === 'real')),
    },
  }
}

function sharesOf(played: readonly PlayedSequence[]): Record<string, Share> {
  const good = played.filter(({ sequence }) => sequence.truth === 'good').flatMap(({ looks }) => looks)
  const drifts = played.flatMap(driftErrors)
  const shares: Record<string, Share> = {
    falseMoved: shareOf(good.map(({ viewState }) => viewState === 'moved')),
    unknownOnGood: shareOf(good.map(({ viewState }) => viewState !== 'good')),
    falselyNamed: shareOf(good.map(({ named }) => named !== 'good')),
    driftWithinTwoPixels: shareOf(drifts.map((error) => error <= 2)),
  }
  for (const truth of new Set(played.map(({ sequence }) => sequence.truth))) {
    if (truth === 'good') continue
    const own = played.filter(({ sequence }) => sequence.truth === truth)
    shares[`state ${truth}`] = shareOf(own.map((one) => isNamed(one, truth)))
  }
  return shares
}

function isNamed({ sequence, looks }: PlayedSequence, truth: CameraState): boolean {
  return looks.slice(sequence.from, sequence.from + NAMED_WITHIN).some(({ named }) => named === truth)
}

/** Of good looks, in pixels of the sketch. Sway beyond the shift asked for counts as error. */
function driftErrors({ sequence, looks }: PlayedSequence): readonly number[] {
  if (sequence.drift === undefined) return []
  return sequence.drift.flatMap((asked, k) => {
    const found = looks[k]
    if (found?.viewState !== 'good') return []
    // A camera that turns to the right moves its picture to the left.
    return [Math.max(Math.abs(found.drift.dx + asked.dx) * 160, Math.abs(found.drift.dy + asked.dy) * 90)]
  })
}

function shareOf(hits: readonly boolean[]): Share {
  const count = hits.filter(Boolean).length
  const { low, high } = wilson(count, hits.length)
  return { n: hits.length, share: rounded(count / Math.max(1, hits.length)), from: rounded(low), to: rounded(high) }
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

/** A table, and each look or sequence that went wrong. */
export function reportOf(played: readonly PlayedSequence[]): string {
  const { detail } = figuresOf(played)
  const rows = Object.entries(detail).flatMap(([kind, shares]) =>
    Object.entries(shares).map(
      ([name, { n, share, from, to }]) =>
        `${kind.padEnd(10)} ${name.padEnd(22)} ${String(n).padStart(5)} ${share.toFixed(4)} (${from.toFixed(4)} to ${to.toFixed(4)})`,
    ),
  )
  const wrong = played.flatMap((one) => {
    const { camera, sequence, looks } = one
    const said = looks.map(({ viewState, named }) => `${viewState ?? 'none'}${named === viewState ? '' : `/${named}`}`)
    const isWrong =
      sequence.truth === 'good' ? looks.some(({ viewState }) => viewState !== 'good') : !isNamed(one, sequence.truth)
    return isWrong ? [`${camera} ${sequence.light} ${sequence.truth} (${sequence.how}): ${said.join(' ')}`] : []
  })
  return [...rows, '', ...wrong].join('\n')
}
