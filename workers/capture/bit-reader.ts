/** Reads the bits of a NAL unit: fixed lengths and Exp-Golomb codes, emulation prevention taken out. */

export interface BitReader {
  /** `count` bits as a whole number, at most 32. Past the end come zeros. */
  readonly u: (count: number) => number
  readonly ue: () => number
  readonly se: () => number
  readonly skip: (count: number) => void
  /** Whether more was read than there is. */
  readonly overrun: () => boolean
}

/** `nal` with its header; reading begins at byte `from`. */
export function readBits(nal: Uint8Array, from: number): BitReader {
  const bytes = withoutEmulationPrevention(nal.subarray(from))
  let at = 0
  const bit = (): number => {
    const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
    at += 1
    return value
  }
  const u = (count: number): number => {
    let value = 0
    for (let i = 0; i < count; i++) value = value * 2 + bit()
    return value
  }
  const ue = (): number => {
    let zeros = 0
    while (zeros < 32 && bit() === 0) zeros += 1
    return 2 ** zeros - 1 + u(zeros)
  }
  return {
    u,
    ue,
    se: () => {
      const code = ue()
      return code % 2 === 0 ? -code / 2 : (code + 1) / 2
    },
    skip: (count) => void (at += count),
    overrun: () => at > bytes.length * 8,
  }
}

/** Longer than any parameter set of a camera. */
const MOST_BYTES = 1024

function withoutEmulationPrevention(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, MOST_BYTES))
  let length = 0
  let zeros = 0
  for (const byte of bytes) {
    if (length === out.length) break
    if (zeros >= 2 && byte === 3) {
      zeros = 0
      continue
    }
    zeros = byte === 0 ? zeros + 1 : 0
    out[length++] = byte
  }
  return out.subarray(0, length)
}
