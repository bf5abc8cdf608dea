/** The parts of the page, top to bottom. Each gives HTML, or nothing when there is nothing to say. */
import type { Label } from '../../../pipeline/vocabulary.ts'
import { clock, sayDuration } from '../../durations.ts'
import {
  type Analysis,
  type AnalyzedCandidate,
  type AnalyzedFrame,
  type CategoryRun,
  countDetections,
} from '../analysis.ts'
import { colourOf, viewStateColour } from '../colours.ts'
import { closeUp, shot, zoneColour } from './figure.ts'
import { escapeHtml, plural } from './markup.ts'
import { timeline, viewStatesSeen } from './timeline.ts'

/** The look with most in it, large. */
export function heroSection({ fullest, frames, everySeconds }: Analysis): string {
  if (!fullest) return ''
  const at = (seconds: number) => clock(seconds, everySeconds < 1)
  const { position, detections } = frames[fullest.frame]!
  const picture = shot({ picture: fullest.picture, detections, names: true, alt: `The look at ${clock(position)}` })
  const caption = `The fullest look, at ${at(position)}. People’s heads and the lower half of vehicles are masked before a picture is kept.`
  return `<section class="hero"><figure>${picture}<figcaption>${caption}</figcaption></figure>${legend(detections.map((d) => d.label))}</section>`
}

export function candidateSection(analysis: Analysis): string {
  const cards = analysis.candidates.map((candidate) => candidateCard(analysis, candidate))
  const body =
    cards.length > 0
      ? `<div class="cards">${cards.join('')}</div>`
      : '<div class="empty"><b>No candidate.</b> A candidate needs its row’s dwell and several spaced looks; the table says how far each row came.</div>'
  return `<section id="candidates"><h2>Candidates</h2><p class="why">What a reviewer would be asked to confirm or reject. Nothing is ever filed without a person.</p>${body}${categoryTable(analysis)}</section>`
}

function candidateCard(analysis: Analysis, candidate: AnalyzedCandidate): string {
  const { nameEn, nameZh, severity, origin, evidence, zoneId, label } = candidate
  const votes = candidate.present + candidate.absent
  const where = zoneId === undefined ? 'whole picture' : `zone ${zoneId}`
  const facts = [
    where,
    label === undefined ? '' : `carried by ${label}`,
    `seen from ${clock(candidate.firstSeen)} to ${clock(candidate.lastSeen)}`,
    `raised at ${clock(candidate.raisedAt)}`,
    `${candidate.present} of ${plural(votes, 'look')} saw it`,
    `strongest score ${candidate.score.toFixed(2)}`,
  ].filter((fact) => fact !== '')
  const strip = evidence.flatMap(({ picture, frame, position, place, score }) => {
    if (!picture) return []
    const overlay = place ? { place } : { detections: analysis.frames[frame]!.detections }
    const framed = shot({ picture, ...overlay, alt: `${nameEn} at ${clock(position)}` })
    return `<figure>${framed}<figcaption>${clock(position)} · score ${score.toFixed(2)}</figcaption></figure>`
  })
  const tags = `<span class="tag s${severity}">severity ${severity}</span>${origin === 'proposed' ? ' <span class="tag proposed">proposed zone</span>' : ''}`
  return `<article class="card"><header><h3>${escapeHtml(nameEn)} <span class="zh" lang="zh">${escapeHtml(nameZh)}</span></h3>${tags}</header><p class="why">${escapeHtml(facts.join(' · '))}</p><div class="strip">${closeUpOf(candidate)}${strip.join('')}</div></article>`
}

function closeUpOf({ evidence, nameEn }: AnalyzedCandidate): string {
  const [best] = evidence.filter(({ picture, place }) => picture && place).toSorted((a, b) => b.score - a.score)
  if (!best?.picture || !best.place) return ''
  const picture = closeUp(best.picture, best.place, `${nameEn}, close up`)
  return `<figure>${picture}<figcaption>close up, ${clock(best.position)}</figcaption></figure>`
}

