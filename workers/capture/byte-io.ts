/** Bytes that this program fetches, as FFmpeg reads them. */
import { AVERROR_EXIT, type FormatContext, IOContext } from 'node-av'

const BUFFER_BYTES = 64 * 1024

/** Makes `context` read from `bytes`. Call what it returns after the context is closed. */
export function readFrom(context: FormatContext, bytes: AsyncIterator<Uint8Array>): () => void {
  let rest: Uint8Array = new Uint8Array(0)
  const io = new IOContext()
  io.allocContextWithCallbacks(BUFFER_BYTES, 0, async (size) => {
    try {
      while (rest.length === 0) {
        const next = await bytes.next()
        if (next.done === true) return null
        rest = next.value
      }
    } catch {
      return AVERROR_EXIT
    }
    const part = rest.subarray(0, size)
    rest = rest.subarray(part.length)
    return Buffer.from(part.buffer, part.byteOffset, part.length)
  })
  context.pb = io
  return () => io.freeContext()
}
