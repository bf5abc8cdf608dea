/**
 * Candidates shown once more under ids of their own: known answers, and blind second reviews. They decide nothing: no
 * outbox, no case, no suppression, no count of candidates knows them.
 */
import { ulid } from 'ulid'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Database, isDuplicate, type Queries, sql } from '../../client.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { CLAIM_SECONDS } from './claims.ts'
import { cameraInScope } from '../access/scope.ts'

export interface Check {
  readonly id: string
  readonly candidateId: string
  readonly category: string
  readonly severity: number
  readonly status: CandidateStatus
  readonly version: number
  readonly shiftDays: number
  readonly until: Date
  /** Ids under which the pictures of the candidate are shown, by their own. */
  readonly pictures: ReadonlyMap<string, string>
}

export interface CheckOffer {
  readonly reviewerId: string
  readonly scope: Scope
  readonly category?: string
  readonly minSeverity?: number
  readonly now: Date
  /** A known answer may be taken where no second review waits. */
  readonly honeypots: boolean
}

export interface CheckAnswer {
  readonly id: string
  readonly reviewerId: string
  readonly version: number
  readonly at: Date
  /** Undefined: still open, under another category. */
  readonly status?: Exclude<CandidateStatus, 'open'>
  readonly category?: string
  readonly severity?: number
  readonly reason?: string
}

export type CheckOutcome =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'changed'; readonly status: CandidateStatus; readonly version: number }
  | { readonly kind: 'too-late' }
  /** No check of this reviewer has the id. */
  | { readonly kind: 'none' }

export interface CheckStore {
  /** The checks that the reviewer has before him. */
  open(reviewerId: string): Promise<readonly Check[]>
  /** One more, if there is one for him: the oldest second review, else a known answer. */
  offer(offer: CheckOffer): Promise<Check | undefined>
  find(id: string, reviewerId: string): Promise<Check | undefined>
  answer(answer: CheckAnswer): Promise<CheckOutcome>
  undo(request: { id: string; reviewerId: string; at: Date; windowSeconds: number }): Promise<CheckOutcome>
  /** Put aside: a second review is somebody else's, a known answer may come again. False when it is no check of his. */
  drop(id: string, reviewerId: string): Promise<boolean>
  /** The picture behind an id of a check. */
  picture(id: string, reviewerId: string): Promise<{ readonly sha256: string } | undefined>
}

const DAY_MS = 86_400_000
/** A second review that came so late would show another day. */
const SECOND_WITHIN_HOURS = 24

export function createCheckStore(database: Database): CheckStore {
  const { queries } = database
  return {
    open: async (reviewerId) => {
      const until = sql`now() + ${CLAIM_SECONDS} * interval '1 second'`
      const rows = await queries.$queryRaw<{ id: string }[]>(
        sql`UPDATE "check" SET until = ${until} WHERE reviewer_id = ${reviewerId} AND status = 'open' RETURNING id`,
      )
      return rows.length === 0 ? [] : readChecks(queries, { id: { in: rows.map(({ id }) => id) } })
    },
    offer: async (offer) => {
      const id =
        (await takeSecond(queries, offer)) ?? (offer.honeypots ? await takeHoneypot(database, offer) : undefined)
      return id === undefined ? undefined : (await readChecks(queries, { id }))[0]
    },
    find: async (id, reviewerId) => (await readChecks(queries, { id, reviewerId }))[0],
    answer: (answer) => database.transaction((tx) => answerCheck(tx, answer)),
    undo: (request) => database.transaction((tx) => undoAnswer(tx, request)),
    drop: async (id, reviewerId) => {
      const back = await queries.check.updateMany({
        where: { id, reviewerId, status: 'open', kind: 'second' },
        data: { reviewerId: null, until: null },
      })
      const gone = await queries.check.deleteMany({ where: { id, reviewerId, status: 'open', kind: 'honeypot' } })
      return back.count + gone.count > 0
    },
    picture: async (id, reviewerId) => {
      const row = await queries.checkPicture.findFirst({
        where: { id, check: { reviewerId } },
        select: { evidence: { select: { sha256: true } } },
      })
      return row?.evidence
    },
  }
}

