/** Cells of lists as offices keep them: placeholders for nothing, full-width digits, formulas, dates of four kinds. */

/** One row of a list: what stands under each known field. Fields without a column are missing, empty cells are ''. */
export interface ListRow<Field extends string> {
  /** 1-based, in the file. */
  readonly line: number
  readonly cells: ReadonlyMap<Field, string>
}

/** Why a row cannot be taken. */
export interface RowFinding {
  readonly line: number
  /** The field, as documented; absent when it is the row itself. */
  readonly field?: string
  /** A clause that says what is wrong and what to do. */
  readonly reason: string
}

const NOTHING = /^(?:-+|\/|—+|无|暂无|null|n\/a|none)$/i

/** The text without what surrounds it; '' for the ways in which people write that there is nothing. */
export function cleanCell(text: string): string {
  const trimmed = text.replaceAll(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '')
  // ="0012" is how spreadsheets keep a number as text.
  const kept = /^="?([\w.-]*)"?$/.exec(trimmed)?.[1] ?? trimmed
  return NOTHING.test(kept) ? '' : kept
}

/** Full-width digits and signs as their plain forms. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/^'/, '')
}

/** Why a text may not be kept: it would act as a formula in the next spreadsheet, or hides characters. */
export function textRefusal(text: string, longest: number): string | undefined {
  if (text.length > longest) return `it is longer than ${longest} characters`
  if (/^[=@\t]/.test(text) || /^[+-].*[(|!]/.test(text))
    return `it begins like a formula of a spreadsheet (${text.slice(0, 1)}): write the text itself`
  if (/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text)) return 'it has control or invisible characters: type it anew'
  if (text.includes('\uFFFD'))
    return 'it has characters that an earlier program could not read: export the list again as UTF-8'
  return undefined
}

/** A number in degrees or seconds; undefined when it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = plainDigits(text).replace(/[°度]$/, '')
  if (!/^[+-]?\d{1,12}(?:\.\d{1,20})?$/.test(plain)) return undefined
  return Number(plain)
}

/** `2026-12-31`, `2026/1/5`, `2026年12月31日`, `20261231` → `YYYY-MM-DD`; undefined when it is no day. */
export function parseDay(text: string): string | undefined {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?$/.exec(plainDigits(text)) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plainDigits(text))
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1990 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** Parts of a cell that holds several: separated by `;`, `；`, `、` or `|`. */
export function partsOf(text: string): string[] {
  return text
    .split(/[;；、|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
