/** A token that is fetched once, used by all, and fetched anew when the gateway has forgotten it. */

export interface Token {
  /** Calls `use` with a token; once more with a fresh one when `use` answers `expired`. */
  readonly with: <T>(use: (token: string) => Promise<T | 'expired'>) => Promise<T | 'expired'>
}

export function createToken(login: () => Promise<string>): Token {
  let current: Promise<string> | undefined
  const fresh = (): Promise<string> => {
    const asked = login()
    current = asked
    // A login that failed is tried again by the next who asks.
    asked.catch(() => {
      if (current === asked) current = undefined
    })
    return asked
  }
  return {
    with: async (use) => {
      const used = current ?? fresh()
      const first = await use(await used)
      if (first !== 'expired') return first
      // Many find out at once: the first of them logs in.
      if (current === used) current = undefined
      return use(await (current ?? fresh()))
    },
  }
}
