/**
 * How a camera is, over looks: a state is named when looks agree on it and given up when pictures are good again, so that
 * a lorry that passes before the lens is no state, and one good picture of a flickering camera no recovery.
 */
import type { CaptureFault, EpochMs, ViewState } from '../vocabulary.ts'
import type { Print } from './print.ts'
import { NO_REPEATS, type Repeat, type RepeatMemory, stepRepeats } from './repeats.ts'

/** `unlearned`: sound pictures, and no approved notion yet of what they should show. */
export type CameraState =
  | 'good'
  | 'unlearned'
  | 'offline'
  | 'zero-frames'
  | 'frozen'
  | 'looping'
  | 'black'
  | 'overexposed'
  | 'blurred'
  | 'blocked'
  | 'moved'
  | 'wrong-clock'

export const CAMERA_STATES: readonly CameraState[] = [
  'good',
  'unlearned',
  'offline',
  'zero-frames',
  'frozen',
  'looping',
  'black',
  'overexposed',
  'blurred',
  'blocked',
  'moved',
  'wrong-clock',
]

/** What a look said of the camera. Times: of the frame, or of the machine where there was none. */
export type HealthLook =
  | {
      readonly kind: 'seen'
      readonly at: EpochMs
      readonly viewState: ViewState
      readonly similarity: number
      readonly contentHash: string
      readonly print?: Print
      /** The clock that the camera sent with the picture, less ours, in milliseconds; absent = it sent none. */
      readonly clockOffMs?: number
    }
  | { readonly kind: 'failed'; readonly at: EpochMs; readonly fault: CaptureFault }

/** What a state rests on. */
export interface Evidence {
  /** Looks in a row, or nearly, that said so. */
  readonly looks: number
  readonly firstAt: EpochMs
  readonly lastAt: EpochMs
  /** Of the newest of them to the reference, 0..1. */
  readonly similarity?: number
  /** When the same picture was shown before. */
  readonly shownAt?: EpochMs
  readonly clockOffSeconds?: number
  readonly fault?: CaptureFault
}

/** Plain JSON, bounded, kept with the camera. */
export interface HealthMemory {
  readonly state: CameraState
  /** First look that said so. */
  readonly since: EpochMs
  readonly evidence?: Evidence
  /** What the newest looks said, the newest last. */
  readonly said: readonly Said[]
  readonly repeats: RepeatMemory
}

interface Said {
  readonly state: CameraState
  readonly at: EpochMs
}

export interface HealthStep {
  readonly memory: HealthMemory
  /** Of this look alone: what its sightings may be used for. */
  readonly viewState?: ViewState
  readonly change?: { readonly from: CameraState; readonly to: CameraState }
}

/** A state is named when so many of the newest three looks say it. */
const NAMED_BY = 2
const NEWEST = 3
/** Looks that fail in a row before a camera is said to be away: cameras drop a look now and then. */
const FAILED_LOOKS = 3
/** Good pictures in a row that end a bad state. */
const GOOD_LOOKS = 2
/** A clock this far off files a problem on another day, or puts it out of its hours. */
const CLOCK_OFF_MS = 60_000

export const NEW_CAMERA: HealthMemory = { state: 'unlearned', since: 0, said: [], repeats: NO_REPEATS }

export function stepHealth(memory: HealthMemory, look: HealthLook): HealthStep {
  const { repeats, verdict } = judgeLook(memory, look)
  const said = [...memory.said, { state: verdict.state, at: look.at }].slice(-NEWEST)
  const state = nameState(memory.state, said, verdict)
  const changed = state !== memory.state
  const evidence = isBad(state)
    ? evidenceOf(changed ? undefined : memory.evidence, { look, verdict, said, state })
    : undefined
  const next: HealthMemory = {
    state,
    since: changed ? (said.find((one) => one.state === state)?.at ?? look.at) : memory.since,
    ...(evidence && { evidence }),
    said,
    repeats,
  }
  return {
    memory: next,
    ...(verdict.viewState && { viewState: verdict.viewState }),
    ...(changed && { change: { from: memory.state, to: state } }),
  }
}

interface Verdict {
  readonly state: CameraState
  readonly viewState?: ViewState
  readonly repeat?: Repeat
}

function judgeLook(
  memory: HealthMemory,
  look: HealthLook,
): { readonly repeats: RepeatMemory; readonly verdict: Verdict } {
  if (look.kind === 'failed') {
    const state = look.fault === 'zero-frames' ? 'zero-frames' : 'offline'
    return { repeats: memory.repeats, verdict: { state } }
  }
  const { memory: repeats, repeat } = stepRepeats(memory.repeats, look)
  if (repeat && isPicture(look.viewState)) {
    return { repeats, verdict: { state: repeat.kind, viewState: repeat.kind, repeat } }
  }
  const { viewState } = look
  const wrongClock = Math.abs(look.clockOffMs ?? 0) > CLOCK_OFF_MS
  // The time of a look is ours, so that a wrong clock of the camera spoils no sighting.
  const state = viewState === 'good' && wrongClock ? 'wrong-clock' : viewState
  return { repeats, verdict: { state, viewState } }
}

/** A black picture that repeats is black: that says more. */
function isPicture(state: ViewState): boolean {
  return state !== 'black' && state !== 'overexposed' && state !== 'blocked'
}

export function isBad(state: CameraState): boolean {
  return state !== 'good' && state !== 'unlearned'
}

function nameState(current: CameraState, said: readonly Said[], verdict: Verdict): CameraState {
  const { state } = verdict
  if (state === current) return current
  // Repeats and failures are told from several looks already, or have their own count.
  if (verdict.repeat) return state
  const agreeing = said.filter((one) => one.state === state).length
  if (!isBad(state)) return !isBad(current) || lastGood(said) >= GOOD_LOOKS ? state : current
  if (state === 'offline' || state === 'zero-frames') {
    const failed = said.filter((one) => one.state === 'offline' || one.state === 'zero-frames').length
    return failed >= FAILED_LOOKS && agreeing >= NAMED_BY ? state : current
  }
  return agreeing >= NAMED_BY ? state : current
}

function lastGood(said: readonly Said[]): number {
  const bad = said.findLastIndex(({ state }) => isBad(state))
  return said.length - 1 - bad
}

interface Naming {
  readonly look: HealthLook
  readonly verdict: Verdict
  readonly said: readonly Said[]
  readonly state: CameraState
}

function evidenceOf(known: Evidence | undefined, { look, verdict, said, state }: Naming): Evidence | undefined {
  if (known && verdict.state !== state) return known
  const own = said.filter((one) => one.state === state)
  return {
    looks: known ? known.looks + 1 : own.length,
    firstAt: known?.firstAt ?? own[0]?.at ?? look.at,
    lastAt: look.at,
    ...(look.kind === 'failed' ? { fault: look.fault } : factsOf(look, verdict)),
  }
}

function factsOf(look: Extract<HealthLook, { kind: 'seen' }>, { state, repeat }: Verdict): Partial<Evidence> {
  return {
    similarity: Math.round(look.similarity * 1000) / 1000,
    ...(repeat?.shownAt === undefined ? {} : { shownAt: repeat.shownAt }),
    ...(state === 'wrong-clock' && { clockOffSeconds: Math.round((look.clockOffMs ?? 0) / 1000) }),
  }
}
