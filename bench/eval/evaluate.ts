/** The evaluation: labels on held-out real pictures, decisions on them, scenarios on rendered ones. */
import { access } from 'node:fs/promises'
import type { DetectorModel } from '../../models/detector.ts'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import type { Label } from '../../pipeline/vocabulary.ts'
import { loadScenarios } from '../../fixtures/scenarios/load.ts'
import { SCENARIO_LIGHTS, type Scenario, type ScenarioLight, type Variant } from '../../fixtures/scenarios/scenario.ts'
import { openCamera, type Camera } from '../../fixtures/scenarios/shoot.ts'
import type { Pack } from '../../fixtures/simulator/scene.ts'
import { decisionOf, type Decision } from './decisions.ts'
import { openShippedModels, type ShippedModel } from './detectors.ts'
import { runFleet, type FleetFigure } from './fleet.ts'
import { labelFigures, type LabelFigure } from './label-figures.ts'
import { createProgress } from './progress.ts'
import { loadRealPictures, type RealPicture } from './real-sets.ts'
import { runScenario, type ScenarioRun } from './scenario-runs.ts'
import { summarise, type EvaluationSummary } from './summary.ts'
import { hasRealLabels } from './tiers.ts'

export interface EvaluationChoice {
  readonly rows?: readonly string[]
  readonly seeds: readonly number[]
  /** Every fourth real picture. */
  readonly quick: boolean
  /** Each scenario in its first light only. */
  readonly firstLight: boolean
  /** Recall by height of the things, on pictures pasted into a large one. */
  readonly sizes: boolean
  /** Lights in which hard misses play beside their first; hits play in all. */
  readonly missLights: readonly ScenarioLight[]
  readonly pack: Pack
  readonly real: boolean
  readonly scenarios: boolean
  /** Folder of the labelled real pictures. */
  readonly datasets: string
  /** Folder of rendered pictures. */
  readonly cache: string
  /** Simulated cameras that are watched for a whole day; 0 leaves them out. */
  readonly fleetCameras: number
  /** Seconds between their looks when nothing happens. */
  readonly fleetEverySeconds: number
}

export interface Evaluation extends EvaluationSummary {
  /** By category, on held-out real stills. */
  readonly decisions: Readonly<Record<string, Decision>>
  /** Candidates that nothing in the picture justified, per simulated camera and day; null when no fleet was run. */
  readonly falsePerCameraDay: number | null
  readonly fleet?: FleetFigure
  readonly models: readonly { readonly id: string; readonly version: string }[]
  readonly seeds: readonly number[]
  readonly pack: Pack
  /** Sentences about what this machine could not measure. */
  readonly leftOut: readonly string[]
}

export async function evaluate(choice: EvaluationChoice): Promise<Evaluation> {
  const shipped = await openShippedModels()
  const leftOut: string[] = []
  if (!shipped.some(({ int8 }) => int8)) {
    leftOut.push('int8Delta is null: no 8-bit variant is among the manifests.')
  }
  const { labels, decisions } = await onRealPictures(choice, shipped, leftOut)
  const { runs, fleet } = await onScenarios(choice, shipped, leftOut)
  const known = new Set(shipped.flatMap(({ model }) => model.labels))
  return {
    ...summarise({ labels, runs, decisions, known }),
    decisions: Object.fromEntries(decisions),
    falsePerCameraDay: fleet ? fleet.falseCandidates.length / fleet.cameraDays : null,
    ...(fleet && { fleet }),
    models: shipped.map(({ model }) => model.model),
    seeds: choice.seeds,
    pack: choice.pack,
    leftOut,
  }
}

interface RealFigures {
  readonly labels: Readonly<Record<Label, LabelFigure>>
  readonly decisions: ReadonlyMap<string, Decision>
}

async function onRealPictures(
  choice: EvaluationChoice,
  shipped: readonly ShippedModel[],
  leftOut: string[],
): Promise<RealFigures> {
  const { pictures, missing } = choice.real ? await loadRealPictures(choice.datasets) : { pictures: [], missing: [] }
  if (!choice.real) leftOut.push('Labels and decisions on real pictures are left out, as asked.')
  if (missing.length > 0) {
    leftOut.push(`Real pictures are left out of ${missing.join(', ')}: not in the data folder that --shared names.`)
  }
  const asked = choice.quick ? pictures.filter((_, k) => k % 4 === 0) : pictures
  if (choice.quick && pictures.length > 0) leftOut.push('Only every fourth real picture was looked at: --quick.')
  if (!choice.sizes && pictures.length > 0) leftOut.push('Recall by height was not measured.')
  let labels: Readonly<Record<Label, LabelFigure>> = {}
  if (asked.length === 0) return { labels, decisions: new Map() }
  for (const one of shipped) {
    const progress = createProgress(`real pictures, ${one.manifest.id}`)
    labels = { ...labels, ...(await labelFigures(one, asked, { progress, sizes: choice.sizes })) }
  }
  return { labels, decisions: await decide(choice, { shipped, pictures: asked, labels }) }
}

