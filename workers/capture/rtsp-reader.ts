/** Takes apart what an RTSP camera sends: answers and interleaved packets (RFC 2326 10.12). Every length is bounded. */
import { captureError } from './fault.ts'

export interface RtspAnswer {
  readonly status: number
  /** Value of each header of this name, in order. */
  readonly all: (name: string) => readonly string[]
  readonly body: string
}

/** More than any camera sends: what is longer does not end. */
const MOST_HEAD_BYTES = 16 * 1024
const MOST_BODY_BYTES = 256 * 1024

export const NO_RTSP =
  'The camera closed the connection or answered with something that is not the expected protocol. Check port, scheme and path.'

export interface Told {
  readonly streaming: () => boolean
  readonly packet: (channel: number, packet: Buffer) => void
  readonly answer: (sequence: number, answer: RtspAnswer) => void
}

/** Takes the stream apart as it comes. Throws `CaptureError` for what is no RTSP and for what does not end. */
export function createRtspReader(told: Told): (chunk: Buffer) => void {
  let bytes: Buffer = Buffer.alloc(0)
  /** Reads one packet or message off the front; false when more is needed. */
  const step = (): boolean => {
    if (bytes.length < 4) return false
    if (bytes[0] === 0x24) {
      const end = 4 + bytes.readUInt16BE(2)
      if (bytes.length < end) return false
      told.packet(bytes[1]!, bytes.subarray(4, end))
      bytes = bytes.subarray(end)
      return true
    }
    if (!/^[A-Z]/.test(String.fromCharCode(bytes[0]!))) {
      if (!told.streaming()) throw captureError('corrupt-video', NO_RTSP)
      // Some cameras put stray bytes between their packets.
      const next = bytes.indexOf(0x24)
      bytes = next < 0 ? bytes.subarray(bytes.length) : bytes.subarray(next)
      return true
    }
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0 || end > MOST_HEAD_BYTES) {
      if (bytes.length > MOST_HEAD_BYTES) throw captureError('corrupt-video', NO_RTSP)
      return false
    }
    const { status, sequence, length, all } = parseHead(bytes.subarray(0, end).toString('latin1'))
    if (length > MOST_BODY_BYTES) throw captureError('corrupt-video', NO_RTSP)
    if (bytes.length < end + 4 + length) return false
    const body = bytes.subarray(end + 4, end + 4 + length).toString('utf8')
    bytes = bytes.subarray(end + 4 + length)
    // A request of the camera's own has no status, and needs no answer in so short a session.
    if (status !== undefined) told.answer(sequence, { status, all, body })
    return true
  }
  return (chunk) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
    while (step());
  }
}

function parseHead(text: string) {
  const [first = '', ...lines] = text.split('\r\n')
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
  })
  const all = (name: string) => headers.flatMap(([key, value]) => (key === name.toLowerCase() ? [value] : []))
  const status = /^RTSP\/\d\.\d (\d{3})/.exec(first)?.[1]
  if (status === undefined && !/^[A-Z_]+ \S+ RTSP\//.test(first)) throw captureError('corrupt-video', NO_RTSP)
  const length = Number(all('content-length')[0] ?? 0)
  return {
    status: status === undefined ? undefined : Number(status),
    sequence: Number(all('cseq')[0]),
    length: Number.isSafeInteger(length) && length >= 0 ? length : Number.POSITIVE_INFINITY,
    all,
  }
}
