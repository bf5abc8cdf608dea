/** What was seen when: one SVG with the state of the view, the labels, and the categories of each zone over time. */
import type { ViewState } from '../../../pipeline/vocabulary.ts'
import { clock } from '../../durations.ts'
import { type Analysis, countDetections, countViewStates } from '../analysis.ts'
import { colourOf, viewStateColour } from '../colours.ts'
import { escapeHtml } from './markup.ts'

const WIDTH = 1024
const LEFT = 268
const RIGHT = 8
const ROW = 24
const BAR = 14
/** More rows than this in one group are named in the table below, not drawn. */
const MOST_ROWS = 12

interface Span {
  readonly from: number
  readonly to: number
  /** 0..1 */
  readonly strength: number
  readonly colour: string
  readonly title: string
}

interface Row {
  readonly name: string
  readonly heading?: boolean
  readonly spans: readonly Span[]
  /** Seconds at which a candidate was raised. */
  readonly raised?: readonly number[]
}

export function timeline(analysis: Analysis): string {
  const rows = [viewRow(analysis), ...labelRows(analysis), ...zoneRows(analysis)]
  const end = Math.max(analysis.watchedSeconds + stepOf(analysis), 0.001)
  const toX = (seconds: number) => LEFT + ((WIDTH - LEFT - RIGHT) * Math.min(seconds, end)) / end
  const height = rows.length * ROW + 34
  const body = rows.map((row, index) => drawRow(row, index * ROW + 6, toX)).join('')
  return `<div class="scroll"><svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="What was seen when">${axis(end, rows.length * ROW + 8, toX)}${body}</svg></div>`
}

/** Colours of the states that occurred, for the legend. */
export function viewStatesSeen(analysis: Analysis): readonly ViewState[] {
  return [...countViewStates(analysis.frames).keys()]
}

function stepOf({ frames, watchedSeconds, everySeconds }: Analysis): number {
  return frames.length > 1 ? watchedSeconds / (frames.length - 1) : everySeconds
}

function viewRow(analysis: Analysis): Row {
  const spans = mergedSpans(analysis, (index) => {
    const state = analysis.frames[index]!.viewState
    return { strength: 1, colour: viewStateColour(state), title: state }
  })
  return { name: 'View', spans }
}

function labelRows(analysis: Analysis): Row[] {
  const labels = [...countDetections(analysis.frames).keys()].slice(0, MOST_ROWS)
  if (labels.length === 0) return []
  const rows = labels.map((label): Row => {
    const counts = analysis.frames.map(({ detections }) => detections.filter((d) => d.label === label).length)
    const most = Math.max(...counts)
    const spans = mergedSpans(analysis, (index) => {
      const count = counts[index]!
      if (count === 0) return undefined
      return { strength: 0.35 + 0.65 * (count / most), colour: colourOf(label), title: `${count} ${label}` }
    })
    return { name: label, spans }
  })
  return [{ name: 'Seen', heading: true, spans: [] }, ...rows]
}

function zoneRows(analysis: Analysis): Row[] {
  const groups = analysis.zones.map(({ id, kind, origin }) => ({
    id,
    name: `${kind}${origin === 'proposed' ? ' (proposed)' : ''}`,
  }))
  return [...groups, { id: undefined, name: 'Whole picture' }].flatMap(({ id, name }) => {
    const rows = categoryRows(analysis, id)
    return rows.length === 0 ? [] : [{ name: `Zone: ${name}`, heading: true, spans: [] }, ...rows]
  })
}

function categoryRows(analysis: Analysis, zoneId: string | undefined): Row[] {
  return analysis.categories
    .flatMap(({ category, nameEn }) => {
      const spans = mergedSpans(analysis, (index) => {
        const here = analysis.frames[index]!.sightings.filter((s) => s.category === category && s.zoneId === zoneId)
        const seen = here.filter((s) => s.presence === 'present')
        if (seen.length === 0) return undefined
        const score = Math.max(...seen.map((s) => s.score))
        return { strength: 0.45 + 0.55 * score, colour: '#b4321f', title: nameEn }
      })
      const raised = analysis.candidates
        .filter((c) => c.category === category && c.zoneId === zoneId)
        .map(({ raisedAt }) => raisedAt)
      return spans.length === 0 ? [] : [{ name: nameEn, spans, raised }]
    })
    .toSorted((a, b) => totalOf(b.spans) - totalOf(a.spans))
    .slice(0, MOST_ROWS)
}

const totalOf = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0)

type Mark = Pick<Span, 'strength' | 'colour' | 'title'>

/** One span per run of looks that look the same; each look counts until the next one. */
function mergedSpans(analysis: Analysis, markOf: (frameIndex: number) => Mark | undefined): Span[] {
  const { frames } = analysis
  const spans: Span[] = []
  for (const [index, { position }] of frames.entries()) {
    const mark = markOf(index)
    if (!mark) continue
    const to = frames[index + 1]?.position ?? position + stepOf(analysis)
    const last = spans.at(-1)
    const joins = last && last.to === position && last.title === mark.title && last.colour === mark.colour
    if (joins) spans[spans.length - 1] = { ...last, to }
    else spans.push({ ...mark, from: position, to })
  }
  return spans
}

function drawRow(row: Row, y: number, toX: (seconds: number) => number): string {
  const text = `<text x="0" y="${y + 12}"${row.heading ? ' class="zone"' : ''}>${escapeHtml(shorten(row.name))}</text>`
  if (row.heading) return text
  const track = `<rect class="track" x="${LEFT}" y="${y}" width="${WIDTH - LEFT - RIGHT}" height="${BAR}" rx="3"/>`
  const spans = row.spans.map(({ from, to, strength, colour, title }) => {
    const x = toX(from)
    const width = Math.max(1.5, toX(to) - x - 0.6)
    const said = `${title}, ${clock(from, true)} to ${clock(to, true)}`
    return `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2" fill="${colour}" fill-opacity="${strength.toFixed(2)}"><title>${escapeHtml(said)}</title></rect>`
  })
  const raised = (row.raised ?? []).map((at) => {
    const x = toX(at).toFixed(1)
    return `<path d="M${x} ${y - 4}l6 11-6 11-6-11z" fill="#fff" stroke="#b4321f" stroke-width="2"><title>candidate raised at ${clock(at)}</title></path>`
  })
  return text + track + spans.join('') + raised.join('')
}

const shorten = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name)

function axis(end: number, bottom: number, toX: (seconds: number) => number): string {
  const step = tickStep(end)
  const ticks: string[] = []
  for (let at = 0; at <= end; at += step) {
    const x = toX(at).toFixed(1)
    const anchor = at === 0 ? 'start' : 'middle'
    ticks.push(
      `<line x1="${x}" x2="${x}" y1="0" y2="${bottom}"/><text class="axis" x="${x}" y="${bottom + 16}" text-anchor="${anchor}">${clock(at, step < 1)}</text>`,
    )
  }
  return ticks.join('')
}

/** About eight ticks at round times. */
function tickStep(end: number): number {
  const steps = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200]
  return steps.find((step) => end / step <= 9) ?? 86_400
}
