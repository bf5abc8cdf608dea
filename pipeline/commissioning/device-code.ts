/**
 * Device codes of GB/T 28181: 20 digits = 8 of the centre (province, city, district, site) + 2 industry + 3 type + 7
 * serial.
 */

/** First two digits of the division codes in use. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82'.split(' '),
)

const OTHER_TYPES: Readonly<Record<string, string>> = {
  '111': 'a recorder (DVR)',
  '112': 'a video server',
  '113': 'an encoder',
  '114': 'a decoder',
  '118': 'a recorder (NVR)',
  '200': 'a signalling server',
  '215': 'a business group',
  '216': 'a virtual directory',
}

/** Why the text is not the code of a camera, as a clause; undefined when it may be one. */
export function deviceCodeRefusal(text: string): string | undefined {
  if (/^[\d.,]+e[+-]?\d+$/i.test(text))
    return `the code ${text.slice(0, 30)} was rounded by a spreadsheet: give the column the format Text and enter the codes anew`
  if (/[^\d]/.test(text))
    return 'the code has characters that are no digits: a code of GB/T 28181 has exactly 20 digits'
  if (text.length !== 20) return `the code has ${text.length} digits: a code of GB/T 28181 has exactly 20`
  if (!PROVINCES.has(text.slice(0, 2)))
    return `the code begins with ${text.slice(0, 2)}, which is no province: compare it with the platform’s list`
  const other = OTHER_TYPES[deviceType(text)]
  return other === undefined ? undefined : `the code is that of ${other} (type ${deviceType(text)}), not of a camera`
}

/** Three digits: 131 camera, 132 network camera, 215 and 216 directories. */
export function deviceType(code: string): string {
  return code.slice(10, 13)
}
