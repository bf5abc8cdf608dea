/** A held pull seen from its worker: one child per camera, so that what ends it ends one watch. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'
import { type AddressPolicy, parseCameraAddress } from './address.ts'
import { forkQuiet } from './capture-process.ts'
import { captureError } from './fault.ts'
import type { RawFrame } from './frame.ts'
import type { HoldOptions } from './hold.ts'
import type { FileInput, NetworkInput } from './pull-job.ts'
import { realFile } from './recording.ts'

export type ToWatchChild =
  | { readonly kind: 'open'; readonly input: NetworkInput | FileInput; readonly options: HoldOptions }
  /** Gives the newest picture, or the next one. */
  | { readonly kind: 'next' }
  | { readonly kind: 'close' }

export type FromWatchChild =
  /** `dropped`: pictures since the last one that nobody asked for in time. */
  | { readonly kind: 'picture'; readonly picture: RawFrame; readonly dropped: number }
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
 * is said goodbye to. Throws `CaptureError`.
 */
export async function* holdCamera(
  { address, policy, options }: HeldCamera,
  signal: AbortSignal,
): AsyncGenerator<HeldFrame, void, undefined> {
  const input = await inputOf(address, policy)
  if (signal.aborted) return
  const child = forkQuiet(new URL('./watch-child.ts', import.meta.url), THREADS)
  const close = () => tell(child, { kind: 'close' })
  signal.addEventListener('abort', close, { once: true })
  const exited = once(child, 'exit')
  const inbox = createInbox(child)
  try {
    tell(child, { kind: 'open', input, options: { ...DEFAULTS, ...options } })
    for (;;) {
      tell(child, { kind: 'next' })
      const answer = await inbox()
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
  }
}

export interface HeldCamera {
  readonly address: string
  readonly policy: AddressPolicy
  readonly options?: Partial<HoldOptions>
}

async function inputOf(address: string, policy: AddressPolicy): Promise<NetworkInput | FileInput> {
  const parsed = parseCameraAddress(address, policy)
  if (parsed.kind === 'refused') throw captureError('refused-address', parsed.reason)
  if (parsed.address.kind === 'network') return { kind: 'network', address: parsed.address, policy, still: false }
  if (parsed.address.kind === 'file') return { kind: 'file', path: await realFile(parsed.address.path, policy) }
  throw captureError('refused-address', 'Only a camera with a stream of its own can be watched. Remove its watch.')
}

/** The child's messages one by one, undefined once it has exited; between two takers they wait, two at most. */
function createInbox(child: ChildProcess): () => Promise<FromWatchChild | undefined> {
  const waiting: (FromWatchChild | undefined)[] = []
  let taker: ((message: FromWatchChild | undefined) => void) | undefined
  const put = (message: FromWatchChild | undefined) => {
    if (taker === undefined) waiting.push(message)
    else taker(message)
    taker = undefined
  }
  child.on('message', put)
  child.once('exit', () => put(undefined))
  return () => (waiting.length > 0 ? Promise.resolve(waiting.shift()) : new Promise((take) => (taker = take)))
}

function tell(child: ChildProcess, message: ToWatchChild): void {
  // A message to a child that is gone is answered by its exit.
  if (child.connected) child.send(message, () => undefined)
}

const CRASHED =
  'The program that held the stream of this camera ended unexpectedly. If it stays so, watch another stream of the camera.'
