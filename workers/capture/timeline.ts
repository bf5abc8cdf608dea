/** The clock of a recording: a JSON file beside the clip that says when each frame was taken. */
import { readFile } from 'node:fs/promises'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { captureError } from './fault.ts'

/** From frame `frame` on the recording waits until a case of its camera was disposed of. */
export interface TimelineHold {
  readonly frame: number
  readonly until: 'disposed'
}

export interface Timeline {
  readonly startsAt: EpochMs
  /** Seconds after `startsAt`, one per frame of the clip, rising. */
  readonly frames: readonly number[]
  /** By rising frame. */
  readonly holds: readonly TimelineHold[]
}

/** Reads a timeline. Throws `CaptureError`: `not-found`, or `corrupt-video` with the form it must have. */
export async function readTimeline(path: string): Promise<Timeline> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw captureError('not-found', 'The timeline of this recording is not there or may not be read.', error)
  }
  return parseTimeline(text)
}

const FORM =
  'The timeline of this recording is not valid. It must be {"version": 1, "startsAt": "ISO time", "frames": [rising seconds], "holds": [{"frame": index, "until": "disposed"}]}.'

/** Parses the text of a timeline; `holds` may be left out. Throws `CaptureError` with code `corrupt-video`. */
export function parseTimeline(text: string): Timeline {
  let content: Partial<Record<'version' | 'startsAt' | 'frames' | 'holds', unknown>>
  try {
    content = JSON.parse(text) as typeof content
  } catch (error) {
    throw captureError('corrupt-video', FORM, error)
  }
  const { version, frames, holds = [] } = content
  const startsAt = typeof content.startsAt === 'string' ? Date.parse(content.startsAt) : Number.NaN
  if (version !== 1 || Number.isNaN(startsAt) || !isRising(frames) || !areHolds(holds, frames.length))
    throw captureError('corrupt-video', FORM)
  return { startsAt, frames, holds: [...holds].sort((a, b) => a.frame - b.frame) }
}

function isRising(frames: unknown): frames is readonly number[] {
  if (!Array.isArray(frames) || frames.length === 0) return false
  return frames.every((s: unknown, i) => Number.isFinite(s) && (i === 0 || (s as number) > (frames[i - 1] as number)))
}

function areHolds(holds: unknown, frames: number): holds is readonly TimelineHold[] {
  if (!Array.isArray(holds)) return false
  return holds.every((hold: Partial<TimelineHold> | null) => {
    const frame = hold?.frame ?? -1
    return hold?.until === 'disposed' && Number.isInteger(frame) && frame >= 0 && frame < frames
  })
}
