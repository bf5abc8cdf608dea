/** What happens a thousand times is counted and said once a period. */

export interface Tally {
  /** Counts `kind`; `example` is the code or sentence of the latest of them, without address or password. */
  count(kind: string, example?: string): void
  /** What was counted since the last call; empties the counts. */
  take(): TallyCounts
}

type TallyCounts = Readonly<Record<string, { readonly times: number; readonly example?: string }>>

export function createTally(): Tally {
  let counts: Record<string, { times: number; example?: string }> = {}
  return {
    count: (kind, example) => {
      const entry = (counts[kind] ??= { times: 0 })
      entry.times++
      if (example !== undefined) entry.example = example
    },
    take: () => {
      const taken = counts
      counts = {}
      return taken
    },
  }
}
