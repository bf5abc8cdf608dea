/**
 * `npm run eval:views -- [--json] [--pack test] [--seeds 4] [--streets 12] [--footage ../shared/footage] [--cache data/views]`:
 * does the product know the view of a camera, and what is wrong with it? The last line is one JSON object.
 */
import { parseArgs } from 'node:util'
import { prepareImages } from '../../models/image.ts'
import { loadOpinion } from '../../models/opinion/opinion.ts'
import type { SecondOpinion } from '../../pipeline/views/opinion.ts'
import { clipCameras, type EvalCamera, streetCameras } from './cameras.ts'
import { TWO_THIRDS } from './pictures.ts'
import { look } from './play.ts'
import { figuresOf, type PlayedSequence, reportOf } from './report.ts'
import { goodSequences, movedSequences, opticSequences, type Sequence, streamSequences } from './sequences.ts'
import { streetsOf } from './streets.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      pack: { type: 'string', default: 'test' },
      seeds: { type: 'string', default: '4' },
      streets: { type: 'string', default: '12' },
      footage: { type: 'string', default: '../shared/footage' },
      cache: { type: 'string', default: 'data/views' },
      sketches: { type: 'boolean', default: false },
    },
  })
  prepareImages()
  const say = (done: string) => console.error(done)
  const ask = values.sketches ? undefined : (await loadOpinion()).ask
  const seeds = values.seeds.split(',').map(Number)
  const streets = await streetsOf(values.pack === 'training' ? 'training' : 'test', seeds)
  const simulated = await streetCameras(streets.slice(0, Number(values.streets)), values.cache, { ask, progress: say })
  const real = await clipCameras(values.footage, ask)
  if (real === undefined)
    say(`There are no real clips in ${values.footage}: the figures are of simulated streets alone.`)
  const played: PlayedSequence[] = []
  for (const camera of [...simulated, ...(real ?? [])]) {
    for (const sequence of await sequencesOf(camera)) played.push(await play(camera, sequence, ask))
    say(`${camera.id}: ${played.filter((one) => one.camera === camera.id).length} sequences`)
  }
  if (!values.json) console.log(reportOf(played))
  console.log(JSON.stringify(figuresOf(played)))
}

async function sequencesOf({ albums, random, kind }: EvalCamera): Promise<readonly Sequence[]> {
  const all: Sequence[] = []
  for (const album of albums) {
    if (album.good.length === 0) continue
    const parts = { album, random }
    if (album.part <= TWO_THIRDS) all.push(...(await movedSequences(parts)))
    // The middle of a real picture is there to be turned only.
    if (kind === 'real' && album.part <= TWO_THIRDS) continue
    all.push(...(await goodSequences(parts)))
    for (let round = 0; round < ROUNDS; round++)
      all.push(...(await opticSequences(parts)), ...(await streamSequences(parts)))
  }
  return all
}

const ROUNDS = 1

async function play(camera: EvalCamera, sequence: Sequence, ask: SecondOpinion | undefined): Promise<PlayedSequence> {
  let { learned: state } = camera
  const looks: PlayedSequence['looks'][number][] = []
  for (const [k, shown] of sequence.looks.entries()) {
    const step = await look(state, { at: camera.at(sequence.light, k), shown, ask })
    state = step.camera
    looks.push(step.look)
  }
  return { camera: camera.id, kind: camera.kind, sequence, looks }
}

await main()
