/**
 * The codec parameters each camera sent last. They are never decoded with: every look brings its stream's own, and this
 * is what those are checked against, so that a changed picture is noticed at the look that brings it.
 */
import { createHash } from 'node:crypto'
import type { CodecDescription } from './frame.ts'

export interface CodecCache {
  /** Keeps the parameters of this camera's newest frame; answers how they stand to the ones before. */
  readonly note: (address: string, codec: CodecDescription) => CodecNote
}

export type CodecNote =
  | { readonly kind: 'first' | 'same' }
  /** `from` is what the camera sent at its last look. */
  | { readonly kind: 'changed'; readonly from: CodecDescription }

/** Remembers the newest `most` cameras. Addresses are kept as digests, since they hold passwords. */
export function createCodecCache(most = 20_000): CodecCache {
  const known = new Map<string, CodecDescription>()
  return {
    note: (address, codec) => {
      const key = createHash('sha256').update(address).digest('base64')
      const from = known.get(key)
      known.delete(key)
      known.set(key, codec)
      if (known.size > most) known.delete(known.keys().next().value!)
      if (from === undefined) return { kind: 'first' }
      return isSame(from, codec) ? { kind: 'same' } : { kind: 'changed', from }
    },
  }
}

function isSame(a: CodecDescription, b: CodecDescription): boolean {
  const sameSets = Buffer.compare(a.extradata ?? new Uint8Array(), b.extradata ?? new Uint8Array()) === 0
  return a.codecId === b.codecId && a.width === b.width && a.height === b.height && sameSets
}

/** One sentence for the log, without address. */
export function changeSentence(from: CodecDescription, to: CodecDescription): string {
  const size = ({ width, height }: CodecDescription) => (width === 0 ? 'an unknown size' : `${width} x ${height}`)
  const what =
    from.width === to.width && from.height === to.height ? 'with other parameters' : `instead of ${size(from)}`
  return `A camera sends ${size(to)} ${what} since this look. Check its view and zones if somebody changed its settings.`
}
