/**
 * `npm run eval:identity -- --json`: 100 places with two problems each for 72 hours. README.md says what is simulated.
 * `--render` renders what is not in `--pictures` yet and keeps the portraits; `--list` names what went wrong; `--place-only`
 * leaves the portraits out.
 */
import { parseArgs } from 'node:util'
import { prepareImages } from '../../models/image.ts'
import { CROP_FILE, readCrops, renderCrops } from './crops.ts'
import { runScripts } from './run.ts'
import { isRight, type Outcome, type ScriptedStay, scoreOf, wrongMergesOf } from './score.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    'place-only': { type: 'boolean', default: false },
    render: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261124' },
    cameras: { type: 'string', default: '20' },
    /** Which streets to render: thresholds are chosen on others than those of the evaluation. */
    streets: { type: 'string', default: '6' },
    'street-seed': { type: 'string', default: '7' },
    pack: { type: 'string', default: 'test' },
    portraits: { type: 'string', default: CROP_FILE },
    pictures: { type: 'string', default: 'data/identity' },
  },
})
const note = (text: string): void => void process.stderr.write(`${text}\n`)
const started = process.cpuUsage()

prepareImages()
if (values.render) {
  const pack = values.pack === 'training' ? 'training' : 'test'
  const plan = { seed: Number(values['street-seed']), pack, streets: Number(values.streets) } as const
  await renderCrops({ plan, file: values.portraits, folder: values.pictures }, note)
}
const file = await readCrops(values.portraits)
const run = await runScripts(file, {
  seed: Number(values.seed),
  cameras: Number(values.cameras),
  note,
  placeOnly: values['place-only'],
})
const score = scoreOf(run)
if (values.list) listFaults(run)
const { user, system } = process.cpuUsage(started)
const answer = {
  candidatesPerProblem: rounded(score.candidatesPerProblem),
  wrongMerges: rounded(score.wrongMerges),
  recurrenceRight: rounded(score.recurrenceRight),
  problems: score.problems,
  returns: score.returns,
  missed: score.missed,
  joined: run.joined,
  looks: run.looks,
  cpuMsPerLook: rounded((user + system) / 1000 / run.looks),
}
console.log(values.json ? JSON.stringify(answer) : answer)

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

function listFaults({ stays, became }: Outcome): void {
  const say = (what: string, { camera, bay, course, stay }: ScriptedStay): void =>
    note(`${what}: ${camera} bay ${bay} ${course}, ${stay.from.toFixed(1)} h to ${stay.to.toFixed(1)} h`)
  const merged = new Set(wrongMergesOf(became).map(({ stay }) => stay))
  const found = new Set(became.map(({ stay }) => stay))
  for (const one of stays) {
    if (merged.has(one.stay)) say('merged with another', one)
    if (!found.has(one.stay)) say('no candidate', one)
    if (one.stay.expected.kind !== 'own' && !isRight(one, became)) say(`wrong ${one.stay.expected.kind}`, one)
  }
}
