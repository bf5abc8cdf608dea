/** All that is known of a view into the zones that a person is shown. */
import type { ViewComparison } from '../views/compare.ts'
import type { Zone } from '../vocabulary.ts'
import { carryOver } from './carry-over.ts'
import { type Footing, footingZones } from './footing.ts'
import { bandZones, surfaceZones } from './from-ground.ts'
import { numbered, type ZoneProposal } from './proposal.ts'
import type { SurfaceMap } from './surfaces.ts'

/** Zones of an earlier view of this camera, and how its reference lies on the new one. */
export interface EarlierView {
  readonly zones: readonly Zone[]
  readonly comparison: ViewComparison
}

export interface KnownView {
  /** Absent where no picture of the reference is left. */
  readonly map?: SurfaceMap
  readonly footing?: Footing
  readonly earlier?: EarlierView
  /** Zones that a person drew or configured: their kinds are not proposed again. */
  readonly drawn: readonly Zone[]
}

/** More on one picture is a puzzle, not a proposal. */
const MOST_ZONES = 40

/** The most trusted first of each kind; a kind that was carried over is not guessed again. */
export function proposeZones({ map, footing, earlier, drawn }: KnownView): readonly ZoneProposal[] {
  const carried = earlier === undefined ? undefined : carryOver(earlier.zones, earlier.comparison)
  const before = carried?.kind === 'carried' ? carried.zones : []
  const known = new Set<string>([...drawn, ...before].map(({ kind }) => kind))
  const guesses = [
    ...(map === undefined ? [] : [...surfaceZones(map), ...bandZones(map)]),
    ...(footing === undefined ? [] : footingZones(footing, map)),
  ].filter(({ kind }) => !known.has(kind))
  const drawnKinds = new Set<string>(drawn.map(({ kind }) => kind))
  const wanted = [...before.filter(({ kind }) => !drawnKinds.has(kind)), ...guesses]
  return numbered(wanted.slice(0, MOST_ZONES))
}
