/**
 * CPU of one look against two Python programs that do the same on the same input with the same weights, turn by turn:
 * `npm run bench:peers -- --json [--rounds n] [--manifest file] [--precision int8|fp32] [--input file or address]`.
 * `peers/opencv_loop.py` is the loop that most people write, `peers/pyav_loop.py` the best one we know; the bench sets up
 * their environment (Python 3.10 or newer with venv; packages by pip). Without `--input`: a live 1080p camera over RTSP on
 * this machine that is joined a second before its next key frame, as on the average with one every two seconds.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { readManifest } from '../models/manifest.ts'
import { listManifests } from '../models/manifests.ts'
import { startLiveCamera } from './peers/live-camera.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '30' },
    manifest: { type: 'string' },
    precision: { type: 'string' },
    input: { type: 'string' },
  },
})
const folder = join(import.meta.dirname, 'peers')
const rounds = Number(values.rounds)
const warmUp = Math.ceil(rounds / 6)

const manifest = values.manifest ?? (await listManifests())[0]
if (manifest === undefined) throw new Error('There is no manifest in models/manifests; name one with --manifest.')
const { precision, weightsPath } = await readManifest(manifest, values.precision === 'fp32' ? 'fp32' : undefined)
const python = preparePython()
const camera = values.input === undefined ? await startLiveCamera() : undefined
const input = values.input ?? camera!.url('wait/1')
const programs = {
  ours: startProgram(process.execPath, [join(folder, 'our-look.ts'), manifest, precision, input]),
  opencv: startProgram(python, [join(folder, 'opencv_loop.py'), manifest, weightsPath, input]),
  pyav: startProgram(python, [join(folder, 'pyav_loop.py'), manifest, weightsPath, input]),
}
const names = Object.keys(programs) as (keyof typeof programs)[]
const spent = new Map(names.map((name) => [name, [] as Answer[]]))
for (let round = 0; round < rounds + warmUp; round++) {
  for (const name of names) {
    const answer = await programs[name].look()
    if (round >= warmUp) spent.get(name)!.push(answer)
  }
}
await Promise.all(names.map((name) => programs[name].end()))
await camera?.stop()
print()

interface Answer {
  readonly cpuMs: number
  readonly detections: number
}

interface Program {
  look(): Promise<Answer>
  end(): Promise<void>
}

/** A program that takes one look per line on its standard input and answers each with a line of JSON. */
function startProgram(command: string, args: readonly string[]): Program {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const exited = once(child, 'exit')
  return {
    look: async () => {
      child.stdin.write('look\n')
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`${args[0]} ended in the middle of a look.`)
      return JSON.parse(value) as Answer
    },
    end: async () => {
      child.stdin.end()
      await exited
    },
  }
}

/** The Python of an environment that holds exactly `requirements.txt`, made when it is not there yet. */
function preparePython(): string {
  const home = join(folder, '.venv')
  const inside = join(home, 'bin/python')
  const wanted = readFileSync(join(folder, 'requirements.txt'), 'utf8')
  const stamp = join(home, 'requirements.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return inside
  console.error('Setting up the Python environment of the peers …')
  runOrExplain('python3', ['-m', 'venv', '--clear', home])
  runOrExplain(inside, ['-m', 'pip', 'install', '--quiet', '--requirement', join(folder, 'requirements.txt')])
  writeFileSync(stamp, wanted)
  return inside
}

function runOrExplain(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (status === 0) return
  throw new Error(
    `The peers need Python 3.10 or newer with its venv module and pip: \`${command} ${args.join(' ')}\` failed. ` +
      'Install python3 and python3-venv.',
    { cause: error },
  )
}

function print(): void {
  const cpuMs = Object.fromEntries(names.map((name) => [name, median(name, 'cpuMs')])) as Record<
    (typeof names)[number],
    number
  >
  const detections = Object.fromEntries(names.map((name) => [name, median(name, 'detections')]))
  const [opencvRatio, pyavRatio] = [cpuMs.opencv / cpuMs.ours, cpuMs.pyav / cpuMs.ours].map(rounded)
  if (!values.json) {
    console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}`)
    for (const name of names) console.log(`  ${name.padEnd(8)} ${cpuMs[name]} CPU ms a look, median of ${rounds}`)
  }
  console.log(JSON.stringify({ opencvRatio, pyavRatio, cpuMs, detections, precision, rounds }))
}

function median(name: (typeof names)[number], key: keyof Answer): number {
  return rounded(
    spent
      .get(name)!
      .map((answer) => answer[key])
      .toSorted((a, b) => a - b)[rounds >> 1]!,
  )
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
