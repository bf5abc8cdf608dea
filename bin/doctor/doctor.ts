/** `xunjie doctor`: is this machine ready, and if not, what to do. */
import { prepareImages } from '../../models/image.ts'
import { checkModel } from '../../models/load.ts'
import { listManifests } from '../../models/manifests.ts'
import { dataFolder } from '../cameras/system.ts'
import { messageOf } from '../command-error.ts'
import { readRunning } from '../start/running.ts'
import { database, ffmpeg, nativePackage, node, redis } from './engines.ts'
import { bad, type Finding, ok, type Subject } from './finding.ts'
import { clock, cores, disk, folderRights, memory, port } from './machine.ts'

export interface DoctorFlags {
  readonly data?: string
  readonly port?: number
  readonly json?: boolean
}

const DEFAULT_PORT = 8470

/** Exit code 1 when something is bad. */
export async function runDoctor(flags: DoctorFlags): Promise<void> {
  const findings = await examine(subjectOf(flags))
  const worst = findings.some(({ level }) => level === 'bad')
    ? 'bad'
    : findings.some(({ level }) => level === 'warn')
      ? 'warn'
      : 'ok'
  console.log(flags.json ? JSON.stringify({ findings, worst }) : textOf(findings))
  if (worst === 'bad') process.exitCode = 1
}

/** All findings, in the order a person would read them. */
export async function examine(subject: Subject): Promise<readonly Finding[]> {
  prepareImages()
  const checks: readonly (readonly [
    string,
    () => Finding | readonly Finding[] | Promise<Finding | readonly Finding[]>,
  ])[] = [
    ['Node', node],
    ['node-av', () => nativePackage('node-av')],
    ['onnxruntime-node', () => nativePackage('onnxruntime-node')],
    ['sharp', () => nativePackage('sharp')],
    ['models', models],
    ['PostgreSQL', () => database(subject)],
    ['queue', () => redis(subject)],
    ['ffmpeg', ffmpeg],
    ['data folder', () => folderRights(subject)],
    ['disk', () => disk(subject)],
    ['memory', memory],
    ['cores', cores],
    ['port', () => port(subject)],
    ['clock', clock],
  ]
  const found: Finding[] = []
  for (const [name, check] of checks) {
    try {
      found.push(...[await check()].flat())
    } catch (error) {
      found.push(bad(name, `could not be checked: ${messageOf(error)}`, 'Mend that first, then run the doctor again.'))
    }
  }
  return found
}

function subjectOf(flags: DoctorFlags): Subject {
  const folder = dataFolder(flags.data)
  const running = readRunning(folder)
  return {
    dataFolder: folder,
    port: flags.port ?? DEFAULT_PORT,
    databaseUrl: process.env['DATABASE_URL'] ?? running?.databaseUrl,
    queueUrl: process.env['QUEUE_URL'] ?? running?.queueUrl,
    running: running !== undefined,
  }
}

async function models(): Promise<readonly Finding[]> {
  const manifests = await listManifests()
  if (manifests.length === 0)
    return [
      bad('models', 'no detector is installed', 'Restore models/manifests and models/weights from the repository.'),
    ]
  const found: Finding[] = []
  for (const manifest of manifests) {
    for (const { severity, sentence } of await checkModel(manifest)) {
      found.push(
        severity === 'ok'
          ? ok('model', sentence)
          : bad('model', sentence, 'Run `git checkout models`, or mend what the sentence names.'),
      )
    }
  }
  return found
}

const MARKS = { ok: '✓', warn: '!', bad: '✗' } as const

function textOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length))
  const lines = findings.flatMap(({ check, level, found, remedy }) => [
    `${MARKS[level]} ${check.padEnd(width)}  ${found}`,
    ...(remedy === undefined ? [] : [`  ${' '.repeat(width)}  → ${remedy}`]),
  ])
  const bads = findings.filter(({ level }) => level === 'bad').length
  const warns = findings.filter(({ level }) => level === 'warn').length
  const end = bads > 0 ? `${bads} to mend before it can run.` : warns > 0 ? `Ready; ${warns} to think about.` : 'Ready.'
  return `${lines.join('\n')}\n\n${end}`
}
