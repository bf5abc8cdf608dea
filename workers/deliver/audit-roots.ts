/**
 * What each day of the audit came to, signed, one file a day, in a folder that whoever runs the database does not write. Days
 * that are over are written once; a day that no longer comes to what was kept of it was written anew, which is a finding.
 */
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type FindingText, findingText } from '../../pipeline/finding-words.ts'
import { firstDifference, rootSeal } from '../../prisma/audit-chain.ts'
import type { SiteKey } from '../../prisma/site-key.ts'
import type { AuditRoot } from '../../prisma/stores/records/audit.ts'

export interface RootKeeping {
  /** `from` and `to` are days and belong to it. */
  readonly roots: (range: { readonly from?: string; readonly to: string }) => Promise<readonly AuditRoot[]>
  readonly findings: {
    note(finding: { kind: string; subject: string } & FindingText): Promise<void>
    close(kind: string, subject: string): Promise<void>
  }
  readonly key: SiteKey
  /** Must be there: a disk that is not mounted is no folder to write into. */
  readonly folder: string
  readonly now: () => Date
  readonly report: (event: RootEvent) => void
}

export type RootEvent =
  | { readonly kind: 'roots-kept'; readonly days: number }
  | { readonly kind: 'roots-not-kept'; readonly code: string }

const DAY_MS = 86_400_000
/** A transaction that began before midnight may still write into that day. */
const SETTLED_MS = 45 * 60_000
/** So many days back it is asked whether they still come to the same. */
const ASKED_AGAIN_DAYS = 31
const LOOK_EVERY_MS = 5 * 60_000
const SUBJECT = 'audit'

/** Every five minutes until the day is kept, then once a day. */
export async function keepRoots(deps: RootKeeping, signal: AbortSignal, everyMs = LOOK_EVERY_MS): Promise<void> {
  let done = ''
  while (!signal.aborted) {
    const last = lastFinishedDay(deps.now())
    if (last !== done && (await tryRoots(deps, last))) done = last
    await delay(everyMs, undefined, { signal }).catch(() => undefined)
  }
}

/** Whether all days up to the last are kept. What fails is a finding, and is tried again. */
async function tryRoots(deps: RootKeeping, last: string): Promise<boolean> {
  try {
    const days = await writeRoots(deps, last)
    await deps.findings.close('audit-roots', SUBJECT)
    if (days > 0) deps.report({ kind: 'roots-kept', days })
    return true
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    deps.report({ kind: 'roots-not-kept', code })
    const text = findingText('audit-roots-not-kept', { reason: code, day: last })
    // The database itself may be what fails.
    await deps.findings.note({ kind: 'audit-roots', subject: SUBJECT, ...text }).catch(() => undefined)
    return false
  }
}

/** How many days were written. */
export async function writeRoots({ roots, findings, key, folder }: RootKeeping, last: string): Promise<number> {
  const names = new Set(await readdir(folder))
  const newest = [...names]
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .toSorted()
    .at(-1)
  const back = dayText(new Date(Date.parse(last) - ASKED_AGAIN_DAYS * DAY_MS))
  const from = newest === undefined || newest > back ? (newest === undefined ? undefined : back) : newest
  const found = await roots({ ...(from === undefined ? {} : { from }), to: last })
  let written = 0
  for (const root of found) {
    const name = nameOf(root.day)
    if (!names.has(name)) {
      await writeOnce(join(folder, name), `${JSON.stringify(rootSeal([root], key))}\n`)
      written += 1
    }
  }
  const kept = await Promise.all(
    [...names].filter((name) => isAskedAgain(name, from, last)).map((name) => readKept(join(folder, name))),
  )
  const day = firstDifference(kept.flat(), found)
  if (day !== undefined)
    await findings.note({ kind: 'audit-rewritten', subject: SUBJECT, ...findingText('audit-rewritten', { day }) })
  return written
}

const NAME = /^audit-root-(\d{4}-\d{2}-\d{2})\.jsonl$/
const nameOf = (day: string): string => `audit-root-${day}.jsonl`

function isAskedAgain(name: string, from: string | undefined, last: string): boolean {
  const day = NAME.exec(name)?.[1]
  return day !== undefined && day <= last && (from === undefined || day >= from)
}

/** @throws when it was cut or changed: that is for a person to see */
async function readKept(file: string): Promise<readonly AuditRoot[]> {
  try {
    const { roots } = JSON.parse(await readFile(file, 'utf8')) as { roots: readonly AuditRoot[] }
    return roots
  } catch (cause) {
    throw cause instanceof SyntaxError ? Object.assign(new Error('cut', { cause }), { code: 'DAMAGED_FILE' }) : cause
  }
}

/** All of it or nothing, also when the power goes. */
async function writeOnce(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    const handle = await open(part, 'w', 0o644)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

export function lastFinishedDay(now: Date): string {
  return dayText(new Date(now.getTime() - SETTLED_MS - DAY_MS))
}

function dayText(at: Date): string {
  return at.toISOString().slice(0, 10)
}
