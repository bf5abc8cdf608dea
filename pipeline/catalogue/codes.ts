/**
 * From the codes of GB/T 30428.2-2013 to those of GB/T 47678.5-2026. The generation is never inferred from the major
 * number: 2007 lists reuse 04 and 05 the other way round.
 */

export type CodeMove =
  | { readonly kind: 'code'; readonly code2026: string }
  /** The 2026 standard dropped the class: file it as an extension. */
  | { readonly kind: 'no-successor' }
  /** Damage to public facilities moved to the component itself. */
  | { readonly kind: 'component-twin' }
  | { readonly kind: 'not-a-code'; readonly reason: string }

/** Majors of events, 2013 → 2026. 05 (sudden events) and 06 (other) have exceptions only. */
const EVENT_MAJORS: Readonly<Record<string, string>> = { '01': '06', '02': '07', '03': '08', '04': '09' }

const EXCEPTIONS: Readonly<Record<string, CodeMove>> = {
  'E-01-31': { kind: 'no-successor' },
  'E-02-05': { kind: 'no-successor' },
  'E-04-07': { kind: 'no-successor' },
  'E-05-01': { kind: 'no-successor' },
  'E-05-02': { kind: 'no-successor' },
  'E-05-03': { kind: 'no-successor' },
  'E-05-04': { kind: 'no-successor' },
  'E-05-05': { kind: 'no-successor' },
  'E-05-06': { kind: 'no-successor' },
  'E-05-07': { kind: 'code', code2026: '10001' },
  'E-05-08': { kind: 'code', code2026: '10002' },
  'E-06-02': { kind: 'code', code2026: '09013' },
  'E-06-06': { kind: 'component-twin' },
  'C-05-06': { kind: 'code', code2026: '01069' },
  'C-05-07': { kind: 'code', code2026: '01070' },
  'C-05-08': { kind: 'code', code2026: '01071' },
}

/** Local extensions are numbered from 99 downwards and mean something else in every city. */
const FIRST_LOCAL_MINOR = 90

/** `E-04-05` → `09005`, `C-01-04` → `01004`, with the exceptions of the new standard. */
export function code2026From2013(code2013: string): CodeMove {
  const match = /^([EC])-(\d{2})-(\d{2})$/.exec(code2013)
  if (!match) return { kind: 'not-a-code', reason: `${code2013} is not of the form E-04-05 or C-01-04.` }
  const exception = EXCEPTIONS[code2013]
  if (exception) return exception
  const [, kind, major = '', minor = ''] = match
  if (Number(minor) >= FIRST_LOCAL_MINOR) {
    return { kind: 'not-a-code', reason: `${code2013} is a local extension: its city's own list says what it means.` }
  }
  const major2026 = kind === 'C' ? major : EVENT_MAJORS[major]
  return major2026 === undefined ? { kind: 'no-successor' } : { kind: 'code', code2026: `${major2026}0${minor}` }
}
