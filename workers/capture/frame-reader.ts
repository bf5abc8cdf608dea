/** The frame-reader child seen from its parent: a video as a sequence of decoded pictures, asked for one by one. */
import { once } from 'node:events'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'
import { forkQuiet } from './capture-process.ts'
import { captureError } from './fault.ts'
import type { FileInput, NetworkInput } from './pull-job.ts'
import type { SampledPicture } from './sample-video.ts'

/** Both ask for the next picture; `open` comes first. */
export type ToFrameReader =
  | { readonly kind: 'open'; readonly input: FileInput | NetworkInput; readonly everySeconds: number }
  | { readonly kind: 'next' }

export type FromFrameReader =
  | { readonly kind: 'picture'; readonly picture: SampledPicture; readonly duration?: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly detail: string }

/** Ends with the video, or at once and without an error when `signal` aborts. Throws `CaptureError`. */
export async function* readVideo(
  input: FileInput | NetworkInput,
  everySeconds: number,
  signal: AbortSignal,
): AsyncGenerator<Extract<FromFrameReader, { kind: 'picture' }>> {
  if (signal.aborted) return
  const child = forkQuiet(new URL('./frame-reader-child.ts', import.meta.url), 8)
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  const ended = once(child, 'exit').then(() => undefined)
  try {
    for (let ask: ToFrameReader = { kind: 'open', input, everySeconds }; ; ask = { kind: 'next' }) {
      const reply = once(child, 'message') as Promise<[FromFrameReader]>
      if (child.connected) child.send(ask, () => undefined)
      const [answer] = (await Promise.race([reply, ended])) ?? []
      if (signal.aborted) return
      if (answer === undefined) throw captureError('driver-crashed', CRASHED)
      if (answer.kind === 'end') return
      if (answer.kind === 'failed') throw captureError(answer.fault, answer.detail)
      yield answer
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
    await ended
  }
}

const CRASHED =
  'The program that reads the video ended unexpectedly. The file may be damaged: try it in another player.'