/** Of the decision just made; it is shown when the decision stands. In that transaction. */
export async function askSecond(
  tx: Queries,
  { candidateId, by, expected, at }: { candidateId: string; by: string; expected: 'confirm' | 'reject'; at: Date },
): Promise<void> {
  const candidate = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  await tx.check.deleteMany({ where: { candidateId, kind: 'second', reviewerId: null } })
  await writeCheck(tx, candidate, { kind: 'second', notBy: by, expected, availableAt: at, shiftDays: 0 })
}

/** The decision was taken back: nobody need look at it again. */
export async function forgetSecond(tx: Queries, candidateId: string): Promise<void> {
  await tx.check.deleteMany({ where: { candidateId, kind: 'second', status: 'open' } })
}

interface Source {
  readonly id: string
  readonly category: string
  readonly severity: number
}

interface NewCheck {
  readonly kind: 'honeypot' | 'second'
  readonly expected: string
  readonly notBy?: string
  readonly reviewerId?: string
  readonly category?: string
  readonly availableAt: Date
  readonly shiftDays: number
}

async function writeCheck(tx: Queries, source: Source, { category, ...check }: NewCheck): Promise<string> {
  const id = ulid()
  const { id: candidateId, severity } = source
  const until = check.reviewerId === undefined ? null : new Date(Date.now() + CLAIM_SECONDS * 1000)
  const shown = { category: source.category, expectedCategory: category ?? source.category }
  await tx.check.create({ data: { id, candidateId, severity, until, ...shown, ...check } })
  const pictures = await tx.evidence.findMany({ where: { candidateId, role: 'sighting' }, select: { id: true } })
  await tx.checkPicture.createMany({
    data: pictures.map(({ id: evidenceId }) => ({ id: ulid(), checkId: id, evidenceId })),
  })
  return id
}

const filterOf = ({ scope, category, minSeverity }: CheckOffer) => sql`${cameraInScope(scope, sql`k.camera_id`)}
  AND (${category ?? null}::text IS NULL OR k.category = ${category ?? null})
  AND (${minSeverity ?? null}::int IS NULL OR k.severity <= ${minSeverity ?? null}::int)`

async function takeSecond(queries: Queries, offer: CheckOffer): Promise<string | undefined> {
  const { reviewerId, now } = offer
  const [row] = await queries.$queryRaw<{ id: string }[]>(sql`
    UPDATE "check" SET reviewer_id = ${reviewerId}, until = now() + ${CLAIM_SECONDS} * interval '1 second'
    WHERE id = (
      SELECT h.id FROM "check" h JOIN candidate k ON k.id = h.candidate_id
      WHERE h.kind = 'second' AND h.status = 'open' AND h.available_at <= ${now}
        AND h.available_at > ${now}::timestamptz - ${SECOND_WITHIN_HOURS} * interval '1 hour'
        AND (h.reviewer_id IS NULL OR h.until < now()) AND h.not_by <> ${reviewerId} AND ${filterOf(offer)}
        AND NOT EXISTS (SELECT FROM "check" s WHERE s.candidate_id = k.id AND s.reviewer_id = ${reviewerId})
      ORDER BY h.available_at LIMIT 1 FOR UPDATE OF h SKIP LOCKED)
    RETURNING id`)
  return row?.id
}

interface PotRow {
  readonly id: string
  readonly expected: string
  readonly right_category: string
  readonly category: string
  readonly severity: number
  readonly created_at: Date
}

