/** `xunjie models pull`: weights of others from their publishers, checked, for those who may reach them. */
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Table from 'cli-table3'
import { CommandError } from '../command-error.ts'
import { fetchFile, type FetchedFile } from './fetch-file.ts'
import { AGPL_MEANING, MODEL_SOURCES, type ModelSource } from './sources.ts'

interface PullFlags {
  readonly out: string
  readonly from?: string
  readonly sha256?: string
  readonly acceptAgpl?: boolean
  readonly json?: boolean
}

/** Of files whose size is not stated. */
const MOST_BYTES = 500_000_000
const DIGEST = /^[0-9a-f]{64}$/

export async function runModelsPull(id: string | undefined, flags: PullFlags): Promise<void> {
  if (id === undefined) return list(flags)
  const source = sourceOf(id)
  const digest = expectedDigest(source, flags)
  if (source.agpl && !flags.acceptAgpl) {
    throw new CommandError(
      'AGPL',
      `${source.id} is not permissively licensed. ${AGPL_MEANING} To take it all the same: --accept-agpl.`,
    )
  }
  const path = join(flags.out, basename(new URL(source.url).pathname))
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const mostBytes = source.bytes ?? MOST_BYTES
  const fetched = await fetchFile(addressOf(source, flags), path, { mostBytes, signal: stop.signal })
  if (digest && digest.sha256 !== fetched.sha256) {
    await rm(path)
    throw new CommandError(
      'OTHER_FILE',
      `The file is not the one that is known: its SHA-256 is ${fetched.sha256}, and ${digest.sha256} was expected. It was deleted.`,
      { exitCode: 1 },
    )
  }
  say({ source, path, fetched, basis: digest?.basis ?? 'unverified' }, flags)
}

type Basis = 'publisher' | 'others' | 'given' | 'unverified'

function expectedDigest({ digest }: ModelSource, { sha256 }: PullFlags): { sha256: string; basis: Basis } | undefined {
  if (sha256 === undefined) return digest
  if (!DIGEST.test(sha256)) throw new CommandError('DIGEST', '--sha256 takes 64 hexadecimal digits in small letters.')
  return { sha256, basis: 'given' }
}

function sourceOf(id: string): ModelSource {
  const source = MODEL_SOURCES.find((one) => one.id === id)
  if (source) return source
  const known = MODEL_SOURCES.map((one) => one.id).join(', ')
  throw new CommandError('UNKNOWN_MODEL', `No model is called ${id}. Known: ${known}.`)
}

/** A copy of one's own may be on plain http; it is checked like the publisher's file. */
function addressOf({ url }: ModelSource, { from }: PullFlags): string {
  if (from === undefined) return url
  if (URL.canParse(from) && /^https?:$/.test(new URL(from).protocol)) return from
  throw new CommandError('ADDRESS', '--from takes an address that begins with http:// or https://.')
}

const BASIS: Readonly<Record<Basis, string>> = {
  publisher: 'its SHA-256 is the one its publisher states',
  others:
    'its SHA-256 is the one that other projects state for it; the publisher states none, and this project has not checked it',
  given: 'its SHA-256 is the one you gave',
  unverified:
    'unverified: nobody this project knows of states its SHA-256. Compare it with a copy you trust, and give it with --sha256 the next time',
}

interface Pulled {
  readonly source: ModelSource
  readonly path: string
  readonly fetched: FetchedFile
  readonly basis: Basis
}

function say({ source, path, fetched, basis }: Pulled, { json }: PullFlags): void {
  const { id, licence, page, next } = source
  if (json) return console.log(JSON.stringify({ id, licence, page, path, ...fetched, verified: basis }))
  console.log(`${path}  ${fetched.bytes} bytes`)
  console.log(`SHA-256 ${fetched.sha256}: ${BASIS[basis]}.`)
  console.log(`Licence: ${licence} (${page}). ${next}`)
}

function list({ json }: PullFlags): void {
  const rows = MODEL_SOURCES.map((source) => ({ ...source, verified: source.digest?.basis ?? 'unverified' }))
  if (json) return console.log(JSON.stringify({ sources: rows }))
  const table = new Table({
    head: ['id', 'what', 'licence', 'format', 'digest'],
    style: { head: [], border: [] },
    colWidths: [null, 46, 24, null, null],
    wordWrap: true,
  })
  for (const { id, what, licence, format, verified } of rows) table.push([id, what, licence, format, verified])
  console.log(table.toString())
  console.log('Fetch one: xunjie models pull <id>. None of them is needed: a detector is installed.')
}
