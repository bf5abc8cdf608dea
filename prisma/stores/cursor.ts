/** Cursors that say nothing to those who hold them: where the page before ended, as opaque text. */

export type CursorPart = string | number

export function cursorText(...parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The parts, or undefined for what is no cursor of this list: such a list begins anew. */
export function cursorParts<const Kinds extends readonly ('string' | 'number')[]>(
  text: string | undefined,
  kinds: Kinds,
): { [K in keyof Kinds]: Kinds[K] extends 'string' ? string : number } | undefined {
  if (text === undefined) return undefined
  try {
    const parts = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown
    if (!Array.isArray(parts) || parts.length !== kinds.length) return undefined
    if (!parts.every((part, i) => typeof part === kinds[i] && isSound(part))) return undefined
    return parts as { [K in keyof Kinds]: Kinds[K] extends 'string' ? string : number }
  } catch {
    return undefined
  }
}

/** PostgreSQL takes no NUL in a text, and a Date no number beyond its range. */
function isSound(part: unknown): boolean {
  return typeof part === 'string' ? !part.includes('\0') : Math.abs(part as number) <= 8.64e15
}
