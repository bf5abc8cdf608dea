/** Takes all looks in through the real intake on a real database, and asks the database whose candidate each stay became. */
import { startTestPostgres } from '../../fixtures/postgres.ts'
import { createRandom, seedOf } from '../../fixtures/simulator/random.ts'
import { boxSize, centreDistance } from '../../pipeline/geometry/box.ts'
import { hasLastingLook } from '../../pipeline/anchors/lasting-look.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { readAnchor } from '../../prisma/stores/candidates/anchors.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { readRecipeStates } from '../../prisma/stores/candidates/recipe-states.ts'
import { takeLook } from '../../workers/intake/intake.ts'
import { parseLookMessage } from '../../workers/look-messages.ts'
import type { Crop, CropFile } from './crops.ts'
import { ALL_CATEGORIES, type CameraPlan, categoryOf, looksOf } from './looks.ts'
import { scriptBay, type Stay } from './script.ts'
import type { BecameOf, ScriptedStay } from './score.ts'

const WHOLE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const
/** Shares of looks: delivered twice, taken in by both workers at once, given after the one that follows. */
const TWICE = 0.03
const AT_ONCE = 0.03
const SWAPPED = 0.02
/** Looks after which a worker is started anew. */
const RESTART_EVERY = 150
const AT_A_TIME = 4

export interface RunPlan {
  readonly seed: number
  readonly cameras: number
  readonly note: (text: string) => void
  /** Without portraits: what place alone makes of the same looks. */
  readonly placeOnly?: boolean
}

export interface Became {
  readonly became: readonly BecameOf[]
  readonly stays: readonly ScriptedStay[]
  /** Without those that were joined to another one since. */
  readonly candidates: number
  readonly joined: number
  readonly looks: number
}

export async function runScripts(file: CropFile, { seed, cameras, note, placeOnly }: RunPlan): Promise<Became> {
  const server = await startTestPostgres()
  const url = await server.database()
  const database = createDatabase(url, { poolSize: AT_A_TIME + 1 })
  const plans = Array.from({ length: cameras }, (_, n) => {
    const { model, ...plan } = planCamera(file, seed, n)
    return placeOnly ? plan : { ...plan, model }
  })
  for (const { id } of plans) await addCamera(database, id)
  const became: BecameOf[] = []
  const stays = plans.flatMap(({ id, bays }) =>
    bays.flatMap((script, bay) =>
      script.stays.map((stay, number) => ({ camera: id, bay, number, stay, course: script.course })),
    ),
  )
  let looks = 0
  for (let from = 0; from < plans.length; from += AT_A_TIME) {
    const some = plans.slice(from, from + AT_A_TIME)
    const done = await Promise.all(some.map((plan) => runCamera({ url, database, plan })))
    for (const one of done) {
      became.push(...one.became)
      looks += one.looks
    }
    note(`${from + some.length} of ${plans.length} cameras`)
  }
  const joined = await database.queries.candidate.count({ where: { status: 'merged' } })
  const candidates = (await database.queries.candidate.count()) - joined
  await database.close()
  await server.stop()
  return { became, stays, candidates, joined, looks }
}

function planCamera({ crops, plan, model }: CropFile, seed: number, n: number) {
  const id = `camera-${n}`
  const own = crops.filter((crop) => crop.street === n % plan.streets)
  const places = Math.max(...own.map(({ bay }) => bay)) + 1
  const bays = Array.from({ length: places }, (_, bay) =>
    scriptBay(seed, `${id}/${bay}`, factsOf(own.find((crop) => crop.bay === bay)?.label ?? 'car')),
  )
  return { id, seed, model, bays, crops: own }
}

function factsOf(label: string) {
  const row = findCategory(categoryOf(label))
  const seconds = Math.max(row?.recipe.dwellSeconds ?? 0, row?.evidence.spanSeconds ?? 0)
  return { lasting: hasLastingLook(label), raisesAfterHours: seconds / 3600 }
}

async function addCamera(database: Database, id: string): Promise<void> {
  const cameras = createCameraStore(database)
  await cameras.upsertPlatform({ id: 'street', name: 'Street office', maxPulls: 4 })
  await cameras.upsert({
    id,
    platformId: 'street',
    nameZh: id,
    nameEn: id,
    sourceKind: 'rtsp',
    sealedAddress: new Uint8Array([1]),
    intervalSeconds: 900,
    categories: [...ALL_CATEGORIES],
    view: {
      origin: 'approved',
      zones: [{ id: 'road', kind: 'road', polygon: WHOLE, origin: 'approved', permits: [] }],
    },
  })
}

interface CameraRun {
  readonly url: string
  readonly database: Database
  readonly plan: CameraPlan
}

