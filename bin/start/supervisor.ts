/**
 * Starts the role processes, restarts one that dies, stops all of them. Each child hangs on an IPC channel: when the
 * launcher itself is killed the channel closes and the child ends by itself, so that no orphan stays.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

export interface RoleSpec {
  readonly name: string
  /** Script to run with this Node. */
  readonly script: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface SupervisorEvents {
  readonly exited?: (role: string, how: string, restartInMs: number) => void
  readonly stderr?: (role: string, line: string) => void
}

export interface Supervisor {
  /** Starts a role and resolves with the first message it sends (its `ready`), or rejects when it cannot start. */
  start(role: RoleSpec): Promise<unknown>
  /** Process id of each running role, for `doctor` and fault tests. */
  pids(): Readonly<Record<string, number>>
  /** SIGTERM in reverse order of start, SIGKILL after the grace. Resolves when no child is left. */
  stop(): Promise<void>
}

const STOP_GRACE_MS = 10_000
const MAX_RESTART_MS = 5_000
const STABLE_AFTER_MS = 20_000
const READY_WITHIN_MS = 60_000
/** What a child wrote last may arrive after its end. */
const LAST_WORDS_MS = 100

interface Slot {
  readonly spec: RoleSpec
  child: ChildProcess | undefined
  failures: number
  startedAt: number
  /** Served once: from then on a death is followed by a restart, before it by the end of the start. */
  served: boolean
  /** What it said of its own end, or else logged last. */
  lastWords: string
}

/** Creates a supervisor; `events` is told of deaths and of each stderr line. */
export function createSupervisor(events: SupervisorEvents = {}): Supervisor {
  const slots: Slot[] = []
  const stopping = new AbortController()

  const launch = (slot: Slot): ChildProcess => {
    const { script, args, env } = slot.spec
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...(args ?? [])], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // A terminal's Ctrl-C goes to the launcher alone, which then stops the children in order.
      detached: true,
    })
    slot.child = child
    slot.startedAt = performance.now()
    forwardLines(child, (line) => {
      slot.lastWords = lastWords(slot.lastWords, line)
      events.stderr?.(slot.spec.name, line)
    })
    child.once('exit', (code, signal) => {
      slot.child = undefined
      if (slot.served && !stopping.signal.aborted) void restart(slot, signal ?? `exit code ${code}`)
    })
    return child
  }

  const restart = async (slot: Slot, how: string): Promise<void> => {
    if (performance.now() - slot.startedAt > STABLE_AFTER_MS) slot.failures = 0
    const wait = Math.min(MAX_RESTART_MS, 200 * 2 ** slot.failures)
    slot.failures += 1
    events.exited?.(slot.spec.name, how, wait)
    const aborted = await delay(wait, false, { signal: stopping.signal }).catch(() => true)
    if (!aborted) launch(slot)
  }

  return {
    async start(spec) {
      const slot: Slot = { spec, child: undefined, failures: 0, startedAt: 0, served: false, lastWords: '' }
      slots.push(slot)
      const message = await firstMessage(launch(slot), slot)
      slot.served = true
      return message
    },
    pids: () =>
      Object.fromEntries(
        slots.flatMap(({ spec, child }) => (child?.pid === undefined ? [] : [[spec.name, child.pid]])),
      ),
    async stop() {
      stopping.abort()
      for (const slot of slots.toReversed()) if (slot.child) await stopChild(slot.child)
    },
  }
}

function firstMessage(child: ChildProcess, slot: Slot): Promise<unknown> {
  const { name } = slot.spec
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} was not ready within ${READY_WITHIN_MS / 1000} s; look at its log above`)),
      READY_WITHIN_MS,
    )
    child.once('message', (message) => {
      clearTimeout(timer)
      resolve(message)
    })
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      const refusal = () =>
        new Error(`${name} did not start (${signal ?? `exit code ${code}`}): ${slot.lastWords || 'it said nothing'}`)
      setTimeout(() => reject(refusal()), LAST_WORDS_MS)
    })
  })
}

/** The message of an uncaught error comes in the middle of its report: kept over what follows it. */
function lastWords(before: string, line: string): string {
  const message = /^\w*Error(?: \[[\w-]+\])?: (.*)/.exec(line)?.[1]
  const isReport = /^(\s|\{|\}|Node\.js v|file:)/.test(line)
  return message ?? (isReport ? before : line)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS)
  await gone
  clearTimeout(timer)
}

function forwardLines(child: ChildProcess, line: (text: string) => void): void {
  let rest = ''
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    // A child that never ends a line must not grow this buffer without bound.
    rest = (lines.pop() ?? '').slice(-8192)
    for (const text of lines) if (text !== '') line(text)
  })
}
