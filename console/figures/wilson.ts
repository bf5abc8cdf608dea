/** Wilson's interval of a share, 95 %: honest with few trials. Source: E. B. Wilson, JASA 22 (1927). */
const Z = 1.96

export interface Interval {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Undefined without trials. */
export function wilson(hits: number, trials: number): Interval | undefined {
  if (trials === 0) return undefined
  const share = hits / trials
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials))
  const scale = 1 + (Z * Z) / trials
  const middle = share + (Z * Z) / (2 * trials)
  return { share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
