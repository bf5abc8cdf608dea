/**
 * A stream that shows nothing of now: one picture again and again, or a recorded piece. Judged by content, whatever the
 * socket says: by the hash of all pixels, and by a print that leaves out where clocks and names are burnt in.
 */
import type { EpochMs } from '../vocabulary.ts'
import { isLikePrint, isSamePrint, livelyTiles, type Print } from './print.ts'

/** One look of those that are remembered. Plain JSON. */
export interface ShownPicture {
  readonly at: EpochMs
  /** Of the content hash, enough to tell sixty pictures apart. */
  readonly hash: string
  readonly print?: Print
}

/** Plain JSON, bounded, kept with the camera. */
export interface RepeatMemory {
  /** The newest last. */
  readonly shown: readonly ShownPicture[]
  /** Looks in a row whose prints are the same, the newest counted; 0 = none. */
  readonly stillLooks: number
  /** Looks since the newest that showed an earlier picture again; absent = none did. */
  readonly sinceRepeat?: number
  /** Pictures shown again that moved meanwhile, since the piece began to repeat. */
  readonly repeats: number
}

export const NO_REPEATS: RepeatMemory = { shown: [], stillLooks: 0, repeats: 0 }

export interface Repeat {
  readonly kind: 'frozen' | 'looping'
  /** Camera clock of the earlier look that showed this picture; absent within a piece that repeats. */
  readonly shownAt?: EpochMs
}

/** Looks that are remembered: a recorded piece is known by a picture of its last round. */
const REMEMBERED = 20
const HASH_LETTERS = 12
/** From this many prints in a row: a quiet street may look the same twice, seldom three times. */
const STILL_LOOKS = 3
/** Tiles that moved between a picture and the one after it: what comes back unmoved proves nothing. */
const MOVED_TILES = 3
/** Pictures that came back, by their prints alone, before it is a recorded piece: one may be chance. */
const REPEATED_PRINTS = 2
/** Looks without a picture that was shown before, until it is believed that the piece is over. */
const LIVE_LOOKS = 6

/** Counts the picture of a look in. Without a print (a look worker of an older version) the hash alone decides. */
export function stepRepeats(
  memory: RepeatMemory,
  picture: { readonly at: EpochMs; readonly contentHash: string; readonly print?: Print },
): { readonly memory: RepeatMemory; readonly repeat?: Repeat } {
  const { at, print } = picture
  const shown: ShownPicture = { at, hash: picture.contentHash.slice(0, HASH_LETTERS), ...(print && { print }) }
  const before = memory.shown.at(-1)
  const stillLooks = before && isStill(before, shown) ? Math.max(1, memory.stillLooks) + 1 : 0
  const frozen = before !== undefined && (before.hash === shown.hash || stillLooks >= STILL_LOOKS)
  const remembered = [...memory.shown, shown].slice(-REMEMBERED)
  if (frozen) {
    return {
      memory: { ...memory, shown: remembered.slice(-2), stillLooks },
      repeat: { kind: 'frozen', shownAt: before.at },
    }
  }
  const again = stillLooks > 0 ? undefined : memory.shown.find((one) => isAgain(memory.shown, one, shown))
  const counted = countRepeat(memory, again !== undefined)
  // To the bit no live picture comes back, by its print one may by chance.
  const certain = again?.hash === shown.hash
  const looping = counted.repeats > 0 && (certain || counted.repeats >= REPEATED_PRINTS)
  return {
    memory: {
      shown: remembered,
      stillLooks,
      ...counted,
      repeats: certain ? Math.max(REPEATED_PRINTS, counted.repeats) : counted.repeats,
    },
    ...(looping && { repeat: { kind: 'looping', ...(again && { shownAt: again.at }) } }),
  }
}

function countRepeat(memory: RepeatMemory, again: boolean): Pick<RepeatMemory, 'repeats' | 'sinceRepeat'> {
  if (again) return { repeats: memory.repeats + 1, sinceRepeat: 0 }
  const since = (memory.sinceRepeat ?? LIVE_LOOKS) + 1
  return since >= LIVE_LOOKS ? { repeats: 0 } : { repeats: memory.repeats, sinceRepeat: since }
}

function isStill(before: ShownPicture, now: ShownPicture): boolean {
  if (before.hash === now.hash) return true
  return before.print !== undefined && now.print !== undefined && isSamePrint(before.print, now.print)
}

function isAgain(shown: readonly ShownPicture[], one: ShownPicture, now: ShownPicture): boolean {
  const last = shown.at(-1)
  if (one === last) return false
  if (one.hash === now.hash) return true
  if (one.print === undefined || now.print === undefined || last?.print === undefined) return false
  return isLikePrint(one.print, now.print) && livelyTiles(last.print, now.print) >= MOVED_TILES
}
