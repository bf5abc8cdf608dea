/**
 * The transaction of a look: one message in, under the lock of its view, everything it changes out. It may come twice,
 * late or after a newer one: then it changes nothing.
 */
import { findCategory, runsUnlearned } from '../../pipeline/catalogue/catalogue.ts'
import { findingText } from '../../pipeline/finding-words.ts'
import { type HealthStep, stepHealth } from '../../pipeline/views/health.ts'
import type { LookMessage, SeenLook, Sighting } from '../../pipeline/look.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { Database, Queries } from '../../prisma/client.ts'
import { readHealthMemory, saveHealthMemory } from '../../prisma/stores/cameras/camera-states.ts'
import { closeFinding, noteFinding } from '../../prisma/stores/cameras/findings.ts'
import { countLook } from '../../prisma/stores/cameras/look-hours.ts'
import { outageMs } from '../../prisma/stores/cameras/outages.ts'
import { noteFooting } from '../../prisma/stores/views/view-footing.ts'
import { lockView } from '../../prisma/stores/views/view-lock.ts'
import { noteCalm } from './crashes.ts'
import { takeFailedLook } from './failed-look.ts'
import { type FoldedLook, foldLook } from './fold-look.ts'
import { learnView } from './learn-view.ts'
import { noteMainStream } from './main-stream.ts'
import { noteHealth } from './note-health.ts'
import { scheduleNext } from './schedule.ts'
import { stepVerifications } from './verify.ts'
import { type IntakeOutcome, type JudgedLook, type LookContext, readCamera } from './look-context.ts'