interface DecisionInput {
  readonly shipped: readonly ShippedModel[]
  readonly pictures: readonly RealPicture[]
  readonly labels: Readonly<Record<Label, LabelFigure>>
}

async function decide(choice: EvaluationChoice, input: DecisionInput): Promise<ReadonlyMap<string, Decision>> {
  const rows = categories.filter((row) => isAsked(choice, row.id) && hasRealLabels(row, input.labels))
  const progress = createProgress('decisions on real pictures')
  const models = input.shipped.map(({ model }) => model)
  const decisions = new Map<string, Decision>()
  for (const row of rows) {
    decisions.set(row.id, await decisionOf(row, models, input.pictures))
    progress(decisions.size, rows.length)
  }
  return decisions
}

const isAsked = ({ rows }: EvaluationChoice, id: string): boolean => rows?.includes(id) ?? true

interface SimulatedFigures {
  readonly runs: readonly ScenarioRun[]
  readonly fleet?: FleetFigure
}

async function onScenarios(
  choice: EvaluationChoice,
  shipped: readonly ShippedModel[],
  leftOut: string[],
): Promise<SimulatedFigures> {
  if (!choice.scenarios) {
    leftOut.push('Scenarios are left out, as asked.')
    return { runs: [] }
  }
  if (!choice.firstLight && choice.missLights.length < SCENARIO_LIGHTS.length) {
    const lights = choice.missLights.length === 0 ? 'no other light' : choice.missLights.join(', ')
    leftOut.push(`Hard misses played in their first light and in ${lights}; hits in all of theirs.`)
  }
  if (choice.firstLight) leftOut.push('Scenarios played in their first light only.')
  const camera = await openCamera(choice.cache)
  try {
    return await playScenarios(choice, { camera, models: shipped.map(({ model }) => model) })
  } catch (error) {
    if (await isThere(chromiumPath())) throw error
    leftOut.push(`Scenarios are left out: there is no Chromium at ${chromiumPath()}; name one in XUNJIE_CHROMIUM.`)
    return { runs: [] }
  } finally {
    await camera.close()
  }
}

async function playScenarios(
  choice: EvaluationChoice,
  eye: { readonly camera: Camera; readonly models: readonly DetectorModel[] },
): Promise<SimulatedFigures> {
  const all = await loadScenarios()
  const asked = planRuns(
    all.filter(({ category }) => isAsked(choice, category)),
    choice,
  )
  const progress = createProgress('scenarios')
  const runs: ScenarioRun[] = []
  for (const { scenario, variant } of asked) {
    runs.push(await runScenario(scenario, variant, eye))
    progress(runs.length, asked.length)
  }
  if (choice.fleetCameras === 0) return { runs }
  const { fleetCameras: cameras, pack, fleetEverySeconds: everySeconds } = choice
  return { runs, fleet: await runFleet(all, { cameras, pack, everySeconds, seed: choice.seeds[0] ?? 1 }, eye) }
}

interface PlannedRun {
  readonly scenario: Scenario
  readonly variant: Variant
}

/** By category, seed and light: the scenarios of a category share a street, which is costly to build. */
function planRuns(
  scenarios: readonly Scenario[],
  { firstLight, seeds, pack, missLights }: EvaluationChoice,
): PlannedRun[] {
  const plays = ({ kind, lights = SCENARIO_LIGHTS }: Scenario, light: ScenarioLight): boolean =>
    firstLight
      ? light === lights[0]
      : lights.includes(light) && (kind === 'hit' || light === lights[0] || missLights.includes(light))
  return [...Map.groupBy(scenarios, ({ category }) => category).values()].flatMap((own) =>
    seeds.flatMap((seed) =>
      SCENARIO_LIGHTS.flatMap((light) =>
        own
          .filter((scenario) => plays(scenario, light))
          .map((scenario) => ({ scenario, variant: { seed, light, pack } })),
      ),
    ),
  )
}

const chromiumPath = (): string => process.env['XUNJIE_CHROMIUM'] ?? '/usr/bin/chromium'

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
