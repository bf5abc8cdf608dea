/** The reviewer's page: one large picture, what it is said to be, and two answers. */
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { conditionsOf } from '../../pipeline/casework/conditions.ts'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import { localTimeText } from '../local-time.ts'
import type { SignedIn } from '../access-ports.ts'
import type { Candidate, CandidateStatus, EarlierCandidate, EvidenceRow } from '../ports.ts'
import { undoSeconds } from '../review.ts'
import { REJECT_REASONS } from '../schemas/candidates.ts'
import { html, type Markup } from './html.ts'
import { both, type Language, say } from './language.ts'
import { page } from './layout.ts'
import { LABEL_WORDS, REASON_WORDS, SEVERITY_WORDS, STATUS_WORDS, wordFor, ZONE_WORDS } from './words.ts'

export interface ReviewPage {
  readonly language: Language
  readonly signedIn: SignedIn
  readonly queue: readonly Candidate[]
  readonly counts: QueueCounts
  readonly current?: CurrentCandidate
}

export type QueueCounts = Readonly<Record<CandidateStatus, number>>

export interface CurrentCandidate {
  readonly candidate: Candidate
  readonly earlier: readonly EarlierCandidate[]
}

export function reviewPage({ language, signedIn, queue, counts, current }: ReviewPage): string {
  const body = html`<main class="review" data-csrf="${signedIn.csrf}" data-words="${JSON.stringify(scriptWords(language))}">
<aside class="queue" id="queue">${queueList(language, queue, counts)}</aside>
<section class="stage" id="card">${current === undefined ? emptyCard(language) : candidateCard(language, current)}</section>
<div class="toast" id="undo" role="status" hidden></div>
<noscript><p class="problem">${say(language, ['本页需要启用 JavaScript。', 'This page needs JavaScript.'])}</p></noscript>
</main>`
  return page({ language, signedIn, active: 'review', title: ['审核', 'Review'], script: true }, body)
}

/** What the script says by itself. */
function scriptWords(language: Language) {
  return {
    confirmed: say(language, ['已确认', 'Confirmed']),
    rejected: say(language, ['已驳回', 'Rejected']),
    undo: say(language, ['撤销', 'Undo']),
    final: say(language, ['紧急案件已立即推送,不能撤销', 'Urgent: sent at once, cannot be undone']),
    offline: say(language, [
      '服务器没有应答,请稍后重试。决定没有保存。',
      'The server does not answer. The decision was not saved; try again.',
    ]),
    again: say(language, ['候选已有变化,已重新载入。', 'The candidate changed meanwhile and was loaded again.']),
  }
}

export function queueList(language: Language, queue: readonly Candidate[], counts: QueueCounts): Markup {
  return html`<div class="counts">
<span><b>${counts.open}</b>${say(language, STATUS_WORDS['open']!)}</span><span><b>${counts.confirmed}</b>${say(language, STATUS_WORDS['confirmed']!)}</span><span><b>${counts.rejected}</b>${say(language, STATUS_WORDS['rejected']!)}</span>
</div>
<ol>${queue.map((c) => queueEntry(language, c))}</ol>
${counts.open > queue.length && html`<p class="more">${say(language, [`还有 ${counts.open - queue.length} 条`, `${counts.open - queue.length} more`])}</p>`}`
}

function queueEntry(language: Language, c: Candidate): Markup {
  return html`<li><a href="/?candidate=${c.id}" data-candidate="${c.id}">
<i class="dot s${c.severity}" title="${say(language, wordFor(SEVERITY_WORDS, c.severity))}"></i>
<span class="what">${nameOf(language, c.category)}</span>
<span class="where">${cameraName(language, c)}</span>
<time>${localTimeText(c.lastSeenAt, c.camera.utcOffsetMinutes).slice(5, 16)}</time></a></li>`
}

function nameOf(language: Language, category: string): string {
  const row = findCategory(category)
  return row === undefined ? category : say(language, [row.nameZh, row.nameEn])
}

export function cameraName(language: Language, { camera }: Pick<Candidate, 'camera'>): string {
  return say(language, [camera.nameZh, camera.nameEn || camera.nameZh])
}

export function emptyCard(language: Language): Markup {
  return html`<div class="empty">
<svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true"><circle cx="24" cy="24" r="21"/><path d="M15 24.5l6.5 6.5L34 18"/></svg>
<h1>${both(language, ['全部审完', 'All reviewed'])}</h1>
<p>${say(language, ['摄像机按各自的间隔继续巡看。新的候选会自动出现在这里,不必刷新。', 'The cameras go on looking, each at its interval. New candidates appear here by themselves; there is no need to reload.'])}</p>
<p>${say(language, ['已确认的案件正送往案件系统;处置之后会自动复核,结果在', 'Confirmed cases are on their way to the case system; after disposal each place is looked at again, with the verdict on the page'])} <a href="/cases">${say(language, ['案件页', 'Cases'])}</a>${say(language, ['。', '.'])}</p>
</div>`
}

