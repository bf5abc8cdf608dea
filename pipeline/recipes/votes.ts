/**
 * Voting shared by the seven kinds: a spot raises when k of n looks saw it for long enough, on the clock of the frames.
 * `unknown` never votes. Nothing here depends on how often looks come.
 */
import type { SeenAppearance } from '../anchors/appearance.ts'
import { blend } from '../geometry/box.ts'
import type { Sighting } from '../look.ts'
import type { EpochMs } from '../vocabulary.ts'
import type { EvidenceFrame, RecipeInput, RecipeOutcome, RecipeRow, Spot } from './recipe.ts'

/** Present share of the known looks from which a spot may raise. */
const RAISE_SHARE = 0.6
/** Present share below which a spot that has not raised is given up. */
const DROP_SHARE = 0.4
const ABSENT_RUN_DROPS = 3
const ABSENT_RUN_GONE = 2
/** Looks come a little early or late: a gap this much shorter than the row's spacing still counts. */
const SPACING_TOLERANCE = 0.05
/** Weight of a new box in the place of a spot: follows a shaky box, not a thing that moves on. */
const PLACE_WEIGHT = 0.25
/** Bound of the memory of one view and row. */
const MAX_SPOTS = 32

/** What a look says of one spot. */
export type Vote = { readonly kind: 'present'; readonly sighting: Sighting } | { readonly kind: 'absent' }

/** A spot after a vote, and what came of it. No spot: it is given up. */
export interface Voted {
  readonly spot?: Spot
  readonly outcome?: RecipeOutcome
}

/** Longest time without a known look that a spot survives: four dwells, at least an hour. */
function forgetAfterMs(row: RecipeRow): number {
  return Math.max(4 * row.dwellSeconds, 3600) * 1000
}

/** Spots about which something was known recently enough; a blind time stops their clocks. */
export function remembered(row: RecipeRow, spots: readonly Spot[], { at, blindMs = 0 }: RecipeInput): Spot[] {
  const thawed = blindMs === 0 ? spots : spots.map((spot) => afterBlind(spot, blindMs))
  return thawed.filter((spot) => at - spot.lastVoteAt <= forgetAfterMs(row))
}

function afterBlind(spot: Spot, blindMs: number): Spot {
  return { ...spot, lastVoteAt: spot.lastVoteAt + blindMs, blindMs: (spot.blindMs ?? 0) + blindMs }
}

export function openSpot(key: string, sighting: Sighting, input: RecipeInput): Spot {
  return {
    key,
    ...(sighting.zoneId !== undefined && { zoneId: sighting.zoneId }),
    ...(sighting.place && { place: sighting.place }),
    ...(sighting.label !== undefined && { label: sighting.label }),
    firstAt: input.at,
    lastPresentAt: input.at,
    lastVoteAt: input.at,
    present: 0,
    absent: 0,
    absentRun: 0,
    bestScore: 0,
    frames: [],
  }
}

export function castVote(row: RecipeRow, spot: Spot, vote: Vote, input: RecipeInput): Voted {
  return vote.kind === 'present' ? castPresent(row, spot, vote.sighting, input) : castAbsent(spot, input.at)
}

function castPresent(row: RecipeRow, before: Spot, sighting: Sighting, input: RecipeInput): Voted {
  const frame = evidenceFrame(sighting, input)
  const place = before.place && sighting.place ? blend(before.place, sighting.place, PLACE_WEIGHT) : sighting.place
  const stronger = sighting.score > before.bestScore
  const spot: Spot = {
    ...before,
    ...(place && { place }),
    ...(stronger && sighting.label !== undefined && { label: sighting.label }),
    lastPresentAt: input.at,
    lastVoteAt: input.at,
    present: before.present + 1,
    absentRun: 0,
    bestScore: Math.max(before.bestScore, sighting.score),
    frames: withFrame(row, before.frames, frame),
  }
  if (spot.raisedAt !== undefined) return { spot, outcome: { kind: 'again', spot, frame } }
  if (!holds(row, spot, input.at)) return { spot }
  const raised: Spot = { ...spot, raisedAt: input.at, ...(place && { raisedPlace: place }) }
  return { spot: raised, outcome: { kind: 'raise', spot: raised } }
}

