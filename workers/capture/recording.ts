/** Files behind an address, judged again with links followed. */
import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { type AddressPolicy, isInside, type RecordingAddress } from './address.ts'
import { CaptureError, captureError } from './fault.ts'
import { readTimeline } from './timeline.ts'

/**
 * The path with every link followed, if it is a file inside the folders of the policy. Throws `CaptureError`
 * (`not-found`, `refused-address`).
 */
export async function realFile(path: string, policy: AddressPolicy): Promise<string> {
  let real: string
  try {
    real = await realpath(path)
    if (!(await stat(real)).isFile()) throw captureError('not-found')
  } catch (error) {
    if (error instanceof CaptureError) throw error
    throw captureError(
      'not-found',
      'The file of this camera is not there or may not be read. Check that it exists and its permissions.',
      error,
    )
  }
  if (policy.folders === 'any') return real
  for (const folder of policy.folders) if (isInside(await realFolder(folder), real)) return real
  throw captureError('refused-address', 'The file lies outside the folders this site allows: a link leads out of them.')
}

async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch {
    return resolve(folder)
  }
}

/** Where frame `index` of a recording lies and when it was taken. Throws `CaptureError` (`end-of-recording`, …). */
export async function recordingFrame(
  address: RecordingAddress,
  index: number,
  policy: AddressPolicy,
): Promise<{ path: string; second: number; capturedAt: EpochMs }> {
  const timeline = await readTimeline(await realFile(address.timeline, policy))
  const offset = timeline.frames[index]
  if (offset === undefined) throw captureError('end-of-recording')
  const path = await realFile(address.clip, policy)
  return { path, second: index, capturedAt: timeline.startsAt + Math.round(offset * 1000) }
}
