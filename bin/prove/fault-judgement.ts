/** What the system said of each fault, and whether every frame, candidate and message was taken exactly once. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { SiteCamera } from '../../workers/config-schema.ts'
import { MARKER } from './fault-cameras.ts'
import { doubledCases, type FaultReceiver, type Misbehaviour, type ReceivedMessage } from './fault-receiver.ts'
import { commandLineOf, processesNaming } from './processes.ts'
import type { ProvedSystem } from './proved-system.ts'

export interface Fault {
  readonly ok: boolean
  /** What the operator is told. */
  readonly sentence: string
}

interface CameraRow {
  readonly id: string
  readonly lastFault?: string
}

interface FindingRow {
  readonly kind: string
  readonly subject: string
  readonly detail: string
}

const REMEDY = /\b(Check|Correct|Enter|Restart|Choose|Look for|Shorten|restart it)\b/

/** For each faulty camera: is its fault named in the list of cameras, and its remedy in a finding? */
export async function faultSentences(
  { api }: ProvedSystem,
  faults: Readonly<Record<string, string>>,
): Promise<Record<string, Fault>> {
  const { cameras } = (await api.get('/v1/cameras')) as { cameras: readonly CameraRow[] }
  const { findings } = (await api.get('/v1/findings')) as { findings: readonly FindingRow[] }
  return Object.fromEntries(
    Object.entries(faults).map(([id, fault]) => {
      const last = cameras.find((camera) => camera.id === id)?.lastFault ?? ''
      const finding = findings.find(({ kind, subject }) => kind === 'camera' && subject === id)?.detail ?? ''
      return [id, { ok: last.startsWith(`${fault}: `) && REMEDY.test(finding), sentence: finding || last }]
    }),
  )
}

/** The password of the faulty cameras must not lie in clear in any file, log line, answer or process list. */
export async function markerFault({ api, dataFolder, log }: ProvedSystem): Promise<Fault> {
  const answers = JSON.stringify([await api.get('/v1/cameras'), await api.get('/v1/findings')])
  const processes = processesNaming(dataFolder).map(commandLineOf)
  const { stdout, status } = spawnSync('grep', ['-rlF', MARKER, dataFolder], { encoding: 'utf8' })
  const found = [
    ...stdout.split('\n').filter((file) => file !== ''),
    ...(log.some((line) => line.includes(MARKER)) ? ['a log line'] : []),
    ...(answers.includes(MARKER) ? ['an answer of the API'] : []),
    ...(processes.some((line) => line.includes(MARKER)) ? ['the process list'] : []),
  ]
  const sentence =
    found.length === 0 ? 'No password of a camera in files, logs, answers or process list.' : found.join(', ')
  return { ok: found.length === 0 && status === 1, sentence }
}

/** The trouble happened, its sentence is in the log, and the message was taken in the end. */
export function receiverFault(
  { log }: ProvedSystem,
  { book }: FaultReceiver,
  trouble: Misbehaviour,
  sentence: RegExp,
): Fault {
  const met = book.find(({ answer }) => answer === trouble)
  const taken = book.some(({ id, answer }) => id === met?.id && (answer === 'taken' || answer === 'repeat'))
  const line = log.find((text) => text.startsWith('deliver: ') && sentence.test(text)) ?? ''
  return { ok: taken && line !== '', sentence: detailOf(line) }
}

function detailOf(line: string): string {
  return /"detail":"([^"]*)"/.exec(line)?.[1] ?? line
}

/** Frames, candidates and messages that are missing, and those that are there twice. */
export async function countRecordings(
  system: ProvedSystem,
  recordings: readonly SiteCamera[],
  book: readonly ReceivedMessage[],
  cases: number,
): Promise<{ readonly lost: number; readonly doubled: number }> {
  const differences = await Promise.all(
    recordings.map(async ({ id, timeline }) => {
      const { frames } = JSON.parse(readFileSync(timeline ?? '', 'utf8')) as { frames: readonly number[] }
      return (await system.goodLooks(id)) - frames.length
    }),
  )
  const { candidates, delivered } = await system.counters()
  const filed = new Set(book.flatMap(({ id, type }) => (type === 'case.confirmed' ? [id] : []))).size
  const all = [...differences, candidates - cases, Math.min(0, delivered - cases), Math.min(0, filed - cases)]
  process.stderr.write(`looks, candidates and messages beside what was expected: ${JSON.stringify(all)}\n`)
  return {
    lost: all.reduce((sum, more) => sum + Math.max(0, -more), 0),
    doubled: all.reduce((sum, more) => sum + Math.max(0, more), 0) + doubledCases(book),
  }
}
