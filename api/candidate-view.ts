/** Store rows as the API shows them: times with the camera's offset, no internals. */
import type { Static } from 'typebox'
import { conditionsOf } from '../pipeline/casework/conditions.ts'
import { CLOSURE_EN, NOT_A_VIOLATION_ZH } from '../pipeline/catalogue/category-words.ts'
import type { CategoryRow } from '../pipeline/catalogue/row.ts'
import { tierOfCategory } from '../pipeline/catalogue/tiers.ts'
import { findCategory } from '../pipeline/catalogue/catalogue.ts'
import type { CameraNames, Candidate, CandidateDetail, EvidenceRow, NearbyCandidate } from './ports/stores.ts'
import type * as schemas from './schemas/candidates.ts'
import { localInstant } from './local-time.ts'

export function candidateView(row: Candidate): Static<typeof schemas.Candidate> {
  const category = findCategory(row.category)
  const offset = row.camera.utcOffsetMinutes
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    severity: row.severity,
    category: row.category,
    categoryZh: category?.nameZh ?? row.category,
    categoryEn: category?.nameEn ?? row.category,
    camera: cameraView(row.camera),
    ...(row.zone === undefined ? {} : { zone: { ...row.zone, polygon: row.zone.polygon.map((point) => [...point]) } }),
    ...(row.place === undefined ? {} : { place: row.place }),
    firstSeenAt: localInstant(row.firstSeenAt, offset),
    lastSeenAt: localInstant(row.lastSeenAt, offset),
    createdAt: row.createdAt.toISOString(),
    ...(row.closedAt === undefined ? {} : { closedAt: row.closedAt.toISOString() }),
    why: row.why,
    ...(row.componentCode === undefined ? {} : { componentCode: row.componentCode }),
    ...(row.gridCode === undefined ? {} : { gridCode: row.gridCode }),
    ...destinationView(row.destined),
    ...(row.recurrenceOf === undefined ? {} : { recurrenceOf: row.recurrenceOf }),
    ...(row.mergedInto === undefined ? {} : { mergedInto: row.mergedInto }),
    reopened: row.reopened,
    evidence: row.evidence.map((e) => evidenceView(e, offset)),
  }
}

function destinationView(
  destined: Candidate['destined'],
): Pick<Static<typeof schemas.Candidate>, 'destination' | 'missingDestination'> {
  if (destined.kind === 'missing') return { missingDestination: [...destined.missing] }
  const { addressLine, ...destination } = destined.destination
  return { destination: { ...destination, locationLine: addressLine } }
}

/** A candidate with all that a reviewer needs to decide. */
export function detailView({ candidate, earlier, nearby }: CandidateDetail): Static<typeof schemas.CandidateDetail> {
  const category = findCategory(candidate.category)
  const pictures = picturesOf(candidate)
  return {
    candidate: candidateView(candidate),
    ...(category === undefined ? {} : { category: categoryView(category) }),
    ...(pictures === undefined ? {} : { pictures }),
    earlier: earlier.map((e) => ({ ...e, createdAt: e.createdAt.toISOString() })),
    nearby: nearby.map(nearbyView),
  }
}

/** Undefined when no picture is left. */
function picturesOf({ evidence }: Candidate): { first: string; best: string; last: string } | undefined {
  const frames = evidence.filter(({ role }) => role === 'sighting')
  const [first, last] = [frames[0], frames.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const best = frames.reduce((strongest, frame) => (frame.score > strongest.score ? frame : strongest), first)
  return { first: first.id, best: best.id, last: last.id }
}

function nearbyView({ utcOffsetMinutes, ...row }: NearbyCandidate): Static<typeof schemas.NearbyCandidate> {
  const category = findCategory(row.category)
  return {
    ...row,
    categoryZh: category?.nameZh ?? row.category,
    categoryEn: category?.nameEn ?? row.category,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: localInstant(row.lastSeenAt, utcOffsetMinutes),
    ...(row.distanceMetres === undefined ? {} : { distanceMetres: Math.round(row.distanceMetres) }),
  }
}

export function cameraView(camera: CameraNames): Static<typeof schemas.Candidate>['camera'] {
  const { id, nameZh, nameEn, lng, lat, crs } = camera
  return { id, nameZh, nameEn, ...(lng === undefined || lat === undefined ? {} : { location: { lng, lat, crs } }) }
}

function evidenceView(row: EvidenceRow, offsetMinutes: number): Static<typeof schemas.Evidence> {
  return {
    id: row.id,
    role: row.role,
    sha256: row.sha256,
    width: row.width,
    height: row.height,
    capturedAt: localInstant(row.capturedAt, offsetMinutes),
    ...(row.place === undefined ? {} : { place: row.place }),
    score: row.score,
    masked: true,
    picture: `/v1/evidence/${row.id}/picture`,
  }
}

export function categoryView(row: CategoryRow): Static<typeof schemas.Category> {
  const { id, no, nameZh, nameEn, group, groupZh, definitionZh, definitionEn, severity, closureZh, readiness } = row
  const { code2013, code2026, nearest2026 } = row.codes
  return {
    id,
    no,
    nameZh,
    nameEn,
    group,
    groupZh,
    definitionZh,
    definitionEn,
    severity,
    closureZh,
    ...inEnglish(closureZh),
    readiness,
    notAViolation: [...row.notAViolation],
    notAViolationZh: [...(NOT_A_VIOLATION_ZH[id] ?? row.notAViolation)],
    ...(code2013 === undefined ? {} : { code2013 }),
    ...(code2026 === undefined ? {} : { code2026 }),
    ...(nearest2026 === undefined ? {} : { nearest2026 }),
    limit: { value: row.timeLimit.value, unit: row.timeLimit.unit, textZh: row.timeLimit.textZh },
    conditions: conditionsOf(row.id).map(({ category: _category, limitByArea: _byArea, ...condition }) => ({
      ...condition,
      ...inEnglish(condition.closureZh),
    })),
    tier: tierOfCategory(id),
  }
}

/** Absent where a site closes by words of its own. */
function inEnglish(closureZh: string): { closureEn?: string } {
  const closureEn = CLOSURE_EN[closureZh]
  return closureEn === undefined ? {} : { closureEn }
}
