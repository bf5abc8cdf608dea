import { findingText } from '../../pipeline/finding-words.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LookRequest } from '../../pipeline/look.ts'
import { createQueueWatch } from './queue-watch.ts'

const REQUEST: LookRequest = { lookId: 'l', cameraId: 'c', reason: 'interval', deadlineAt: 0, leaderEpoch: 1 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function findingsTable() {
  const open = new Map<string, string>()
  return {
    open,
    note: async ({ kind, subject, detail }: { kind: string; subject: string; detail: string }) =>
      void open.set(`${kind} ${subject}`, detail),
    close: async (kind: string, subject: string) => void open.delete(`${kind} ${subject}`),
  }
}

test('a queue that takes nothing for five seconds is said, with what to do, until it takes a look again', async () => {
  const findings = findingsTable()
  const taken: (() => void)[] = []
  const publish = createQueueWatch(
    findings,
    5000,
  )<[LookRequest], void>(() => new Promise((resolve) => taken.push(resolve)))
  const publishing = publish(REQUEST)
  await vi.advanceTimersByTimeAsync(4000)
  expect(findings.open.size).toBe(0)
  await vi.advanceTimersByTimeAsync(2000)
  expect(findings.open.get('queue looks')).toMatch(/Check that the server named by engines\.queue runs/)
  taken[0]?.()
  await publishing
  expect(findings.open.size).toBe(0)
})

test('a finding left by a killed process goes with the first look', async () => {
  const findings = findingsTable()
  await findings.note({ kind: 'queue', subject: 'looks', ...findingText('queue-silent', {}) })
  await createQueueWatch(findings, 5000)<[LookRequest], void>(async () => undefined)(REQUEST)
  expect(findings.open.size).toBe(0)
})

test('a question that the queue leaves open is said as well, for patrol asks before it hands out', async () => {
  const findings = findingsTable()
  const watched = createQueueWatch(findings, 5000)
  const answers: ((count: number) => void)[] = []
  const waiting = watched(() => new Promise<number>((resolve) => answers.push(resolve)))
  const asked = waiting()
  await vi.advanceTimersByTimeAsync(6000)
  expect(findings.open.size).toBe(1)
  answers[0]?.(7)
  expect(await asked).toBe(7)
  expect(findings.open.size).toBe(0)
})