async function takeHoneypot(database: Database, offer: CheckOffer): Promise<string | undefined> {
  const { reviewerId, now } = offer
  const [pot] = await database.queries.$queryRaw<PotRow[]>(sql`
    SELECT k.id, h.expected, h.category AS right_category, k.category, k.severity, k.created_at
    FROM honeypot h JOIN candidate k ON k.id = h.candidate_id
    WHERE ${filterOf(offer)}
      AND NOT EXISTS (SELECT FROM review r WHERE r.candidate_id = k.id AND r.reviewer_id = ${reviewerId})
      AND NOT EXISTS (SELECT FROM "check" s WHERE s.candidate_id = k.id AND s.reviewer_id = ${reviewerId})
      AND EXISTS (SELECT FROM evidence e WHERE e.candidate_id = k.id AND e.role = 'sighting')
    ORDER BY random() LIMIT 1`)
  if (!pot) return undefined
  const shiftDays = Math.max(0, Math.floor((now.getTime() - pot.created_at.getTime()) / DAY_MS))
  const { expected, right_category: category } = pot
  try {
    return await database.transaction((tx) =>
      writeCheck(tx, pot, { kind: 'honeypot', expected, category, reviewerId, availableAt: now, shiftDays }),
    )
  } catch (error) {
    // His other window was given the same one.
    if (isDuplicate(error)) return undefined
    throw error
  }
}

async function readChecks(queries: Queries, where: object): Promise<Check[]> {
  const rows = await queries.check.findMany({ where, include: { pictures: true } })
  return rows.map((row) => ({
    id: row.id,
    candidateId: row.candidateId,
    category: row.category,
    severity: row.severity,
    status: candidateStatus(row.status),
    version: row.version,
    shiftDays: row.shiftDays,
    until: row.until ?? row.availableAt,
    pictures: new Map(row.pictures.map(({ id, evidenceId }) => [evidenceId, id])),
  }))
}

async function answerCheck(tx: Queries, answer: CheckAnswer): Promise<CheckOutcome> {
  const { id, reviewerId, version, at, status, category, severity, reason } = answer
  const moved = await tx.check.updateMany({
    where: { id, reviewerId, version, status: 'open' },
    data: {
      version: { increment: 1 },
      ...(status === undefined ? {} : { status, decidedAt: at }),
      ...(category === undefined ? {} : { category }),
      ...(severity === undefined ? {} : { severity }),
      ...(reason === undefined ? {} : { reason }),
    },
  })
  if (moved.count === 1) {
    await tell(tx, { id, kind: status === undefined ? 'candidate.changed' : 'candidate.closed' })
    return { kind: 'done', version: version + 1 }
  }
  const found = await tx.check.findFirst({ where: { id, reviewerId } })
  return found ? { kind: 'changed', status: candidateStatus(found.status), version: found.version } : { kind: 'none' }
}

async function undoAnswer(
  tx: Queries,
  { id, reviewerId, at, windowSeconds }: { id: string; reviewerId: string; at: Date; windowSeconds: number },
): Promise<CheckOutcome> {
  const found = await tx.check.findFirst({ where: { id, reviewerId } })
  if (!found) return { kind: 'none' }
  const { status, version, decidedAt } = found
  if (decidedAt === null) return { kind: 'changed', status: candidateStatus(status), version }
  if (at.getTime() - decidedAt.getTime() > windowSeconds * 1000) return { kind: 'too-late' }
  const moved = await tx.check.updateMany({
    where: { id, version },
    data: { status: 'open', decidedAt: null, reason: null, version: { increment: 1 } },
  })
  if (moved.count === 0) return { kind: 'changed', status: candidateStatus(status), version }
  await tell(tx, { id, kind: 'candidate.opened' })
  return { kind: 'done', version: version + 1 }
}

/** As of a candidate, to the one who has it. */
async function tell(tx: Queries, { id, kind }: { id: string; kind: string }): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO change (xid, kind, subject, category, severity, version, audience)
    SELECT pg_current_xact_id()::text::bigint, ${kind}, id, category, severity, version, reviewer_id FROM "check" WHERE id = ${id}`)
}
