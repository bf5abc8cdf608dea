/** Urgent candidates are told to people at once: once per candidate and hook, a few in one text, never faster than robots take. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ulid } from 'ulid'
import { alarmText } from '../../pipeline/casework/alarm-text.ts'
import type { AlarmHook, AlarmMessage, PushOutcome } from './alarm-hooks.ts'
import { retryDelaySeconds } from './backoff.ts'

interface DueAlarm {
  readonly candidateId: string
  readonly category: string
  readonly cameraNameZh: string
  readonly cameraNameEn: string
  readonly utcOffsetMinutes: number
  readonly frameAt: Date
  readonly attempts: number
}

interface Alarms {
  raise(now: Date): Promise<number>
  claim(hookId: string, now: Date, limit: number): Promise<readonly DueAlarm[]>
  pushed(hookId: string, candidateIds: readonly string[], now: Date): Promise<void>
  failed(hookId: string, candidateIds: readonly string[], why: { detail: string; retryAt?: Date }): Promise<void>
  judge(now: Date): Promise<void>
}

export interface AlarmDeps {
  readonly alarms: Alarms
  readonly hooks: () => Promise<readonly ({ readonly id: string } & AlarmHook)[]>
  readonly push: (hook: AlarmHook, message: AlarmMessage, signal: AbortSignal) => Promise<PushOutcome>
  /** Where people open the review page, if the site says so. */
  readonly publicUrl?: string
  readonly now: () => Date
  readonly random: () => number
  readonly report: (event: AlarmEvent) => void
}

export type AlarmEvent =
  | { readonly kind: 'pushed'; readonly hookId: string; readonly alarms: number }
  | { readonly kind: 'not-pushed'; readonly hookId: string; readonly detail: string }
  | { readonly kind: 'alarms-down'; readonly error: unknown }

const POLL_MS = 1000
const JUDGE_EVERY_MS = 10_000
/** Both robots take 20 messages a minute: 15 leave room for who else uses the robot. */
const BETWEEN_MESSAGES_MS = 4000
const IN_ONE_MESSAGE = 20
/** About an hour: an alarm that nobody heard of by then is seen on the page. */
const MOST_ATTEMPTS = 12

/** Runs until the signal aborts. */
export async function runAlarms(deps: AlarmDeps, signal: AbortSignal): Promise<void> {
  const sentAt = new Map<string, number>()
  let judgedAt = 0
  while (!signal.aborted) {
    try {
      await deps.alarms.raise(deps.now())
      await pushDue(deps, sentAt, signal)
      if (deps.now().getTime() - judgedAt >= JUDGE_EVERY_MS) {
        judgedAt = deps.now().getTime()
        await deps.alarms.judge(deps.now())
      }
    } catch (error) {
      deps.report({ kind: 'alarms-down', error })
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** One message at most to each hook; `sentAt` keeps when its last one went, ms. */
export async function pushDue(deps: AlarmDeps, sentAt: Map<string, number>, signal: AbortSignal): Promise<void> {
  await Promise.all(
    (await deps.hooks()).map(async (hook) => {
      const now = deps.now()
      if (now.getTime() - (sentAt.get(hook.id) ?? 0) < BETWEEN_MESSAGES_MS) return
      const due = await deps.alarms.claim(hook.id, now, IN_ONE_MESSAGE)
      if (due.length === 0) return
      sentAt.set(hook.id, now.getTime())
      await pushTo(deps, hook, due, signal)
    }),
  )
}

async function pushTo(
  deps: AlarmDeps,
  hook: { readonly id: string } & AlarmHook,
  due: readonly DueAlarm[],
  signal: AbortSignal,
): Promise<void> {
  const candidateIds = due.map(({ candidateId }) => candidateId)
  const told = due.map((alarm) => ({ ...alarm, frameAt: alarm.frameAt.getTime() }))
  const outcome = await deps.push(hook, { id: ulid(), text: alarmText(told, deps.publicUrl), candidateIds }, signal)
  if (outcome.kind === 'pushed') {
    await deps.alarms.pushed(hook.id, candidateIds, deps.now())
    deps.report({ kind: 'pushed', hookId: hook.id, alarms: due.length })
    return
  }
  const { detail } = outcome
  const attempts = Math.max(...due.map((alarm) => alarm.attempts))
  const seconds = Math.max(outcome.retrySeconds ?? 0, retryDelaySeconds(attempts, deps.random))
  const retry = attempts >= MOST_ATTEMPTS ? {} : { retryAt: new Date(deps.now().getTime() + seconds * 1000) }
  await deps.alarms.failed(hook.id, candidateIds, { detail, ...retry })
  deps.report({ kind: 'not-pushed', hookId: hook.id, detail })
}
