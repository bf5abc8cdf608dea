import { crc32 } from 'node:zlib'

/** One plane of decoded pixels: `rows` rows of `bytes` visible bytes, `rowBytes` apart (padding is not hashed). */
export interface Plane {
  readonly data: Uint8Array
  readonly bytes: number
  readonly rowBytes: number
  readonly rows: number
}

/**
 * Hash of decoded pixels for telling a frozen stream from a live one: CRC-32 of every fourth row, upper and lower half,
 * in hex. Not for security. Two pictures with equal rows here are equal: coded blocks are four rows high or more, so that
 * each has a row here, and a sensor's noise is in all of them. For a picture with chroma planes the luma plane is enough.
 */
export function hashPlane(plane: Plane): string {
  const middle = Math.floor(plane.rows / 2 / ROW_STEP) * ROW_STEP
  return hex(crcOf(plane, 0, middle)) + hex(crcOf(plane, middle, plane.rows))
}

function crcOf({ data, bytes, rowBytes }: Plane, from: number, to: number): number {
  let crc = 0
  for (let row = from; row < to; row += ROW_STEP)
    crc = crc32(data.subarray(row * rowBytes, row * rowBytes + bytes), crc)
  return crc
}

const ROW_STEP = 4

const hex = (crc: number) => crc.toString(16).padStart(8, '0')
