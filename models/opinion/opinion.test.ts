import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { otherStreet, sketchOf, street } from '../../pipeline/views/street.fixture.ts'
import { loadOpinion, type OpinionModel, SHIPPED_OPINION } from './opinion.ts'

const models = join(import.meta.dirname, '..')

describe('a painted street', () => {
  let opinion: OpinionModel
  beforeAll(async () => {
    opinion = await loadOpinion()
  })

  test('a little beside it is the same, and how far is told', async () => {
    const { same, drift } = await opinion.ask(sketchOf(street), sketchOf(street, { shiftX: 6 }))
    expect(same).toBeGreaterThan(0.7)
    expect(Math.abs(drift.dx * 160 - 6)).toBeLessThanOrEqual(3)
  })

  test('another street, and a board over two thirds of it, are not', async () => {
    expect((await opinion.ask(sketchOf(street), sketchOf(otherStreet))).same).toBeLessThan(0.3)
    const covered = sketchOf((x, y) => (x > 50 ? 60 : street(x, y)))
    expect((await opinion.ask(sketchOf(street), covered)).blocked).toBeGreaterThan(0.7)
  })
})

test.for([
  ['another file', { sha256: '0'.repeat(64) }, /sha256/],
  ['answers in another order', { output: 'turned' }, /answers/],
  ['a golden answer of another network', { golden: 'other' }, /is not the one of the manifest/],
  ['no card', { card: 'cards/none.md' }, /card/],
] as const)('%s refuses to load, with a sentence', async ([, change, sentence]) => {
  const folder = await mkdtemp(join(tmpdir(), 'opinion-'))
  await symlink(join(models, 'weights'), join(folder, 'weights'))
  await symlink(join(models, 'cards'), join(folder, 'cards'))
  await mkdir(join(folder, 'opinion'))
  const stated = JSON.parse(await readFile(SHIPPED_OPINION, 'utf8')) as {
    output: { answers: string[] }
    golden: { expect: Record<string, number> }
  }
  const wrong = {
    ...stated,
    ...change,
    ...('output' in change ? { output: { ...stated.output, answers: stated.output.answers.toReversed() } } : {}),
    ...('golden' in change ? { golden: { ...stated.golden, expect: { same: 0.2, moved: 0.9 } } } : {}),
  }
  await writeFile(join(folder, 'opinion/opinion.json'), JSON.stringify(wrong))
  await expect(loadOpinion(join(folder, 'opinion/opinion.json'))).rejects.toThrow(sentence)
  await rm(folder, { recursive: true })
})
