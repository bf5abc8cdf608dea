/** One decode and infer child, seen from the look worker. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { CapturedFrame } from '../capture/frame.ts'
import { LookError } from './look-error.ts'
import type { ChildOrders, FromChild, Sighted, SightOrder, ToChild } from './sight.ts'

interface InferAnswer {
  readonly sighted: Sighted
  readonly residentBytes: number
}

export interface InferProcess {
  readonly pid: number
  /** False once the process has ended, by itself or by `end`. */
  alive(): boolean
  /** One at a time. Rejects with LookError `child-crashed` when the process dies or takes longer than `withinMs`. */
  ask(frame: CapturedFrame, order: SightOrder, withinMs: number): Promise<InferAnswer>
  /** Ends the process; resolves when it is gone. */
  end(): Promise<void>
}

const CHILD = new URL('./infer-child.ts', import.meta.url)
/** A child that ignores its closed pipe for this long is killed. */
const END_WITHIN_MS = 3000
/** What a decoder needs to know of the environment: neither database nor keys. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH', 'NODE_ENV']

/**
 * Starts a child and waits until its models are loaded and proved.
 *
 * @throws LookError `models-refused` with the model's sentence, `child-crashed`
 */
export async function startInferProcess(orders: Omit<ChildOrders, 'kind'>): Promise<InferProcess> {
  const passed = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  const child = fork(CHILD, {
    serialization: 'advanced',
    execArgv: [],
    // Two arenas keep glibc from holding freed pictures per thread.
    env: { ...Object.fromEntries(passed), MALLOC_ARENA_MAX: '2' },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const { manifests, threads, embedding, opinion, device, precision, sealing } = orders
  const first = await exchange(child, {
    kind: 'orders',
    manifests,
    threads,
    ...(embedding !== undefined && { embedding }),
    ...(opinion !== undefined && { opinion }),
    ...(device && { device }),
    ...(precision && { precision }),
    ...(sealing && { sealing }),
  })
  if (first.kind === 'refused') {
    child.disconnect()
    throw new LookError('models-refused', first.sentence)
  }
  let nextId = 1
  return {
    pid: child.pid!,
    alive: () => child.connected && child.exitCode === null && child.signalCode === null,
    ask: async (frame, order, withinMs) => {
      const watchdog = setTimeout(() => child.kill('SIGKILL'), withinMs)
      try {
        const answer = await exchange(child, { kind: 'job', id: nextId++, frame, ...order })
        if (answer.kind !== 'done') throw crashed()
        return answer
      } finally {
        clearTimeout(watchdog)
      }
    },
    end: async () => {
      const killer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
      if (child.connected) child.disconnect()
      await exited
      clearTimeout(killer)
    },
  }
}

/** Sends one message and waits for the one answer, or for the end of the child. */
function exchange(child: ChildProcess, message: ToChild): Promise<FromChild> {
  return new Promise((resolve, reject) => {
    const lost = () => {
      child.off('message', answered)
      reject(crashed())
    }
    const answered = (answer: unknown) => {
      child.off('exit', lost)
      resolve(answer as FromChild)
    }
    child.once('exit', lost)
    child.once('message', answered)
    if (child.exitCode !== null || child.signalCode !== null) return lost()
    // A failed send is followed by the child's exit, which is what counts.
    child.send(message, () => undefined)
  })
}

function crashed(): LookError {
  return new LookError('child-crashed', 'The process that decodes and looks at pictures ended in the middle of a look.')
}
