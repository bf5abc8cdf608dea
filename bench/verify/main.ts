/**
 * `npm run eval:verify -- [--json] [--sequences 10] [--pack test] [--seeds 4,5,6] [--kinds nudged,fixed] [--rows a,b]
 * [--cache data/verify]`: is a *clear* true? The last line is one JSON object.
 */
import { parseArgs } from 'node:util'
import { prepareImages } from '../../models/image.ts'
import { loadModel } from '../../models/load.ts'
import { listManifests } from '../../models/manifests.ts'
import { openBank } from './bank.ts'
import { reportOf, summaryOf } from './report.ts'
import { verifyScenes } from './scenes.ts'
import { ALL_KINDS, playSequence, SHOWN } from './sequences.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      sequences: { type: 'string', default: '10' },
      pack: { type: 'string', default: 'test' },
      rows: { type: 'string' },
      kinds: { type: 'string', default: ALL_KINDS.join(',') },
      seeds: { type: 'string', default: '4,5,6' },
      cache: { type: 'string', default: 'data/verify' },
    },
  })
  prepareImages()
  const models = await Promise.all((await listManifests()).map((path) => loadModel(path)))
  const labels = new Set(models.flatMap((model) => model.labels))
  const seeds = values.seeds.split(',').map(Number)
  const rows = values.rows?.split(',')
  const streets = await verifyScenes(values.pack === 'training' ? 'training' : 'test', seeds)
  const scenes = streets.filter(({ category }) => rows?.includes(category) ?? true)
  const kinds = ALL_KINDS.filter((kind) => values.kinds.split(',').includes(kind))
  const states = new Set(kinds.flatMap((kind) => SHOWN[kind]))
  const parts = { folder: values.cache, models, states, progress: (done: string) => console.error(done) }
  const bank = await openBank(parts, scenes)
  const played = bank.flatMap((banked) =>
    kinds.flatMap((kind) =>
      Array.from({ length: Number(values.sequences) }, (_, k) =>
        playSequence(banked, kind, { labels, name: String(k) }),
      ).flatMap((one) => one ?? []),
    ),
  )
  if (!values.json) console.log(reportOf(played))
  console.log(JSON.stringify(summaryOf(played)))
}

await main()
