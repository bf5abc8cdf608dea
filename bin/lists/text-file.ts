/** Text files as offices save them: UTF-8 with or without a mark, GB18030, UTF-16 from a spreadsheet. Never guessed wrong silently. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { CommandError, messageOf } from '../command-error.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export interface TextFile {
  readonly path: string
  readonly bytes: number
  readonly encoding: TextEncoding
}

const HEAD_BYTES = 4096
const MEGABYTE = 1024 * 1024

/**
 * Finds out how the file is written by reading it whole once. Chunks, never the whole file, are held.
 * @throws CommandError when it cannot be read, is larger than `mostBytes`, or is no text
 */
export async function openText(path: string, mostBytes: number): Promise<TextFile> {
  const { head, bytes } = await readHead(path)
  if (bytes > mostBytes)
    throw unreadable(
      path,
      `is ${Math.ceil(bytes / MEGABYTE)} MB; lists of up to ${mostBytes / MEGABYTE} MB are taken. Split it`,
    )
  if (bytes === 0) throw unreadable(path, 'is empty. Export the list again')
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw unreadable(path, 'is a spreadsheet (xlsx) or an archive. Save the sheet as "CSV UTF-8" and import that')
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw unreadable(path, 'is an old spreadsheet (xls). Save the sheet as "CSV UTF-8" and import that')
  const marked = markedEncoding(head)
  const candidates: readonly TextEncoding[] = marked === undefined ? ['utf-8', 'gb18030'] : [marked]
  if (!marked?.startsWith('utf-16') && head.includes(0))
    throw unreadable(path, 'is no text file. Export the list as CSV')
  for (const encoding of candidates) {
    if (await reads(path, encoding)) return { path, bytes, encoding }
  }
  throw unreadable(path, 'is neither UTF-8 nor GB18030. Save it as "CSV UTF-8" and import that')
}

const unreadable = (path: string, what: string): CommandError => new CommandError('BAD_LIST', `${path} ${what}.`)

async function readHead(path: string): Promise<{ head: Buffer; bytes: number }> {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) throw unreadable(path, 'is no file. Name the list itself')
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return { head: buffer.subarray(0, bytesRead), bytes: facts.size }
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (cause instanceof CommandError) throw cause
    throw new CommandError('BAD_LIST', `${path} cannot be read (${messageOf(cause)}).`, { cause })
  }
}

function markedEncoding(head: Buffer): TextEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return head.subarray(0, 3).toString('hex') === 'efbbbf' ? 'utf-8' : undefined
}

async function reads(path: string, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: MEGABYTE })) {
      decoder.decode(chunk as Uint8Array, { stream: true })
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** The text piece by piece, without its mark. */
export async function* textOf({ path, encoding }: TextFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of createReadStream(path, { highWaterMark: MEGABYTE })) {
    const text = decoder.decode(chunk as Uint8Array, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The whole text, for lists that are small by their limit. */
export async function wholeText(file: TextFile): Promise<string> {
  const parts: string[] = []
  for await (const part of textOf(file)) parts.push(part)
  return parts.join('')
}
