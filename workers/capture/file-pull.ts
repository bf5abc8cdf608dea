/**
 * The first key frame of a file, the cheap way: no probing of a container that the file's name tells, and one wait in a
 * thread of libuv instead of three. What the file does not give at once is left to `pull.ts`, which also says why.
 */
import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { AV_CODEC_ID_NONE, AVFMT_FLAG_NOPARSE, AVMEDIA_TYPE_VIDEO, FormatContext, InputFormat, Packet } from 'node-av'
import { bytesOf, describe, isWanted, withOwnShape } from './key-packet.ts'
import type { FileInput, PulledFrame } from './pull-job.ts'

/** FFmpeg's names of the demuxers. */
const CONTAINER_OF: Readonly<Record<string, string>> = {
  '.mp4': 'mov',
  '.m4v': 'mov',
  '.mov': 'mov',
  '.mkv': 'matroska',
}

/** Found once: searching FFmpeg's list of them takes as long as opening the context. */
const formats = new Map<string, InputFormat | null>()

function formatOf(path: string): InputFormat | null {
  const name = CONTAINER_OF[extname(path).toLowerCase()] ?? ''
  const known = formats.get(name)
  if (known !== undefined) return known
  const found = InputFormat.findInputFormat(name)
  formats.set(name, found)
  return found
}

/** Linux's numbers of file systems on disks of this machine: ext2 to 4, XFS, Btrfs, F2FS, ZFS, memory, overlay. */
const LOCAL_SYSTEMS: ReadonlySet<number> = new Set([
  0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630,
])

/** By folder. */
const locals = new Map<string, boolean>()
const MOST_FOLDERS = 1000

/**
 * Whether a file lies on a disk of this machine. One that hangs takes the machine with it; a network's may hang alone, and
 * its files are opened in a thread, which takes a third more time.
 */
async function isLocal(path: string): Promise<boolean> {
  const folder = dirname(path)
  const known = locals.get(folder)
  if (known !== undefined) return known
  const found = await statfs(path).then(
    ({ type }) => LOCAL_SYSTEMS.has(type),
    () => false,
  )
  if (locals.size === MOST_FOLDERS) locals.clear()
  locals.set(folder, found)
  return found
}

/** The index of a larger one may take long to read. */
const AT_ONCE_BYTES = 64 * 1024 * 1024

function isSmall(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size <= AT_ONCE_BYTES
}

/** Packets read without leaving the thread: a key frame that is not among them may be far away on a slow disk. */
const PACKETS_AT_ONCE = 16

/** Undefined where the file gives no key frame at once. Throws `CaptureError` with code `too-large`. */
export async function pullFromFile(
  { path, capturedAt }: FileInput,
  openWithinMs: number,
  signal: AbortSignal,
): Promise<PulledFrame | undefined> {
  const format = formatOf(path)
  if (format === null || signal.aborted) return undefined
  const startedAt = performance.now()
  const quick = (await isLocal(path)) && isSmall(path)
  const context = new FormatContext()
  context.allocContext()
  // These containers hold whole pictures and say themselves which are key frames.
  context.flags = AVFMT_FLAG_NOPARSE
  try {
    const toOpen = { context, path, format }
    if (!(quick ? openAtOnce(toOpen) : await openWithin(openWithinMs, toOpen, signal))) return undefined
    const openMs = performance.now() - startedAt
    const taken = readFirst(context)
    if (taken === undefined) return undefined
    return { kind: 'frame', frame: { kind: 'key-frame', capturedAt: capturedAt ?? Date.now(), ...taken }, openMs }
  } finally {
    // Nothing but memory: a file is said no goodbye to.
    context.closeInputSync()
  }
}

interface ToOpen {
  readonly context: FormatContext
  readonly path: string
  readonly format: InputFormat
}

/** The container is given, and FFmpeg lets a `file:` lead to no other protocol but those of files. */
function openAtOnce({ context, path, format }: ToOpen): boolean {
  return context.openInputSync(`file:${path}`, format) >= 0
}

async function openWithin(ms: number, { context, path, format }: ToOpen, signal: AbortSignal): Promise<boolean> {
  const interrupt = () => context.interrupt()
  const timer = setTimeout(interrupt, ms)
  signal.addEventListener('abort', interrupt, { once: true })
  try {
    return (await context.openInput(`file:${path}`, format)) >= 0
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', interrupt)
  }
}

/** One for all pulls: what is read into it is copied out at once. */
const packet = new Packet()
packet.alloc()

function readFirst(context: FormatContext) {
  try {
    return readInto(packet, context)
  } finally {
    packet.unref()
  }
}

function readInto(packet: Packet, context: FormatContext) {
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
