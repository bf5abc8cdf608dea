/** A held pull seen from its worker: one child per camera, so that what ends it ends one watch. */
import type { ChildProcess } from 'node:child_process'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'
import { type AddressPolicy, parseCameraAddress } from './address.ts'
import type { ChannelParts } from './address-parts.ts'
import { forkQuiet } from './capture-process.ts'
import { captureError } from './fault.ts'
import type { RawFrame } from './frame.ts'
import type { Gateways } from './gateway/gateways.ts'
import type { HoldOptions } from './hold.ts'
import type { Peer } from './host.ts'
import type { FileInput, NetworkInput } from './pull-job.ts'
import { realFile } from './recording.ts'
import { type RtspFarewell, sayFarewell } from './rtsp-relay.ts'

export type ToWatchChild =
  | { readonly kind: 'open'; readonly input: NetworkInput | FileInput; readonly options: HoldOptions }
  /** Gives the newest picture, or the next one. */
  | { readonly kind: 'next' }
  | { readonly kind: 'close' }

export type FromWatchChild =
  /** `dropped`: pictures since the last one that nobody asked for in time. */
  | { readonly kind: 'picture'; readonly picture: RawFrame; readonly dropped: number }
  /** An RTSP session runs: its goodbye, should this child die. */
  | { readonly kind: 'session'; readonly farewell: RtspFarewell; readonly peer: Peer }
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly detail: string }
  | { readonly kind: 'ended' }

export interface HeldFrame {
  readonly frame: RawFrame
  readonly dropped: number
}

const DEFAULTS: HoldOptions = { everySeconds: 1, openMs: 8000, firstPictureMs: 20_000, silenceMs: 8000 }
/** Longer than the child gives its own goodbye. */
const END_WITHIN_MS = 2500
/** One pull and its name look-up. */
const THREADS = 4

/**
 * Pictures of a camera at about one a second, for as long as they are asked for: the connection is read at its full
 * rate meanwhile, and what is not asked for is dropped. Ends quietly when `signal` aborts. However it ends, the camera
 * is said goodbye to, and what a gateway opened is let go. Throws `CaptureError`.
 */
export async function* holdCamera(camera: HeldCamera, signal: AbortSignal): AsyncGenerator<HeldFrame, void, undefined> {
  if (signal.aborted) return
  let found: Found
  try {
    found = await findInput(camera, signal)
  } catch (error) {
    if (signal.aborted) return
    throw error
  }
  try {
    yield* holdInput(found.input, { ...DEFAULTS, ...camera.options }, signal)
  } finally {
    found.release()
  }
}

async function* holdInput(
  input: NetworkInput | FileInput,
  options: HoldOptions,
  signal: AbortSignal,
): AsyncGenerator<HeldFrame, void, undefined> {
  if (signal.aborted) return
  const child = forkQuiet(new URL('./watch-child.ts', import.meta.url), THREADS)
  const close = () => tell(child, { kind: 'close' })
  signal.addEventListener('abort', close, { once: true })
  const exited = new Promise<void>((resolve) => child.once('exit', resolve).once('error', () => resolve()))
  const inbox = createInbox(child)
  try {
    tell(child, { kind: 'open', input, options })
    for (;;) {
      tell(child, { kind: 'next' })
      const answer = await inbox.next()
      if (signal.aborted) return
      if (answer === undefined) throw captureError('driver-crashed', CRASHED)
      if (answer.kind === 'ended') return
      if (answer.kind === 'failed') throw captureError(answer.fault, answer.detail)
      yield { frame: answer.picture, dropped: answer.dropped }
    }
  } finally {
    signal.removeEventListener('abort', close)
    close()
    const killer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
    await exited
    clearTimeout(killer)
    const session = inbox.session()
    // The child died without its last word: what it held open is ended from here.
    if (session !== undefined && input.kind === 'network')
      await sayFarewell(session.peer, session.farewell, input.address.login)
  }
}

export interface HeldCamera {
  readonly address: string
  readonly policy: AddressPolicy
  readonly options?: Partial<HoldOptions>
  /** For cameras behind a gateway; without it they are refused. */
  readonly gateways?: Pick<Gateways, 'open'>
}

interface Found {
  readonly input: NetworkInput | FileInput
  readonly release: () => void
}

async function findInput({ address, policy, gateways }: HeldCamera, signal: AbortSignal): Promise<Found> {
  const parsed = parseCameraAddress(address, policy)
  if (parsed.kind === 'refused') throw captureError('refused-address', parsed.reason)
  const own = (input: Found['input']): Found => ({ input, release: () => undefined })
  switch (parsed.address.kind) {
    case 'network':
      return own({ kind: 'network', address: parsed.address, policy, still: false })
    case 'file':
      return own({ kind: 'file', path: await realFile(parsed.address.path, policy) })
    case 'gateway':
      return openChannel(parsed.address, gateways, signal)
    case 'recording':
      throw captureError('refused-address', NO_STREAM)
    default:
      return parsed.address satisfies never
  }
}

async function openChannel(
  channel: ChannelParts,
  gateways: HeldCamera['gateways'],
  signal: AbortSignal,
): Promise<Found> {
  if (gateways === undefined) throw captureError('refused-address', 'This program was started without gateways.')
  const { source, release } = await gateways.open(channel, signal)
  if (source.kind === 'stream')
    return { input: { kind: 'network', address: source.address, policy: source.policy, still: false }, release }
  release()
  throw captureError('refused-address', NO_STREAM)
}

type SessionTold = Extract<FromWatchChild, { kind: 'session' }>
type Answer = Exclude<FromWatchChild, SessionTold>

interface Inbox {
  /** The child's answers one by one, undefined once it has exited; between two takers they wait, two at most. */
  readonly next: () => Promise<Answer | undefined>
  /** The RTSP session that it holds; undefined once it has said that it ended. */
  readonly session: () => SessionTold | undefined
}

function createInbox(child: ChildProcess): Inbox {
  const waiting: (Answer | undefined)[] = []
  let taker: ((message: Answer | undefined) => void) | undefined
  let session: SessionTold | undefined
  const put = (message: Answer | undefined) => {
    if (taker === undefined) waiting.push(message)
    else taker(message)
    taker = undefined
  }
  child.on('message', (message: FromWatchChild) => {
    if (message.kind === 'session') {
      session = message
      return
    }
    if (message.kind === 'ended') session = undefined
    put(message)
  })
  child.once('exit', () => put(undefined)).once('error', () => put(undefined))
  return {
    next: () => (waiting.length > 0 ? Promise.resolve(waiting.shift()) : new Promise((take) => (taker = take))),
    session: () => session,
  }
}

function tell(child: ChildProcess, message: ToWatchChild): void {
  // A message to a child that is gone is answered by its exit.
  if (child.connected) child.send(message, () => undefined)
}

const NO_STREAM =
  'Only a camera with a live stream can be watched; this one gives stills or is a recording. Remove its watch.'

const CRASHED =
  'The program that held the stream of this camera ended unexpectedly. If it stays so, watch another stream of the camera.'
