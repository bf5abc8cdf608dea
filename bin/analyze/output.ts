/** What a run prints: a table for people, one JSON line for programs. */
import Table from 'cli-table3'
import { clock } from '../durations.ts'
import { type Analysis, countDetections, countPresent, countViewStates } from './analysis.ts'
import { ledeOf } from './report/lede.ts'
import { printable } from './report/markup.ts'
import { verdictOf } from './report/sections.ts'

/** Where the run left its files. */
export interface Written {
  readonly out: string
  readonly report: string
  /** The view file beside the report. */
  readonly view: string
  /** An earlier view file was there and was not overwritten. */
  readonly viewKept: boolean
}

export function tableOf(analysis: Analysis, written: Written): string {
  const parts = [
    printable(analysis.source),
    ledeOf(analysis).join(' '),
    detectionTable(analysis),
    categoryTable(analysis),
  ]
  const proposed = analysis.viewOrigin === 'proposed' && !written.viewKept
  const view = proposed
    ? `Zones:  ${written.view} (proposed; edit it and give it with --view)`
    : `Zones:  ${written.view}`
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\nReport: ${written.report}\n${view}`
}

function detectionTable({ frames }: Analysis): string {
  const counts = [...countDetections(frames)]
  if (counts.length === 0) return ''
  const table = new Table({
    head: ['label', 'detections', 'looks', 'most at once', 'best score'],
    ...plainStyle,
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  })
  for (const [label, count] of counts) {
    const perLook = frames.map(({ detections }) => detections.filter((d) => d.label === label))
    const scores = perLook.flat().map(({ score }) => score)
    table.push([
      label,
      count,
      perLook.filter((found) => found.length > 0).length,
      Math.max(...perLook.map((found) => found.length)),
      Math.max(...scores).toFixed(2),
    ])
  }
  return table.toString()
}

function categoryTable(analysis: Analysis): string {
  const rows = analysis.categories.filter(({ present }) => present > 0)
  if (rows.length === 0) return ''
  const table = new Table({
    head: ['category', '', 'candidates', 'what became of it'],
    ...plainStyle,
    colAligns: ['left', 'left', 'right', 'left'],
  })
  for (const run of rows) table.push([run.category, run.nameZh, run.candidates, verdictOf(run, analysis)])
  for (const { category, raisedAt, zoneId, origin } of analysis.candidates) {
    table.push([
      {
        content: `candidate at ${clock(raisedAt)}: ${category} in ${zoneId ?? 'the whole picture'}${origin === 'proposed' ? ' (proposed zone)' : ''}`,
        colSpan: 4,
      },
    ])
  }
  return table.toString()
}

const plainStyle = { style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 } }

/** The object of `--json`. Times are seconds from the first frame; boxes are [x0, y0, x1, y1] in 0..1. */
export function jsonOf(analysis: Analysis, written: Written): object {
  const { frames, model, close, watchedSeconds, everySeconds, durationSeconds, endedEarly, skipped } = analysis
  return {
    source: printable(analysis.source),
    frames: frames.length,
    detections: Object.fromEntries(countDetections(frames)),
    sightings: countPresent(frames),
    candidates: analysis.candidates.map(({ evidence, ...candidate }) => ({
      ...candidate,
      evidence: evidence.map(({ frame, position, score, place }) => ({
        frame,
        position,
        score: rounded(score),
        ...(place && { place: corners(place) }),
      })),
    })),
    viewState: Object.fromEntries(countViewStates(frames)),
    viewOrigin: analysis.viewOrigin,
    categories: analysis.categories
      .filter(({ present }) => present > 0)
      .map(({ category, present, absent, unknown, longestSeconds, dwellSeconds, candidates }) => ({
        category,
        present,
        absent,
        unknown,
        longestSeconds,
        dwellSeconds,
        candidates,
      })),
    notRun: analysis.notRun.map(({ category, why, needs }) => ({ category, why, needs })),
    perFrame: frames.map(frameOf),
    model: { id: model.id, version: model.version, licence: model.licence, labels: model.labels },
    width: analysis.width,
    height: analysis.height,
    close,
    everySeconds,
    watchedSeconds,
    ...(durationSeconds !== undefined && { durationSeconds }),
    relearned: analysis.relearned,
    skipped,
    ...(endedEarly !== undefined && { endedEarly }),
    report: written.report,
    view: written.view,
    out: written.out,
  }
}

function frameOf({
  position,
  viewState,
  similarity,
  detections,
  sightings,
  picture,
}: Analysis['frames'][number]): object {
  return {
    at: position,
    viewState,
    similarity: rounded(similarity),
    detections: detections.map(({ label, score, box }) => ({ label, score: rounded(score), box: corners(box) })),
    sightings: sightings
      .filter(({ presence }) => presence === 'present')
      .map(({ category, zoneId, place, score, count, label }) => ({
        category,
        ...(zoneId !== undefined && { zoneId }),
        ...(place && { place: corners(place) }),
        score: rounded(score),
        count,
        ...(label !== undefined && { label }),
      })),
    ...(picture !== undefined && { picture }),
  }
}

type Box = Analysis['frames'][number]['detections'][number]['box']

const corners = ({ x0, y0, x1, y1 }: Box) => [x0, y0, x1, y1].map(rounded)
const rounded = (value: number) => Math.round(value * 10_000) / 10_000
