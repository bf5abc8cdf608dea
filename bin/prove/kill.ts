/**
 * `npm run prove:kill`: `demo --once` must end `met` although each of its processes is killed with SIGKILL once while it
 * runs. Last line: {"killed":[…],"notKilled":[…],"restartMs":{…},"expected":"met"|[…]}.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makeProofFolder } from './proof-folder.ts'
import { descendants } from './processes.ts'

const root = join(import.meta.dirname, '../..')
/** What must be killed for the proof to count; names as `descendants` gives them. */
const VICTIMS = [
  'look',
  'capture-child',
  'infer-child',
  'intake',
  'deliver',
  'patrol',
  'api',
  'postmaster',
  'postgres-child',
]
const RESTART_WITHIN_MS = 45_000
const BETWEEN_KILLS_MS = 1_500

interface Kills {
  readonly killed: string[]
  readonly restartMs: Record<string, number>
}

const folder = makeProofFolder('kill')
const demo = spawn(process.execPath, [join(root, 'bin/xunjie.ts'), 'demo', '--once', '--json', '--data', folder], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = new Promise<number>((resolve) => demo.once('exit', (code) => resolve(code ?? 1)))
let output = ''
demo.stdout.setEncoding('utf8')
demo.stdout.on('data', (chunk: string) => {
  output += chunk
})

const kills = await killEachOnce(demo)
const code = await ended
const last: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? 'null')
const expected: unknown = typeof last === 'object' && last !== null ? Reflect.get(last, 'expected') : ['no summary']
const notKilled = VICTIMS.filter((name) => !kills.killed.includes(name))
process.stdout.write(`${JSON.stringify({ killed: kills.killed, notKilled, restartMs: kills.restartMs, expected })}\n`)
if (code === 0 && expected === 'met' && notKilled.length === 0) {
  rmSync(folder, { recursive: true, force: true })
} else {
  process.stderr.write(`not proven; the run's data and demo.log stay in ${folder}\n`)
  process.exitCode = 1
}

async function killEachOnce(launcher: ChildProcess): Promise<Kills> {
  const kills: Kills = { killed: [], restartMs: {} }
  const pid = launcher.pid
  if (pid === undefined) return kills
  await until(() => VICTIMS.every((name) => living(pid, name).length > 0), launcher, 60_000)
  for (const name of VICTIMS) {
    // The one killed before may be this one's parent, which needs a moment to bring it back.
    await until(() => living(pid, name).length > 0, launcher, RESTART_WITHIN_MS)
    const before = living(pid, name)
    const victim = before[0]
    if (victim === undefined || launcher.exitCode !== null) continue
    process.kill(victim, 'SIGKILL')
    const at = performance.now()
    // Of a pool others live on: only one that was not there before is the replacement.
    const back = await until(() => living(pid, name).some((one) => !before.includes(one)), launcher, RESTART_WITHIN_MS)
    if (!back) continue
    kills.killed.push(name)
    kills.restartMs[name] = Math.round(performance.now() - at)
    process.stderr.write(`killed ${name} (${victim}); back after ${kills.restartMs[name]} ms\n`)
    await delay(BETWEEN_KILLS_MS)
  }
  return kills
}

function living(launcher: number, name: string): readonly number[] {
  return descendants(launcher).flatMap((row) => (row.name === name ? [row.pid] : []))
}

async function until(holds: () => boolean, launcher: ChildProcess, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs
  while (performance.now() < end && launcher.exitCode === null) {
    if (holds()) return true
    await delay(100)
  }
  return false
}
