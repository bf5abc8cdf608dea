/** Kills the parts of the proof's system in turn, each after the one before is back. */
import { setTimeout as delay } from 'node:timers/promises'
import type { ProofReceiver } from './delivery-receiver.ts'
import { descendants } from './processes.ts'

export interface Killer {
  readonly kills: Readonly<Record<string, number>>
  /** Until `stop`. */
  run(everyMs: number): Promise<void>
  stop(): void
}

/** `intake` works off the queue, which lives in the same PostgreSQL; the case system is a victim like any other. */
const VICTIMS = ['deliver', 'case-system', 'postmaster', 'deliver', 'api', 'intake'] as const
const BACK_WITHIN_MS = 30_000

export function createKiller(receiver: ProofReceiver, say: (line: string) => void): Killer {
  const kills: Record<string, number> = Object.fromEntries(VICTIMS.map((name) => [name, 0]))
  const stopping = new AbortController()
  const stopped = () => stopping.signal.aborted
  return {
    kills,
    stop: () => stopping.abort(),
    run: async (everyMs) => {
      for (let i = 0; !stopped(); i += 1) {
        const victim = VICTIMS[i % VICTIMS.length]!
        await delay(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
        if (stopped()) return
        const killed =
          victim === 'case-system' ? await receiver.killAndStart().then(() => true) : await kill(victim, stopped)
        if (killed) kills[victim] = (kills[victim] ?? 0) + 1
        say(`${killed ? 'killed' : 'not there to be killed:'} ${victim}`)
      }
    },
  }
}

/** False when it was not there to be killed. */
async function kill(name: string, stopped: () => boolean): Promise<boolean> {
  const end = performance.now() + BACK_WITHIN_MS
  while (performance.now() < end && !stopped()) {
    const victim = descendants(process.pid).find((row) => row.name === name)
    if (victim !== undefined) {
      process.kill(victim.pid, 'SIGKILL')
      return true
    }
    await delay(100)
  }
  return false
}
