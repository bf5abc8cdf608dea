/** Work of which only so much runs at the same time; the rest waits in its order. */
export interface Places {
  /** Runs `work` once a place is free; `expired` when that takes longer than `ms` or the signal aborts first. */
  readonly hold: <T>(
    ms: number,
    signal: AbortSignal,
    work: () => Promise<T>,
  ) => Promise<T | { readonly kind: 'expired' }>
}

export function createPlaces(count: number): Places {
  let free = count
  const queue: (() => void)[] = []

  const enter = (ms: number, signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return Promise.resolve(false)
    if (free > 0) {
      free -= 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const leave = (entered: boolean) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', giveUp)
        resolve(entered)
      }
      const admit = () => leave(true)
      const giveUp = () => {
        queue.splice(queue.indexOf(admit), 1)
        leave(false)
      }
      const timer = setTimeout(giveUp, ms)
      signal.addEventListener('abort', giveUp, { once: true })
      queue.push(admit)
    })
  }
  return {
    hold: async (ms, signal, work) => {
      if (!(await enter(ms, signal))) return { kind: 'expired' }
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
  }
}
