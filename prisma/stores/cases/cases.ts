/** Confirmed cases as the API shows them: their state, our delivery, our verdict. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import type { ChosenCondition } from '../../../pipeline/casework/conditions.ts'
import type { Pair } from '../../../pipeline/casework/pair.ts'
import { type CaseState, parseCaseState } from '../../../pipeline/casework/mirror.ts'
import type { Database, Queries } from '../../client.ts'
import { type ChangeCursor, readChanges } from './case-changes.ts'
import { type CameraNames, cameraNames } from '../candidates/candidates.ts'
import { cameraWhere } from '../access/scope.ts'

export interface CaseView {
  readonly candidateId: string
  readonly state: CaseState
  readonly externalCaseNo?: string
  readonly receiverId: string
  readonly adapter: 'webhook' | 'local'
  readonly filedAt?: Date
  readonly dispatchedAt?: Date
  readonly disposedAt?: Date
  readonly endedAt?: Date
  readonly condition?: ChosenCondition
  /** Absent while the case is suspended or not filed yet. */
  readonly deadlineAt?: Date
  readonly extensions: number
  readonly reworks: number
  /** Theirs, for the newest step. */
  readonly reason?: string
  readonly updatedAt: Date
  readonly category: string
  readonly severity: number
  readonly camera: CameraNames
  /** The newest message of the case in the outbox. */
  readonly delivery?: {
    readonly state: 'waiting' | 'delivered' | 'dead' | 'cancelled'
    readonly kind: string
    readonly attempts: number
    readonly lastError?: string
    readonly deliveredAt?: Date
  }
  readonly verification?: {
    readonly status: string
    readonly verdict?: string
    readonly decidedAt?: Date
    /** How the pictures before and after lie on each other. */
    readonly pair?: Pair
    /** What a person said where we could not tell. */
    readonly answer?: string
  }
  /** The data of the newest `case.confirmed`. */
  readonly filing: unknown
  /** Evidence rows: the last sighting and the picture after the fix. */
  readonly beforeEvidenceId?: string
  readonly afterEvidenceId?: string
}

export interface CaseStore {
  /** Newest candidate first; the cursor is that of the page before. */
  list(query: {
    scope: Scope
    candidateId?: string
    cursor?: string
    limit: number
  }): Promise<{ readonly cases: readonly CaseView[]; readonly nextCursor?: string }>
  /**
   * The cases of the scope by their newest change, oldest change first, beginning after a cursor; undefined when the
   * cursor is none. A page may hold few of them, or none: `more` says whether to go on.
   */
  changes(query: {
    scope: Scope
    after: string
    limit: number
  }): Promise<{ readonly cases: readonly CaseView[]; readonly after: string; readonly more: boolean } | undefined>
  receiverOf(candidateId: string): Promise<string | undefined>
  /** Cases past their deadline that nobody disposed of yet. */
  overdue(now: Date, scope: Scope): Promise<number>
}

const CAMERA_NAMES = { id: true, nameZh: true, nameEn: true, utcOffsetMinutes: true, lng: true, lat: true, crs: true }
const INCLUDED = {
  candidate: {
    include: {
      camera: { select: CAMERA_NAMES },
      evidence: { orderBy: { capturedAt: 'desc' as const } },
      verification: { orderBy: { createdAt: 'desc' as const }, take: 1 },
    },
  },
}

export function createCaseStore({ queries }: Database): CaseStore {
  return {
    list: async ({ scope, candidateId, cursor, limit }) => {
      const rows = await queries.case.findMany({
        where: {
          candidate: { camera: cameraWhere(scope) },
          candidateId: {
            ...(candidateId === undefined ? {} : { equals: candidateId }),
            ...(cursor === undefined ? {} : { lt: cursor }),
          },
          // Taken back before anybody was told of it: it never was a case.
          NOT: { withdrawnAt: { not: null }, acknowledgedAt: null, candidate: { status: { not: 'rejected' } } },
        },
        // Candidate ids are ULIDs: their order is that of their making.
        orderBy: { candidateId: 'desc' },
        take: limit + 1,
        include: INCLUDED,
      })
      const cases = await withDelivery(queries, rows.slice(0, limit))
      const last = cases.at(-1)?.candidateId
      return { cases, ...(rows.length > limit && last !== undefined ? { nextCursor: last } : {}) }
    },
    changes: async ({ scope, after, limit }) => {
      const cursor = after === '' ? BEGINNING : parseCursor(after)
      const read = cursor === undefined ? undefined : await readChanges(queries, cursor, limit)
      if (cursor === undefined || read === undefined || read.kind === 'unknown-cursor') return undefined
      const ids = read.changes.map(({ candidateId }) => candidateId)
      const where = { candidateId: { in: ids }, candidate: { camera: cameraWhere(scope) } }
      const rows = await queries.case.findMany({ where, include: INCLUDED })
      const byId = new Map((await withDelivery(queries, rows)).map((row) => [row.candidateId, row]))
      return {
        cases: ids.flatMap((id) => byId.get(id) ?? []),
        after: cursorText(read.changes.at(-1) ?? cursor),
        more: read.more,
      }
    },
    overdue: (now, scope) =>
      queries.case.count({
        where: {
          deadlineAt: { lt: now },
          endedAt: null,
          state: { not: 'disposed' },
          candidate: { camera: cameraWhere(scope) },
        },
      }),
    receiverOf: async (candidateId) => (await queries.case.findUnique({ where: { candidateId } }))?.receiverId,
  }
}

