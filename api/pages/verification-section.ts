/** The second look at a fix on the cases page: its pair of pictures, laid on each other, and what a person is asked. */
import type { Pair } from '../../pipeline/casework/pair.ts'
import type { CaseRow } from '../case-ports.ts'
import type { SignedIn } from '../access-ports.ts'
import { html, type Markup } from './html.ts'
import { type Language, say } from './language.ts'
import { csrfField } from './layout.ts'

/** Pixels of a small picture. */
const WIDTH = 240
const HEIGHT = 135

/** A small picture; with `offset` moved back by so much, so that it lies on its partner. */
export function shot(evidenceId: string | undefined, caption: string, offset?: Pair['offset']): Markup {
  const source = `/v1/evidence/${evidenceId ?? ''}/picture`
  const moved = offset !== undefined && (offset.dx !== 0 || offset.dy !== 0)
  const image = moved
    ? html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><image href="${source}" x="${shifted(offset.dx, WIDTH)}" y="${shifted(offset.dy, HEIGHT)}" width="${WIDTH}" height="${HEIGHT}" preserveAspectRatio="none"/></svg>`
    : html`<img src="${source}" alt="" loading="lazy" width="${WIDTH}" height="${HEIGHT}">`
  const picture = evidenceId === undefined ? html`<div class="noshot">—</div>` : html`<a href="${source}">${image}</a>`
  return html`<figure>${picture}<figcaption>${caption}</figcaption></figure>`
}

const shifted = (share: number, pixels: number): string => (-share * pixels).toFixed(1)

/** How well the two pictures lie on each other, in words. */
export function pairWords(language: Language, { score, sameView, likeLight }: Pair): Markup {
  const words = [
    say(language, [`对齐度 ${Math.round(score * 100)}%`, `alignment ${Math.round(score * 100)} %`]),
    say(language, sameView ? ['同一视图', 'same view'] : ['视图基准已更换', 'the view was learned anew']),
    say(language, likeLight ? ['光线相近', 'like light'] : ['光线不同', 'other light']),
  ]
  return html`<p class="alignment">${words.join(' · ')}</p>`
}

export function asksPerson({ verdict, answer }: NonNullable<CaseRow['verification']>): boolean {
  return verdict === 'cannot-tell' && answer === undefined
}

export function answerForm(language: Language, signedIn: SignedIn, candidateId: string): Markup {
  const reason = say(language, ['依据(照片、现场核查)', 'On what it rests (a picture, a visit)'])
  return html`<form method="post" action="/cases/${candidateId}/verification" class="steps">${csrfField(signedIn)}<input name="reason" required maxlength="500" placeholder="${reason}" aria-label="${reason}"><button name="verdict" value="clear">${say(language, ['现场已清除', 'It is clear'])}</button><button name="verdict" value="not-clear">${say(language, ['现场未清除', 'It is not clear'])}</button></form>`
}
