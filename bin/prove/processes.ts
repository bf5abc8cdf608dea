/** The processes under a launcher, by what they are (Linux: read from /proc). */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

export interface ProcessRow {
  readonly pid: number
  /** `look`, `intake`, `capture-child`, `postgres-child`, `postmaster`, … */
  readonly name: string
}

/** All living descendants of `ancestor`; PostgreSQL's own backends are left out, its postmaster is in. */
export function descendants(ancestor: number): readonly ProcessRow[] {
  const parents = parentTable()
  const under = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at)) if (at === ancestor) return true
    return false
  }
  return [...parents.keys()].filter(under).flatMap((pid) => {
    const name = nameOf(pid)
    return name === undefined ? [] : [{ pid, name }]
  })
}

/** Process ids of the direct children. */
export function childrenOf(pid: number): readonly number[] {
  return [...parentTable()].flatMap(([child, parent]) => (parent === pid ? [child] : []))
}

/** Processes whose command line or environment names `text`, e.g. a data folder, whoever their parent is by now. */
export function processesNaming(text: string): readonly number[] {
  return [...parentTable().keys()].filter(
    (pid) => pid !== process.pid && (commandLineOf(pid).includes(text) || environmentOf(pid).includes(text)),
  )
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

/** The whole command line of a process; empty when it is gone. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function parentTable(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const parent = parentOf(Number(entry))
    if (parent !== undefined) parents.set(Number(entry), parent)
  }
  return parents
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // "pid (command) state parent …"; the command may hold spaces and brackets.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

function nameOf(pid: number): string | undefined {
  let words: readonly string[]
  try {
    words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return undefined
  }
  if (basename(words[0] ?? '') === 'postgres') return words.includes('-D') ? 'postmaster' : undefined
  const script = words.find((word) => word.endsWith('.ts'))
  if (script === undefined) return undefined
  const file = basename(script, '.ts')
  return file === 'main' ? basename(dirname(script)) : file
}
