import type { RejectReason } from '../client/types.ts'
import { REASON_WORDS } from '../words/vocabulary.ts'

/** In the order of their keys 1 to 9 and 0. */
export const REJECT_REASONS = Object.keys(REASON_WORDS) as readonly RejectReason[]
