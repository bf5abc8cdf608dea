/** Reads one video for `framesOf`: one picture per request over the IPC pipe. FFmpeg stays in this process. */
import { AV_LOG_QUIET, Log } from 'node-av'
import { asCaptureError } from './fault.ts'
import type { FromFrameReader, ToFrameReader } from './frame-reader.ts'
import type { Peer } from './host.ts'
import { check, explain, interruptible, openDemuxer } from './pull.ts'
import { type SampledPicture, sampleVideo } from './sample-video.ts'
import { type OpenSource, openSourceOf } from './source.ts'
import { createStopwatch } from './stopwatch.ts'

Log.setLevel(AV_LOG_QUIET)

/** Longest silence of the source while opening, and between two packets. */
const SILENCE_MS = 10_000

interface Reading {
  readonly picture: SampledPicture
  readonly duration?: number
}

async function* read({ input, everySeconds }: ToFrameReader & { readonly kind: 'open' }): AsyncGenerator<Reading> {
  const stop = new AbortController()
  const opening = interruptible(stop)
  const { context } = opening
  const watch = createStopwatch(stop.signal, opening.interrupt)
  let peer: Peer | undefined
  let source: OpenSource | undefined
  try {
    watch.begin('open', SILENCE_MS)
    const how = { timeoutMs: SILENCE_MS * 2, follow: true, signal: stop.signal }
    source = await openSourceOf(input, { ...how, onPeer: (found) => (peer = found) })
    await openDemuxer(opening, source, input.kind)
    watch.begin('first-packet', SILENCE_MS)
    check(await context.findStreamInfo(null))
    const seconds = Number(context.duration) / 1e6
    const length = input.kind === 'file' && seconds > 0 ? { duration: seconds } : {}
    for await (const picture of sampleVideo(context, everySeconds, () => watch.begin('first-packet', SILENCE_MS))) {
      // Nobody reads while the caller is busy with this picture: that silence is not the camera's.
      watch.pause()
      yield { picture, ...length }
      watch.begin('first-packet', SILENCE_MS)
    }
  } catch (error) {
    throw await explain(error, watch, { source, peer })
  } finally {
    watch.end()
    stop.abort()
    await opening.close()
    await source?.close()
  }
}

let readings: AsyncGenerator<Reading> | undefined

async function answer(message: ToFrameReader): Promise<FromFrameReader> {
  if (message.kind === 'open') readings = read(message)
  try {
    const next = await readings!.next()
    return next.done === true ? { kind: 'end' } : { kind: 'picture', ...next.value }
  } catch (error) {
    const { code, message: detail } = asCaptureError(error)
    return { kind: 'failed', fault: code, detail }
  }
}

process.on('message', (message: ToFrameReader) => {
  void answer(message).then((reply) => process.send?.(reply))
})
// An ordinary exit would wait for threads that sit in a silent socket.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('SIGINT', () => undefined)