/** The card of one candidate, alone: the script fetches the next one while this one is looked at. */
export function candidateCard(language: Language, { candidate, earlier }: CurrentCandidate): Markup {
  const frames = candidate.evidence.filter((e) => e.role === 'sighting')
  const row = findCategory(candidate.category)
  return html`<article class="card" data-id="${candidate.id}" data-version="${candidate.version}" data-status="${candidate.status}" data-undo="${undoSeconds(candidate.severity)}">
<div class="left">
<div class="pictures">${frames.map((f, i) => picture(f, i === frames.length - 1))}${frames.length === 0 && html`<p class="nopicture">${say(language, ['没有证据图片:图片已过保存期,或取证时证据库已满。', 'No evidence picture: its time of keeping is over, or the evidence store was full.'])}</p>`}</div>
${frameTabs(language, candidate, frames)}
${candidate.status === 'open' ? answersBar(language) : html`<p class="decided">${both(language, wordFor(STATUS_WORDS, candidate.status))}</p>`}
</div>
<div class="facts">
<p class="sev s${candidate.severity}">${both(language, wordFor(SEVERITY_WORDS, candidate.severity))}</p>
<h1>${row === undefined ? candidate.category : both(language, [row.nameZh, row.nameEn])}</h1>
${placeFacts(language, candidate)}
${whyFired(language, candidate)}
${row !== undefined && definition(language, row, candidate.status === 'open')}
${history(language, candidate, earlier)}
</div>
</article>`
}

function picture(frame: EvidenceRow, shown: boolean): Markup {
  return html`<figure class="frame" data-frame="${frame.id}"${shown ? '' : html` hidden`}>
<img src="/v1/evidence/${frame.id}/picture" width="${frame.width}" height="${frame.height}" alt="">
${frame.place !== undefined && box(frame.place, frame)}
</figure>`
}

/** Drawn over the picture: `meet` leaves the same margins as the picture's `object-fit: contain`. */
function box({ x0, y0, x1, y1 }: NormalizedBox, { width, height }: EvidenceRow): Markup {
  const rect = html`x="${x0 * width}" y="${y0 * height}" width="${(x1 - x0) * width}" height="${(y1 - y0) * height}"`
  return html`<svg class="boxes" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid meet" aria-hidden="true"><rect class="halo" ${rect}/><rect class="line" ${rect}/></svg>`
}

function frameTabs(language: Language, candidate: Candidate, frames: readonly EvidenceRow[]): Markup {
  const last = frames.length - 1
  const name = (i: number) => {
    if (i === last) return say(language, ['末帧', 'Last'])
    return i === 0 ? say(language, ['首帧', 'First']) : say(language, [`第 ${i + 1} 帧`, `No. ${i + 1}`])
  }
  return html`<div class="tabs" role="tablist">${frames.map(
    (f, i) =>
      html`<button type="button" role="tab" data-show="${f.id}" aria-selected="${i === last ? 'true' : 'false'}"><b>${name(i)}</b> ${localTimeText(f.capturedAt, candidate.camera.utcOffsetMinutes).slice(11, 19)}</button>`,
  )}<span class="masked">${say(language, ['人脸与车牌已遮挡', 'Faces and plates are masked'])}</span></div>`
}

function answersBar(language: Language): Markup {
  return html`<div class="answers">
<button type="button" class="confirm" data-act="confirm" disabled><kbd>A</kbd> ${both(language, ['确认', 'Confirm'])}</button>
<button type="button" class="reject" data-act="reject" disabled aria-expanded="false"><kbd>R</kbd> ${both(language, ['驳回…', 'Reject…'])}</button>
<span class="keys">${say(language, ['← → 切换画面 · U 撤销', '← → frames · U undo'])}</span>
<div class="reasons" hidden role="listbox" aria-label="${say(language, ['驳回原因', 'Reason'])}">
<p>${say(language, ['驳回原因:按数字键', 'Reason: press its number'])}</p>
${REJECT_REASONS.map((reason, i) => html`<button type="button" role="option" data-reason="${reason}"><kbd>${(i + 1) % 10}</kbd> ${both(language, REASON_WORDS[reason])}</button>`)}
</div>
</div>`
}

function placeFacts(language: Language, c: Candidate): Markup {
  const offset = c.camera.utcOffsetMinutes
  const other = say(language, [c.camera.nameEn, c.camera.nameZh])
  const zone = c.zone === undefined ? (['全画面', 'whole picture'] as const) : wordFor(ZONE_WORDS, c.zone.kind)
  const proposed = c.zone?.origin === 'proposed'
  return html`<dl>
<dt>${say(language, ['摄像机', 'Camera'])}</dt><dd>${cameraName(language, c)}${other !== '' && other !== cameraName(language, c) && html` <small>${other}</small>`}</dd>
<dt>${say(language, ['区域', 'Zone'])}</dt><dd>${both(language, zone)}${proposed && html` <em class="tag">${say(language, ['建议区域,未核准', 'proposed, not approved'])}</em>`}</dd>
<dt>${say(language, ['首次', 'First'])}</dt><dd>${timeWithZone(c.firstSeenAt, offset)}</dd>
<dt>${say(language, ['末次', 'Last'])}</dt><dd>${timeWithZone(c.lastSeenAt, offset)} <small>${span(language, c)}</small></dd>
</dl>`
}

