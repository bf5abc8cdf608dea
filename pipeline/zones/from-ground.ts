/** Zones out of the ground map of a view's reference: surfaces, and bands beside them. */
import type { ZoneKind } from '../catalogue/zone-kinds.ts'
import { percent, type ZoneProposal } from './proposal.ts'
import { type CellMask, cellsOf, sureness, type Surface, type SurfaceMap } from './surfaces.ts'
import { TRACE_LIMITS, type TraceLimits, tracePatches } from './trace.ts'

type Draft = Omit<ZoneProposal, 'id'>

const SURFACE_ZONES: readonly { readonly surface: Surface; readonly kind: ZoneKind }[] = [
  { surface: 'road', kind: 'road' },
  { surface: 'pavement', kind: 'pavement' },
  { surface: 'green', kind: 'green' },
  { surface: 'water', kind: 'water' },
  { surface: 'building', kind: 'facade-public' },
]

/** One to four polygons a surface. */
export function surfaceZones(map: SurfaceMap): readonly Draft[] {
  return SURFACE_ZONES.flatMap(({ surface, kind }) =>
    tracePatches(cellsOf(map, surface)).map(({ polygon, share, mask }): Draft => {
      const sure = sureness(map, mask)
      return {
        kind,
        polygon,
        basis: 'ground',
        confidence: round(sure),
        why: `The reference shows ${WORDS[surface]} on ${percent(share)} of the picture (sure to ${percent(sure)}).`,
      }
    }),
  )
}

const WORDS: Readonly<Record<Surface, string>> = {
  other: 'something else',
  road: 'road',
  pavement: 'pavement',
  green: 'green',
  water: 'water',
  building: 'walls',
}

interface Band {
  readonly kind: ZoneKind
  /** Cells of these surfaces … */
  readonly on: readonly Surface[]
  /** … that lie this near below or above one of those. */
  readonly beside: Surface
  readonly side: 'below' | 'around'
  /** Heights of the picture at its lower edge; half of it at half height, since what is farther looks smaller. */
  readonly reach: number
  readonly why: string
}

/**
 * Legal designations (no-parking, no-fishing) are never guessed: only what can be seen is proposed. Confidence is half of
 * what the surfaces have, as a band is a guess upon a guess.
 */
const BANDS: readonly Band[] = [
  {
    kind: 'kerb',
    on: ['pavement', 'road'],
    beside: 'road',
    side: 'around',
    reach: 0.035,
    why: 'Where road and pavement meet.',
  },
  {
    kind: 'shopfront-strip',
    on: ['pavement'],
    beside: 'building',
    side: 'below',
    reach: 0.16,
    why: 'Pavement along the foot of a facade.',
  },
  {
    kind: 'river-bank',
    on: ['pavement', 'green', 'other'],
    beside: 'water',
    side: 'below',
    reach: 0.12,
    why: 'The near side of the water.',
  },
]
const BAND_LIMITS: TraceLimits = { ...TRACE_LIMITS, leastShare: 0.003, leastOfLargest: 0.25, mostPolygons: 2 }

export function bandZones(map: SurfaceMap): readonly Draft[] {
  return BANDS.flatMap((band) => {
    const mask = band.kind === 'kerb' ? kerbCells(map, band.reach) : bandCells(map, band)
    return tracePatches(mask, BAND_LIMITS).map(
      ({ polygon, mask: patch }): Draft => ({
        kind: band.kind,
        polygon,
        basis: 'template',
        confidence: round(sureness(map, patch) / 2),
        why: band.why,
      }),
    )
  })
}

/** Cells of the band's surfaces under a cell of its neighbour, straight up and near enough. */
function bandCells(map: SurfaceMap, { on, beside, reach }: Band): CellMask {
  const { columns, rows } = map
  const edge = cellsOf(map, beside).cells
  const ground = on.map((surface) => cellsOf(map, surface).cells)
  const cells = new Uint8Array(columns * rows)
  for (let column = 0; column < columns; column++) {
    let last = -1
    for (let row = 0; row < rows; row++) {
      const at = row * columns + column
      if (edge[at] === 1) last = row
      else if (!ground.some((mask) => mask[at] === 1)) continue
      else if (last >= 0 && row - last <= Math.max(2, reach * rows * (last / rows))) cells[at] = 1
    }
  }
  return { columns, rows, cells }
}

/** Cells near the line on which road and pavement meet. */
function kerbCells(map: SurfaceMap, reach: number): CellMask {
  const { columns, rows } = map
  const road = cellsOf(map, 'road').cells
  const pavement = cellsOf(map, 'pavement').cells
  const cells = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      if (road[at] === 0 && pavement[at] === 0) continue
      const other = road[at] === 1 ? pavement : road
      const near = Math.max(1, Math.round(reach * row))
      if (anyWithin(other, { columns, rows }, { column, row, near })) cells[at] = 1
    }
  return { columns, rows, cells }
}

interface Place {
  readonly column: number
  readonly row: number
  readonly near: number
}

function anyWithin(mask: Uint8Array, size: { columns: number; rows: number }, { column, row, near }: Place): boolean {
  for (let y = Math.max(0, row - near); y <= Math.min(size.rows - 1, row + near); y++)
    for (let x = Math.max(0, column - near); x <= Math.min(size.columns - 1, column + near); x++)
      if (mask[y * size.columns + x] === 1) return true
  return false
}

const round = (value: number): number => Math.round(value * 100) / 100