export interface IntakeDeps {
  readonly database: Database
  /** Machine clock. */
  readonly now: () => EpochMs
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/** Takes one look in. Safe to call any number of times with the same message, in any process. */
export async function takeLook(deps: IntakeDeps, message: LookMessage): Promise<IntakeOutcome> {
  return deps.database.transaction(async (tx) => {
    const viewId = await lockCamera(tx, message)
    if (viewId === undefined) return { kind: 'dropped', reason: 'unknown-camera' }
    const known = await readCamera(tx, message.cameraId, viewId)
    const context: LookContext = { tx, now: deps.now(), random: deps.random, message, ...known }
    const { outcome } = message
    return outcome.kind === 'failed' ? takeFailedLook(context, outcome) : takeSeenLook(context, outcome)
  })
}

/**
 * The view that the look speaks of. The lock of a camera's first view is that of the camera: what is told from one look
 * to the next (frozen, looping) is told of the camera, whichever position it shows.
 */
async function lockCamera(tx: Queries, { cameraId, viewId }: LookMessage): Promise<string | undefined> {
  const views = await tx.view.findMany({ where: { cameraId }, orderBy: { id: 'asc' }, select: { id: true } })
  const first = views[0]?.id
  if (first === undefined) return undefined
  await lockView(tx, first)
  const shown = views.find(({ id }) => id === viewId)?.id ?? first
  if (shown !== first) await lockView(tx, shown)
  return shown
}

const NOTHING_FOLDED: FoldedLook = {
  folded: { opened: 0, reopened: 0, recurrences: 0, suppressed: 0 },
  waitingSpots: [],
}

async function takeSeenLook(context: LookContext, seen: SeenLook): Promise<IntakeOutcome> {
  const { tx, message, view, camera } = context
  if (message.viewId !== undefined && (message.viewId !== view.id || message.viewVersion !== view.version)) {
    return drop(context, 'other-view')
  }
  if (camera.recordingFrame !== null && message.recordingFrame !== camera.recordingFrame) {
    return drop(context, 'repeated')
  }
  if (view.lastLookAt !== null && seen.capturedAt <= view.lastLookAt.getTime()) {
    return drop(context, seen.capturedAt === view.lastLookAt.getTime() ? 'repeated' : 'older')
  }
  const health = stepHealth(await readHealthMemory(tx, camera.id), { ...seen, kind: 'seen', at: seen.capturedAt })
  const look = { ...judge(seen, health.viewState), blindMs: await blindMs(context, seen.capturedAt) }
  // Off the roster a look in flight opens nothing; second looks go on until they are decided.
  const counts = camera.status === 'active' ? await foldLook(context, look) : NOTHING_FOLDED
  const verifications = await stepVerifications(context, look)
  await saveHealthMemory(tx, camera.id, health.memory)
  await updateView(context, look)
  await learnView(context, look)
  if (view.origin === 'proposed' && look.viewState === 'good' && seen.footing !== undefined)
    await noteFooting(context.tx, view.id, seen.footing)
  await scheduleNext(context, look, { spots: counts.waitingSpots, verifications })
  await noteState(context, look, health)
  await noteMainStream(context, seen)
  if (seen.mainRefused?.crashed !== true) await noteCalm(context)
  await countSeen(context, look)
  return { kind: 'folded', ...counts.folded }
}

/** The look is over although it changes nothing: the camera is free for the next. */
async function drop(
  { tx, camera, message, now }: LookContext,
  reason: 'other-view' | 'older' | 'repeated',
): Promise<IntakeOutcome> {
  if (camera.inFlightLookId === message.lookId) {
    await tx.camera.update({
      where: { id: camera.id },
      data: {
        inFlightLookId: null,
        inFlightUntil: null,
        nextDueAt: new Date(now + (camera.recordingFrame === null ? camera.intervalSeconds * 1000 : 0)),
      },
    })
  }
  return { kind: 'dropped', reason }
}

/** Asked only where a look is missing: a camera that was looked at as planned has missed no outage. */
async function blindMs({ tx, camera, view }: LookContext, at: EpochMs): Promise<number> {
  if (view.lastLookAt === null || camera.recordingFrame !== null) return 0
  const from = view.lastLookAt.getTime()
  const late = camera.failuresInRow > 0 || at - from > camera.intervalSeconds * 1000 * LATE_INTERVALS
  return late ? outageMs(tx, camera.platformId, { from, to: at }) : 0
}

const LATE_INTERVALS = 1.2

/** Whatever a message says: in a view that is not good nothing is present or absent, rows that need no view apart. */
function judge(seen: SeenLook, viewState = seen.viewState): Omit<JudgedLook, 'blindMs'> {
  const at = seen.capturedAt
  if (viewState === 'good') return { seen, at, viewState, sightings: seen.sightings }
  const runs = (category: string): boolean => {
    const row = findCategory(category)
    return viewState === 'unlearned' && row !== undefined && runsUnlearned(row)
  }
  const blind = new Set(seen.sightings.map(({ category }) => category).filter((category) => !runs(category)))
  const sightings = [
    ...seen.sightings.filter(({ category }) => runs(category)),
    ...[...blind].map((category): Sighting => {
      return { category, presence: 'unknown', score: 0, count: 0, reason: 'view' }
    }),
  ]
  return { seen, at, viewState, sightings }
}

async function updateView({ tx, view }: LookContext, { at, viewState }: JudgedLook): Promise<void> {
  await tx.view.update({
    // Without this the reference, a picture, would come back with each look.
    select: { id: true },
    where: { id: view.id },
    data: { lastLookAt: new Date(at), state: viewState },
  })
}

async function noteState({ tx, camera }: LookContext, { seen }: JudgedLook, health: HealthStep): Promise<void> {
  await noteHealth(tx, camera.id, health)
  if (camera.failuresInRow > 0) await closeFinding(tx, 'camera', camera.id)
  if (seen.evidenceRefused !== undefined) {
    await noteFinding(tx, {
      kind: 'evidence',
      subject: 'store',
      ...findingText('evidence-refused', { detail: seen.evidenceRefused }),
    })
  } else if (seen.evidence) await closeFinding(tx, 'evidence', 'store')
}

async function countSeen(
  { tx, camera, message, now }: LookContext,
  { viewState, sightings }: JudgedLook,
): Promise<void> {
  const good = viewState === 'good'
  const undecided = sightings.some(
    ({ presence, reason }) => presence === 'unknown' && (reason === 'view' || reason === 'hidden'),
  )
  await countLook(tx, camera.id, now, {
    watched: message.watch === undefined ? 0 : 1,
    good: good ? 1 : 0,
    unknown: good && undecided ? 1 : 0,
    sightings: sightings.filter(({ presence }) => presence === 'present').length,
    permitted: sightings.filter(({ reason }) => reason === 'permitted').length,
  })
}
