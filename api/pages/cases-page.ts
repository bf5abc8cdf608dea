/** Cases: what the case system says, and what we saw afterwards. */
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { localTimeText } from '../local-time.ts'
import type { CallbackKind } from '../../pipeline/casework/mirror.ts'
import type { CaseRow, SignedIn } from '../ports.ts'
import { html, type Markup } from './html.ts'
import { both, type Language, say } from './language.ts'
import { csrfField, page } from './layout.ts'
import { cameraName } from './review-page.ts'
import { CASE_WORDS, DELIVERY_WORDS, VERDICT_WORDS, wordFor } from './words.ts'

export interface CasesPage {
  readonly language: Language
  readonly signedIn: SignedIn
  readonly cases: readonly CaseRow[]
  readonly nextCursor?: string
}

export function casesPage({ language, signedIn, cases, nextCursor }: CasesPage): string {
  const body = html`<main class="list">
<h1>${both(language, ['案件', 'Cases'])}</h1>
<p class="hint">${say(language, ['状态由案件系统给出;「复核」是本系统处置后再次巡看的结论,仅供参考。', 'The state is the case system’s. “Verified” is our own verdict from looking again, and is advice.'])}</p>
${cases.length === 0 ? html`<p class="empty">${say(language, ['还没有案件。审核页上确认的候选,在撤销时间过后出现在这里。', 'No cases yet. What you confirm on the review page appears here.'])}</p>` : html`<div class="cases">${cases.map((c) => caseCard(language, signedIn, c))}</div>`}
${nextCursor !== undefined && html`<p><a class="button" href="/cases?cursor=${nextCursor}">${say(language, ['更早的案件', 'Older cases'])}</a></p>`}
</main>`
  return page({ language, signedIn, active: 'cases', title: ['案件', 'Cases'] }, body)
}

function caseCard(language: Language, signedIn: SignedIn, c: CaseRow): Markup {
  const row = findCategory(c.category)
  const verdict = c.verification === undefined ? undefined : (c.verification.verdict ?? c.verification.status)
  return html`<article class="case">
<div class="pair">
${shot(c.beforeEvidenceId, say(language, ['处置前', 'Before']))}
${shot(c.afterEvidenceId, say(language, ['处置后', 'After']))}
</div>
<div class="about">
<h2>${row === undefined ? c.category : both(language, [row.nameZh, row.nameEn])}</h2>
<p>${cameraName(language, c)} · ${say(language, ['更新于', 'updated'])} ${localTimeText(c.updatedAt, c.camera.utcOffsetMinutes)}</p>
<p class="chips"><span class="chip state-${c.state}">${say(language, wordFor(CASE_WORDS, c.state))}</span>${c.delivery !== undefined && c.delivery.state !== 'delivered' && deliveryChip(language, c.delivery)}${verdict !== undefined && html`<span class="chip verdict-${verdict}">${say(language, ['复核', 'Verified'])}: ${say(language, wordFor(VERDICT_WORDS, verdict))}</span>`}</p>
<p class="ids">${c.externalCaseNo !== undefined && html`${say(language, ['案件号', 'Case no.'])} <b>${c.externalCaseNo}</b> · `}<code>${c.candidateId}</code></p>
${c.delivery?.lastError !== undefined && c.delivery.state !== 'delivered' && html`<p class="problem">${c.delivery.lastError}</p>`}
${c.delivery?.state === 'dead' && signedIn.role === 'administrator' && html`<form method="post" action="/cases/${c.candidateId}/resend" class="steps">${csrfField(signedIn)}<button>${say(language, ['重新发送', 'Send again'])}</button></form>`}
${c.adapter === 'local' && signedIn.role === 'administrator' && localSteps(language, signedIn, c)}
</div></article>`
}

function shot(evidenceId: string | undefined, caption: string): Markup {
  const picture =
    evidenceId === undefined
      ? html`<div class="noshot">—</div>`
      : html`<a href="/v1/evidence/${evidenceId}/picture"><img src="/v1/evidence/${evidenceId}/picture" alt="" loading="lazy" width="240" height="135"></a>`
  return html`<figure>${picture}<figcaption>${caption}</figcaption></figure>`
}

function deliveryChip(language: Language, delivery: NonNullable<CaseRow['delivery']>): Markup {
  const tries =
    delivery.attempts > 0
      ? ` · ${say(language, [`已试 ${delivery.attempts} 次`, `tried ${delivery.attempts} times`])}`
      : ''
  return html`<span class="chip delivery-${delivery.state}">${say(language, wordFor(DELIVERY_WORDS, delivery.state))}${tries}</span>`
}

/** Where no case system drives the case, an administrator does. */
const LOCAL_STEPS: Readonly<Record<string, readonly CallbackKind[]>> = {
  filed: ['dispatched', 'disposed', 'void'],
  dispatched: ['disposed', 'suspended', 'void'],
  disposed: ['closed', 'rework'],
  rework: ['disposed'],
  suspended: ['dispatched', 'void'],
}

function localSteps(language: Language, signedIn: SignedIn, c: CaseRow): Markup | undefined {
  const steps = LOCAL_STEPS[c.state] ?? []
  if (steps.length === 0) return undefined
  return html`<div class="steps">${say(language, ['登记为', 'Mark as'])} ${steps.map(
    (kind) =>
      html`<form method="post" action="/cases/${c.candidateId}/${kind}">${csrfField(signedIn)}<button>${say(language, wordFor(CASE_WORDS, kind))}</button></form>`,
  )}</div>`
}
