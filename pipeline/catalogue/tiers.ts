/**
 * How well a row was measured. `real`: its labels and its decision were measured on held-out real pictures. `simulated`: on
 * rendered pictures only. `needs-model`: no shipped detector has a label that raises it.
 */
export const TIERS = ['real', 'simulated', 'needs-model'] as const
export type Tier = (typeof TIERS)[number]