function timeWithZone(at: Date, offsetMinutes: number): Markup {
  const text = localTimeText(at, offsetMinutes)
  return html`<time>${text.slice(0, 19)}</time> <small>${text.slice(20)}</small>`
}

function span(language: Language, c: Candidate): string {
  const seconds = Math.max(0, Math.round((c.lastSeenAt.getTime() - c.firstSeenAt.getTime()) / 1000))
  return `${say(language, ['持续', 'for'])} ${duration(language, seconds)}`
}

function duration(language: Language, seconds: number): string {
  if (seconds < 120) return `${seconds} ${say(language, ['秒', 's'])}`
  if (seconds < 7200) return `${Math.round(seconds / 60)} ${say(language, ['分钟', 'min'])}`
  return `${Math.round(seconds / 3600)} ${say(language, ['小时', 'h'])}`
}

function whyFired(language: Language, { why }: Candidate): Markup {
  const number = (key: string) => (typeof why[key] === 'number' ? why[key] : undefined)
  const [present, absent, score, count, dwell] = [
    number('present'),
    number('absent') ?? 0,
    number('bestScore'),
    number('count'),
    number('dwellSeconds'),
  ]
  const label = typeof why['label'] === 'string' ? why['label'] : undefined
  return html`<h2>${say(language, ['为何上报', 'Why it was raised'])}</h2>
<ul class="why">
${label !== undefined && html`<li>${both(language, wordFor(LABEL_WORDS, label))}${count !== undefined && count > 1 && html` × ${count}`}</li>`}
${score !== undefined && html`<li>${say(language, ['最高得分', 'best score'])} <b>${Math.round(score * 100)}%</b></li>`}
${present !== undefined && html`<li>${say(language, ['有效巡看命中', 'good looks that saw it'])} <b>${present}/${present + absent}</b></li>`}
${dwell !== undefined && dwell > 0 && html`<li>${say(language, ['应持续', 'must last'])} ${duration(language, dwell)}</li>`}
</ul>`
}

function definition(language: Language, row: CategoryRow, open: boolean): Markup {
  return html`<h2>${say(language, ['类别定义', 'Definition'])}</h2>
<p>${say(language, [row.definitionZh, row.definitionEn])}</p>
<details open><summary>${say(language, ['不属于违规的情形', 'Not a violation'])} (${row.notAViolation.length})</summary>
<ul>${row.notAViolation.map((n) => html`<li lang="en">${n}</li>`)}</ul></details>
${open && conditionChoice(language, row)}
<p class="limit">${say(language, ['处置时限', 'Limit'])}: ${say(language, limitWords(row.timeLimit))} · ${say(language, ['结案', 'Closure'])}: ${row.closureZh} · ${row.codes.code2026 ?? row.codes.nearest2026 ?? 'ext'} / ${row.codes.code2013 ?? 'ext'}</p>`
}

/** Rows with several filing conditions: the first is taken unless the reviewer says otherwise. */
function conditionChoice(language: Language, row: CategoryRow): Markup | undefined {
  const conditions = conditionsOf(row.id)
  if (conditions.length < 2) return undefined
  return html`<label class="condition">${say(language, ['立案条件', 'Filing condition'])} <select data-condition>${conditions.map(
    (c, i) =>
      html`<option value="${i === 0 ? '' : c.id}">${i === 0 ? say(language, ['默认', 'as defined']) : say(language, [c.textZh, c.textEn])} · ${say(language, limitWords(c.limit))}</option>`,
  )}</select></label>`
}

function history(language: Language, candidate: Candidate, earlier: readonly EarlierCandidate[]): Markup | undefined {
  if (earlier.length === 0 && candidate.recurrenceOf === undefined && candidate.reopened === 0) return undefined
  return html`<h2>${say(language, ['同一地点此前', 'Earlier at this place'])}</h2>
${candidate.recurrenceOf !== undefined && html`<p class="tag">${both(language, ['复发', 'Recurrence'])}</p>`}
${candidate.reopened > 0 && html`<p class="tag">${say(language, [`已重开 ${candidate.reopened} 次`, `reopened ${candidate.reopened} times`])}</p>`}
<ul>${earlier.map((e) => html`<li><time>${localTimeText(e.createdAt, candidate.camera.utcOffsetMinutes).slice(0, 16)}</time> ${say(language, wordFor(STATUS_WORDS, e.status))}${e.reason !== undefined && html` · ${say(language, wordFor(REASON_WORDS, e.reason))}`}</li>`)}</ul>`
}
