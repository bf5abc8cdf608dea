/** How well proposed zones agree with the exact plan of a view, and what a person must do about it. */
import { groundClasses, type Plan } from '../../fixtures/simulator/ground-plan.ts'
import type { ZoneKind } from '../../pipeline/catalogue/zone-kinds.ts'
import { containsPoint, type Polygon, polygonBounds } from '../../pipeline/geometry/polygon.ts'
import type { ZoneProposal } from '../../pipeline/zones/proposal.ts'
import { tracePatches } from '../../pipeline/zones/trace.ts'

/** The bar is on the first three; the others are printed beside. */
export const judgedKinds = ['road', 'pavement', 'water', 'green', 'facade-public'] as const
export type JudgedKind = (typeof judgedKinds)[number]
export const barKinds: readonly JudgedKind[] = ['road', 'pavement', 'water']

const classOf: Readonly<Record<JudgedKind, (typeof groundClasses)[number]>> = {
  road: 'road',
  pavement: 'pavement',
  water: 'water',
  green: 'green',
  'facade-public': 'building',
}

/** Share of the picture from which a kind is there, or a proposal is one. */
const least = 0.01
/** Clicks beyond the corners: choose the tool or the wrong zone, close the polygon. */
const redraw = 2
const remove = 2
/** Open the view from the sheet, save it. */
const visit = 2

export interface KindScore {
  readonly kind: JudgedKind
  /** 0 for a kind that is there and not proposed, or proposed and not there. */
  readonly iou: number
  readonly there: boolean
  /** To mend it by hand. */
  readonly clicks: number
}

/** One entry for each kind that the street shows or that was proposed. */
export function scoreView(plan: Plan, proposals: readonly Pick<ZoneProposal, 'kind' | 'polygon'>[]): KindScore[] {
  return judgedKinds.flatMap((kind) => {
    const wanted = groundClasses.indexOf(classOf[kind])
    const truth = plan.classes.map((one) => (one === wanted ? 1 : 0))
    const drawn = paint(plan, polygonsOf(proposals, kind))
    const whole = plan.classes.length
    const there = count(truth) >= whole * least
    if (!there && count(drawn) < whole * least) return []
    const iou = there ? overlap(truth, drawn) : 0
    const corners = tracePatches({ columns: plan.width, rows: plan.height, cells: truth }, drawing).map(
      ({ polygon }) => polygon.length + redraw,
    )
    return [{ kind, iou, there, clicks: there ? corners.reduce((sum, one) => sum + one, 0) : remove }]
  })
}

/** As a person draws: no speck, few corners. */
const drawing = { leastShare: 0.01, leastOfLargest: 0.15, mostPolygons: 3, mostCorners: 16, tolerance: 4 }

const polygonsOf = (proposals: readonly Pick<ZoneProposal, 'kind' | 'polygon'>[], kind: ZoneKind): Polygon[] =>
  proposals.flatMap((proposal) => (proposal.kind === kind ? [proposal.polygon] : []))

function paint({ width, height }: Plan, polygons: readonly Polygon[]): Uint8Array {
  const cells = new Uint8Array(width * height)
  for (const polygon of polygons) {
    const { x0, y0, x1, y1 } = polygonBounds(polygon)
    for (let row = Math.floor(y0 * height); row < Math.min(height, Math.ceil(y1 * height)); row++)
      for (let column = Math.floor(x0 * width); column < Math.min(width, Math.ceil(x1 * width)); column++)
        if (containsPoint(polygon, [(column + 0.5) / width, (row + 0.5) / height])) cells[row * width + column] = 1
  }
  return cells
}

const count = (cells: Uint8Array): number => cells.reduce((sum, cell) => sum + cell, 0)

function overlap(a: Uint8Array, b: Uint8Array): number {
  let both = 0
  let either = 0
  for (let i = 0; i < a.length; i++) {
    both += a[i]! & b[i]!
    either += a[i]! | b[i]!
  }
  return either === 0 ? 0 : both / either
}

/**
 * Clicks of a person for one view: one to take it in on the sheet, and for what fails the bar the visit and the drawing.
 * `kinds`: what must be right.
 */
export function clicksFor(scores: readonly KindScore[], kinds: readonly JudgedKind[], bar: number): number {
  const wrong = scores.filter(({ kind, iou }) => kinds.includes(kind) && iou < bar)
  return 1 + (wrong.length === 0 ? 0 : visit) + wrong.reduce((sum, { clicks }) => sum + clicks, 0)
}