async function runCamera({ url, database, plan }: CameraRun): Promise<{ became: BecameOf[]; looks: number }> {
  const random = createRandom(seedOf('delivery', plan.seed, plan.id))
  const open = () => createDatabase(url, { poolSize: 1 })
  const workers: [Database, Database] = [open(), open()]
  const give = (worker: Database, message: LookMessage, at: number) =>
    takeLook({ database: worker, now: () => at, random: () => 0.5 }, parseLookMessage(structuredClone(message)))
  const looks = looksOf(plan)
  const events = eventsOf(plan)
  const became: BecameOf[] = []
  for (let n = 0; n < looks.length; n += 1) {
    const { hour, message } = looks[n]!
    // Before a look that follows the end of a stay the database is asked; fixes are written as a verified clear is.
    while (events[0] && events[0].hour <= hour) became.push(...(await events.shift()!.ask(database, became)))
    const at = message.outcome.kind === 'seen' ? message.outcome.capturedAt : 0
    const next = looks[n + 1]
    if (next && random.chance(SWAPPED)) await give(workers[0], next.message, at)
    await give(workers[n % 2]!, message, at)
    if (random.chance(TWICE)) await give(workers[(n + 1) % 2]!, message, at)
    if (next && random.chance(AT_ONCE)) {
      await Promise.all([give(workers[0], next.message, at), give(workers[1], next.message, at)])
    }
    if (n % RESTART_EVERY === RESTART_EVERY - 1) {
      await workers[n % 2]!.close()
      workers[n % 2] = open()
    }
  }
  for (const event of events) became.push(...(await event.ask(database, became)))
  await Promise.all(workers.map((worker) => worker.close()))
  return { became, looks: looks.length }
}

interface Event {
  readonly hour: number
  readonly ask: (database: Database, before: readonly BecameOf[]) => Promise<readonly BecameOf[]>
}

/** Asks of each stay every hour: a thing that is hidden or missed for a while has no spot just then. */
function eventsOf(plan: CameraPlan): Event[] {
  const events = plan.bays.flatMap(({ stays, course }, bay) =>
    stays.flatMap((stay, number): Event[] => {
      const place = placeOf(plan.crops, bay, stay)
      const key = { camera: plan.id, bay, stay, number, course, label: place.label }
      const ask: Event['ask'] = async (database) => {
        const found = await candidateAt(database, plan.id, place)
        return found ? [{ ...key, ...found }] : []
      }
      const asked: Event[] = [{ hour: stay.to, ask }]
      for (let hour = stay.from + 1; hour < stay.to; hour += 1) asked.push({ hour, ask })
      if (stay.clearedAt === undefined) return asked
      const clear: Event['ask'] = async (database, before) => {
        const known = before.findLast((one) => one.bay === bay && one.number === number)
        if (known) await clearCandidate(database, known.candidateId, plan.id)
        return []
      }
      return [...asked, { hour: stay.clearedAt, ask: clear }]
    }),
  )
  return events.toSorted((a, b) => a.hour - b.hour)
}

interface Place {
  readonly label: string
  readonly boxes: readonly NormalizedBox[]
}

function placeOf(crops: readonly Crop[], bay: number, { occupant }: Stay): Place {
  const mine = crops.filter((crop) => crop.bay === bay && crop.occupant === occupant)
  return { label: mine[0]?.label ?? 'car', boxes: mine.map(({ box }) => box) }
}

/** The unclosed candidate of the spot that stands at the place now. */
async function candidateAt(database: Database, cameraId: string, { label, boxes }: Place) {
  const { queries } = database
  const state = (await readRecipeStates(queries, `${cameraId}:1`)).get(categoryOf(label))
  const near = (place: NormalizedBox): number =>
    Math.min(...boxes.map((box) => centreDistance(box, place) / Math.max(boxSize(box), 1e-6)))
  const spot = state?.state.spots
    .filter((one) => one.place && one.anchorId !== undefined && near(one.place) < 0.5)
    .toSorted((a, b) => b.lastPresentAt - a.lastPresentAt)[0]
  const anchor = spot?.anchorId === undefined ? undefined : await readAnchor(queries, spot.anchorId)
  const open = anchor && (await queries.candidate.findFirst({ where: { anchorId: anchor.id, closedAt: null } }))
  if (!open) return undefined
  return {
    candidateId: open.id,
    reopened: open.reopened,
    ...(open.recurrenceOf === null ? {} : { recurrenceOf: open.recurrenceOf }),
  }
}

async function clearCandidate({ queries }: Database, id: string, cameraId: string): Promise<void> {
  const { clockAt } = await queries.camera.findUniqueOrThrow({ where: { id: cameraId }, select: { clockAt: true } })
  const at = clockAt ?? new Date()
  await queries.candidate.update({
    where: { id },
    data: { status: 'confirmed', closedAt: at, clearedAt: at, version: { increment: 1 } },
  })
}
