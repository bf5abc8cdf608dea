/** Cases: what the case system says, and what we saw afterwards. */
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { localTimeText } from '../local-time.ts'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import type { CallbackKind, CaseState } from '../../pipeline/casework/mirror.ts'
import { isLate } from '../case-view.ts'
import { may } from '../../pipeline/access/roles.ts'
import type { CaseRow, HeldNumber, ReconciliationRow } from '../case-ports.ts'
import type { SignedIn } from '../access-ports.ts'
import { agreement } from './agreement-section.ts'
import { answerForm, asksPerson, pairWords, shot } from './verification-section.ts'
import { html, type Markup } from './html.ts'
import { both, type Language, say } from './language.ts'
import { csrfField, page } from './layout.ts'
import { cameraName } from './review-page.ts'
import { CASE_WORDS, DELIVERY_WORDS, STEP_WORDS, VERDICT_WORDS, wordFor } from './words.ts'

export interface CasesPage {
  readonly language: Language
  readonly signedIn: SignedIn
  readonly cases: readonly CaseRow[]
  /** Of all cases, not only of those shown. */
  readonly overdue: number
  readonly held: readonly HeldNumber[]
  /** The receiver offers a list to compare with. */
  readonly comparable: boolean
  /** The newest one. */
  readonly reconciliation?: ReconciliationRow
  readonly now: Date
  readonly nextCursor?: string
}

export function casesPage(shown: CasesPage): string {
  const { language, signedIn, cases, nextCursor, overdue } = shown
  const body = html`<main class="list">
<h1>${both(language, ['案件', 'Cases'])}</h1>
<p class="hint">${say(language, ['状态由案件系统给出;「复核」是本系统处置后再次巡看的结论,仅供参考。', 'The state is the case system’s. “Verified” is our own verdict from looking again, and is advice.'])}</p>
${agreement(shown)}
${overdue > 0 && html`<p class="overdue">${say(language, [`${overdue} 件已超期未处置`, `${overdue} past their deadline and not disposed of`])}</p>`}
${cases.length === 0 ? html`<p class="empty">${say(language, ['还没有案件。审核页上确认的候选,在撤销时间过后出现在这里。', 'No cases yet. What you confirm on the review page appears here.'])}</p>` : html`<div class="cases">${cases.map((c) => caseCard(shown, c))}</div>`}
${nextCursor !== undefined && html`<p><a class="button" href="/cases?cursor=${nextCursor}">${say(language, ['更早的案件', 'Older cases'])}</a></p>`}
</main>`
  return page({ language, signedIn, active: 'cases', title: ['案件', 'Cases'] }, body)
}

function caseCard({ language, signedIn, now }: CasesPage, c: CaseRow): Markup {
  const row = findCategory(c.category)
  const { verification } = c
  const verdict = verification && (verification.answer ?? verification.verdict ?? verification.status)
  return html`<article class="case">
<div class="pair">
${shot(c.beforeEvidenceId, say(language, ['处置前', 'Before']))}
${shot(c.afterEvidenceId, say(language, ['处置后', 'After']), verification?.pair?.offset)}
${verification?.pair !== undefined && pairWords(language, verification.pair)}
</div>
<div class="about">
<h2>${row === undefined ? c.category : both(language, [row.nameZh, row.nameEn])}</h2>
<p>${cameraName(language, c)} · ${say(language, ['更新于', 'updated'])} ${localTimeText(c.updatedAt, c.camera.utcOffsetMinutes)}</p>
<p class="chips"><span class="chip state-${c.state}">${say(language, wordFor(CASE_WORDS, c.state))}</span>${isLate(c, now) && html`<span class="chip late">${say(language, ['超期', 'Overdue'])}</span>`}${c.delivery !== undefined && c.delivery.state !== 'delivered' && deliveryChip(language, c.delivery)}${verdict !== undefined && html`<span class="chip verdict-${verdict}">${say(language, ['复核', 'Verified'])}: ${say(language, wordFor(VERDICT_WORDS, verdict))}</span>`}</p>
<p class="ids">${c.externalCaseNo !== undefined && html`${say(language, ['案件号', 'Case no.'])} <b>${c.externalCaseNo}</b> · `}<code>${c.candidateId}</code></p>
${terms(language, c)}
${c.delivery?.lastError !== undefined && c.delivery.state !== 'delivered' && html`<p class="problem">${c.delivery.lastError}</p>`}
${c.delivery?.state === 'dead' && may(signedIn.role, 'dispatch') && html`<form method="post" action="/cases/${c.candidateId}/resend" class="steps">${csrfField(signedIn)}<button>${say(language, ['重新发送', 'Send again'])}</button></form>`}
${verification !== undefined && asksPerson(verification) && may(signedIn.role, 'review') && answerForm(language, signedIn, c.candidateId)}
${c.adapter === 'local' && may(signedIn.role, 'dispatch') && localSteps(language, signedIn, c)}
</div></article>`
}

