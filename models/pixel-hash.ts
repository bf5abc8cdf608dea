/** One plane of decoded pixels: `rows` rows of `bytes` visible bytes, `rowBytes` apart (padding is not hashed). */
export interface Plane {
  readonly data: Uint8Array
  readonly bytes: number
  readonly rowBytes: number
  readonly rows: number
}

/**
 * Hash of decoded pixels for telling a frozen stream from a live one: of every fourth row, word by word, 64 bits in hex.
 * Not for security. Two pictures with equal rows here are equal: coded blocks are four rows high or more, so that each
 * has a row here, and a sensor's noise is in all of them. For a picture with chroma planes the luma plane is enough. Up to
 * three bytes at an end of a row that fill no word are left out.
 */
export function hashPlane({ data, bytes, rowBytes, rows }: Plane): string {
  const words = wordsOf(data)
  // Four chains, since each step waits for the one before it. A step loses nothing: other words, another chain.
  let [a, b, c, d] = [1, 2, 3, 4]
  for (let row = 0; row < rows; row += ROW_STEP) {
    let at = (row * rowBytes + WORD - 1) >> 2
    const end = (row * rowBytes + bytes) >> 2
    for (const whole = end - 3; at < whole; at += 4) {
      a = step(a, words[at]!)
      b = step(b, words[at + 1]!)
      c = step(c, words[at + 2]!)
      d = step(d, words[at + 3]!)
    }
    for (; at < end; at++) a = step(a, words[at]!)
  }
  return hex(step(a, b)) + hex(step(c, d))
}

/** In words of 32 bits; copied where they do not begin on one. */
function wordsOf(data: Uint8Array): Int32Array {
  const { buffer, byteOffset, byteLength } = byteOffsetFits(data) ? data : new Uint8Array(data)
  return new Int32Array(buffer, byteOffset, byteLength >> 2)
}

const byteOffsetFits = ({ byteOffset }: Uint8Array) => byteOffset % WORD === 0

const WORD = 4
const ROW_STEP = 4

/** One to one in `chain` for each word, and in the word for each chain. */
function step(chain: number, word: number): number {
  const product = Math.imul(chain ^ word, ODD)
  return product ^ (product >>> 15)
}

/** The golden ratio in 32 bits: its bits are spread evenly. */
const ODD = 0x9e3779b1 | 0

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
