/**
 * Mirror of the downstream case. Its state is theirs and follows their callbacks, which may come late, twice or out of
 * order. Our verdict on the fix is apart (`verification.ts`).
 */

export const CASE_STATES = [
  'pending',
  'filed',
  'dispatched',
  'disposed',
  'rework',
  'suspended',
  'void',
  'closed',
] as const
export type CaseState = (typeof CASE_STATES)[number]

export const CALLBACK_KINDS = [
  'filed',
  'dispatched',
  'disposed',
  'rework',
  'suspended',
  'resumed',
  'void',
  'closed',
] as const
export type CallbackKind = (typeof CALLBACK_KINDS)[number]

export type Mirrored =
  | { readonly kind: 'moved'; readonly state: CaseState }
  /** `repeated`: it is so already. `late`: a later step is known. `final`: the case is over. `not-suspended`: nothing to resume. */
  | { readonly kind: 'ignored'; readonly reason: 'repeated' | 'late' | 'final' | 'not-suspended' }

/** Steps in their order; a callback of an earlier step than the known one has been overtaken. */
const STEP: Readonly<Record<'pending' | 'filed' | 'dispatched' | 'disposed', number>> = {
  pending: 0,
  filed: 1,
  dispatched: 2,
  disposed: 3,
}

export function parseCallbackKind(text: string): CallbackKind | undefined {
  return CALLBACK_KINDS.find((kind) => kind === text)
}

export function parseCaseState(text: string): CaseState | undefined {
  return CASE_STATES.find((state) => state === text)
}

/** The case state after a callback. Nodes that were skipped or lost on the way are taken as passed. */
export function mirrorCase(state: CaseState, callback: CallbackKind): Mirrored {
  if (state === 'void' || state === 'closed') {
    return { kind: 'ignored', reason: state === callback ? 'repeated' : 'final' }
  }
  switch (callback) {
    case 'void':
    case 'closed':
    case 'suspended':
    case 'rework':
      return state === callback ? { kind: 'ignored', reason: 'repeated' } : { kind: 'moved', state: callback }
    case 'resumed':
      return state === 'suspended'
        ? { kind: 'moved', state: 'dispatched' }
        : { kind: 'ignored', reason: 'not-suspended' }
    case 'filed':
    case 'dispatched':
    case 'disposed':
      return advance(state, callback)
    default:
      return callback satisfies never
  }
}

function advance(
  state: Exclude<CaseState, 'void' | 'closed'>,
  callback: 'filed' | 'dispatched' | 'disposed',
): Mirrored {
  // Sent back: only a new dispatch or disposal goes on from there; the filing was before.
  if (state === 'rework')
    return callback === 'filed' ? { kind: 'ignored', reason: 'late' } : { kind: 'moved', state: callback }
  // Work resumed without saying so.
  if (state === 'suspended') return { kind: 'moved', state: callback }
  if (state === callback) return { kind: 'ignored', reason: 'repeated' }
  return STEP[callback] > STEP[state] ? { kind: 'moved', state: callback } : { kind: 'ignored', reason: 'late' }
}
