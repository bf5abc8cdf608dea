/**
 * What an H.264 or H.265 stream says of itself: which NAL units are key pictures and parameter sets, and what size and
 * profile a sequence parameter set names (ITU-T H.264 7.3.2.1, H.265 7.3.2.2). No decoder is needed to know it.
 */
import { readBits } from './bit-reader.ts'

export type SetCodec = 'h264' | 'h265'

/** `key`: part of a picture that needs no other. `picture`: part of one that does. */
export type NalKind = 'set' | 'key' | 'picture' | 'recovery' | 'other'

export interface PictureShape {
  /** Pixels, cropped. */
  readonly width: number
  readonly height: number
  /** profile_idc of either standard. */
  readonly profile: number
}

/** What a NAL unit is. `recovery`: a message that the picture it precedes can be decoded alone. */
export function nalKind(codec: SetCodec, nal: Uint8Array): NalKind {
  const first = nal[0] ?? 0
  if (codec === 'h265') {
    const type = (first >> 1) & 0x3f
    if (type >= 32 && type <= 34) return 'set'
    if (type >= 16 && type <= 23) return 'key'
    return type < 16 ? 'picture' : 'other'
  }
  switch (first & 0x1f) {
    case 7:
    case 8:
      return 'set'
    case 5:
      return 'key'
    case 1:
    case 2:
      return 'picture'
    case 6:
      return isRecoveryPoint(nal) ? 'recovery' : 'other'
    default:
      return 'other'
  }
}

/** Type of a parameter set, so that a newer one takes the place of an older: VPS, SPS or PPS. */
export function setType(codec: SetCodec, nal: Uint8Array): 'vps' | 'sps' | 'pps' {
  const type = codec === 'h264' ? (nal[0] ?? 0) & 0x1f : ((nal[0] ?? 0) >> 1) & 0x3f
  if (type === 32) return 'vps'
  return type === 7 || type === 33 ? 'sps' : 'pps'
}

/** Supplemental message 6 with a recovery after 0 frames: how open groups of pictures mark their key frames. */
function isRecoveryPoint(nal: Uint8Array): boolean {
  for (let at = 1; at + 1 < nal.length; ) {
    let type = 0
    let size = 0
    while (nal[at] === 255) type += nal[at++]!
    type += nal[at++] ?? 0
    while (nal[at] === 255) size += nal[at++]!
    size += nal[at++] ?? 0
    if (type === 6) return ((nal[at] ?? 0) & 0x80) !== 0
    at += size
  }
  return false
}

/** Size and profile of a sequence parameter set; undefined when it is cut short or means nothing. */
export function shapeOf(codec: SetCodec, sps: Uint8Array): PictureShape | undefined {
  const shape = codec === 'h264' ? shapeOfH264(sps) : shapeOfH265(sps)
  return shape !== undefined && shape.width > 0 && shape.height > 0 ? shape : undefined
}

/** Profiles that carry a chroma format (H.264 7.3.2.1.1). */
const HIGH_PROFILES = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135])

function shapeOfH264(sps: Uint8Array): PictureShape | undefined {
  const bits = readBits(sps, 1)
  const profile = bits.u(8)
  bits.skip(16)
  bits.ue()
  let chroma = 1
  if (HIGH_PROFILES.has(profile)) {
    chroma = bits.ue()
    if (chroma === 3) bits.skip(1)
    bits.ue()
    bits.ue()
    bits.skip(1)
    if (bits.u(1) === 1) for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) skipScalingList(bits, list)
  }
  bits.ue()
  skipOrderCount(bits)
  bits.ue()
  bits.skip(1)
  const widthMbs = bits.ue() + 1
  const heightUnits = bits.ue() + 1
  const frameOnly = bits.u(1)
  if (frameOnly === 0) bits.skip(1)
  bits.skip(1)
  const [left = 0, right = 0, top = 0, bottom = 0] = bits.u(1) === 1 ? [bits.ue(), bits.ue(), bits.ue(), bits.ue()] : []
  if (bits.overrun()) return undefined
  const unitX = chroma === 1 || chroma === 2 ? 2 : 1
  const unitY = (chroma === 1 ? 2 : 1) * (2 - frameOnly)
  return {
    profile,
    width: widthMbs * 16 - (left + right) * unitX,
    height: heightUnits * 16 * (2 - frameOnly) - (top + bottom) * unitY,
  }
}

type Bits = ReturnType<typeof readBits>

function skipScalingList(bits: Bits, list: number): void {
  if (bits.u(1) === 0) return
  let last = 8
  for (let i = 0; i < (list < 6 ? 16 : 64); i++) {
    const next = (last + bits.se() + 256) % 256
    if (next === 0) return
    last = next
  }
}

function skipOrderCount(bits: Bits): void {
  const type = bits.ue()
  if (type === 0) bits.ue()
  if (type !== 1) return
  bits.skip(1)
  bits.se()
  bits.se()
  const cycle = Math.min(255, bits.ue())
  for (let i = 0; i < cycle; i++) bits.se()
}

function shapeOfH265(sps: Uint8Array): PictureShape | undefined {
  const bits = readBits(sps, 2)
  bits.skip(4)
  const subLayers = bits.u(3)
  bits.skip(1)
  bits.skip(3)
  const profile = bits.u(5)
  bits.skip(80 + 8)
  const present = Array.from({ length: subLayers }, () => [bits.u(1), bits.u(1)] as const)
  if (subLayers > 0) bits.skip(2 * (8 - subLayers))
  for (const [hasProfile, hasLevel] of present) bits.skip(hasProfile * 88 + hasLevel * 8)
  bits.ue()
  const chroma = bits.ue()
  if (chroma === 3) bits.skip(1)
  const width = bits.ue()
  const height = bits.ue()
  const [left = 0, right = 0, top = 0, bottom = 0] = bits.u(1) === 1 ? [bits.ue(), bits.ue(), bits.ue(), bits.ue()] : []
  if (bits.overrun()) return undefined
  const unitX = chroma === 1 || chroma === 2 ? 2 : 1
  const unitY = chroma === 1 ? 2 : 1
  return { profile, width: width - (left + right) * unitX, height: height - (top + bottom) * unitY }
}

/** The sequence parameter set before the first picture of an Annex B access unit, if it carries one. */
export function spsOf(codec: SetCodec, unit: Buffer): Buffer | undefined {
  for (let at = unit.indexOf(START); at >= 0; ) {
    const next = unit.indexOf(START, at + 3)
    const nal = unit.subarray(at + 3, next < 0 ? unit.length : next)
    const kind = nalKind(codec, nal)
    if (kind === 'key' || kind === 'picture') return undefined
    if (kind === 'set' && setType(codec, nal) === 'sps') return nal
    at = next
  }
  return undefined
}

const START = Buffer.from([0, 0, 1])
