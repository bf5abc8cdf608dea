/** When to try again: exponential with full jitter, so that receivers that come back are not met by a wave. */

interface BackoffOptions {
  readonly firstSeconds: number
  readonly limitSeconds: number
}
const DEFAULT_BACKOFF: BackoffOptions = { firstSeconds: 2, limitSeconds: 3600 }

/**
 * Seconds to wait after the given number of failed attempts (1 = the first failed).
 * @param random uniform in [0, 1)
 */
export function retryDelaySeconds(attempts: number, random: () => number, options = DEFAULT_BACKOFF): number {
  const ceiling = Math.min(options.limitSeconds, options.firstSeconds * 2 ** Math.min(attempts - 1, 30))
  // A floor of a tenth keeps an unlucky draw from hammering.
  return Math.max(options.firstSeconds / 10, random() * ceiling)
}