function deliveryChip(language: Language, delivery: NonNullable<CaseRow['delivery']>): Markup {
  const tries =
    delivery.attempts > 0
      ? ` · ${say(language, [`已试 ${delivery.attempts} 次`, `tried ${delivery.attempts} times`])}`
      : ''
  return html`<span class="chip delivery-${delivery.state}">${say(language, wordFor(DELIVERY_WORDS, delivery.state))}${tries}</span>`
}

/** Condition, limit and deadline, and what they say of the newest step. */
function terms(language: Language, c: CaseRow): Markup {
  const due =
    c.deadlineAt === undefined
      ? c.state === 'suspended' && say(language, ['挂账中,不计时', 'suspended, the clock stands'])
      : `${say(language, ['截止', 'due'])} ${localTimeText(c.deadlineAt, c.camera.utcOffsetMinutes).slice(0, 16)}`
  const facts = [
    c.condition !== undefined && say(language, [c.condition.textZh, c.condition.textEn]),
    c.condition !== undefined && say(language, limitWords(c.condition.limit)),
    due,
    c.extensions > 0 && say(language, [`延期 ${c.extensions} 次`, `extended ${c.extensions} times`]),
    c.reworks > 0 && say(language, [`返工 ${c.reworks} 次`, `reworked ${c.reworks} times`]),
  ].filter((fact) => fact !== false)
  return html`${facts.length > 0 && html`<p class="terms">${facts.join(' · ')}</p>`}${c.reason !== undefined && html`<p class="terms">${say(language, ['原因', 'Reason'])}: ${c.reason}</p>`}`
}

/** Where no case system drives the case, a dispatcher does. */
const LOCAL_STEPS: Readonly<Record<CaseState, readonly CallbackKind[]>> = {
  pending: [],
  filed: ['dispatched', 'disposed', 'suspended', 'void'],
  dispatched: ['disposed', 'extended', 'suspended', 'sent_back', 'void'],
  disposed: ['closed', 'rework'],
  rework: ['dispatched', 'disposed', 'forced_close'],
  sent_back: ['filed', 'dispatched', 'void'],
  suspended: ['resumed', 'forced_close', 'void'],
  reopened: ['dispatched', 'disposed', 'closed'],
  closed: ['reopened'],
  forced_close: ['reopened'],
  void: [],
}

function localSteps(language: Language, signedIn: SignedIn, c: CaseRow): Markup | undefined {
  const steps = LOCAL_STEPS[c.state]
  if (steps.length === 0) return undefined
  const reason = say(language, ['原因(回退必填)', 'Reason (required to send back)'])
  return html`<form method="post" class="steps">${csrfField(signedIn)}<input name="reason" maxlength="500" placeholder="${reason}" aria-label="${reason}">${steps.map(
    (kind) =>
      html`<button formaction="/cases/${c.candidateId}/${kind}">${say(language, wordFor(STEP_WORDS, kind))}</button>`,
  )}</form>`
}
