/**
 * Zip archives without compression, laid out in one way only. What is read must be byte for byte what would be written:
 * an archive has no hidden bytes, no second file of a name and no bomb, and nothing is ever unpacked to a path.
 */
import { crc32 } from 'node:zlib'

export interface ArchivedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type ReadArchive =
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }
  /** A full sentence. */
  | { readonly kind: 'refused'; readonly why: string }

/** What a zip of the old format can count to; a package is far below. */
const MOST_FILES = 1000
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22
/** 1980-01-01 00:00: the times of a package are in its manifest. */
const DAY_ONE = 33
const UTF8_NAMES = 0x0800
const VERSION = 20

/** Names of a package: two levels at most, no dots in front, nothing that a shell or a file system reads otherwise. */
const NAME = /^(?:[a-z0-9][a-z0-9-]{0,40}\/)?[A-Za-z0-9][A-Za-z0-9-]{0,100}\.(?:jpg|json|txt)$/

/** @throws Error for a name that no package has */
export function writeArchive(files: readonly ArchivedFile[]): Buffer {
  if (files.length > MOST_FILES) throw new Error(`An archive takes ${MOST_FILES} files at most.`)
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, bytes } of files) {
    if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} is no name of a file in a package.`)
    const nameBytes = Buffer.from(name)
    const shared = sharedHeader(nameBytes, bytes)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(LOCAL)
    locals.push(local, shared, nameBytes, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    centrals.push(centralHeader(shared, offset), nameBytes)
    offset += LOCAL_BYTES + nameBytes.length + bytes.length
  }
  const central = Buffer.concat(centrals)
  return Buffer.concat([...locals, central, endRecord(files.length, central.length, offset)])
}

/** From `version needed` to the length of the extra field: the same in both places that name a file. */
function sharedHeader(name: Buffer, bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES - 4)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(UTF8_NAMES, 2)
  header.writeUInt16LE(DAY_ONE, 8)
  header.writeUInt32LE(crc32(bytes), 10)
  header.writeUInt32LE(bytes.length, 14)
  header.writeUInt32LE(bytes.length, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

function centralHeader(shared: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_BYTES)
  header.writeUInt32LE(CENTRAL, 0)
  header.writeUInt16LE(VERSION, 4)
  shared.copy(header, 6)
  header.writeUInt32LE(offset, 42)
  return header
}

function endRecord(files: number, centralBytes: number, centralOffset: number): Buffer {
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(centralBytes, 12)
  end.writeUInt32LE(centralOffset, 16)
  return end
}

export function readArchive(bytes: Buffer): ReadArchive {
  const files: ArchivedFile[] = []
  const names = new Set<string>()
  let at = 0
  while (at + LOCAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === LOCAL) {
    if (files.length === MOST_FILES) return refused('It holds more files than a package can.')
    const size = bytes.readUInt32LE(at + 22)
    const begin = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26)
    const name = bytes.toString('utf8', at + LOCAL_BYTES, begin)
    if (!NAME.test(name)) return refused(`It holds a file that no package has: ${JSON.stringify(name.slice(0, 80))}.`)
    if (names.has(name)) return refused(`It holds ${name} twice.`)
    if (begin + size > bytes.length) return refused(`It ends within ${name}: a part of it is missing.`)
    names.add(name)
    files.push({ name, bytes: bytes.subarray(begin, begin + size) })
    at = begin + size
  }
  if (files.length === 0) return refused('It is no package of evidence.')
  const wanted = writeArchive(files)
  if (wanted.equals(bytes)) return { kind: 'archive', files }
  const odd = files.find((file, i) => !wanted.subarray(0, endOf(files, i)).equals(bytes.subarray(0, endOf(files, i))))
  return refused(
    odd === undefined
      ? 'Its list of files is not the one it was made with, or something follows it.'
      : `${odd.name} was changed: it does not fit its own checksum, or its header was.`,
  )
}

function endOf(files: readonly ArchivedFile[], last: number): number {
  return files
    .slice(0, last + 1)
    .reduce((sum, { name, bytes }) => sum + LOCAL_BYTES + Buffer.byteLength(name) + bytes.length, 0)
}

function refused(why: string): ReadArchive {
  return { kind: 'refused', why }
}
