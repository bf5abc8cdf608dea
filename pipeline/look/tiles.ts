/**
 * Small things vanish when a wide picture is shrunk to a detector's input. Where rows that look for small things have
 * their zones, the detector looks again at parts of the picture at native resolution: a few tiles a look, never more.
 */
import type { CameraBrief } from '../brief.ts'
import { categories as catalogue, findCategory } from '../catalogue/catalogue.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import { polygonBounds } from '../geometry/polygon.ts'
import type { Drift, Label, NormalizedBox, Zone } from '../vocabulary.ts'

/** Rectangle in whole pixels of the picture. */
export interface PixelRegion {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What to look at again, and for what. */
export interface TilePlan {
  /** At most `MOST_TILES`; empty when nothing is gained. */
  readonly regions: readonly PixelRegion[]
  /** Only these are taken from a tile: enlarged, a flower bed passes for a heap. */
  readonly labels: ReadonlySet<Label>
}

export interface TileFacts {
  readonly brief: CameraBrief
  /** Of the frame against the reference the zones were drawn on. */
  readonly drift: Drift
  /** Labels the detector reports. */
  readonly labels: ReadonlySet<Label>
  /** Pixels of the frame. */
  readonly picture: Size
  /** Pixels of the detector's input. */
  readonly input: Size
}

/** A look is bounded work: a tile costs one more inference. */
export const MOST_TILES = 4
/** Least enlargement against the whole picture for which a tile is worth its inference. */
const LEAST_GAIN = 1.5
/** Share of a tile that neighbours have in common, so that a small thing on a border is whole in one of them. */
const OVERLAP = 0.2
/** Room around a zone, of the tile's side: things stand on a zone and reach out of it. */
const MARGIN = 0.08
/** How much coarser than native each next try is. */
const COARSER = 1.15
/** Left and top are multiples of this: chroma planes hold every second pixel. */
const ALIGN = 2

const NOTHING: TilePlan = { regions: [], labels: new Set() }

/**
 * Whether a camera has zones in which small things are looked for: then the main stream is worth its price. `labels`
 * are those of the loaded detectors; without them every row counts.
 */
export function needsDetail(brief: CameraBrief, labels?: ReadonlySet<Label>): boolean {
  return detailZones(brief, labels).length > 0
}

/** The tiles of one look. Only for a frame whose view was found good: zones mean nothing on another one. */
export function planTiles({ brief, drift, labels, picture, input }: TileFacts): TilePlan {
  const detailed = detailZones(brief, labels)
  if (detailed.length === 0) return NOTHING
  const boxes = detailed
    .map(({ zone }) => polygonBounds(zone.polygon))
    .map(({ x0, y0, x1, y1 }) =>
      inPixels({ x0: x0 + drift.dx, y0: y0 + drift.dy, x1: x1 + drift.dx, y1: y1 + drift.dy }, picture),
    )
  const regions = coverWithin(boxes, picture, input)
  return regions.length === 0 ? NOTHING : { regions, labels: new Set(detailed.flatMap((zone) => zone.labels)) }
}

interface DetailZone {
  readonly zone: Zone
  /** What is looked for there. */
  readonly labels: readonly Label[]
  /** Of the most urgent of its rows. */
  readonly severity: number
}

/** Most urgent first: they get their tiles when not all can. */
function detailZones({ categories, view }: CameraBrief, known: ReadonlySet<Label> | undefined): DetailZone[] {
  if (view?.reference === undefined) return []
  // Most cameras have no such zone: their rows are not even looked up.
  const zones = view.zones.filter((zone) => zone.detail ?? SMALL_KINDS.has(zone.kind))
  if (zones.length === 0) return []
  const rows = categories.flatMap((id) => findCategory(id) ?? [])
  const found = zones.flatMap((zone): DetailZone[] => {
    const here = rows.filter((row) => row.recipe.zones.includes(zone.kind) && wantsDetail(row, zone))
    const labels = here.flatMap(labelsOf).filter((label) => known === undefined || known.has(label))
    return labels.length === 0 ? [] : [{ zone, labels, severity: Math.min(...here.map(({ severity }) => severity)) }]
  })
  return found.toSorted((a, b) => a.severity - b.severity)
}

/** Kinds of zones in which some row of the catalogue looks for small things. */
const SMALL_KINDS: ReadonlySet<string> = new Set(
  catalogue.flatMap(({ recipe }) => (recipe.smallThings === true ? recipe.zones : [])),
)

function wantsDetail(row: CategoryRow, zone: Zone): boolean {
  return zone.detail ?? row.recipe.smallThings === true
}

function labelsOf({ labels, wholeLabel }: CategoryRow): Label[] {
  return wholeLabel === undefined ? [...labels] : [...labels, wholeLabel]
}

function inPixels({ x0, y0, x1, y1 }: NormalizedBox, { width, height }: Size): NormalizedBox {
  return { x0: x0 * width, y0: y0 * height, x1: x1 * width, y1: y1 * height }
}

/**
 * Native tiles first; where the zones need more than `MOST_TILES` of them, larger ones that the detector shrinks, as
 * long as they still show more than the whole picture does. What then is left over goes without.
 */
function coverWithin(zones: readonly NormalizedBox[], picture: Size, input: Size): PixelRegion[] {
  const coarsest = Math.max(picture.width / input.width, picture.height / input.height) / LEAST_GAIN
  let regions: PixelRegion[] = []
  for (let scale = 1; scale <= coarsest; scale *= COARSER) {
    const tile = {
      width: Math.min(picture.width, Math.floor(input.width * scale)),
      height: Math.min(picture.height, Math.floor(input.height * scale)),
    }
    regions = cover(zones, tile, picture)
    if (regions.length <= MOST_TILES) return regions
  }
  return regions.slice(0, MOST_TILES)
}

/** Tiles of one size over all zones; zones that fit into one tile together share it. */
function cover(zones: readonly NormalizedBox[], tile: Size, picture: Size): PixelRegion[] {
  const groups: NormalizedBox[] = []
  for (const zone of zones.map((box) => withMargin(box, tile, picture))) {
    const at = groups.findIndex((group) => fits(join(group, zone), tile))
    if (at >= 0) groups[at] = join(groups[at]!, zone)
    else groups.push(zone)
  }
  const regions = groups.flatMap((group) => tilesOver(group, tile, picture))
  return regions.filter((region, index) => regions.findIndex((other) => isSame(region, other)) === index)
}

function withMargin(box: NormalizedBox, tile: Size, picture: Size): NormalizedBox {
  const [x, y] = [tile.width * MARGIN, tile.height * MARGIN]
  return {
    x0: clamp(box.x0 - x, picture.width),
    y0: clamp(box.y0 - y, picture.height),
    x1: clamp(box.x1 + x, picture.width),
    y1: clamp(box.y1 + y, picture.height),
  }
}

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))

