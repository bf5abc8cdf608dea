/** Deletes what is kept no longer: first the rows that are over, then the files that nothing needs (mark and sweep). */
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Port: the database's side of it. */
export interface RetentionRows {
  begin(run: { occasion: string; askedBy?: string }): Promise<string | undefined>
  giveUp(now: Date): Promise<{ readonly rejected: number; readonly closed: number; readonly pictures: number }>
  forgetLookHours(now: Date): Promise<number>
  needed(hashes: readonly string[]): Promise<ReadonlySet<string>>
  neededOriginals(hashes: readonly string[]): Promise<ReadonlySet<string>>
  ofNoCandidate(hashes: ReadonlySet<string>): Promise<ReadonlySet<string>>
  neededByStates(): Promise<ReadonlySet<string>>
  settings(): Promise<{ readonly originalDays: number }>
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
  /** The folder of the sealed originals; absent = there are none. */
  readonly originals?: string
  readonly now: () => Date
}

const DAY_MS = 86_400_000
/** What a look has stored and no row knows yet: its message may wait as long. */
const GRACE_MS = DAY_MS
const SWEPT = '.swept'

/** Undefined when a run of this occasion has finished before. Broken off, it leaves nothing half done. */
export async function runRetention(
  deps: RetentionDeps,
  run: { readonly occasion: string; readonly askedBy?: string },
  signal: AbortSignal,
): Promise<Deleted | undefined> {
  const { rows, now } = deps
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
  const swept = await sweep(deps, signal)
  const deleted = { ...total, ...swept, lookHours: await rows.forgetLookHours(now()) }
  await rows.finish(id, deleted)
  return deleted
}

interface Swept {
  files: number
  bytes: number
}

/** Pictures that nothing needs, and originals whose candidate or case is over or that are too old. */
async function sweep({ rows, folder, originals, now }: RetentionDeps, signal: AbortSignal): Promise<Swept> {
  // Before the rows: what a dwell gives to a candidate meanwhile is found in one of the two.
  const states = await rows.neededByStates()
  const before = now().getTime() - GRACE_MS
  const pictures = await sweepFolder({ folder, before, needed: (hashes) => rows.needed(hashes), states }, signal)
  if (originals === undefined) return pictures
  const { originalDays } = await rows.settings()
  const needed = (hashes: readonly string[]) => rows.neededOriginals(hashes)
  // What was rejected is not kept unmasked because the thing stands on and its dwell remembers the frame.
  const dwelling = await rows.ofNoCandidate(states)
  const sealed = await sweepFolder({ folder: originals, before, needed, states: dwelling }, signal)
  const tooOld = now().getTime() - originalDays * DAY_MS
  const old = await sweepFolder({ folder: originals, before: tooOld, needed: NOTHING, states: new Set() }, signal)
  return {
    files: pictures.files + sealed.files + old.files,
    bytes: pictures.bytes + sealed.bytes + old.bytes,
  }
}

const NOTHING = async (): Promise<ReadonlySet<string>> => new Set()

interface SweptFolder {
  readonly folder: string
  /** Younger files stay, epoch ms. */
  readonly before: number
  readonly needed: (hashes: readonly string[]) => Promise<ReadonlySet<string>>
  readonly states: ReadonlySet<string>
}

async function sweepFolder({ folder, before, needed, states }: SweptFolder, signal: AbortSignal): Promise<Swept> {
  const swept = { files: 0, bytes: 0 }
  for (const part of await readdir(folder).catch(() => [])) {
    signal.throwIfAborted()
    if (!/^[0-9a-f]{2}$/.test(part)) continue
    const names = await readdir(join(folder, part))
    const kept = await needed(names.flatMap((name) => hashOf(name) ?? []))
    for (const name of names) {
      const hash = hashOf(name)
      if (hash !== undefined && (kept.has(hash) || states.has(hash))) continue
      const bytes = await sweepFile(join(folder, part, name), before)
      if (bytes === undefined) continue
      swept.files += 1
      swept.bytes += bytes
    }
  }
  return swept
}

/** Of a whole file; half-written and half-swept ones are nobody's. */
function hashOf(name: string): string | undefined {
  return /^([0-9a-f]{64})\.(?:jpg|sealed)$/.exec(name)?.[1]
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
