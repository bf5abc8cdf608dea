/** What happened, told to all who follow it: one reader of the database for every stream of this process. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Change, ChangePosition, Changes } from './ports/change.ts'

export interface Follower {
  /** In order, each once; also those the follower must not see, so that its position moves on. */
  readonly take: (change: Change) => void
  /** Nothing new: this is where a reader would go on. */
  readonly at: (position: ChangePosition) => void
}

export interface ChangeFeed {
  /** Tells what comes from now on, until the answer is called. */
  follow(follower: Follower): Promise<() => void>
  /** Tells first what came after `from`; `gone` when some of it may be missing: then what is shown must be read anew. */
  resume(follower: Follower, from: ChangePosition): Promise<(() => void) | 'gone'>
  stop(): Promise<void>
}

const EVERY_MS = 400
const PAGE = 500

interface Following {
  readonly follower: Follower
  /** What came while it still reads what it missed. */
  pending: Change[] | undefined
  last: Pick<ChangePosition, 'xid' | 'seq'>
}

/** Reads only while somebody follows. A database that is away is asked again; nothing is skipped. */
export function createChangeFeed(changes: Changes, everyMs = EVERY_MS): ChangeFeed {
  const following = new Set<Following>()
  const stopped = new AbortController()
  let position: ChangePosition | undefined
  let running = false
  let reading: Promise<void> | undefined

  const read = async (): Promise<void> => {
    running = true
    while (following.size > 0 && !stopped.signal.aborted) {
      await round().catch(() => undefined)
      await delay(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
    running = false
  }
  const round = async (): Promise<void> => {
    if (position === undefined) return
    // Asked before the changes are: what is below this horizon is among those read now.
    const here = await changes.position()
    for (let page = await changes.after(position, PAGE); page.length > 0; page = await changes.after(position, PAGE)) {
      for (const change of page) for (const one of following) hand(one, change)
      position = page.at(-1)!
      if (page.length < PAGE) break
    }
    if (!isAfter(position, here)) position = here
    for (const { pending, follower } of following) if (pending === undefined) follower.at(position)
  }
  const begin = async (follower: Follower, start: ChangePosition): Promise<() => void> => {
    const one: Following = { follower, pending: [], last: start }
    if (following.size === 0) position = start
    following.add(one)
    try {
      await catchUp(changes, one)
    } catch (error) {
      following.delete(one)
      throw error
    }
    if (!running) reading = read()
    return () => void following.delete(one)
  }
  return {
    follow: async (follower) => begin(follower, await changes.position()),
    resume: async (follower, from) => ((await changes.reaches(from)) ? begin(follower, from) : 'gone'),
    stop: async () => {
      stopped.abort()
      await reading
    },
  }
}

async function catchUp(changes: Changes, one: Following): Promise<void> {
  for (let page = await changes.after(one.last, PAGE); page.length > 0; page = await changes.after(one.last, PAGE)) {
    for (const change of page) give(one, change)
  }
  const { pending = [] } = one
  one.pending = undefined
  for (const change of pending) give(one, change)
}

function hand(one: Following, change: Change): void {
  if (one.pending === undefined) give(one, change)
  else one.pending.push(change)
}

function give(one: Following, change: Change): void {
  if (!isAfter(change, one.last)) return
  one.last = change
  one.follower.take(change)
}

type Numbered = Pick<ChangePosition, 'xid' | 'seq'>

function isAfter(a: Numbered, b: Numbered): boolean {
  return a.xid > b.xid || (a.xid === b.xid && a.seq > b.seq)
}
