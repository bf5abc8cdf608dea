/** The 95 % interval of a share, after Wilson (1927): honest for few trials and for shares near 0 and 1. */

export interface Interval {
  readonly low: number
  readonly high: number
}

const Z = 1.959964

/** `hits` of `n` trials; 0..1 when there were none. */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const share = hits / n
  const middle = share + (Z * Z) / (2 * n)
  const reach = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const scale = 1 + (Z * Z) / n
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}
