/** The receiver's list of its cases against ours: every difference by name. */
import { type CaseState, isEnded, parseCaseState } from './mirror.ts'

export interface OurCase {
  readonly candidateId: string
  readonly state: CaseState
  readonly externalCaseNo?: string
  /** They acknowledged it. */
  readonly acknowledged: boolean
  /** A message of it is under way, or it changed a moment ago: nobody can be held to agree yet. */
  readonly moving: boolean
  /** A message of it was given up. */
  readonly givenUp: boolean
}

export interface ListedCase {
  readonly candidateId?: string
  readonly externalCaseNo?: string
  readonly state?: string
}

export type DifferenceKind =
  /** We have their word that they took it, and they do not list it. */
  | 'missing-there'
  /** They list a case that we know nothing of. */
  | 'unknown-here'
  | 'state-differs'
  | 'number-differs'
  /** They list one case of ours twice. */
  | 'twice-there'

export interface Difference {
  readonly kind: DifferenceKind
  readonly candidateId?: string
  readonly externalCaseNo?: string
  readonly ours?: string
  readonly theirs?: string
}

/**
 * In the order of our cases, then of theirs that are not ours. Ended cases may be missing there: archives are no fault. A
 * state of theirs that is no word of ours is not compared.
 */
export function reconcile(ours: readonly OurCase[], theirs: readonly ListedCase[]): readonly Difference[] {
  const { byId, byNumber } = index(theirs)
  const used = new Set<ListedCase>()
  const found = ours.flatMap((mine) => {
    const rows = byId.get(mine.candidateId) ?? numbered(byNumber, mine)
    for (const row of rows) used.add(row)
    return mine.moving ? [] : differencesOf(mine, rows)
  })
  const unknown = theirs
    .filter((row) => !used.has(row))
    .map(
      (row): Difference => ({
        kind: 'unknown-here',
        ...nameOf(row),
        ...(row.state === undefined ? {} : { theirs: row.state }),
      }),
    )
  return [...found, ...unknown]
}

function index(theirs: readonly ListedCase[]) {
  const byId = new Map<string, ListedCase[]>()
  const byNumber = new Map<string, ListedCase[]>()
  for (const row of theirs) {
    const [map, key] = row.candidateId === undefined ? [byNumber, row.externalCaseNo] : [byId, row.candidateId]
    if (key === undefined) continue
    const rows = map.get(key)
    if (rows === undefined) map.set(key, [row])
    else rows.push(row)
  }
  return { byId, byNumber }
}

function numbered(byNumber: ReadonlyMap<string, ListedCase[]>, { externalCaseNo }: OurCase): readonly ListedCase[] {
  return externalCaseNo === undefined ? [] : (byNumber.get(externalCaseNo) ?? [])
}

function differencesOf(mine: OurCase, rows: readonly ListedCase[]): readonly Difference[] {
  const name = nameOf(mine)
  const [row] = rows
  if (row === undefined) {
    const missed = mine.acknowledged && !isEnded(mine.state)
    return missed ? [{ kind: 'missing-there', ...name, ours: mine.state }] : []
  }
  const numbers = [...new Set(rows.flatMap(({ externalCaseNo }) => externalCaseNo ?? []))]
  if (rows.length > 1) return [{ kind: 'twice-there', ...name, theirs: numbers.join(', ') || `${rows.length} rows` }]
  return [
    ...(numbers[0] !== undefined && mine.externalCaseNo !== undefined && numbers[0] !== mine.externalCaseNo
      ? [{ kind: 'number-differs', ...name, ours: mine.externalCaseNo, theirs: numbers[0] } as const]
      : []),
    ...stateDifference(mine, row),
  ]
}

function stateDifference(mine: OurCase, { state }: ListedCase): readonly Difference[] {
  const theirs = state === undefined ? undefined : parseCaseState(state)
  if (theirs === undefined || theirs === mine.state) return []
  // Never acknowledged, and given up: they have it all the same.
  const ours = mine.givenUp && !mine.acknowledged ? 'given up' : mine.state
  return [{ kind: 'state-differs', ...nameOf(mine), ours, theirs }]
}

function nameOf({ candidateId, externalCaseNo }: ListedCase) {
  return {
    ...(candidateId === undefined ? {} : { candidateId }),
    ...(externalCaseNo === undefined ? {} : { externalCaseNo }),
  }
}