function join(a: NormalizedBox, b: NormalizedBox): NormalizedBox {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) }
}

const fits = ({ x0, y0, x1, y1 }: NormalizedBox, { width, height }: Size) => x1 - x0 <= width && y1 - y0 <= height

function tilesOver(box: NormalizedBox, tile: Size, picture: Size): PixelRegion[] {
  const lefts = starts(box.x0, box.x1, { tile: tile.width, picture: picture.width })
  const tops = starts(box.y0, box.y1, { tile: tile.height, picture: picture.height })
  return tops.flatMap((top) => lefts.map((left) => ({ left, top, ...tile })))
}

/** Where tiles begin on one axis: evenly from end to end, one in the middle when one is enough. */
function starts(
  from: number,
  to: number,
  { tile, picture }: { readonly tile: number; readonly picture: number },
): number[] {
  const length = to - from
  const count = length <= tile ? 1 : Math.ceil((length - tile * OVERLAP) / (tile * (1 - OVERLAP)))
  return Array.from({ length: count }, (_, index) => {
    const start = count === 1 ? (from + to - tile) / 2 : from + ((length - tile) * index) / (count - 1)
    return Math.floor(clamp(start, picture - tile) / ALIGN) * ALIGN
  })
}

function isSame(a: PixelRegion, b: PixelRegion): boolean {
  return a.left === b.left && a.top === b.top
}
