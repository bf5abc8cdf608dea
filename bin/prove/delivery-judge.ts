/** The verdict of `prove:delivery`, from the case system's own log and from what was decided. */
import type { Entry } from './delivery-plan.ts'

/** A message that was decided and not taken back in time. */
export interface DecidedMessage {
  readonly id: string
  readonly candidateId: string
  readonly type: string
  readonly sequence: number
  /** Neither delivered nor given up when time was over: late, but kept. */
  readonly waits: boolean
}

export interface Verdict {
  /** Decided and called delivered or given up, and never taken there. */
  readonly lost: number
  /** Cases opened twice, messages taken twice and messages that nobody decided, where keys are honoured. */
  readonly doubled: number
  /** Messages taken there before an earlier one of their case. */
  readonly outOfOrder: number
  readonly messages: number
  readonly arrivals: number
  /** Arrivals of what had been taken already: what a receiver without keys would double. */
  readonly resent: number
  /** Questions that were asked instead. */
  readonly asked: number
}

export function judgeDelivery(log: readonly Entry[], decided: readonly DecidedMessage[]): Verdict {
  const taken = log.filter(({ what }) => what === 'taken')
  const place = new Map(taken.map(({ id }, i) => [id, i]))
  const known = new Set(decided.map(({ id }) => id))
  const opened = taken.filter(({ number }) => number !== undefined)
  const doubledCases = opened.length - new Set(opened.map(({ candidateId }) => candidateId)).size
  const doubledMessages = taken.length - place.size
  const strangers = [...place.keys()].filter((id) => !known.has(id)).length
  return {
    lost: decided.filter(({ id, waits }) => !waits && !place.has(id)).length,
    doubled: doubledCases + doubledMessages + strangers,
    outOfOrder: outOfOrder(decided, place),
    messages: decided.length,
    arrivals: log.filter(({ what }) => what === 'came').length,
    resent: resent(log),
    asked: log.filter(({ what }) => what === 'asked').length,
  }
}

function outOfOrder(decided: readonly DecidedMessage[], place: ReadonlyMap<string, number>): number {
  const latest = new Map<string, number>()
  let count = 0
  for (const { id, candidateId } of decided.toSorted((a, b) => a.sequence - b.sequence)) {
    const at = place.get(id)
    if (at === undefined) continue
    const before = latest.get(candidateId)
    if (before !== undefined && at < before) count += 1
    latest.set(candidateId, Math.max(at, before ?? at))
  }
  return count
}

function resent(log: readonly Entry[]): number {
  const taken = new Set<string>()
  let count = 0
  for (const { what, id } of log) {
    if (what === 'came' && taken.has(id)) count += 1
    if (what === 'taken') taken.add(id)
  }
  return count
}
