/** The part of the cases page on which the two systems' lists meet. */
import type { Difference } from '../../pipeline/casework/reconcile.ts'
import { localTimeText } from '../local-time.ts'
import { may } from '../../pipeline/access/roles.ts'
import type { HeldNumber, ReconciliationRow } from '../case-ports.ts'
import type { SignedIn } from '../access-ports.ts'
import { html, type Markup } from './html.ts'
import { type Language, say, type Text } from './language.ts'
import { csrfField } from './layout.ts'

export interface Agreement {
  readonly language: Language
  readonly signedIn: SignedIn
  readonly held: readonly HeldNumber[]
  readonly reconciliation?: ReconciliationRow
  /** The receiver offers a list to compare with. */
  readonly comparable: boolean
}

const DIFFERENCE_WORDS: Readonly<Record<Difference['kind'], Text>> = {
  'missing-there': ['对方缺少', 'missing there'],
  'unknown-here': ['本系统没有', 'unknown here'],
  'state-differs': ['状态不一致', 'state differs'],
  'number-differs': ['案件号不一致', 'number differs'],
  'twice-there': ['对方重复', 'twice there'],
}
const SHOWN = 50
const CHINA_OFFSET = 480

export function agreement({ language, signedIn, held, reconciliation, comparable }: Agreement): Markup {
  const dispatcher = may(signedIn.role, 'dispatch')
  return html`<section class="agreement">
${reconciliation !== undefined && comparison(language, reconciliation)}
${dispatcher && comparable && html`<form method="post" action="/reconciliations" class="steps">${csrfField(signedIn)}<button>${say(language, ['立即对账', 'Compare now'])}</button></form>`}
${
  held.length > 0 &&
  html`<details open><summary>${say(language, [`未知案件号的回调 ${held.length} 个`, `${held.length} numbers of theirs that no case has`])}</summary>
<ul>${held.map((row) => heldRow(language, signedIn, dispatcher, row))}</ul></details>`
}
</section>`
}

function comparison(language: Language, run: ReconciliationRow): Markup {
  const when = localTimeText(run.finishedAt ?? run.createdAt, CHINA_OFFSET).slice(0, 16)
  const title = say(language, ['对账', 'Comparison'])
  if (run.outcome === undefined)
    return html`<p>${title} ${when}: ${say(language, ['进行中,稍后刷新', 'under way; reload in a moment'])}</p>`
  if (run.outcome === 'failed') return html`<p class="problem">${title} ${when}: ${run.detail ?? ''}</p>`
  const counts = say(language, [
    `本系统 ${run.ours} 件,对方 ${run.theirs} 件`,
    `ours ${run.ours}, theirs ${run.theirs}`,
  ])
  if (run.outcome === 'agreed')
    return html`<p>${title} ${when}: ${counts}, ${say(language, ['一致', 'they agree'])}</p>`
  return html`<details><summary class="overdue">${title} ${when}: ${counts}, ${say(language, [`${run.differences} 处差异`, `${run.differences} ${run.differences === 1 ? 'difference' : 'differences'}`])}</summary>
<ul>${run.listed.slice(0, SHOWN).map((d) => html`<li>${say(language, DIFFERENCE_WORDS[d.kind])}: <code>${d.candidateId ?? ''}</code> ${d.externalCaseNo ?? ''} ${between(d)}</li>`)}</ul>
${run.differences > SHOWN && html`<p class="hint">${say(language, ['其余见', 'The others are at'])} /v1/reconciliations</p>`}</details>`
}

function between({ ours, theirs }: Difference): string {
  if (ours !== undefined && theirs !== undefined) return `${ours} ↔ ${theirs}`
  return ours ?? theirs ?? ''
}

function heldRow(language: Language, signedIn: SignedIn, dispatcher: boolean, row: HeldNumber): Markup {
  const candidate = say(language, ['候选编号', 'Candidate id'])
  return html`<li><b>${row.externalCaseNo}</b> ${row.kinds.join(', ')} · ${localTimeText(row.since, CHINA_OFFSET).slice(0, 16)}${dispatcher && html`<form method="post" action="/held" class="steps">${csrfField(signedIn)}<input type="hidden" name="receiver" value="${row.receiverId}"><input type="hidden" name="number" value="${row.externalCaseNo}"><input name="candidate" maxlength="64" placeholder="${candidate}" aria-label="${candidate}"><button>${say(language, ['归入该候选;留空为忽略', 'Give it to this candidate; empty: forget it'])}</button></form>`}</li>`
}
