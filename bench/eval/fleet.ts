/** False candidates of simulated cameras over whole days: all rows on, only quiet life and hard negatives before them. */
import { createTally, type Tally } from '../../bin/analyze/tally.ts'
import { stageDay, type DayChoice, type StagedDay } from '../../fixtures/scenarios/day.ts'
import { PERFECT_LABELS } from '../../fixtures/scenarios/perfect-sight.ts'
import { POSITION } from '../../fixtures/scenarios/replay.ts'
import type { Scenario } from '../../fixtures/scenarios/scenario.ts'
import { orderOfDay, type Camera } from '../../fixtures/scenarios/shoot.ts'
import type { Pack } from '../../fixtures/simulator/scene.ts'
import type { DetectorModel } from '../../models/detector.ts'
import { decodeStill } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import { sightingsOf } from '../../pipeline/look/sightings.ts'
import type { Sketch } from '../../pipeline/vocabulary.ts'
import { seeFrame } from '../../workers/look/see.ts'

export interface FleetChoice {
  readonly cameras: number
  readonly seed: number
  readonly pack: Pack
  /** Seconds between looks when nothing happens. */
  readonly everySeconds: number
}

export interface FleetFigure {
  readonly cameraDays: number
  readonly looks: number
  /** Looks whose picture the view gate refused: every row said *unknown* there. */
  readonly unknownLooks: number
  readonly acts: number
  /** Candidates of rows that true boxes would not have raised, as `category (camera)`. */
  readonly falseCandidates: readonly string[]
}

const SITES: readonly Pick<DayChoice, 'place' | 'aim'>[] = [
  { place: 'street', aim: 'pavement' },
  { place: 'street', aim: 'road' },
  { place: 'square', aim: 'square' },
  { place: 'plot', aim: 'plot' },
  { place: 'river', aim: 'green' },
]

export async function runFleet(
  scenarios: readonly Scenario[],
  choice: FleetChoice,
  eye: { readonly camera: Camera; readonly models: readonly DetectorModel[] },
): Promise<FleetFigure> {
  const days: FleetFigure[] = []
  for (let k = 0; k < choice.cameras; k++) {
    const { pack, everySeconds } = choice
    const site = { ...SITES[k % SITES.length]!, pack, everySeconds, seed: choice.seed + Math.floor(k / SITES.length) }
    const name = `${site.place} ${site.aim} ${site.seed}`
    days.push(await runDay(stageDay(scenarios, site), { name, pack }, eye))
  }
  const sum = (of: (day: FleetFigure) => number): number => days.reduce((all, day) => all + of(day), 0)
  return {
    cameraDays: choice.cameras,
    looks: sum(({ looks }) => looks),
    unknownLooks: sum(({ unknownLooks }) => unknownLooks),
    acts: sum(({ acts }) => acts),
    falseCandidates: days.flatMap(({ falseCandidates }) => falseCandidates),
  }
}

async function runDay(
  day: StagedDay,
  { name, pack }: { readonly name: string; readonly pack: Pack },
  { camera, models }: { readonly camera: Camera; readonly models: readonly DetectorModel[] },
): Promise<FleetFigure> {
  const shot = await camera.shoot(orderOfDay({ scene: day.reference, clock: '' }, { name, pack, k: -1 }))
  const brief = briefOf(day, await sketchOf(await decodeStill(shot.jpeg)))
  const [seenTally, trueTally] = [createTally(categories), createTally(categories)]
  let unknownLooks = 0
  for (const [k, staged] of day.frames.entries()) {
    const { at } = staged
    const { jpeg, truth } = await camera.shoot(orderOfDay(staged, { name, pack, k }))
    const frame = await decodeStill(jpeg)
    const { seen, sketch } = await seeFrame({ frame, capturedAt: at, brief, picture: 'never' }, models)
    if (seen.viewState !== 'good') unknownLooks++
    step(seenTally, { at, k, sightings: seen.sightings, occluders: seen.occluders })
    const detections = truth.map(({ label, box: [x0, y0, x1, y1] }) => ({ label, box: { x0, y0, x1, y1 }, score: 1 }))
    const view = { state: seen.viewState, drift: seen.drift }
    step(trueTally, { at, k, ...sightingsOf({ brief, at, view, detections, sketch, labels: PERFECT_LABELS }) })
  }
  const justified = new Set(trueTally.raised().map(({ row }) => row.id))
  return {
    cameraDays: 1,
    looks: day.frames.length,
    unknownLooks,
    acts: day.acts.length,
    falseCandidates: seenTally
      .raised()
      .filter(({ row }) => !justified.has(row.id))
      .map(({ row }) => `${row.id} (${name})`),
  }
}

function step(
  tally: Tally,
  { k, ...look }: Omit<Parameters<Tally['step']>[0], 'lookId'> & { readonly k: number },
): void {
  tally.step({ ...look, lookId: String(k) })
}

function briefOf({ zones }: StagedDay, reference: Sketch): CameraBrief {
  return {
    cameraId: 'fleet',
    platformId: 'fleet',
    utcOffsetMinutes: 480,
    position: POSITION,
    categories: categories.map(({ id }) => id),
    view: { viewId: 'fleet', version: 1, origin: 'approved', reference, zones },
  }
}
