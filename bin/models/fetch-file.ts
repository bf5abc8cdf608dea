/** Fetches one file to disk, with its digest; what is half there is never left under the file's name. */
import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CommandError, messageOf } from '../command-error.ts'

export interface FetchedFile {
  readonly bytes: number
  readonly sha256: string
}

/** Nothing arrives for this long: the line is dead. */
const STALL_MS = 60_000

/**
 * Writes what `url` gives to `path`. `mostBytes` bounds it, whatever the server says.
 *
 * @throws CommandError `FETCH_FAILED`, `TOO_LARGE`
 */
export async function fetchFile(
  url: string,
  path: string,
  { mostBytes, signal }: { readonly mostBytes: number; readonly signal: AbortSignal },
): Promise<FetchedFile> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.part`
  const stalled = new AbortController()
  const timer = setTimeout(() => stalled.abort(), STALL_MS)
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, stalled.signal]), redirect: 'follow' })
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
    const fetched = await writeBody(response.body, part, { mostBytes, arrived: () => timer.refresh() })
    await rename(part, path)
    return fetched
  } catch (cause) {
    await rm(part, { force: true })
    if (cause instanceof CommandError) throw cause
    const why = stalled.signal.aborted ? 'nothing arrived for a minute' : reasonOf(cause)
    throw new CommandError(
      'FETCH_FAILED',
      `The file could not be fetched: ${why}. Try again, or give the address of a copy of your own with --from.`,
      { cause, exitCode: 1 },
    )
  } finally {
    clearTimeout(timer)
  }
}

/** Node's fetch says only `fetch failed`; the reason is one deeper. */
function reasonOf(error: unknown): string {
  const deeper = error instanceof Error ? error.cause : undefined
  const code = deeper instanceof Error && 'code' in deeper ? String(deeper.code) : undefined
  return code ?? messageOf(error)
}

interface Writing {
  readonly mostBytes: number
  readonly arrived: () => void
}

async function writeBody(
  body: ReadableStream<Uint8Array>,
  path: string,
  { mostBytes, arrived }: Writing,
): Promise<FetchedFile> {
  const file = await open(path, 'w')
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of body) {
      arrived()
      bytes += chunk.length
      if (bytes > mostBytes) {
        throw new CommandError(
          'TOO_LARGE',
          `The file is larger than ${mostBytes} bytes: it is not what was asked for.`,
          {
            exitCode: 1,
          },
        )
      }
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}
