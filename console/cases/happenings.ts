/** What happened to a case, in the order of its times. */
import type { Case } from '../client/types.ts'
import type { Say } from '../language.tsx'
import { CASES } from '../words/cases.ts'
import { VERDICT_WORDS, wordFor } from '../words/vocabulary.ts'

export interface Happening {
  readonly at: string
  readonly text: string
  readonly color?: string
}

export function happeningsOf(row: Case, say: Say): readonly Happening[] {
  const { delivery, verification } = row
  const verdict = verification?.verdict
  const verdictText = verdict === undefined ? '' : `${say(CASES.verdict)}: ${say(wordFor(VERDICT_WORDS, verdict))}`
  return [
    when(delivery?.deliveredAt, say(isLater(delivery?.deliveredAt, row.filedAt) ? CASES.told : CASES.delivered)),
    when(row.filedAt, say(CASES.filed)),
    when(row.dispatchedAt, say(CASES.dispatched)),
    when(row.disposedAt, say(CASES.disposed)),
    when(verification?.decidedAt, verdictText, verdict === 'clear' ? 'green' : 'red'),
    when(row.endedAt, say(CASES.ended)),
  ]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** After the filing it is no longer the case itself that was delivered, but what was said of it last. */
function isLater(at: string | undefined, than: string | undefined): boolean {
  return at !== undefined && than !== undefined && Date.parse(at) > Date.parse(than)
}

function when(at: string | undefined, text: string, color?: string): Happening | undefined {
  return at === undefined ? undefined : { at, text, ...(color === undefined ? {} : { color }) }
}

/** What has no time of its own, or has not happened yet. */
export function openEndsOf(row: Case, say: Say): readonly string[] {
  const { delivery, verification, reason, extensions, reworks } = row
  return [
    delivery?.state === 'dead' ? say(CASES.given, { error: delivery.lastError ?? '' }) : undefined,
    delivery?.state === 'waiting' ? say(CASES.waiting, { n: delivery.attempts }) : undefined,
    verification?.status === 'waiting' ? say(CASES.verifying) : undefined,
    extensions > 0 ? say(CASES.extended, { n: extensions }) : undefined,
    reworks > 0 ? say(CASES.reworked, { n: reworks }) : undefined,
    reason === undefined ? undefined : say(CASES.theirReason, { reason }),
  ].filter((text) => text !== undefined)
}
