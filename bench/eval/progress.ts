/** Progress on stderr, a line at most every few seconds. */
const EVERY_MS = 5000

export function createProgress(what: string): (done: number, all: number) => void {
  let last = 0
  return (done, all) => {
    const now = Date.now()
    if (now - last < EVERY_MS && done < all) return
    last = now
    console.error(`${what}: ${done} of ${all}`)
  }
}
