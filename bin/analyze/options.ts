/** The options of `analyze`, from the words of the command line to values, each checked on its own. */
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { parseCameraAddress, redactAddress, ANALYZE_POLICY } from '../../workers/capture/address.ts'
import { CommandError, messageOf } from '../command-error.ts'
import { parseDurationSeconds } from '../durations.ts'
import { proposeView } from './proposal.ts'
import { parseViewFile, type ViewFile } from './view-file.ts'

/** As commander gives them. */
export interface AnalyzeFlags {
  readonly view?: string
  readonly every?: string
  readonly for?: string
  readonly startsAt?: string
  readonly out?: string
  readonly model?: string
  readonly singlePass?: boolean
  readonly json?: boolean
}

export interface AnalyzeOptions {
  readonly source: string
  /** As it may be shown: no user, no password, no query. */
  readonly shownSource: string
  readonly kind: 'file' | 'pictures' | 'live'
  readonly view: ViewFile
  /** A person gave the view. */
  readonly viewGiven: boolean
  /** Absent: about 24 looks over a clip, see `everyFor`. */
  readonly everySeconds: number | undefined
  /** Live sources end after this. */
  readonly forSeconds: number
  readonly startsAt: EpochMs | undefined
  readonly out: string
  readonly manifest: string
  /** Look at enlarged parts of each frame as well. */
  readonly close: boolean
}

export const SHIPPED_MODEL = fileURLToPath(new URL('../../models/manifests/street.json', import.meta.url))

const PICTURE = /\.(?:jpe?g|png|webp)$/i
const LIVE_SECONDS = 60
const LIVE_EVERY = 5
const LOOKS_OF_A_CLIP = 24
const SLOWEST_EVERY = 10

/** @throws CommandError naming the option and what to do. */
export async function readOptions(source: string, flags: AnalyzeFlags): Promise<AnalyzeOptions> {
  const address = source.startsWith('env:') ? addressFromEnv(source.slice(4)) : source
  const kind = kindOf(address)
  const view = flags.view === undefined ? proposeView() : await readView(flags.view)
  const shownSource = kind === 'live' ? redactAddress(address) : address
  return {
    source: address,
    shownSource,
    kind,
    view,
    viewGiven: flags.view !== undefined,
    everySeconds: flags.every === undefined ? undefined : everyOf(flags.every),
    forSeconds: flags.for === undefined ? LIVE_SECONDS : parseDurationSeconds(flags.for, '--for'),
    startsAt: kind === 'live' ? undefined : startOf(flags.startsAt, view.utcOffsetMinutes),
    out: resolve(flags.out ?? join('out', folderName(shownSource, kind, address))),
    close: flags.singlePass !== true,
    manifest: flags.model === undefined ? SHIPPED_MODEL : resolve(flags.model),
  }
}

/** Seconds between looks when nobody asked for a number: enough looks for a picture of a short clip. */
export function everyFor(kind: AnalyzeOptions['kind'], durationSeconds: number | undefined): number {
  if (kind === 'live') return LIVE_EVERY
  if (durationSeconds === undefined) return SLOWEST_EVERY
  return Math.min(SLOWEST_EVERY, Math.max(0.5, Math.round((durationSeconds / LOOKS_OF_A_CLIP) * 10) / 10))
}

function everyOf(text: string): number {
  const seconds = parseDurationSeconds(text, '--every')
  if (seconds < 0.04 || seconds > 86_400) {
    throw new CommandError('BAD_EVERY', '--every must lie between 40ms and 24h.')
  }
  return seconds
}

function addressFromEnv(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new CommandError(
      'NO_SOURCE',
      `The environment variable ${name} is not set; it should hold the source’s address.`,
    )
  }
  return value
}

function kindOf(source: string): AnalyzeOptions['kind'] {
  const parsed = parseCameraAddress(source, ANALYZE_POLICY)
  if (parsed.kind === 'refused') throw new CommandError('BAD_SOURCE', parsed.reason)
  if (parsed.address.kind === 'network') return 'live'
  if (parsed.address.kind === 'recording') {
    throw new CommandError('BAD_SOURCE', 'A recording with its timeline is for the demo; give analyze the clip itself.')
  }
  if (parsed.address.kind === 'gateway') {
    throw new CommandError('BAD_SOURCE', 'A channel behind a gateway is tried with `npx xunjie cameras test`.')
  }
  const { path } = parsed.address
  if (!existsSync(path)) {
    throw new CommandError(
      'NOT_FOUND',
      `${source} does not exist. Give a video file, a folder of pictures, rtsp:// or http(s)://.`,
    )
  }
  return statSync(path).isDirectory() || PICTURE.test(path) ? 'pictures' : 'file'
}

async function readView(path: string): Promise<ViewFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CommandError(
      'BAD_VIEW',
      `--view ${path} cannot be read (${messageOf(cause)}). Run analyze without --view to get one.`,
      {
        cause,
      },
    )
  })
  return parseViewFile(text, basename(path))
}

const DAY_MS = 86_400_000

/** A clip without a clock begins at noon of the camera’s today: no row is then out of its hours by accident. */
function startOf(text: string | undefined, utcOffsetMinutes: number): EpochMs {
  const offset = utcOffsetMinutes * 60_000
  const midnight = Math.floor((Date.now() + offset) / DAY_MS) * DAY_MS - offset
  if (text === undefined) return midnight + DAY_MS / 2
  const hours = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (hours) return midnight + (Number(hours[1]) * 60 + Number(hours[2])) * 60_000
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at)) return at
  throw new CommandError(
    'BAD_START',
    `--starts-at ${JSON.stringify(text.slice(0, 40))} is no time. Write 07:30 or 2026-11-20T07:30:00+08:00.`,
  )
}

/** `host-554-3fa21c`: the streams of one recorder must not share a folder. The login takes no part in it. */
function folderName(shown: string, kind: AnalyzeOptions['kind'], address: string): string {
  const name =
    kind === 'live' ? `${shown.replace(/^\w+:\/\//, '')}-${shortHash(address)}` : basename(shown, extname(shown))
  const safe = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '')
  return safe === '' ? 'source' : safe.slice(0, 80)
}

const shortHash = (address: string) =>
  createHash('sha256')
    .update(address.replace(/\/\/[^/]*@/, '//'))
    .digest('hex')
    .slice(0, 6)
