/** Holds one pull for `held-pull.ts`: gives a picture when asked for one, the newest there is. FFmpeg stays in this process. */
import { AV_LOG_QUIET, type Frame, Log } from 'node-av'
import { decodedFrame } from './decode.ts'
import { asCaptureError } from './fault.ts'
import type { FromWatchChild, ToWatchChild } from './held-pull.ts'
import { holdPull } from './hold.ts'

Log.setLevel(AV_LOG_QUIET)

/** How long a goodbye to the camera may take. */
const GOODBYE_MS = 1500
/** An older picture is not worth a look any more. */
const FRESH_MS = 1500

const stop = new AbortController()
let newest: { readonly frame: Frame; readonly capturedAt: number } | undefined
let asked = false
let dropped = 0

function offer(frame: Frame): void {
  const kept = frame.clone()
  if (kept === null) return
  if (newest !== undefined) {
    newest.frame.free()
    dropped += 1
  }
  newest = { frame: kept, capturedAt: Date.now() }
  if (asked) void send()
}

async function send(): Promise<void> {
  if (newest === undefined) return
  const { frame, capturedAt } = newest
  newest = undefined
  asked = false
  try {
    const { width, height } = frame
    const rgb = new Uint8Array(width * height * 3)
    await decodedFrame(frame).scaleInto({ format: 'rgb', width, height, into: rgb, rowBytes: width * 3 })
    say({ kind: 'picture', picture: { kind: 'raw', capturedAt, width, height, rgb }, dropped })
    dropped = 0
  } catch (error) {
    const { code, message } = asCaptureError(error)
    say({ kind: 'failed', fault: code, detail: message })
  } finally {
    frame.free()
  }
}

async function hold(order: Extract<ToWatchChild, { kind: 'open' }>): Promise<void> {
  try {
    await holdPull(order.input, order.options, {
      offer,
      onSession: (farewell, peer) => say({ kind: 'session', farewell, peer }),
      signal: stop.signal,
    })
  } catch (error) {
    const { code, message } = asCaptureError(error)
    say({ kind: 'failed', fault: code, detail: message })
  }
  end()
}

function say(message: FromWatchChild): void {
  process.send?.(message)
}

/** An ordinary exit would wait for threads that FFmpeg holds. */
function end(): void {
  if (process.connected)
    process.send?.({ kind: 'ended' } satisfies FromWatchChild, () => process.kill(process.pid, 'SIGKILL'))
  else process.kill(process.pid, 'SIGKILL')
}

function leave(): void {
  stop.abort()
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), GOODBYE_MS)
}

process.on('message', (message: ToWatchChild) => {
  switch (message.kind) {
    case 'open':
      void hold(message)
      break
    case 'next':
      asked = true
      if (newest !== undefined && Date.now() - newest.capturedAt < FRESH_MS) void send()
      break
    case 'close':
      leave()
      break
    default:
      message satisfies never
  }
})
// The worker is gone; the camera still gets its goodbye.
process.on('disconnect', leave)
process.on('SIGINT', () => undefined)
