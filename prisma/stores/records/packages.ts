/** Everything that is known of one candidate, for its package of evidence. */
import type { Database } from '../../client.ts'

/** JSON throughout: it is signed as it stands. */
interface CandidateRecord {
  readonly candidate: Readonly<Record<string, unknown>>
  readonly camera: Readonly<Record<string, unknown>>
  readonly view: Readonly<Record<string, unknown>>
  readonly frames: readonly FrameRecord[]
  readonly reviews: readonly Readonly<Record<string, unknown>>[]
  readonly case: Readonly<Record<string, unknown>> | null
  readonly verifications: readonly Readonly<Record<string, unknown>>[]
  readonly messages: readonly Readonly<Record<string, unknown>>[]
  readonly audit: readonly Readonly<Record<string, unknown>>[]
}

interface FrameRecord {
  readonly evidenceId: string
  readonly role: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly capturedAt: string
  readonly lookId: string
  readonly place: unknown
  readonly score: number
}

export interface PackageStore {
  read(candidateId: string): Promise<CandidateRecord | undefined>
}

/** More than any candidate gathers; a package stays a file that one sends. */
const MOST_FRAMES = 200
const MOST_AUDIT = 2000

const INCLUDED = {
  camera: { omit: { sealedAddress: true, sealedMain: true } },
  anchor: { include: { view: { select: { id: true, version: true, origin: true, referenceSha: true } } } },
  evidence: { orderBy: [{ capturedAt: 'asc' as const }, { id: 'asc' as const }], take: MOST_FRAMES },
  reviews: { orderBy: { at: 'asc' as const } },
  case: true,
  verification: { orderBy: { createdAt: 'asc' as const } },
}

export function createPackageStore({ queries }: Database): PackageStore {
  return {
    read: async (id) => {
      const row = await queries.candidate.findUnique({ where: { id }, include: INCLUDED })
      if (row === null) return undefined
      const reports = await queries.callback.findMany({ where: { candidateId: id }, orderBy: { receivedAt: 'asc' } })
      const messages = await queries.outbox.findMany({ where: { candidateId: id }, orderBy: { sequence: 'asc' } })
      const subject = { subject: id }
      const audit = await queries.auditEntry.findMany({ where: subject, orderBy: { id: 'asc' }, take: MOST_AUDIT })
      const accounts = await queries.user.findMany({
        where: { id: { in: row.reviews.map(({ reviewerId }) => reviewerId) } },
        select: { id: true, name: true },
      })
      const names = new Map(accounts.map((account) => [account.id, account.name]))
      return {
        candidate: candidateRecord(row),
        camera: cameraRecord(row.camera),
        view: row.anchor.view,
        frames: row.evidence.map((frame) => frameRecord(frame)),
        reviews: row.reviews.map(({ candidateId: _of, ...review }) =>
          plain({ ...review, reviewerName: names.get(review.reviewerId) ?? null }),
        ),
        case: row.case === null ? null : { ...caseRecord(row.case), steps: reports.map(stepRecord) },
        verifications: row.verification.map(({ state: _state, candidateId: _of, ...rest }) => plain(rest)),
        messages: messages.map(({ kind, payload, createdAt, deliveredAt, cancelledAt }) =>
          plain({ kind, payload, createdAt, deliveredAt, cancelledAt }),
        ),
        audit: audit.map(({ at, actor, action, day, shard, seq, hash }) =>
          plain({ at, actor, action, day: day.toISOString().slice(0, 10), shard, seq, hash }),
        ),
      }
    },
  }
}

/** Dates as text, numbers beyond JSON as text. */
function plain(row: object): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  return JSON.parse(text) as Record<string, unknown>
}

interface CandidateRow {
  readonly id: string
  readonly category: string
  readonly severity: number
  readonly status: string
  readonly [more: string]: unknown
}

function candidateRecord(row: CandidateRow): Readonly<Record<string, unknown>> {
  const { camera: _c, anchor: _a, evidence: _e, reviews: _r, case: _k, verification: _v, notBy: _n, ...own } = row
  return plain(own)
}

interface CameraRow {
  readonly id: string
  readonly platformId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly lng: number | null
  readonly lat: number | null
  readonly crs: string
  readonly utcOffsetMinutes: number
  readonly district: string | null
}

function cameraRecord(row: CameraRow): Readonly<Record<string, unknown>> {
  const { id, platformId, nameZh, nameEn, lng, lat, crs, utcOffsetMinutes, district } = row
  return { id, platformId, nameZh, nameEn, lng, lat, crs, utcOffsetMinutes, district }
}

interface EvidenceRow extends Omit<FrameRecord, 'evidenceId' | 'capturedAt'> {
  readonly id: string
  readonly capturedAt: Date
}

function frameRecord({ id, role, sha256, width, height, capturedAt, lookId, place, score }: EvidenceRow): FrameRecord {
  return {
    evidenceId: id,
    role,
    sha256,
    width,
    height,
    capturedAt: capturedAt.toISOString(),
    lookId,
    place: place ?? null,
    score,
  }
}

function caseRecord(row: object): Readonly<Record<string, unknown>> {
  const { changeXid: _x, changeSeq: _s, candidateId: _c, ...rest } = plain(row)
  return rest
}

interface CallbackRow {
  readonly id: string
  readonly kind: string
  readonly at: Date | null
  readonly receivedAt: Date
  readonly reason: string | null
  readonly deadline: Date | null
  readonly externalCaseNo: string | null
  readonly round: number
}

function stepRecord(row: CallbackRow): Readonly<Record<string, unknown>> {
  const { id: messageId, kind, at, receivedAt, reason, deadline, externalCaseNo, round } = row
  return plain({ messageId, kind, at, receivedAt, reason, deadline, externalCaseNo, round })
}
