/** Cameras: which of them see, which do not and why. Never an address. */
import { localTimeText } from '../local-time.ts'
import type { SignedIn } from '../access-ports.ts'
import type { Finding } from '../finding-ports.ts'
import type { CameraHealth } from '../ports.ts'
import { html, type Markup, type Piece } from './html.ts'
import { both, type Language, say } from './language.ts'
import { csrfField, page } from './layout.ts'
import { VIEW_WORDS, wordFor } from './words.ts'

export interface CamerasPage {
  readonly language: Language
  readonly signedIn: SignedIn
  readonly cameras: readonly CameraHealth[]
  readonly findings: readonly Finding[]
}

export function camerasPage({ language, signedIn, cameras, findings }: CamerasPage): string {
  const faulty = cameras.filter((c) => c.lastFault !== undefined).length
  const body = html`<main class="list">
<h1>${both(language, ['摄像机', 'Cameras'])}</h1>
<p class="hint">${say(language, [`共 ${cameras.length} 台,${faulty} 台有故障`, `${cameras.length} cameras, ${faulty} with a fault`])}</p>
${findings.length > 0 && html`<section class="findings"><h2>${both(language, ['需要处理', 'Needs attention'])}</h2><ul>${findings.map((f) => finding(f))}</ul></section>`}
<table><thead><tr><th>${say(language, ['摄像机', 'Camera'])}</th><th>${say(language, ['来源', 'Source'])}</th><th>${say(language, ['画面', 'View'])}</th><th>${say(language, ['最近一帧(摄像机时间)', 'Newest frame (camera time)'])}</th><th>${say(language, ['待审', 'Open'])}</th><th>${say(language, ['状况', 'Condition'])}</th></tr></thead>
<tbody>${cameras.map((c) => cameraRow(language, signedIn, c))}</tbody></table>
</main>`
  return page({ language, signedIn, active: 'cameras', title: ['摄像机', 'Cameras'] }, body)
}

function finding(f: Finding): Markup {
  return html`<li><b>${f.subject}</b> ${f.detail}${f.count > 1 && html` <small>× ${f.count}</small>`}</li>`
}

function cameraRow(language: Language, signedIn: SignedIn, c: CameraHealth): Markup {
  const tone =
    c.lastFault !== undefined ? 'bad' : c.view?.state === 'good' && c.view.origin === 'approved' ? 'good' : 'unsure'
  return html`<tr>
<td><b>${say(language, [c.nameZh, c.nameEn || c.nameZh])}</b><br><small>${c.id}</small></td>
<td class="plainword">${c.sourceKind}<br><small>${c.platformId}</small></td>
<td>${viewCell(language, signedIn, c)}</td>
<td>${c.clockAt === undefined ? '—' : html`<time>${localTimeText(c.clockAt, c.utcOffsetMinutes)}</time>`}</td>
<td class="number">${c.openCandidates}</td>
<td><i class="dot ${tone}"></i> ${condition(language, c)}</td>
</tr>`
}

function condition(language: Language, c: CameraHealth): Piece {
  if (c.lastFault !== undefined)
    return html`${c.lastFault} <small>${c.failuresInRow > 1 && say(language, [`连续 ${c.failuresInRow} 次`, `${c.failuresInRow} in a row`])} ${restOf(language, c)}</small>`
  if (c.platformBreaker !== 'closed') return restOf(language, c)
  if (c.clockAt === undefined) return say(language, ['等待第一次巡看', 'Waiting for the first look'])
  if (c.view?.origin === 'proposed' && c.view.referenceSha !== undefined)
    return say(language, ['待核准画面:核准前几乎不作判断', 'Approve its view: until then almost nothing is judged'])
  if (c.view?.state === 'unlearned' && c.view.referenceSha !== undefined)
    return say(language, ['已核准,从下一次巡看起判断', 'Approved: judged from the next look on'])
  if (c.view === undefined || c.view.state === 'good')
    return c.watched ? say(language, ['正常,值守中', 'Working, watched now']) : say(language, ['正常', 'Working'])
  return say(language, ['有画面,但不能据此判断', 'A picture comes, but nothing is judged by it'])
}

/** How long a camera that fails, or whose platform does, is left alone. */
function restOf(language: Language, c: CameraHealth): Piece {
  if (c.platformBreaker !== 'closed')
    return say(language, [
      '所属平台中断,恢复前只试探',
      'Its platform is out: one look at a time asks whether it is back',
    ])
  if (c.breaker === 'half-open') return say(language, ['正在试探', 'being tried again'])
  const at = localTimeText(c.nextLookAt, c.utcOffsetMinutes)
  return c.breaker === 'open' && say(language, [`${at} 再试`, `tried again ${at}`])
}

function viewCell(language: Language, signedIn: SignedIn, { id, view }: CameraHealth): Markup {
  if (view === undefined) return html`—`
  const zones = say(language, [`${view.zones} 个区域`, `${view.zones} ${view.zones === 1 ? 'zone' : 'zones'}`])
  return html`${say(language, wordFor(VIEW_WORDS, view.state))}<br><small>${zones} · ${say(language, view.origin === 'approved' ? ['已核准', 'approved'] : ['待核准', 'proposed'])}</small>
${view.origin === 'proposed' && view.referenceSha !== undefined && signedIn.role === 'administrator' && approval(language, signedIn, id)}`
}

function approval(language: Language, signedIn: SignedIn, cameraId: string): Markup {
  return html`<div class="approval"><a href="/cameras/${cameraId}/reference"><img src="/cameras/${cameraId}/reference" alt="" width="160" height="90" loading="lazy"></a>
<form method="post" action="/cameras/${cameraId}/approve">${csrfField(signedIn)}<button>${say(language, ['核准画面', 'Approve view'])}</button></form></div>`
}
