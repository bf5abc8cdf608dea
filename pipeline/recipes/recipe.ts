/**
 * The contract of the seven recipe kinds: `(state, sightings of one look) → (state', outcomes)`.
 * State is a plain JSON value kept in one row per view × category; time arrives with the frame.
 */
import type { Embedding, EvidenceReference, Occluder, Sighting } from '../look.ts'
import type { SeenAppearance } from '../anchors/appearance.ts'
import type { EpochMs, Label, NormalizedBox } from '../vocabulary.ts'

export type RecipeKind =
  | 'object-present'
  | 'object-in-zone'
  | 'object-dwell-in-zone'
  | 'count-in-zone'
  | 'component-absent-or-broken'
  | 'scene-state'
  | 'change-vs-reference'

/** What makes two sightings the same problem: the same object at a place, a zone's state, a part, the view's state. */
export type IdentityKind = 'object' | 'zone' | 'component' | 'scene'

/** The numbers of one category row that a recipe runs on. Seconds on the clock of the frames. */
export interface RecipeRow {
  readonly category: string
  readonly kind: RecipeKind
  readonly identity: IdentityKind
  readonly dwellSeconds: number
  readonly minCount: number
  readonly evidence: { readonly minFrames: number; readonly spacingSeconds: number; readonly spanSeconds: number }
}

/** All sightings of one category in one look of one view. A look with a bad view state carries only `unknown`. */
export interface RecipeInput {
  readonly at: EpochMs
  readonly lookId: string
  readonly sightings: readonly Sighting[]
  /** What stands in front of others: a place behind one gets no absent vote. */
  readonly occluders?: readonly Occluder[]
  readonly evidence?: EvidenceReference
  /** What the appearances of the sightings come from; absent when there are none. */
  readonly embedding?: Embedding
  /**
   * Milliseconds since the last look in which nothing could be known because the camera's platform was out: they count
   * neither as dwell nor towards forgetting.
   */
  readonly blindMs?: number
}

/** One frame that supports a candidate: first, spaced middle ones and the last. */
export interface EvidenceFrame {
  readonly at: EpochMs
  readonly lookId: string
  readonly place?: NormalizedBox
  readonly score: number
  readonly count: number
  readonly picture?: EvidenceReference
  readonly appearance?: SeenAppearance
}

/** One place under observation: an object's place, a zone, a component or the whole view. */
export interface Spot {
  /** Stable inside the state row: `zone:<id>`, `scene`, or `object:<n>`. */
  readonly key: string
  readonly zoneId?: string
  readonly place?: NormalizedBox
  readonly label?: Label
  readonly firstAt: EpochMs
  readonly lastPresentAt: EpochMs
  /** Moved on by blind times. */
  readonly lastVoteAt: EpochMs
  /** Blind milliseconds since `firstAt`. */
  readonly blindMs?: number
  readonly present: number
  readonly absent: number
  /** Consecutive absent votes at the end. */
  readonly absentRun: number
  readonly bestScore: number
  /** Bounded by the row's `minFrames` + 2. */
  readonly frames: readonly EvidenceFrame[]
  readonly raisedAt?: EpochMs
  /** Where it stood then: its anchor's place, however far it goes afterwards. */
  readonly raisedPlace?: NormalizedBox
  /** Since it raised: the anchor it belongs to. Intake sets it. */
  readonly anchorId?: string
  /** It took the place of another spot that looked otherwise. */
  readonly replaced?: true
  /** Something that looks otherwise stands in its place: a spot of its own once it was seen again, else forgotten. */
  readonly doubt?: Omit<Spot, 'doubt'>
}

export interface RecipeState {
  readonly version: 1
  readonly spots: readonly Spot[]
  readonly nextObject: number
  /** Look of the last step: an older or equal one is dropped by intake before the recipe sees it. */
  readonly lastAt?: EpochMs
}
export const EMPTY_RECIPE_STATE: RecipeState = { version: 1, spots: [], nextObject: 1 }

/** `raise`: dwell and evidence hold for the first time. `again`: it still stands. `gone`: it left (by absent votes). */
export type RecipeOutcome =
  | { readonly kind: 'raise'; readonly spot: Spot }
  | { readonly kind: 'again'; readonly spot: Spot; readonly frame: EvidenceFrame }
  | { readonly kind: 'gone'; readonly spot: Spot }

export interface RecipeStep {
  readonly state: RecipeState
  readonly outcomes: readonly RecipeOutcome[]
}
