/** What short acts a patrol of looks can catch at all: arithmetic on the row's own numbers, not a measurement. */
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'

/** Seconds between looks that the default promise of a camera gives. */
export const PROMISE_SECONDS = 120

/** Assumed length of one act in view of the camera, seconds. */
const ACT_SECONDS: Readonly<Record<string, number>> = {
  'waste-burning': 900,
  'wastewater-dumping': 20,
  'dog-unleashed': 60,
  'muck-truck-uncovered': 8,
  'no-safety-helmet': 600,
  'smoke-fire': 900,
}

export interface ActsCaught {
  readonly actSeconds: number
  /** 0..1 of acts that begin at a random moment. */
  readonly share: number
}

/** A look must fall early enough in the act for the row's evidence to be gathered; looks for evidence follow by themselves. */
export function actsCaught({ id, needsWatch, recipe, evidence }: CategoryRow): ActsCaught | undefined {
  const actSeconds = ACT_SECONDS[id]
  if (needsWatch === 'no' || actSeconds === undefined) return undefined
  const { minFrames, spacingSeconds, spanSeconds } = evidence
  const needed = Math.max(recipe.dwellSeconds, spanSeconds, (minFrames - 1) * Math.max(1, spacingSeconds))
  return { actSeconds, share: Math.min(1, Math.max(0, (actSeconds - needed) / PROMISE_SECONDS)) }
}