const BEGINNING: ChangeCursor = { xid: 0n, seq: 0n }

function cursorText({ xid, seq }: ChangeCursor): string {
  return `${xid}.${seq}`
}

function parseCursor(text: string): ChangeCursor | undefined {
  const match = /^(\d{1,18})\.(\d{1,18})$/.exec(text)
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { xid: BigInt(match[1]), seq: BigInt(match[2]) }
}

/** The newest message of each, and what it was confirmed as. */
async function withDelivery(queries: Queries, rows: readonly CaseRow[]): Promise<CaseView[]> {
  const messages = await queries.outbox.findMany({
    where: { candidateId: { in: rows.map((row) => row.candidateId) } },
    orderBy: { sequence: 'asc' },
  })
  const adapters = new Map((await queries.receiver.findMany()).map((row) => [row.id, row.adapter]))
  const newest = new Map(messages.map((message) => [message.candidateId, message]))
  const filings = messages.filter(({ kind }) => kind === 'case.confirmed')
  const filing = new Map(filings.map(({ candidateId, payload }) => [candidateId, payload]))
  return rows.map((row) => ({
    ...caseOf(row, newest.get(row.candidateId), adapters.get(row.receiverId)),
    filing: filing.get(row.candidateId) ?? null,
  }))
}

const manyRows = (queries: Queries) => queries.case.findMany({ include: INCLUDED })
type CaseRow = Awaited<ReturnType<typeof manyRows>>[number]

function caseOf(row: CaseRow, message: MessageRow | undefined, adapter: string | undefined): Omit<CaseView, 'filing'> {
  const { candidate } = row
  const [verification] = candidate.verification
  const before = candidate.evidence.find((evidence) => evidence.role === 'sighting')
  const after = candidate.evidence.find((evidence) => evidence.role === 'after')
  return {
    candidateId: row.candidateId,
    state: parseCaseState(row.state) ?? 'pending',
    ...(row.externalCaseNo === null ? {} : { externalCaseNo: row.externalCaseNo }),
    receiverId: row.receiverId,
    adapter: adapter === 'webhook' ? 'webhook' : 'local',
    ...timesOf(row),
    ...(row.condition === null ? {} : { condition: row.condition as unknown as ChosenCondition }),
    extensions: row.extensions,
    reworks: row.reworks,
    ...(row.reason === null ? {} : { reason: row.reason }),
    updatedAt: row.updatedAt,
    category: candidate.category,
    severity: candidate.severity,
    camera: cameraNames(candidate.camera),
    ...(message ? { delivery: deliveryOf(message) } : {}),
    ...(verification ? { verification: verificationOf(verification) } : {}),
    ...(before ? { beforeEvidenceId: before.id } : {}),
    ...(after ? { afterEvidenceId: after.id } : {}),
  }
}

function timesOf({ filedAt, dispatchedAt, disposedAt, endedAt, deadlineAt }: CaseRow) {
  return {
    ...(filedAt === null ? {} : { filedAt }),
    ...(dispatchedAt === null ? {} : { dispatchedAt }),
    ...(disposedAt === null ? {} : { disposedAt }),
    ...(endedAt === null ? {} : { endedAt }),
    ...(deadlineAt === null ? {} : { deadlineAt }),
  }
}

interface MessageRow {
  readonly kind: string
  readonly attempts: number
  readonly lastError: string | null
  readonly deliveredAt: Date | null
  readonly cancelledAt: Date | null
  readonly deadAt: Date | null
}

function deliveryOf(message: MessageRow): NonNullable<CaseView['delivery']> {
  const { kind, attempts, lastError, deliveredAt } = message
  return {
    state: deliveryState(message),
    kind,
    attempts,
    ...(lastError === null ? {} : { lastError }),
    ...(deliveredAt === null ? {} : { deliveredAt }),
  }
}

function deliveryState(message: MessageRow): 'waiting' | 'delivered' | 'dead' | 'cancelled' {
  if (message.deliveredAt !== null) return 'delivered'
  if (message.deadAt !== null) return 'dead'
  return message.cancelledAt === null ? 'waiting' : 'cancelled'
}

interface VerificationRow {
  readonly status: string
  readonly verdict: string | null
  readonly decidedAt: Date | null
  readonly pair: unknown
  readonly answer: string | null
}

function verificationOf(row: VerificationRow): NonNullable<CaseView['verification']> {
  const { status, verdict, decidedAt, pair, answer } = row
  return {
    status,
    ...(verdict === null ? {} : { verdict }),
    ...(decidedAt === null ? {} : { decidedAt }),
    ...(pair === null ? {} : { pair: pair as Pair }),
    ...(answer === null ? {} : { answer }),
  }
}
