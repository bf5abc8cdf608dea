/**
 * The reviewer's desk: one candidate in front, some made ready behind it, and the last decision, which can be taken
 * back. Decisions are sent in order while the next candidate is already on the screen.
 */
import type { CandidateDetail } from '../client/types.ts'
import type { Decision, DeskPort, Notice, OnDesk, Verdict } from './verdict.ts'

export interface DeskState<T extends OnDesk> {
  readonly phase: 'loading' | 'ready' | 'empty' | 'failed'
  readonly current?: T
  readonly error?: unknown
  /** Candidates that wait, with the one in front. */
  readonly waiting: number
  readonly last?: Decision
  readonly notice?: Notice
  /** Verdicts given at this desk. */
  readonly decided: number
}

export interface Desk<T extends OnDesk> {
  readonly state: () => DeskState<T>
  readonly subscribe: (listener: () => void) => () => void
  /** Fills the desk; call again when something new may have come. */
  readonly refill: () => Promise<void>
  /** Puts a candidate in front. */
  readonly open: (id: string) => Promise<void>
  readonly decide: (verdict: Verdict) => void
  readonly skip: () => void
  readonly undo: () => Promise<void>
  /** The picture of the candidate in front has been painted. */
  readonly painted: () => void
  /** Claims run on while somebody works. */
  readonly renew: () => Promise<void>
  readonly dismissNotice: () => void
  readonly close: () => void
}

/** Ready behind the one in front: filled up to the first number when fewer than the second are left. */
const AHEAD = 4
const FEWEST = 3
/** No list that is still on its way is older than so many decisions: what was decided before need not be remembered. */
const DONE_KEPT = 100

interface Bench<T extends OnDesk> {
  readonly port: DeskPort<T>
  readonly listeners: Set<() => void>
  /** Decided here: a list made a moment too early must not bring them back. */
  readonly done: Set<string>
  /** Skipped here: they come again when nothing else is left. */
  readonly skipped: Set<string>
  behind: readonly T[]
  state: DeskState<T>
  filling?: Promise<void> | undefined
  /** Decisions leave in the order in which they were made. */
  sending: Promise<void>
  inFlight: number
  closed: boolean
}

export function createDesk<T extends OnDesk>(port: DeskPort<T>): Desk<T> {
  const bench: Bench<T> = {
    port,
    listeners: new Set(),
    done: new Set(),
    skipped: new Set(),
    behind: [],
    state: { phase: 'loading', waiting: 0, decided: 0 },
    sending: Promise.resolve(),
    inFlight: 0,
    closed: false,
  }
  return {
    state: () => bench.state,
    subscribe: (listener) => {
      bench.listeners.add(listener)
      return () => bench.listeners.delete(listener)
    },
    refill: () => refill(bench),
    open: (id) => open(bench, id),
    decide: (verdict) => decide(bench, verdict),
    skip: () => skip(bench),
    undo: () => undo(bench),
    painted: () => {
      const { current } = bench.state
      if (current?.detail.candidate.status === 'open') void bench.port.viewed(idOf(current)).catch(() => undefined)
    },
    renew: () => renew(bench),
    dismissNotice: () => change(bench, ({ notice: _notice, ...rest }) => rest),
    close: () => close(bench),
  }
}

function change<T extends OnDesk>(bench: Bench<T>, step: (state: DeskState<T>) => DeskState<T>): void {
  bench.state = step(bench.state)
  for (const listener of bench.listeners) listener()
}

function refill<T extends OnDesk>(bench: Bench<T>): Promise<void> {
  bench.filling ??= fill(bench).finally(() => (bench.filling = undefined))
  return bench.filling
}

/** The next candidates come with claims that run on; one that was opened by hand is claimed by itself. */
async function renew<T extends OnDesk>(bench: Bench<T>): Promise<void> {
  const { current } = bench.state
  if (current?.detail.candidate.status !== 'open') return
  await Promise.allSettled([bench.port.next(0, new Set()), bench.port.claim(idOf(current))])
}

async function fill<T extends OnDesk>(bench: Bench<T>): Promise<void> {
  try {
    for (;;) {
      const { current } = bench.state
      const missing = AHEAD + 1 - bench.behind.length - (current === undefined ? 0 : 1)
      if (bench.closed || (current !== undefined && bench.behind.length >= FEWEST)) return
      const known = knownOf(bench)
      const { details, waiting } = await bench.port.next(missing, known)
      change(bench, (state) => ({ ...state, waiting }))
      const fresh = details.filter(({ candidate }) => !knownOf(bench).has(candidate.id))
      if (fresh.length === 0 && bench.skipped.size > 0 && bench.state.current === undefined) {
        bench.skipped.clear()
        continue
      }
      if (fresh.length === 0) return rest(bench)
      // One after another: the first is wanted on the screen before the third is fetched.
      for (const detail of fresh) receive(bench, await bench.port.prepare(detail))
      if (fresh.length < missing && bench.state.current !== undefined) return
    }
  } catch (error) {
    if (!bench.closed && bench.state.current === undefined) change(bench, (s) => ({ ...s, phase: 'failed', error }))
  }
}

function knownOf<T extends OnDesk>({ done, skipped, behind, state }: Bench<T>): ReadonlySet<string> {
  const ids = [...behind, ...(state.current === undefined ? [] : [state.current])].map((item) => idOf(item))
  return new Set([...done, ...skipped, ...ids])
}

const idOf = ({ detail }: { readonly detail: CandidateDetail }): string => detail.candidate.id

