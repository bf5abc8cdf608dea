/** Templates that escape everything: camera names and fault sentences are other people's text. */

export interface Markup {
  readonly markup: string
}
export type Piece = Markup | string | number | undefined | false | readonly Piece[]

/** `html\`<b>${name}</b>\``: strings are escaped, markup made by `html` is not, undefined and false vanish. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return { markup: parts.reduce((text, part, i) => text + render(values[i - 1]) + part) }
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (typeof piece === 'string') return escapeText(piece)
  if (typeof piece === 'number') return String(piece)
  if ('markup' in piece) return piece.markup
  return piece.map(render).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe inside text and inside quoted attributes. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
}
