/**
 * How many bytes of pictures may be held at the same time. Each holder may have a fair share whatever the others do;
 * who wants more than that gets it only while all together stay below the limit, so that a camera with pictures without
 * end hurts nobody but itself.
 */

export interface ByteBudget {
  readonly open: () => ByteShare
  /** Bytes held now. */
  readonly held: () => number
}

export interface ByteShare {
  /** From now on so many bytes are held; false when they are not to be had: then it holds what it held before. */
  readonly hold: (bytes: number) => boolean
  readonly close: () => void
}

/** Asked before so many bytes are held in all; false when they are not to be had. */
export type Hold = ByteShare['hold']

/** For callers that keep no account. */
export const holdAnything: Hold = () => true

export interface ByteLimits {
  /** In bytes, of all holders together. */
  readonly total: number
  /** In bytes, for each holder in any case. */
  readonly fairShare: number
}

export function createByteBudget({ total, fairShare }: ByteLimits): ByteBudget {
  let sum = 0
  return {
    held: () => sum,
    open: () => {
      let mine = 0
      return {
        hold: (bytes) => {
          const wanted = sum - mine + bytes
          if (bytes > mine && bytes > fairShare && wanted > total) return false
          sum = wanted
          mine = bytes
          return true
        },
        close: () => {
          sum -= mine
          mine = 0
        },
      }
    },
  }
}
