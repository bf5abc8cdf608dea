/**
 * A candidate opened in other light than all that is known at its place may be the older one. Evidence across lights is
 * weak: it is kept apart, with the other one named, until looks in one light tell. Then they are joined, or told apart.
 */
import { REOPEN_WITHIN_MS, settleDoubt } from '../../pipeline/anchors/match.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { Queries } from '../../prisma/client.ts'
import { endDoubt, mergeAnchors, readAnchor, type StoredAnchor } from '../../prisma/stores/candidates/anchors.ts'
import { appendAudit } from '../../prisma/stores/records/audit.ts'
import { lockCandidate } from '../../prisma/stores/candidates/claims.ts'
import type { Found } from './anchor-fold.ts'
import type { JudgedLook, LookContext } from './look-context.ts'

/** The newest candidate of the anchor that it may be one with, for whoever decides meanwhile. */
export async function perhapsOf({ tx }: LookContext, { perhaps }: { readonly perhaps?: string }) {
  if (perhaps === undefined) return {}
  const newest = await tx.candidate.findFirst({
    where: { anchorId: perhaps, status: { not: 'merged' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return newest === null ? {} : { perhaps: newest.id }
}

/** The anchor as found, or the older one it turned out to be. */
export async function tellDoubt({ tx, now }: LookContext, { seen, at }: JudgedLook, found: Found): Promise<Found> {
  // Dusk is remembered as day, and says less.
  if (found.anchor === undefined || seen.light?.kind !== 'day') return found
  const { anchor, match } = found
  if (anchor.perhaps === undefined) return found
  const older = await readAnchor(tx, anchor.perhaps)
  const told = older === undefined || older.id === anchor.id ? 'other' : settleDoubt(anchor, older)
  if (told === 'unknown') return found
  const joined = told === 'same' && older ? await join(tx, { anchor, older, now, at }) : 'never'
  if (joined === 'later') return found
  await endDoubt(tx, anchor.id)
  if (joined === 'never' || older === undefined) return found
  const kept = await readAnchor(tx, older.id)
  return kept ? { anchor: kept, match } : found
}

interface Doubles {
  readonly anchor: StoredAnchor
  readonly older: StoredAnchor
  /** Machine clock; `at` is the camera's. */
  readonly now: EpochMs
  readonly at: EpochMs
}

/** `never`: a person decided meanwhile, and what he said stands. `later`: somebody has one of them before him. */
async function join(tx: Queries, { anchor, older, now, at }: Doubles): Promise<'joined' | 'later' | 'never'> {
  const double = await tx.candidate.findFirst({ where: { anchorId: anchor.id, closedAt: null } })
  const kept = await tx.candidate.findFirst({ where: { anchorId: older.id }, orderBy: { id: 'desc' } })
  if (!double || !kept || (double.status !== 'open' && double.status !== 'held')) return 'never'
  if (kept.closedAt !== null && kept.clearedAt === null) return 'never'
  for (const { id } of [kept, double]) await lockCandidate(tx, id)
  const pending = { candidateId: { in: [kept.id, double.id] }, until: { gt: new Date(now) } }
  if (await tx.claim.findFirst({ where: pending })) return 'later'
  const closedFor = kept.clearedAt === null ? 0 : double.firstSeenAt.getTime() - kept.clearedAt.getTime()
  const version = { increment: 1 }
  const moved = { where: { id: double.id, version: double.version } }
  if (closedFor > REOPEN_WITHIN_MS) {
    // Back later than a day after a fix it is a candidate of its own, linked to the old one.
    const linked = await tx.candidate.updateMany({
      ...moved,
      data: { recurrenceOf: kept.id, anchorId: older.id, version },
    })
    if (linked.count === 0) return 'later'
  } else {
    const merged = { status: 'merged', mergedInto: kept.id, closedAt: new Date(now), version }
    if ((await tx.candidate.updateMany({ ...moved, data: merged })).count === 0) return 'later'
    const risen = { status: 'open', closedAt: null, clearedAt: null, reopened: { increment: 1 }, roseAt: new Date(now) }
    const data = { lastSeenAt: new Date(at), ...(kept.closedAt === null ? {} : risen), version }
    await tx.candidate.update({ where: { id: kept.id }, data })
  }
  await mergeAnchors(tx, { into: older.id, from: anchor.id })
  await appendAudit(tx, { actor: 'intake', action: 'candidate.join', subject: double.id, detail: { with: kept.id } })
  return 'joined'
}
