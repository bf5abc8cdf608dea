/** What one RTP packet of H.264 (RFC 6184) or H.265 (RFC 7798) carries. */
import type { SetCodec } from './parameter-sets.ts'

/** A NAL unit in pieces: its header, and this packet's part of its body. */
export interface Piece {
  readonly head: Buffer
  readonly body: Buffer
  readonly first: boolean
  readonly last: boolean
}

/** `unknown`: a kind of packet that no camera should send in the mode it announced. */
type Carried = { readonly nals: readonly Buffer[] } | Piece | 'unknown'

/** `payload` is not empty. */
export function carriedBy(codec: SetCodec, payload: Buffer): Carried {
  const [first = 0, second = 0, third = 0] = payload
  if (codec === 'h264') {
    const type = first & 0x1f
    if (type === 24) return { nals: aggregated(payload, 1) }
    if (type === 28) return pieceOf(Buffer.from([(first & 0xe0) | (second & 0x1f)]), payload.subarray(2), second)
    return type > 24 ? 'unknown' : { nals: [payload] }
  }
  const type = (first >> 1) & 0x3f
  if (type === 48) return { nals: aggregated(payload, 2) }
  if (type === 49)
    return pieceOf(Buffer.from([(first & 0x81) | ((third & 0x3f) << 1), second]), payload.subarray(3), third)
  return type > 49 ? 'unknown' : { nals: [payload] }
}

const pieceOf = (head: Buffer, body: Buffer, flags: number): Piece => ({
  head,
  body,
  first: (flags & 0x80) !== 0,
  last: (flags & 0x40) !== 0,
})

/** The NAL units of an aggregation packet, each with its length before it. */
function aggregated(payload: Buffer, from: number): Buffer[] {
  const nals: Buffer[] = []
  for (let at = from; at + 2 <= payload.length; ) {
    const length = payload.readUInt16BE(at)
    if (at + 2 + length > payload.length) break
    nals.push(payload.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return nals
}

/** The payload of an RTP packet of 12 bytes or more; empty for one that is cut short. */
export function payloadOf(rtp: Buffer): Buffer {
  let start = 12 + (rtp[0]! & 0x0f) * 4
  if ((rtp[0]! & 0x10) !== 0) {
    if (rtp.length < start + 4) return rtp.subarray(rtp.length)
    start += 4 + rtp.readUInt16BE(start + 2) * 4
  }
  const padding = (rtp[0]! & 0x20) === 0 ? 0 : rtp.at(-1)!
  return rtp.subarray(start, Math.max(start, rtp.length - padding))
}
