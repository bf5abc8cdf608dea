/** What a look writes of a candidate and its evidence. */
import { ulid } from 'ulid'
import type { AnchorMatch } from '../../pipeline/anchors/match.ts'
import { catalogueVersion } from '../../pipeline/catalogue/catalogue.ts'
import type { RowInForce } from '../../pipeline/catalogue/setting.ts'
import type { Opening } from '../../pipeline/ladder/opening.ts'
import type { EvidenceFrame, RecipeOutcome, Spot } from '../../pipeline/recipes/recipe.ts'
import type { JsonInput } from '../../prisma/client.ts'
import { excludedReviewer } from '../../prisma/stores/candidates/second-opinions.ts'
import type { JudgedLook, LookContext } from './look-context.ts'
import { nearestPart, type NearestPart } from './nearest-part.ts'

export interface CandidateWrite {
  readonly row: RowInForce
  readonly spot: Spot
  readonly anchorId: string
  readonly look: JudgedLook
  readonly outcome: Extract<RecipeOutcome, { kind: 'raise' | 'again' }>
  /** How it was found to belong to its anchor; absent when the anchor is new. */
  readonly match?: AnchorMatch
}

export interface OpenedFor {
  /** Before a reviewer, or held. */
  readonly opening: Opening
  /** The closed candidate that it links to. */
  readonly recurrenceOf?: string
  /** A rejected one at the same place, which it may be or not. */
  readonly rejectedBefore?: string
  /** Of the anchor that it may be one with, seen in other light: the newest candidate. */
  readonly perhaps?: string
}

/** The first ones and the newest stay. */
const MOST_EVIDENCE = 12

export async function openCandidate(context: LookContext, write: CandidateWrite, opened: OpenedFor): Promise<void> {
  const { tx, camera, now } = context
  const { row, spot, anchorId } = write
  const { opening } = opened
  const id = ulid()
  const part = await nearestPart(context, row, spot.zoneId)
  await tx.candidate.create({
    data: {
      id,
      anchorId,
      cameraId: camera.id,
      category: row.id,
      severity: row.severity,
      ...(opening.kind === 'held' ? { status: 'held', heldFor: opening.for, heldAt: new Date(now) } : {}),
      firstSeenAt: new Date(spot.firstAt),
      lastSeenAt: new Date(spot.lastPresentAt),
      ...(spot.place ? { place: spot.place as unknown as JsonInput } : {}),
      zoneId: spot.zoneId ?? null,
      componentCode: part?.code ?? null,
      why: why(write, opened, part),
      recurrenceOf: opened.recurrenceOf ?? null,
      notBy: (await notBy(context, write)) ?? null,
    },
  })
  await addEvidence(context, id, spot.frames)
}

export async function takeSighting(context: LookContext, write: CandidateWrite, candidateId: string): Promise<void> {
  const { tx } = context
  const { look, outcome, spot } = write
  const candidate = await tx.candidate.update({ where: { id: candidateId }, data: { lastSeenAt: new Date(look.at) } })
  // What was decided on stays as the reviewer saw it.
  if (candidate.status !== 'open' && candidate.status !== 'held') return
  await addEvidence(context, candidateId, outcome.kind === 'again' ? [outcome.frame] : spot.frames)
}

/** Back within a day of its fix: the same candidate waits for a person again. */
export async function reopenCandidate(context: LookContext, write: CandidateWrite, candidateId: string): Promise<void> {
  const before = await context.tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { why: true } })
  await context.tx.candidate.update({
    where: { id: candidateId },
    data: {
      status: 'open',
      closedAt: null,
      clearedAt: null,
      reopened: { increment: 1 },
      roseAt: new Date(context.now),
      version: { increment: 1 },
      lastSeenAt: new Date(write.spot.lastPresentAt),
      why: { ...lasting(before.why), ...why(write) },
      notBy: (await notBy(context, write)) ?? null,
    },
  })
  await addEvidence(context, candidateId, write.spot.frames)
}

function notBy({ tx, view, now }: LookContext, { anchorId, spot }: CandidateWrite): Promise<string | undefined> {
  return excludedReviewer(tx, {
    viewId: view.id,
    anchorId,
    now,
    ...(spot.place ? { place: spot.place } : {}),
    ...(spot.zoneId === undefined ? {} : { zoneId: spot.zoneId }),
  })
}

const LASTING = ['component', 'handover', 'splitFrom'] as const

/** What a candidate was told that no look finds out again: the part it speaks of, and who looks at the place from now on. */
function lasting(why: unknown): Record<string, JsonInput> {
  const told = (why ?? {}) as Readonly<Record<string, JsonInput | undefined>>
  return Object.fromEntries(
    LASTING.flatMap((key) => {
      const value = told[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function why(
  { row, spot, look, match }: CandidateWrite,
  { rejectedBefore, perhaps }: Partial<OpenedFor> = {},
  part?: NearestPart,
): Record<string, JsonInput> {
  const votes = spot.present + spot.absent
  return {
    present: spot.present,
    absent: spot.absent,
    presentShare: votes === 0 ? 0 : spot.present / votes,
    bestScore: spot.bestScore,
    count: Math.max(0, ...spot.frames.map((frame) => frame.count)),
    ...(spot.label === undefined ? {} : { label: spot.label }),
    recipe: row.recipe.kind,
    dwellSeconds: row.recipe.dwellSeconds,
    models: look.seen.models.map((model) => `${model.id}@${model.version}`),
    catalogue: catalogueVersion,
    ...(row.settingVersion === undefined ? {} : { setting: row.settingVersion }),
    ...(match && match.by !== 'unbroken' ? { knownBy: match.by } : {}),
    ...(match?.odds === undefined ? {} : { odds: Number(match.odds.toFixed(2)) }),
    ...(rejectedBefore === undefined ? {} : { rejectedBefore }),
    ...(perhaps === undefined ? {} : { perhaps }),
    ...(part ? { component: { ...part } } : {}),
  }
}

async function addEvidence({ tx }: LookContext, candidateId: string, frames: readonly EvidenceFrame[]): Promise<void> {
  const rows = frames.flatMap((frame) =>
    frame.picture
      ? {
          id: ulid(),
          candidateId,
          role: 'sighting',
          sha256: frame.picture.full,
          width: frame.picture.width,
          height: frame.picture.height,
          capturedAt: new Date(frame.at),
          lookId: frame.lookId,
          score: frame.score,
          ...(frame.place ? { place: frame.place as unknown as JsonInput } : {}),
          ...(frame.appearance ? { appearance: frame.appearance as unknown as JsonInput } : {}),
          ...(frame.picture.alignment ? { alignment: frame.picture.alignment as unknown as JsonInput } : {}),
        }
      : [],
  )
  if (rows.length === 0) return
  await tx.evidence.createMany({ data: rows, skipDuplicates: true })
  const kept = await tx.evidence.findMany({
    where: { candidateId, role: 'sighting' },
    orderBy: { capturedAt: 'asc' },
    select: { id: true },
  })
  const surplus = kept.slice(MOST_EVIDENCE - 1, -1).map((row) => row.id)
  if (surplus.length > 0) await tx.evidence.deleteMany({ where: { id: { in: surplus } } })
}
