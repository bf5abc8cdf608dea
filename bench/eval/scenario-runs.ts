/** Scenarios on rendered pictures: the look of the product, then the recipes, as intake steps them. */
import type { DetectorModel } from '../../models/detector.ts'
import { decodeStill } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import {
  briefOf,
  replay,
  truthLooks,
  type ReplayedLook,
  type TruthFrame,
  type Verdict,
} from '../../fixtures/scenarios/replay.ts'
import type { Scenario, Variant } from '../../fixtures/scenarios/scenario.ts'
import { orderOf, type Camera } from '../../fixtures/scenarios/shoot.ts'
import { stage } from '../../fixtures/scenarios/stage.ts'
import { seeFrame } from '../../workers/look/see.ts'

export interface ScenarioRun {
  readonly category: string
  readonly name: string
  readonly kind: Scenario['kind']
  readonly light: Variant['light']
  readonly seed: number
  readonly verdict: Verdict
  /** The same pictures with detectors that make no mistake: what is left is drawing, view gate and comparison. */
  readonly drawnVerdict: Verdict
}

/** One scenario in one variant. Rendered pictures come from the camera's folder when they are there. */
export async function runScenario(
  scenario: Scenario,
  variant: Variant,
  { camera, models }: { readonly camera: Camera; readonly models: readonly DetectorModel[] },
): Promise<ScenarioRun> {
  const staged = stage(scenario, variant)
  const reference = await sketchOf(await decodeStill((await camera.shoot(orderOf(staged, 'reference'))).jpeg))
  const brief = briefOf(staged, reference)
  const looks: ReplayedLook[] = []
  const drawn: TruthFrame[] = []
  for (const [k, { at }] of staged.frames.entries()) {
    const { jpeg, truth } = await camera.shoot(orderOf(staged, k))
    const frame = await decodeStill(jpeg)
    const { seen, sketch } = await seeFrame({ frame, capturedAt: at, brief, picture: 'never' }, models)
    looks.push({ at, sightings: seen.sightings, occluders: seen.occluders })
    drawn.push({ truth, sketch })
  }
  return {
    category: scenario.category,
    name: scenario.name,
    kind: scenario.kind,
    light: variant.light,
    seed: variant.seed,
    verdict: replay(scenario, looks),
    drawnVerdict: replay(scenario, truthLooks(staged, reference, drawn)),
  }
}