function castAbsent(before: Spot, at: EpochMs): Voted {
  const spot: Spot = { ...before, lastVoteAt: at, absent: before.absent + 1, absentRun: before.absentRun + 1 }
  if (spot.raisedAt !== undefined) {
    return spot.absentRun >= ABSENT_RUN_GONE ? { outcome: { kind: 'gone', spot } } : { spot }
  }
  const givenUp = spot.absentRun >= ABSENT_RUN_DROPS || presentShare(spot) < DROP_SHARE
  return givenUp ? {} : { spot }
}

function presentShare(spot: Spot): number {
  return spot.present / (spot.present + spot.absent)
}

/** Dwell, evidence and the share of looks that saw it all hold, and this look sees it. */
function holds(row: RecipeRow, spot: Spot, at: EpochMs): boolean {
  const first = spot.frames.at(0)
  const last = spot.frames.at(-1)
  if (!first || !last) return false
  return (
    at - spot.firstAt - (spot.blindMs ?? 0) >= row.dwellSeconds * 1000 &&
    spot.frames.length >= row.evidence.minFrames &&
    last.at - first.at >= row.evidence.spanSeconds * 1000 &&
    presentShare(spot) >= RAISE_SHARE
  )
}

/** What the look says of how the thing looks; undefined when it says nothing. */
export function appearanceOf({ appearance }: Sighting, { embedding }: RecipeInput): SeenAppearance | undefined {
  return appearance === undefined || embedding === undefined ? undefined : { ...embedding, vector: appearance }
}

function evidenceFrame(sighting: Sighting, input: RecipeInput): EvidenceFrame {
  const appearance = appearanceOf(sighting, input)
  return {
    at: input.at,
    lookId: input.lookId,
    ...(sighting.place && { place: sighting.place }),
    score: sighting.score,
    count: sighting.count,
    ...(input.evidence && { picture: input.evidence }),
    ...(appearance && { appearance }),
  }
}

/** Adds the frame when it lies far enough behind the last one; keeps the first and the newest within the bound. */
function withFrame(row: RecipeRow, frames: readonly EvidenceFrame[], frame: EvidenceFrame): readonly EvidenceFrame[] {
  const last = frames.at(-1)
  const gap = row.evidence.spacingSeconds * 1000 * (1 - SPACING_TOLERANCE)
  if (last && frame.at - last.at < gap) return frames
  const grown = [...frames, frame]
  return grown.length <= row.evidence.minFrames + 2 ? grown : grown.toSpliced(1, 1)
}

/** The spot from this frame on: its dwell and its evidence begin anew. */
export function dwellAnew(spot: Spot, frame: EvidenceFrame): Spot {
  const {
    raisedAt: _raisedAt,
    raisedPlace: _raisedPlace,
    anchorId: _anchorId,
    blindMs: _blindMs,
    doubt: _doubt,
    ...rest
  } = spot
  return { ...rest, firstAt: frame.at, present: 1, absent: 0, absentRun: 0, bestScore: frame.score, frames: [frame] }
}

/** Keeps the bound: what has raised and what was seen most often stays. */
export function boundSpots(spots: readonly Spot[]): readonly Spot[] {
  if (spots.length <= MAX_SPOTS) return spots
  const worth = (spot: Spot): number => (spot.raisedAt === undefined ? spot.present : Number.MAX_SAFE_INTEGER)
  const kept = new Set(
    spots.toSorted((a, b) => worth(b) - worth(a) || b.lastPresentAt - a.lastPresentAt).slice(0, MAX_SPOTS),
  )
  return spots.filter((spot) => kept.has(spot))
}
