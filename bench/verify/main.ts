/**
 * `npm run eval:verify -- [--json] [--sequences 9] [--pack test] [--seeds 1,2,3] [--cache data/verify]`: is a *clear* true? The last
 * line is one JSON object.
 */
import { parseArgs } from 'node:util'
import { prepareImages } from '../../models/image.ts'
import { loadModel } from '../../models/load.ts'
import { listManifests } from '../../models/manifests.ts'
import { openBank } from './bank.ts'
import { reportOf, summaryOf } from './report.ts'
import { verifyScenes } from './scenes.ts'
import { KINDS, type Kind, playSequence } from './sequences.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      sequences: { type: 'string', default: '9' },
      pack: { type: 'string', default: 'test' },
      seeds: { type: 'string', default: '1,2,3' },
      cache: { type: 'string', default: 'data/verify' },
    },
  })
  prepareImages()
  const models = await Promise.all((await listManifests()).map((path) => loadModel(path)))
  const labels = new Set(models.flatMap((model) => model.labels))
  const seeds = values.seeds.split(',').map(Number)
  const scenes = await verifyScenes(values.pack === 'training' ? 'training' : 'test', seeds)
  const bank = await openBank({ folder: values.cache, models, progress: (done) => console.error(done) }, scenes)
  const kinds: readonly Kind[] = [...KINDS, 'fixed-by-night']
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
