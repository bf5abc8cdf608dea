/**
 * Compares the receiver's list of its cases with ours: each night, and when somebody asks. Reads only; a person mends what
 * differs.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { localTime, parseClock } from '../../pipeline/calendars/hours.ts'
import { type Difference, type ListedCase, type OurCase, reconcile } from '../../pipeline/casework/reconcile.ts'
import type { Receiver } from './deliver.ts'
import type { ListOutcome, WebhookReceiver } from './webhook.ts'

interface Run {
  readonly id: string
  readonly receiverId: string
}

interface Runs {
  ask(request: { receiverId: string; occasion: string }): Promise<void>
  take(now: Date): Promise<Run | undefined>
  ourCases(receiverId: string, now: Date): Promise<readonly OurCase[]>
  finish(
    run: Run,
    result: { ours: number; theirs: number; differences: readonly Difference[] },
    now: Date,
  ): Promise<void>
  fail(run: Run, detail: string, now: Date): Promise<void>
}

export interface ReconcileDeps {
  readonly runs: Runs
  /** Ids of the receivers that answer questions. */
  readonly readable: () => Promise<readonly string[]>
  readonly receiver: (receiverId: string) => Promise<Receiver | undefined>
  readonly list: (
    receiver: WebhookReceiver,
    page: { readonly after: string; readonly limit: number },
    signal: AbortSignal,
  ) => Promise<ListOutcome>
  /** Local hour of the nightly run. */
  readonly nightly: () => Promise<{ readonly at: string; readonly utcOffsetMinutes: number }>
  /** Other work of the minute, such as what was held too long. */
  readonly minute: () => Promise<void>
  readonly now: () => Date
  readonly report: (event: ReconcileEvent) => void
}

export type ReconcileEvent =
  | { readonly kind: 'reconciled'; readonly receiverId: string; readonly differences: number }
  | { readonly kind: 'not-reconciled'; readonly receiverId: string; readonly detail: string }
  | { readonly kind: 'reconcile-down'; readonly error: unknown }

const PAGE = 500
/** Half a million cases: what is longer is no list of one city's cases, or never ends. */
const MOST_PAGES = 1000
const POLL_MS = 5000
const MINUTE_MS = 60_000

/** Runs until the signal aborts. */
export async function runReconcile(deps: ReconcileDeps, signal: AbortSignal): Promise<void> {
  let minuteAt = 0
  while (!signal.aborted) {
    try {
      if (performance.now() >= minuteAt) {
        minuteAt = performance.now() + MINUTE_MS
        await askForTonight(deps)
        await deps.minute()
      }
      while (!signal.aborted && (await reconcileNext(deps, signal)));
    } catch (error) {
      deps.report({ kind: 'reconcile-down', error })
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** Whoever comes first after the hour asks for the night; a night that everybody slept through is not made up for. */
async function askForTonight({ nightly, readable, runs, now }: ReconcileDeps): Promise<void> {
  const { at, utcOffsetMinutes } = await nightly()
  const local = localTime(now().getTime(), utcOffsetMinutes)
  const due = parseClock(at) ?? 0
  if (local.minuteOfDay < due || local.minuteOfDay >= due + 120) return
  for (const receiverId of await readable()) await runs.ask({ receiverId, occasion: local.date })
}

/** Takes one run that waits. False when none does. */
export async function reconcileNext(deps: ReconcileDeps, signal: AbortSignal): Promise<boolean> {
  const { runs, now, report } = deps
  const run = await runs.take(now())
  if (run === undefined) return false
  const listed = await readList(deps, run.receiverId, signal)
  if (listed.kind === 'failed') {
    await runs.fail(run, listed.detail, now())
    report({ kind: 'not-reconciled', receiverId: run.receiverId, detail: listed.detail })
    return true
  }
  // Ours after theirs: what came in meanwhile counts as moving, not as missing.
  const ours = await runs.ourCases(run.receiverId, now())
  const differences = reconcile(ours, listed.cases)
  await runs.finish(run, { ours: ours.length, theirs: listed.cases.length, differences }, now())
  report({ kind: 'reconciled', receiverId: run.receiverId, differences: differences.length })
  return true
}

type Listed =
  | { readonly kind: 'list'; readonly cases: readonly ListedCase[] }
  | { readonly kind: 'failed'; readonly detail: string }

async function readList(deps: ReconcileDeps, receiverId: string, signal: AbortSignal): Promise<Listed> {
  const receiver = await deps.receiver(receiverId)
  if (receiver === undefined || receiver.adapter === 'local' || !receiver.readable)
    return {
      kind: 'failed',
      detail: 'This receiver offers no list of its cases. Set readable: true once it answers GET <url>?after=….',
    }
  const cases: ListedCase[] = []
  const seen = new Set<string>()
  for (let after = ''; seen.size < MOST_PAGES; ) {
    const page = await deps.list(receiver, { after, limit: PAGE }, signal)
    if (page.kind === 'failed') return page
    cases.push(...page.cases)
    if (page.next === undefined) return { kind: 'list', cases }
    seen.add(after)
    if (seen.has(page.next)) break
    after = page.next
  }
  return { kind: 'failed', detail: 'The receiver’s list does not end, or its cursor comes back to where it was.' }
}
