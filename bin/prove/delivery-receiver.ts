/** The proof's case system seen from outside: started, killed and started again on its log, asked how much it has to say. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface ProofReceiver {
  readonly url: string
  readonly logFile: string
  /** SIGKILL, then a new process on the same port and log. */
  killAndStart(): Promise<void>
  /** Reports it has not sent yet; 1 while it does not answer. */
  waiting(): Promise<number>
  stop(): Promise<void>
}

interface Setup {
  readonly port: number
  readonly apiUrl: string
  readonly logFile: string
}

export async function startProofReceiver({ port, apiUrl, logFile }: Setup): Promise<ProofReceiver> {
  const begin = async (): Promise<ChildProcess> => {
    const child = fork(join(import.meta.dirname, 'delivery-receiver-child.ts'), {
      env: { ...process.env, PROOF_PORT: String(port), PROOF_API: apiUrl, PROOF_LOG: logFile },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    await once(child, 'message')
    return child
  }
  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  let child = await begin()
  return {
    url: `http://127.0.0.1:${port}/cases`,
    logFile,
    killAndStart: async () => {
      await end(child)
      child = await begin()
    },
    waiting: async () => {
      try {
        const reply = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(2000) })
        return ((await reply.json()) as { waiting: number }).waiting
      } catch {
        return 1
      }
    },
    stop: () => end(child),
  }
}
