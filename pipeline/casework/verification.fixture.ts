/** Looks of a verification, told in seconds after its disposal. */
import { findCategory } from '../catalogue/catalogue.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import type { Presence } from '../vocabulary.ts'
import type { PlaceFinding } from './presence-at.ts'
import { startVerification, stepVerification, type Verdict, type VerificationLook } from './verification.ts'

export const DISPOSED = Date.parse('2026-11-20T10:00:00+08:00')
export const rowOf = (id: string): CategoryRow => {
  const row = findCategory(id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}
/** Zone-clear: 3 looks, 120 s apart, after 300 s. */
export const vendor = rowOf('mobile-vendor')
/** 2 looks 60 s apart. */
export const parking = rowOf('vehicle-illegal-parking')

export type Shot = readonly [second: number, found: Presence | PlaceFinding]

export const findingOf = (found: Shot[1]): PlaceFinding => {
  if (typeof found !== 'string') return found
  if (found === 'absent') return { kind: 'absent', strays: [] }
  return found === 'present' ? { kind: 'present' } : { kind: 'unknown', reason: 'hidden' }
}
export const lookAfter = (second: number, found: Shot[1]): VerificationLook => ({
  at: DISPOSED + second * 1000,
  lookId: String(second),
  found: findingOf(found),
  similarity: 0.9,
})
export const otherLight: PlaceFinding = { kind: 'uncounted', reason: 'light' }

/** Plays looks (seconds after disposal); the verdict with its second. */
export function replay(row: CategoryRow, shots: readonly Shot[]): { verdict: Verdict; second: number } | undefined {
  let state = startVerification(row, DISPOSED)
  for (const [second, found] of shots) {
    const step = stepVerification(row, state, lookAfter(second, found))
    if (step.verdict) return { verdict: step.verdict, second }
    state = JSON.parse(JSON.stringify(step.state))
  }
  return undefined
}