function categoryTable(analysis: Analysis): string {
  const rows = analysis.categories
    .filter(({ present }) => present > 0)
    .toSorted((a, b) => b.candidates - a.candidates || b.present - a.present)
  if (rows.length === 0) return ''
  const lines = rows.map((run) => {
    const { nameEn, nameZh, present, absent, unknown, longestSeconds } = run
    return `<tr><td>${escapeHtml(nameEn)}<br><small lang="zh">${escapeHtml(nameZh)}</small></td><td class="n">${present}</td><td class="n">${absent}</td><td class="n">${unknown}</td><td class="n">${sayDuration(longestSeconds)}</td><td>${escapeHtml(verdictOf(run, analysis))}</td></tr>`
  })
  return `<div class="scroll"><table style="margin-top:26px"><thead><tr><th>Category<th class="n">present<th class="n">absent<th class="n">unknown<th class="n">longest<th>What became of it</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

/** Why a row raised nothing, as a sentence fragment: `seen 3 times, dwell not reached (needs 5 min, clip is 38 s)`. */
export function verdictOf(run: CategoryRun, { kind, watchedSeconds, durationSeconds }: Analysis): string {
  if (run.candidates > 0) return plural(run.candidates, 'candidate')
  const times = `seen ${run.present === 1 ? 'once' : `${run.present} times`}`
  const needs = sayDuration(run.dwellSeconds)
  if (run.dwellSeconds > watchedSeconds) {
    const length =
      kind === 'file'
        ? `clip is ${sayDuration(durationSeconds ?? watchedSeconds)}`
        : `watched ${sayDuration(watchedSeconds)}`
    return `${times}, dwell not reached (needs ${needs}, ${length})`
  }
  if (run.longestSeconds < run.dwellSeconds) return `${times}, nothing stayed long enough (needs ${needs})`
  return `${times}, too few spaced looks agree`
}

export function timelineSection(analysis: Analysis): string {
  if (analysis.frames.length < 2) return ''
  const states = viewStatesSeen(analysis).map(
    (state) => `<li><i style="background:${viewStateColour(state)}"></i>view ${state}</li>`,
  )
  return `<section id="timeline"><h2>Timeline</h2><p class="why">The state of the view, what was seen, and which category saw it in which zone. A diamond marks a candidate.</p>${timeline(analysis)}<ul class="legend">${states.join('')}<li><i style="background:#b4321f"></i>category present</li></ul></section>`
}

export function detectionSection({ frames }: Analysis): string {
  const counts = [...countDetections(frames)]
  if (counts.length === 0) {
    return '<section><h2>Detections</h2><div class="empty">The detector saw nothing it knows in any look.</div></section>'
  }
  const most = counts[0]![1]
  const bars = counts.map(([label, count]) => {
    const { looks, atOnce, best } = spreadOf(label, frames)
    const width = ((count / most) * 100).toFixed(1)
    return `<span>${escapeHtml(label)}</span><span class="bar"><i style="width:${width}%;background:${colourOf(label)}"></i></span><span>${count} <small>in ${plural(looks, 'look')} · at most ${atOnce} at once · best ${best.toFixed(2)}</small></span>`
  })
  return `<section id="detections"><h2>Detections</h2><p class="why">Every object in every look counts once a look: a parked car in ten looks is ten.</p><div class="bars">${bars.join('')}</div></section>`
}

function spreadOf(label: Label, frames: readonly AnalyzedFrame[]): { looks: number; atOnce: number; best: number } {
  let looks = 0
  let atOnce = 0
  let best = 0
  for (const { detections } of frames) {
    const here = detections.filter((d) => d.label === label)
    if (here.length > 0) looks++
    atOnce = Math.max(atOnce, here.length)
    for (const { score } of here) best = Math.max(best, score)
  }
  return { looks, atOnce, best }
}

export function sheetSection({ sheet, frames, everySeconds }: Analysis): string {
  if (sheet.length === 0) return ''
  const at = (seconds: number) => clock(seconds, everySeconds < 1)
  const figures = sheet.map(({ frame, picture }) => {
    const { position, detections, viewState } = frames[frame]!
    const good = viewState === 'good'
    const seen = detections.length === 0 ? 'nothing' : plural(detections.length, 'object')
    const caption = good ? `${at(position)} · ${seen}` : `${at(position)} · view ${viewState}: not used`
    return `<figure${good ? '' : ' class="bad"'}>${shot({ picture, detections, alt: `Look at ${clock(position)}` })}<figcaption>${caption}</figcaption></figure>`
  })
  const every =
    sheet.length < frames.length ? `${sheet.length} of ${frames.length} looks, evenly chosen.` : 'Every look.'
  return `<section id="sheet"><h2>Contact sheet</h2><p class="why">${every}</p><div class="sheet">${figures.join('')}</div></section>`
}

export function zoneSection({ zones, viewOrigin, referencePicture, source }: Analysis): string {
  const figure = referencePicture
    ? `<figure>${shot({ picture: referencePicture, zones, alt: 'The zones on the reference picture' })}</figure>`
    : ''
  const names = zones.map(({ id, kind, permits }, index) => {
    const permitted = permits.length === 0 ? '' : `, ${plural(permits.length, 'permit')}`
    return `<li><i style="background:${zoneColour(index)}"></i>${escapeHtml(id)} · ${escapeHtml(kind)}${permitted}</li>`
  })
  const why =
    viewOrigin === 'proposed'
      ? 'Nobody has drawn zones for this view, so the lower picture was taken as road and as pavement. Everything found in them is a proposal. Edit the file view.json beside this page and run again with it:'
      : 'Drawn by a person.'
  const command =
    viewOrigin === 'proposed' ? `<pre>npx xunjie analyze ${escapeHtml(shellWord(source))} --view view.json</pre>` : ''
  return `<section id="zones"><h2>Zones ${viewOrigin === 'proposed' ? '<span class="tag proposed">proposed</span>' : ''}</h2><p class="why">${why}</p>${figure}<ul class="legend">${names.join('')}</ul>${command}</section>`
}

const shellWord = (text: string) => (/^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

export function noteSection({ model, close, notRun, categories }: Analysis): string {
  const needModel = notRun.filter(({ why }) => why === 'needs-model')
  const needZone = notRun.filter(({ why }) => why === 'needs-zone')
  const list = (rows: typeof notRun) =>
    rows
      .map(
        ({ nameEn, needs }) =>
          `<li>${escapeHtml(nameEn)}: ${escapeHtml(needs.join(', ') || 'a comparison with the reference')}</li>`,
      )
      .join('')
  const folded = (title: string, rows: typeof notRun) =>
    rows.length === 0 ? '' : `<details><summary>${title}</summary><ul class="notes">${list(rows)}</ul></details>`
  return `<section id="notes"><h2>What to make of it</h2><ul class="notes">
<li>The detector is ${escapeHtml(model.id)} ${escapeHtml(model.version)} (${escapeHtml(model.licence)}), a small model made for many cameras on few cores: it misses what is small, far, dark or seen from straight above, and it is sometimes wrong. It knows ${plural(model.labels.length, 'label')}: ${escapeHtml(model.labels.join(', '))}.</li>
<li>${close ? 'Each frame was also read in four enlarged parts, which finds smaller things; a running system takes one pass (<code>--single-pass</code>) and sees a little less.' : 'One pass over each frame, as in a running system.'}</li>
<li>${plural(categories.length, 'category', 'categories')} of 63 ran here. The others say <em>unknown</em>, never <em>absent</em>.</li>
<li>Times are on the clock of the source. A clip shorter than a row’s dwell cannot raise it; that is as it should be.</li>
<li>Masking hides the top third of each person and the lower half of each vehicle that the detector noticed, however faintly. Whoever it did not notice is not masked: handle this file with the same care as the recording.</li>
</ul>${folded(`${plural(needModel.length, 'category needs', 'categories need')} labels that no loaded model has`, needModel)}${folded(`${plural(needZone.length, 'category needs', 'categories need')} a zone that this view has none of`, needZone)}</section>`
}

function legend(labels: readonly Label[]): string {
  const items = [...new Set(labels)].map(
    (label) => `<li><i style="background:${colourOf(label)}"></i>${escapeHtml(label)}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>`
}
