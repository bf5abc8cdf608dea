/** Deletes what is kept no longer: first the rows that are over, then the files that nothing needs (mark and sweep). */
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Port: the database's side of it. */
export interface RetentionRows {
  begin(run: { occasion: string; askedBy?: string }): Promise<string | undefined>
  giveUp(now: Date): Promise<{ readonly rejected: number; readonly closed: number; readonly pictures: number }>
  forgetLookHours(now: Date): Promise<number>
  needed(hashes: readonly string[]): Promise<ReadonlySet<string>>
  neededByStates(): Promise<ReadonlySet<string>>
  finish(id: string, counts: Deleted): Promise<void>
}

export interface Deleted {
  readonly rejected: number
  readonly closed: number
  readonly pictures: number
  readonly files: number
  readonly bytes: number
  readonly lookHours: number
}

export interface RetentionDeps {
  readonly rows: RetentionRows
  /** The evidence folder. */
  readonly folder: string
  readonly now: () => Date
}

/** What a look has stored and no row knows yet: its message may wait as long. */
const GRACE_MS = 86_400_000
const SWEPT = '.swept'

/** Undefined when a run of this occasion has finished before. Broken off, it leaves nothing half done. */
export async function runRetention(
  { rows, folder, now }: RetentionDeps,
  run: { readonly occasion: string; readonly askedBy?: string },
  signal: AbortSignal,
): Promise<Deleted | undefined> {
  const id = await rows.begin(run)
  if (id === undefined) return undefined
  const total = { rejected: 0, closed: 0, pictures: 0 }
  for (;;) {
    signal.throwIfAborted()
    const given = await rows.giveUp(now())
    if (given.rejected + given.closed === 0) break
    total.rejected += given.rejected
    total.closed += given.closed
    total.pictures += given.pictures
  }
  const swept = await sweepFolder({ rows, folder, now }, signal)
  const deleted = { ...total, ...swept, lookHours: await rows.forgetLookHours(now()) }
  await rows.finish(id, deleted)
  return deleted
}

/** Files that nothing needs and that are older than a day. */
async function sweepFolder(
  { rows, folder, now }: RetentionDeps,
  signal: AbortSignal,
): Promise<{ files: number; bytes: number }> {
  // Before the rows: what a dwell gives to a candidate meanwhile is found in one of the two.
  const states = await rows.neededByStates()
  const before = now().getTime() - GRACE_MS
  const swept = { files: 0, bytes: 0 }
  for (const part of await readdir(folder).catch(() => [])) {
    signal.throwIfAborted()
    if (!/^[0-9a-f]{2}$/.test(part)) continue
    const names = await readdir(join(folder, part))
    const hashes = names.flatMap((name) => /^([0-9a-f]{64})\.jpg$/.exec(name)?.[1] ?? [])
    const needed = await rows.needed(hashes)
    for (const name of names) {
      const hash = name.slice(0, 64)
      if (name.endsWith('.jpg') && (needed.has(hash) || states.has(hash))) continue
      const bytes = await sweepFile(join(folder, part, name), before)
      if (bytes === undefined) continue
      swept.files += 1
      swept.bytes += bytes
    }
  }
  return swept
}

/** Its size when it was deleted. Half-written files and half-swept ones go in the same way. */
async function sweepFile(path: string, before: number): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile() || found.mtimeMs >= before) return undefined
  if (path.endsWith(SWEPT)) {
    await rm(path, { force: true })
    return found.size
  }
  // The same picture may be stored again at this moment, which makes the file young: then it comes back.
  await rename(path, path + SWEPT)
  const { mtimeMs } = await stat(path + SWEPT)
  if (mtimeMs >= before) {
    await rename(path + SWEPT, path)
    return undefined
  }
  await rm(path + SWEPT, { force: true })
  return found.size
}
