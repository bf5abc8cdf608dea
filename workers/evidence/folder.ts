/** The evidence store on a folder: masked pictures by content hash, up to a byte limit. `retention.ts` deletes. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MaskedPicture } from '../../models/mask.ts'
import type { EvidenceReference } from '../../pipeline/look.ts'

export type EvidenceErrorCode = 'evidence-full' | 'evidence-unwritable' | 'evidence-name'

/** The message is a full sentence that says what to do. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError'
  readonly code: EvidenceErrorCode

  constructor(code: EvidenceErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/** Port: where a look leaves its picture. Writing the same picture twice changes nothing. */
export interface EvidenceWriter {
  put(picture: MaskedPicture): Promise<EvidenceReference>
}

export interface EvidenceFolderOptions {
  readonly folder: string
  readonly limitBytes: number
  /** Where sealed originals go, beside the folder; absent = they are not kept. */
  readonly originals?: string
}

/** How many bytes may be added before the folder is measured again, since other processes write to it as well. */
const MEASURE_EVERY_BYTES = 64 * 1024 * 1024

/** Where a picture lies: `<folder>/<first two digits>/<sha256>.jpg`. Throws `evidence-name` for anything but 64 hex digits. */
export function evidencePath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new EvidenceError('evidence-name', 'An evidence picture is named by 64 hexadecimal digits.')
  }
  return join(folder, sha256.slice(0, 2), `${sha256}.jpg`)
}

/** `<folder>/<first two digits>/<sha256 of the masked picture>.sealed` */
export function originalPath(folder: string, sha256: string): string {
  return evidencePath(folder, sha256).replace(/\.jpg$/, '.sealed')
}

/** @throws EvidenceError from `put`: `evidence-full` at the limit or on a full disk, `evidence-unwritable` otherwise */
export function createEvidenceFolder({ folder, limitBytes, originals }: EvidenceFolderOptions): EvidenceWriter {
  let held: Promise<number> | undefined
  let added = 0
  const room = async (bytes: number) => {
    if (held === undefined || added > MEASURE_EVERY_BYTES) {
      held = sizeOf(folder)
      added = 0
    }
    const fits = (await held) + added + bytes <= limitBytes
    // Somebody may have made room: measure again before the next picture.
    if (!fits) held = undefined
    return fits
  }
  return {
    put: async ({ jpeg, width, height, sealedOriginal }) => {
      const full = createHash('sha256').update(jpeg).digest('hex')
      const path = evidencePath(folder, full)
      if (await freshen(path)) return { full, width, height }
      if (!(await room(jpeg.length))) throw fullError(limitBytes)
      // First: a masked picture whose original should be there has it.
      if (sealedOriginal !== undefined && originals !== undefined)
        await writeWhole(originalPath(originals, full), sealedOriginal)
      await writeWhole(path, jpeg)
      added += jpeg.length
      return { full, width, height }
    },
  }
}

/** A reader finds the whole picture or none: written under another name, flushed, then renamed. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${randomUUID()}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(partial, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw writeError(cause)
  }
}

function writeError(cause: unknown): EvidenceError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const sentence =
      'The disk of the evidence folder is full: looks go on without pictures. Free space or move the folder.'
    return new EvidenceError('evidence-full', sentence, cause)
  }
  return new EvidenceError(
    'evidence-unwritable',
    `The evidence folder cannot be written (${code}): looks go on without pictures. Check that it exists and its rights.`,
    cause,
  )
}

function fullError(limitBytes: number): EvidenceError {
  return new EvidenceError(
    'evidence-full',
    `The evidence folder has reached its limit of ${Math.round(limitBytes / 1024 / 1024)} MB: looks go on without ` +
      'pictures. Raise engines.evidenceLimitMb in the configuration and start again.',
  )
}

/** Whether it is there. The sweep takes old files only: one that is stored again is young again. */
async function freshen(path: string): Promise<boolean> {
  const now = new Date()
  return utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

/** Bytes of all files, 0 for a folder that is not there yet. */
async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    // A file may be deleted by the retention sweep between listing and measuring.
    bytes += entry.isDirectory()
      ? await sizeOf(path)
      : await stat(path).then(
          ({ size }) => size,
          () => 0,
        )
  }
  return bytes
}
