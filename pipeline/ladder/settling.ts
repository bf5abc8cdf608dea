/**
 * Which of the held candidates go before reviewers now, and which open ones give way. The most severe first, then the
 * category that was right most often, then the one that waits longest; nothing is decided by this, only its turn.
 */
import { judgeOpening, type HeldFor } from './opening.ts'
import type { Rung } from './rung.ts'

export interface QueueFacts {
  readonly id: string
  readonly severity: number
  /** Category and group, which share a rung and a pilot's limit. */
  readonly step: string
  readonly rung: Rung
  /** Share of right decisions of the step, 0..1; 0.5 where nothing is known. */
  readonly precision: number
  /** Machine clock, ms: since when it waits. */
  readonly since: number
}

export interface HeldFacts extends QueueFacts {
  readonly heldFor: HeldFor
}

export interface QueueState {
  readonly held: readonly HeldFacts[]
  /** Open ones that nobody has claimed, the least urgent first is not required. */
  readonly waiting: readonly QueueFacts[]
  /** Absent: no seats are planned and nothing is held for room. */
  readonly room?: number
  readonly pilotLimit: number
  /** By step: how many went before reviewers in this shift. */
  readonly pilotOpened: ReadonlyMap<string, number>
}

export interface Settled {
  readonly rise: readonly string[]
  /** Open ones that go back: each made room for a more severe one. */
  readonly giveWay: readonly string[]
  /** Held on, for another reason than before. */
  readonly heldFor: ReadonlyMap<string, HeldFor>
}

/** The same state gives the same answer, in whatever order its lists are. */
export function settleQueue(state: QueueState): Settled {
  const rise: string[] = []
  const giveWay: string[] = []
  const heldFor = new Map<string, HeldFor>()
  const opened = new Map(state.pilotOpened)
  // From the least urgent on: whoever gives way is taken from here.
  const leaving = state.waiting.filter(({ severity }) => severity > 1).toSorted((a, b) => byTurn(b, a))
  let { room } = state
  for (const one of state.held.toSorted(byTurn)) {
    const facts = { ...one, pilotOpened: opened.get(one.step) ?? 0, pilotLimit: state.pilotLimit }
    let opening = judgeOpening({ ...facts, ...(room === undefined ? {} : { room }) })
    const last = leaving[0]
    if (opening.kind === 'held' && opening.for === 'budget' && last !== undefined && last.severity > one.severity) {
      giveWay.push(last.id)
      leaving.shift()
      opening = { kind: 'open' }
    } else if (opening.kind === 'open' && room !== undefined) room -= 1
    if (opening.kind === 'open') {
      rise.push(one.id)
      opened.set(one.step, facts.pilotOpened + 1)
    } else if (opening.for !== one.heldFor) heldFor.set(one.id, opening.for)
  }
  return { rise, giveWay, heldFor }
}

/** Negative: `a` has its turn before `b`. A total order, so that two settlings agree. */
export function byTurn(a: QueueFacts, b: QueueFacts): number {
  return a.severity - b.severity || b.precision - a.precision || a.since - b.since || (a.id < b.id ? -1 : 1)
}

/** Unseen for so long by a camera that looks, a problem is over; kept so long, it is no news any more. */
export const GONE_AFTER_MS = 24 * 3_600_000
export const KEPT_MS = 7 * 24 * 3_600_000
