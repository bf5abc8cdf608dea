/**
 * `npm run fixtures:streets -- --out FOLDER [--pack training] [--seeds 11,12] [--cache data/views]`: the pictures of the
 * evaluation's streets as files, `STREET/SHOWN-K.jpg`: what `models/training/opinion_train.py` learns from.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCamera } from '../../fixtures/scenarios/shoot.ts'
import { streetsOf } from './streets.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      pack: { type: 'string', default: 'training' },
      seeds: { type: 'string', default: '11' },
      cache: { type: 'string', default: 'data/views' },
    },
  })
  if (values.out === undefined) throw new Error('Say where to put the pictures: --out FOLDER.')
  const studio = await openCamera(join(values.cache, 'frames'))
  try {
    const pack = values.pack === 'test' ? 'test' : 'training'
    for (const { id, shots } of await streetsOf(pack, values.seeds.split(',').map(Number))) {
      const folder = join(values.out, id)
      await mkdir(folder, { recursive: true })
      for (const { shown, k, order } of shots) {
        await writeFile(join(folder, `${shown}-${k}.jpg`), (await studio.shoot(order)).jpeg)
      }
      console.error(`${id}: ${shots.length} pictures, ${studio.rendered()} rendered in all`)
    }
  } finally {
    await studio.close()
  }
}

await main()
