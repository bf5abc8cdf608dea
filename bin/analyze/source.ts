/** The frames of a source, on the clock they were taken on. */
import { existsSync } from 'node:fs'
import { ANALYZE_POLICY } from '../../workers/capture/address.ts'
import { framesOf, type SampledFrame } from '../../workers/capture/file-frames.ts'
import { readTimeline, type Timeline } from '../../workers/capture/timeline.ts'
import { type AnalyzeOptions, everyFor } from './options.ts'

export type SourceOptions = Pick<AnalyzeOptions, 'source' | 'kind' | 'startsAt' | 'everySeconds'>

export interface Source {
  /** Seconds between looks. */
  readonly everySeconds: number
  /** The clip came with the times of its frames, which may lie minutes apart. */
  readonly onItsOwnClock: boolean
  frames(signal: AbortSignal): AsyncGenerator<SampledFrame>
}

/** Only the first frame of a clip is taken. */
const LONGER_THAN_ANY_CLIP = 86_400 * 365

/** @throws CaptureError when the source cannot be opened or its timeline is broken */
export async function openSource(options: SourceOptions, signal: AbortSignal): Promise<Source> {
  const timeline = await timelineOf(options)
  if (timeline) {
    const [first = 0, second = first + 1] = timeline.frames
    return {
      everySeconds: second - first,
      onItsOwnClock: true,
      frames: (stop) => framesOnClock(options, timeline, stop),
    }
  }
  const everySeconds = options.everySeconds ?? everyFor(options.kind, await durationOf(options, signal))
  return { everySeconds, onItsOwnClock: false, frames: (stop) => sampled(options, everySeconds, stop) }
}

/** A recording of the demo or of a site: `clip.mp4` with `clip.timeline.json` beside it. `--every` sets that aside. */
async function timelineOf({ source, kind, everySeconds }: SourceOptions): Promise<Timeline | undefined> {
  const path = source.replace(/\.\w+$/, '.timeline.json')
  if (kind !== 'file' || everySeconds !== undefined || path === source || !existsSync(path)) return undefined
  return readTimeline(path)
}

async function* framesOnClock(
  options: SourceOptions,
  { startsAt, frames }: Timeline,
  signal: AbortSignal,
): AsyncGenerator<SampledFrame> {
  const duration = frames.at(-1)!
  for await (const { frame, position: index } of sampled(options, 1, signal)) {
    const position = frames[Math.round(index)]
    if (position === undefined) return
    yield { frame: { ...frame, capturedAt: startsAt + position * 1000 }, position, duration }
  }
}

async function durationOf(options: SourceOptions, signal: AbortSignal): Promise<number | undefined> {
  if (options.kind !== 'file') return undefined
  for await (const { duration } of sampled(options, LONGER_THAN_ANY_CLIP, signal)) return duration
  return undefined
}

function sampled(
  { source, startsAt }: SourceOptions,
  everySeconds: number,
  signal: AbortSignal,
): AsyncGenerator<SampledFrame> {
  return framesOf(
    { source, everySeconds, policy: ANALYZE_POLICY, ...(startsAt !== undefined && { base: startsAt }) },
    signal,
  )
}
