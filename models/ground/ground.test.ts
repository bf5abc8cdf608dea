import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SURFACES } from '../../pipeline/zones/surfaces.ts'
import { decodeStill } from '../image.ts'
import { loadGround, SHIPPED_GROUND } from './ground.ts'

const models = join(import.meta.dirname, '..')

test('a building plot shows hoarding and houses above, none below, and no water', async () => {
  const ground = await loadGround()
  const frame = await decodeStill(await readFile(join(models, 'weights/street.golden.jpg')))
  const { columns, rows, surface, sure } = await ground.see(frame)
  frame.close()
  expect(surface).toHaveLength(columns * rows)
  const share = (name: (typeof SURFACES)[number], from: number, to: number): number => {
    const part = surface.slice(Math.floor(from * rows) * columns, Math.floor(to * rows) * columns)
    return part.filter((one) => one === SURFACES.indexOf(name)).length / part.length
  }
  expect(share('building', 0, 0.3)).toBeGreaterThan(0.5)
  expect(share('building', 0.8, 1)).toBeLessThan(0.1)
  expect(share('water', 0, 1)).toBeLessThan(0.02)
  expect(Math.min(...sure)).toBeGreaterThan(1 / SURFACES.length - 1e-3)
})

test.for([
  ['another file', { sha256: '0'.repeat(64) }, /sha256/],
  ['classes in another order', { output: 'turned' }, /classes/],
  ['a golden answer of another network', { golden: 'other' }, /not what the manifest states/],
  ['no card', { card: 'cards/none.md' }, /card/],
  ['a word too much', { hello: 1 }, /manifest .* is wrong/],
] as const)('%s refuses to load, with a sentence', async ([, change, sentence]) => {
  const folder = await mkdtemp(join(tmpdir(), 'ground-'))
  await symlink(join(models, 'weights'), join(folder, 'weights'))
  await symlink(join(models, 'cards'), join(folder, 'cards'))
  await mkdir(join(folder, 'ground'))
  const stated = JSON.parse(await readFile(SHIPPED_GROUND, 'utf8')) as {
    output: { classes: string[] }
    golden: { expect: Record<string, number> }
  }
  const turned = { ...stated.output, classes: stated.output.classes.toReversed() }
  const other = { ...stated.golden, expect: { ...stated.golden.expect, building: 0.1 } }
  const wrong = {
    ...stated,
    ...change,
    ...('output' in change ? { output: turned } : {}),
    ...('golden' in change ? { golden: other } : {}),
  }
  await writeFile(join(folder, 'ground/ground.json'), JSON.stringify(wrong))
  await expect(loadGround(join(folder, 'ground/ground.json'))).rejects.toThrow(sentence)
  await rm(folder, { recursive: true })
})
