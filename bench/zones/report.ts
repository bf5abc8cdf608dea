/** Figures of an evaluation of zones, for people and as the JSON of the issue. */
import type { Agreement } from './real.ts'
import { barKinds, clicksFor, type JudgedKind, judgedKinds, type KindScore } from './score.ts'

const bar = 0.7
const secondsPerClick = 2

interface KindFigures {
  /** Views that show the kind or were proposed it. */
  readonly n: number
  readonly ok: number
  readonly meanIou: number
  /** There, and nothing proposed; proposed, and not there. */
  readonly missed: number
  readonly invented: number
}

export interface ZonesSummary {
  readonly iouOk: number
  readonly minutesPer100: number
  readonly minutesPer100AllKinds: number
  readonly views: number
  readonly viewsRight: number
  readonly kinds: Readonly<Record<JudgedKind, KindFigures>>
  readonly real?: Agreement
}

export function summaryOf(views: readonly (readonly KindScore[])[], real: Agreement | undefined): ZonesSummary {
  const judged = views.flat().filter(({ kind }) => barKinds.includes(kind))
  const right = views.filter((scores) => scores.every(({ kind, iou }) => !barKinds.includes(kind) || iou >= bar))
  return {
    iouOk: round(judged.filter(({ iou }) => iou >= bar).length / judged.length),
    minutesPer100: minutes(views, barKinds),
    minutesPer100AllKinds: minutes(views, judgedKinds),
    views: views.length,
    viewsRight: round(right.length / views.length),
    kinds: Object.fromEntries(judgedKinds.map((kind) => [kind, figuresOf(views, kind)])) as ZonesSummary['kinds'],
    ...(real === undefined ? {} : { real }),
  }
}

/** One more click approves a sheet of a hundred. */
function minutes(views: readonly (readonly KindScore[])[], kinds: readonly JudgedKind[]): number {
  const clicks = views.reduce((sum, scores) => sum + clicksFor(scores, kinds, bar), 0)
  return Math.round(((clicks / views.length) * 100 + 1) * secondsPerClick * (10 / 60)) / 10
}

function figuresOf(views: readonly (readonly KindScore[])[], wanted: JudgedKind): KindFigures {
  const scores = views.flat().filter(({ kind }) => kind === wanted)
  return {
    n: scores.length,
    ok: round(scores.filter(({ iou }) => iou >= bar).length / Math.max(1, scores.length)),
    meanIou: round(scores.reduce((sum, { iou }) => sum + iou, 0) / Math.max(1, scores.length)),
    missed: scores.filter(({ iou, there }) => there && iou === 0).length,
    invented: scores.filter(({ there }) => !there).length,
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

export function reportOf(views: readonly (readonly KindScore[])[], real: Agreement | undefined): string {
  const summary = summaryOf(views, real)
  const lines = judgedKinds.map((kind) => {
    const { n, ok, meanIou, missed, invented } = summary.kinds[kind]
    return `${kind.padEnd(14)} IoU >= ${bar} on ${percent(ok)} of ${n}; mean ${meanIou}; missed ${missed}, invented ${invented}`
  })
  const agreed = Object.entries(real?.kinds ?? {}).map(
    ([name, { iou, pictures }]) => `${name.padEnd(14)} ${iou} in ${pictures} pictures`,
  )
  return [
    `${summary.views} simulated views of the test pack; ${percent(summary.viewsRight)} have road, pavement and water all right.`,
    ...lines,
    `Approving 100: ${summary.minutesPer100} minutes (${summary.minutesPer100AllKinds} with green and facades mended too).`,
    ...(real === undefined
      ? []
      : [`Agreement (IoU) with the teacher on ${real.pictures} held-out real pictures, no truth:`]),
    ...agreed,
  ].join('\n')
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
