/**
 * `npm run eval -- [--json] [--rows a,b] [--seed 1] [--seeds 1] [--quick] [--first-light] [--miss-lights dusk,night]
 * [--no-real] [--no-scenarios] [--no-sizes] [--fleet-cameras 2] [--fleet-every 1800] [--write]`: how well the shipped detectors do, with real inference. The last line is one JSON object.
 */
import { parseArgs } from 'node:util'
import { SCENARIO_LIGHTS } from '../../fixtures/scenarios/scenario.ts'
import { prepareImages } from '../../models/image.ts'
import { evaluate, type EvaluationChoice } from './evaluate.ts'
import { report } from './report.ts'
import { writeResults } from './write-results.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rows: { type: 'string' },
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      'first-light': { type: 'boolean', default: false },
      sizes: { type: 'boolean', default: true },
      'miss-lights': { type: 'string', default: SCENARIO_LIGHTS.join(',') },
      pack: { type: 'string', default: 'test' },
      real: { type: 'boolean', default: true },
      scenarios: { type: 'boolean', default: true },
      shared: { type: 'string', default: '../shared' },
      cache: { type: 'string', default: 'data/eval/frames' },
      'fleet-cameras': { type: 'string', default: '0' },
      'fleet-every': { type: 'string', default: '1800' },
      write: { type: 'boolean', default: false },
    },
    allowNegative: true,
  })
  prepareImages()
  const choice: EvaluationChoice = {
    ...(values.rows !== undefined && { rows: values.rows.split(',') }),
    seeds: Array.from({ length: Number(values.seeds) }, (_, k) => Number(values.seed) + k),
    quick: values.quick,
    firstLight: values.quick || values['first-light'],
    sizes: values.sizes && !values.quick,
    missLights: SCENARIO_LIGHTS.filter((light) => values['miss-lights'].split(',').includes(light)),
    pack: values.pack === 'training' ? 'training' : 'test',
    real: values.real,
    scenarios: values.scenarios,
    datasets: `${values.shared}/datasets`,
    cache: values.cache,
    fleetCameras: Number(values['fleet-cameras']),
    fleetEverySeconds: Number(values['fleet-every']),
  }
  const results = await evaluate(choice)
  if (values.write) await writeResults(results)
  if (!values.json) report(results)
  console.log(JSON.stringify(results))
}

await main()