/** Nothing more to fetch: with an empty desk everything is decided. */
function rest<T extends OnDesk>(bench: Bench<T>): void {
  if (bench.state.current === undefined && bench.inFlight === 0)
    change(bench, ({ error: _error, ...state }) => ({ ...state, phase: 'empty' }))
}

function receive<T extends OnDesk>(bench: Bench<T>, item: T): void {
  if (bench.closed || knownOf(bench).has(idOf(item))) return item.release()
  if (bench.state.current !== undefined) bench.behind = [...bench.behind, item]
  else change(bench, ({ error: _error, ...state }) => ({ ...state, phase: 'ready', current: item }))
}

async function open<T extends OnDesk>(bench: Bench<T>, id: string): Promise<void> {
  const { current } = bench.state
  if (current !== undefined && idOf(current) === id) return
  const ready = bench.behind.find((item) => idOf(item) === id)
  try {
    const item = ready ?? (await bench.port.prepare(await bench.port.load(id)))
    // Somebody else's claim is said when a decision is refused; looking is free.
    if (item.detail.candidate.status === 'open') await bench.port.claim(id).catch(() => undefined)
    bench.done.delete(id)
    bench.skipped.delete(id)
    bench.behind = bench.behind.filter((other) => other !== item)
    putInFront(bench, item)
  } catch (error) {
    change(bench, (state) => (state.current === undefined ? { ...state, phase: 'failed', error } : state))
  }
}

function putInFront<T extends OnDesk>(bench: Bench<T>, item: T): void {
  const { current } = bench.state
  if (current !== undefined) bench.behind = [current, ...bench.behind]
  change(bench, ({ error: _error, ...state }) => ({ ...state, phase: 'ready', current: item }))
}

/** The next one in front, at once when it is ready. */
function advance<T extends OnDesk>(bench: Bench<T>, more: Partial<DeskState<T>>): void {
  const { current } = bench.state
  const [next, ...behind] = bench.behind
  bench.behind = behind
  change(bench, ({ current: _current, notice: _notice, ...state }) => ({
    ...state,
    ...more,
    waiting: Math.max(0, state.waiting - 1),
    phase: next === undefined ? 'loading' : 'ready',
    ...(next === undefined ? {} : { current: next }),
  }))
  current?.release()
  void refill(bench)
}

function decide<T extends OnDesk>(bench: Bench<T>, verdict: Verdict): void {
  const { current, decided } = bench.state
  if (current === undefined || current.detail.candidate.status !== 'open') return
  const { detail } = current
  rememberDone(bench, idOf(current))
  const last: Decision = { detail, verdict, state: 'sending' }
  advance(bench, { last, decided: decided + 1 })
  bench.inFlight += 1
  bench.sending = bench.sending.then(() => send(bench, last)).finally(() => settle(bench))
}

function rememberDone<T extends OnDesk>({ done }: Bench<T>, id: string): void {
  done.add(id)
  for (const oldest of done) {
    if (done.size <= DONE_KEPT) return
    done.delete(oldest)
  }
}

async function send<T extends OnDesk>(bench: Bench<T>, decision: Decision): Promise<void> {
  const { detail, verdict } = decision
  try {
    const { undoUntil } = await bench.port.decide(detail, verdict)
    const until = undoUntil === undefined ? {} : { undoUntil: Date.parse(undoUntil) }
    changeLast(bench, decision, { detail, verdict, state: 'saved', ...until })
  } catch (error) {
    bench.done.delete(detail.candidate.id)
    changeLast(bench, decision, undefined)
    change(bench, (state) => ({ ...state, decided: state.decided - 1, notice: { kind: 'refused', detail, error } }))
  }
}

/** While it was on its way it took the place of a candidate that could not be fetched yet. */
function settle<T extends OnDesk>(bench: Bench<T>): void {
  bench.inFlight -= 1
  void refill(bench)
}

/** A newer decision is not touched by the answer to an older one. */
function changeLast<T extends OnDesk>(bench: Bench<T>, decision: Decision, next: Decision | undefined): void {
  change(bench, ({ last, ...state }) => {
    const kept = last?.detail.candidate.id === decision.detail.candidate.id ? next : last
    return kept === undefined ? state : { ...state, last: kept }
  })
}

function skip<T extends OnDesk>(bench: Bench<T>): void {
  const { current } = bench.state
  if (current === undefined) return
  bench.skipped.add(idOf(current))
  void bench.port.release(idOf(current)).catch(() => undefined)
  advance(bench, {})
}

async function undo<T extends OnDesk>(bench: Bench<T>): Promise<void> {
  // What is still on its way is waited for, then taken back.
  await bench.sending
  const { last } = bench.state
  if (last === undefined || last.state !== 'saved') return
  const { detail } = last
  changeLast(bench, last, { ...last, state: 'undoing' })
  try {
    await bench.port.undo(detail.candidate.id)
    changeLast(bench, last, undefined)
    const item = await bench.port.prepare(await bench.port.load(detail.candidate.id))
    bench.done.delete(detail.candidate.id)
    putInFront(bench, item)
    change(bench, (state) => ({
      ...state,
      decided: state.decided - 1,
      waiting: state.waiting + 1,
      notice: { kind: 'undone', detail },
    }))
  } catch (error) {
    changeLast(bench, last, undefined)
    change(bench, (state) => ({ ...state, notice: { kind: 'undo-refused', detail, error } }))
  }
}

function close<T extends OnDesk>(bench: Bench<T>): void {
  bench.closed = true
  const { current } = bench.state
  for (const item of [...bench.behind, ...(current === undefined ? [] : [current])]) item.release()
  bench.behind = []
}
