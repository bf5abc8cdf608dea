/** From runs to what the evaluation prints: one entry per category. */
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import type { Tier } from '../../pipeline/catalogue/tiers.ts'
import type { Label } from '../../pipeline/vocabulary.ts'
import { SCENARIO_LIGHTS, type ScenarioLight } from '../../fixtures/scenarios/scenario.ts'
import type { Decision } from './decisions.ts'
import type { LabelFigure } from './label-figures.ts'
import type { ScenarioRun } from './scenario-runs.ts'
import { tierOf } from './tiers.ts'

/** Runs of one kind: how many raised, and how many could not be judged at all. */
export interface Raised {
  readonly raised: number
  readonly unknown: number
  readonly n: number
}

export interface LightFigure {
  readonly hits: Raised
  readonly misses: Raised
}

export interface CategoryFigure {
  /** Every hit raised, in every light and seed. */
  readonly hit: boolean
  /** No hard miss raised, in any light or seed. */
  readonly miss: boolean
  readonly tier: Tier
  readonly light: Readonly<Partial<Record<ScenarioLight, LightFigure>>>
  /** On held-out real stills; absent when its labels have too few real boxes. */
  readonly decision?: Decision
  /** Hits that did not raise, and misses that did. */
  readonly failures: readonly Failure[]
}

export interface Failure extends Pick<ScenarioRun, 'kind' | 'name' | 'light' | 'seed'> {
  /** `raised`, `silent` or `unknown (reason)`; `, as with true boxes` when the detector is not to blame. */
  readonly outcome: string
}

export interface EvaluationSummary {
  readonly labels: Readonly<Record<Label, LabelFigure>>
  readonly categories: Readonly<Record<string, CategoryFigure>>
}

export interface Evaluated {
  readonly labels: Readonly<Record<Label, LabelFigure>>
  readonly runs: readonly ScenarioRun[]
  readonly decisions: ReadonlyMap<string, Decision>
  /** Labels of the shipped detectors. */
  readonly known: ReadonlySet<Label>
}

/** Rows without a run are left out. */
export function summarise({ labels, runs, decisions, known }: Evaluated): EvaluationSummary {
  const byCategory = Map.groupBy(runs, ({ category }) => category)
  const figures = categories.flatMap((row): [string, CategoryFigure][] => {
    const own = byCategory.get(row.id)
    if (!own) return []
    const decision = decisions.get(row.id)
    const hits = own.filter(({ kind }) => kind === 'hit')
    const misses = own.filter(({ kind }) => kind === 'miss')
    return [
      [
        row.id,
        {
          hit: hits.length > 0 && hits.every(hasRaised),
          miss: misses.every((run) => !hasRaised(run)),
          tier: tierOf(row, { known, decision }),
          light: Object.fromEntries(
            SCENARIO_LIGHTS.filter((light) => own.some((run) => run.light === light)).map((light) => {
              const inLight = (run: ScenarioRun): boolean => run.light === light
              return [light, { hits: count(hits.filter(inLight)), misses: count(misses.filter(inLight)) }]
            }),
          ),
          ...(decision && { decision }),
          failures: own.flatMap(failureOf),
        },
      ],
    ]
  })
  return { labels, categories: Object.fromEntries(figures) }
}

const hasRaised = ({ verdict }: ScenarioRun): boolean => verdict.kind === 'raised'

function count(runs: readonly ScenarioRun[]): Raised {
  return {
    raised: runs.filter(hasRaised).length,
    unknown: runs.filter(({ verdict }) => verdict.kind === 'unknown').length,
    n: runs.length,
  }
}

function failureOf(run: ScenarioRun): Failure[] {
  const { kind, name, light, seed, verdict, drawnVerdict } = run
  if ((kind === 'hit') === hasRaised(run)) return []
  // When boxes without a mistake fail as well, the pictures or the recipe are at fault, not the detector.
  const blame = drawnVerdict.kind === verdict.kind ? ', as with true boxes' : ''
  const why = verdict.kind === 'unknown' ? ` (${verdict.reason})` : ''
  return [{ kind, name, light, seed, outcome: `${verdict.kind}${why}${blame}` }]
}
