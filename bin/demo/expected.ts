/** What the demo must come to, as the fixture generator's own truth says, and how a run differs from it. */
import { readFileSync } from 'node:fs'
import type { Counters } from '../../prisma/stores/candidates/counters.ts'

/** The machine-readable result of `demo --once`; keys are part of the contract. */
export type DemoSummary = Omit<
  Counters,
  'pendingOutbox' | 'waitingVerifications' | 'openCandidates' | 'overdueCases' | 'unfinishedRecordings'
>

/** One candidate a camera must raise, in the order in which it appears, and what the scripted reviewer says to it. */
export interface ExpectedCandidate {
  readonly category: string
  readonly decision: 'confirm' | 'reject'
  readonly reason?: string
  readonly verified: 'clear' | 'not-clear' | 'cannot-tell' | null
  readonly recurrence: boolean
}

export interface Expected extends Omit<DemoSummary, 'sightings'> {
  readonly perCamera: Readonly<Record<string, { readonly candidates: readonly ExpectedCandidate[] }>>
}

/** Reads `fixtures/demo/expected.json`, written by the generator of the clips and by nobody else. */
export function readExpected(file: string): Expected {
  return JSON.parse(readFileSync(file, 'utf8')) as Expected
}

/**
 * One sentence for each figure that differs; empty when the run met the truth. `sightings` has no expected figure: how
 * often a thing is seen is the detector's affair, what it comes to is not.
 */
export function differences(expected: Expected, summary: DemoSummary): readonly string[] {
  const found: string[] = []
  const compare = (name: string, wanted: number, got: number): void => {
    if (wanted !== got) found.push(`${name}: expected ${wanted}, got ${got}`)
  }
  compare('looks', expected.looks, summary.looks)
  compare('candidates', expected.candidates, summary.candidates)
  for (const category of new Set([...Object.keys(expected.byCategory), ...Object.keys(summary.byCategory)])) {
    compare(`byCategory.${category}`, expected.byCategory[category] ?? 0, summary.byCategory[category] ?? 0)
  }
  compare('confirmed', expected.confirmed, summary.confirmed)
  compare('rejected', expected.rejected, summary.rejected)
  compare('delivered', expected.delivered, summary.delivered)
  compare('recurrences', expected.recurrences, summary.recurrences)
  compare('verified.clear', expected.verified.clear, summary.verified.clear)
  compare('verified.notClear', expected.verified.notClear, summary.verified.notClear)
  compare('verified.cannotTell', expected.verified.cannotTell, summary.verified.cannotTell)
  compare('silentCameras', expected.silentCameras, summary.silentCameras)
  if (summary.sightings === 0) found.push('sightings: expected some, got none')
  return found
}
