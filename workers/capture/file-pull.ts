/**
 * The first key frame of a file, the cheap way: no probing of a container that the file's name tells, and one wait in a
 * thread of libuv instead of three. What the file does not give at once is left to `pull.ts`, which also says why.
 */
import { extname } from 'node:path'
import { AV_CODEC_ID_NONE, AVMEDIA_TYPE_VIDEO, Dictionary, FormatContext, InputFormat, Packet } from 'node-av'
import { bytesOf, describe, isWanted, withOwnShape } from './key-packet.ts'
import type { FileInput, PulledFrame } from './pull-job.ts'

/** FFmpeg's names of the demuxers. */
const CONTAINER_OF: Readonly<Record<string, string>> = {
  '.mp4': 'mov',
  '.m4v': 'mov',
  '.mov': 'mov',
  '.mkv': 'matroska',
}

/** Packets read without leaving the thread: a key frame that is not among them may be far away on a slow disk. */
const PACKETS_AT_ONCE = 16

/** Undefined where the file gives no key frame at once. Throws `CaptureError` with code `too-large`. */
export async function pullFromFile(
  { path, capturedAt }: FileInput,
  openWithinMs: number,
  signal: AbortSignal,
): Promise<PulledFrame | undefined> {
  const format = InputFormat.findInputFormat(CONTAINER_OF[extname(path).toLowerCase()] ?? '')
  if (format === null || signal.aborted) return undefined
  const startedAt = performance.now()
  const context = new FormatContext()
  context.allocContext()
  const packet = new Packet()
  try {
    if (!(await openWithin(openWithinMs, { context, path, format }, signal))) return undefined
    const openMs = performance.now() - startedAt
    packet.alloc()
    const taken = readFirst(context, packet)
    if (taken === undefined) return undefined
    return { kind: 'frame', frame: { kind: 'key-frame', capturedAt: capturedAt ?? Date.now(), ...taken }, openMs }
  } finally {
    packet.free()
    // Nothing but memory: a file is said no goodbye to.
    context.closeInputSync()
  }
}

/** The container is given, so there is none to choose. */
const ONLY_FILES = { protocol_whitelist: 'file' }

interface ToOpen {
  readonly context: FormatContext
  readonly path: string
  readonly format: InputFormat
}

async function openWithin(ms: number, { context, path, format }: ToOpen, signal: AbortSignal): Promise<boolean> {
  const options = Dictionary.fromObject(ONLY_FILES)
  const interrupt = () => context.interrupt()
  const timer = setTimeout(interrupt, ms)
  signal.addEventListener('abort', interrupt, { once: true })
  try {
    return (await context.openInput(`file:${path}`, format, options)) >= 0
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', interrupt)
    options.free()
  }
}

function readFirst(context: FormatContext, packet: Packet) {
  const { streams } = context
  for (let packets = 0; packets < PACKETS_AT_ONCE && context.readFrameSync(packet) >= 0; packets++) {
    const stream = streams[packet.streamIndex]
    if (stream?.codecpar.codecType === AVMEDIA_TYPE_VIDEO && isWanted(packet, stream, undefined)) {
      const codec = describe(stream)
      if (codec.codecId === AV_CODEC_ID_NONE) return undefined
      const picture = bytesOf(packet)
      return { codec: withOwnShape(codec, picture), packet: picture }
    }
    packet.unref()
  }
  return undefined
}
