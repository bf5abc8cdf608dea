/** How well each row was measured; `tiers.json` is written by `npm run eval -- --write`, see `models/COVERAGE.md`. */
import type { CategoryId } from '../vocabulary.ts'
import tiers from './tiers.json' with { type: 'json' }

/**
 * `real`: its labels and its decision were measured on held-out real pictures. `simulated`: on rendered pictures only.
 * `needs-model`: no shipped detector has a label that raises it.
 */
export const TIERS = ['real', 'simulated', 'needs-model'] as const
export type Tier = (typeof TIERS)[number]

/** `unmeasured`: the row is newer than the last evaluation. */
export function tierOfCategory(id: CategoryId): Tier | 'unmeasured' {
  const tier = (tiers as Readonly<Record<string, string>>)[id]
  return TIERS.find((one) => one === tier) ?? 'unmeasured'
}
