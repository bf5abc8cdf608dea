/** One self-contained HTML page: no script, no font, no picture from elsewhere; it opens from a stick in ten years. */
import { sayDuration } from '../../durations.ts'
import { type Analysis, countPresent } from '../analysis.ts'
import { ledeOf } from './lede.ts'
import { escapeHtml, plural } from './markup.ts'
import {
  candidateSection,
  detectionSection,
  heroSection,
  noteSection,
  sheetSection,
  timelineSection,
  zoneSection,
} from './sections.ts'
import { STYLE } from './style.ts'

/** `madeAt` is the wall clock of the person's machine, for the foot of the page. */
export function reportPage(analysis: Analysis, madeAt: Date): string {
  const title = titleOf(analysis)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · Xunjie</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<div class="brand"><span class="seal" lang="zh">巡街</span>Xunjie · report of a patrol</div>
<h1>${escapeHtml(title)}</h1>
<p class="meta">${escapeHtml(metaOf(analysis))}</p>
<p class="lede">${ledeOf(analysis).map(escapeHtml).join(' ')}</p>
${facts(analysis)}
</header>
<main>
${[heroSection, candidateSection, timelineSection, detectionSection, sheetSection, zoneSection, noteSection].map((part) => part(analysis)).join('\n')}
</main>
<footer>Made by Xunjie on ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC from ${escapeHtml(analysis.source)}. A model proposes; a person decides.</footer>
</body>
</html>
`
}

function titleOf({ source, kind }: Analysis): string {
  if (kind === 'live') return source.replace(/^\w+:\/\//, '')
  return source.split(/[\\/]/).findLast((part) => part !== '') ?? source
}

function metaOf({
  width,
  height,
  frames,
  everySeconds,
  onItsOwnClock,
  durationSeconds,
  kind,
  model,
}: Analysis): string {
  const parts = [`${width} × ${height}`, plural(frames.length, 'look')]
  if (onItsOwnClock) parts.push('on the recording’s own clock')
  else if (kind !== 'pictures') parts.push(`one every ${sayDuration(everySeconds)}`)
  if (durationSeconds !== undefined && kind === 'file') parts.push(`clip of ${sayDuration(durationSeconds)}`)
  return [...parts, `${model.id} ${model.version}`].join(' · ')
}

function facts(analysis: Analysis): string {
  const { frames, categories, candidates } = analysis
  const objects = frames.reduce((sum, { detections }) => sum + detections.length, 0)
  const good = frames.filter(({ viewState }) => viewState === 'good').length
  const items = [
    [String(objects), 'detections'],
    [String(countPresent(frames)), 'sightings'],
    [String(candidates.length), candidates.length === 1 ? 'candidate' : 'candidates'],
    [`${categories.filter(({ present }) => present > 0).length} of ${categories.length}`, 'categories saw something'],
    [`${good} of ${frames.length}`, 'looks could be used'],
  ]
  return `<ul class="facts">${items.map(([number, name]) => `<li><strong>${number}</strong><span>${name}</span></li>`).join('')}</ul>`
}
