import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyDetector, writeTinyModel } from '../fixtures/models/tiny-detector.ts'
import { checkModel, loadModel } from './load.ts'
import { readManifest } from './manifest.ts'

const model = (score: number) => ({
  labels: [{ label: 'car', threshold: 0.5 }],
  boxes: [{ labelIndex: 0, score, box: [4, 4, 20, 16] as const }],
})

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'xunjie-variants-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A model of score 0.9 with an int8 variant of another score. */
async function withInt8(score: number, more: Record<string, unknown> = {}): Promise<string> {
  const quantised = tinyDetector({ classes: 1, boxes: model(score).boxes })
  const path = await writeTinyModel(folder, model(0.9), (manifest) => {
    const sha256 = createHash('sha256').update(quantised).digest('hex')
    manifest['variants'] = { int8: { file: 'weights/tiny.int8.onnx', sha256, bytes: quantised.length, ...more } }
  })
  await writeFile(join(folder, 'weights', 'tiny.int8.onnx'), quantised)
  return path
}

test('of a model with variants one is loaded: the one asked for, else the preferred, else the model as it is', async () => {
  const path = await withInt8(0.88)
  expect((await readManifest(path)).precision).toBe('fp32')
  expect((await readManifest(path, 'int8')).file).toBe('weights/tiny.int8.onnx')
  const preferring = await withInt8(0.88, { preferred: true })
  expect((await readManifest(preferring)).precision).toBe('int8')
  expect((await readManifest(preferring, 'fp32')).file).toBe('weights/tiny.onnx')
})

test('a model without the variant asked for is loaded as it is', async () => {
  const path = await writeTinyModel(folder, model(0.9))
  expect((await loadModel(path, { precision: 'int8' })).model.version).toBe('1.0.0')
})

test('sightings of the quantised model name it', async () => {
  expect((await loadModel(await withInt8(0.88), { precision: 'int8' })).model).toEqual({
    id: 'tiny',
    version: '1.0.0+int8',
  })
})

test('the check tells of each variant, and a quantised model that sees otherwise is a problem', async () => {
  expect(await checkModel(await withInt8(0.88))).toMatchObject([{ code: 'ok' }, { code: 'ok' }])
  expect(await checkModel(await withInt8(0.7))).toMatchObject([{ code: 'ok' }, { code: 'golden-mismatch' }])
  expect(await checkModel(await withInt8(0.88, { bytes: 5 }))).toMatchObject([{ code: 'ok' }, { code: 'weights-hash' }])
})

test('a device that is not there is refused in a sentence, instead of running on the CPU in silence', async () => {
  const path = await writeTinyModel(folder, model(0.9))
  // The first is in no build of this runtime; the second may have its libraries.
  const refused: string[] = []
  for (const device of ['openvino', 'cuda'] as const) {
    await loadModel(path, { device }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'device-missing' })
      refused.push((error as Error).message)
    })
  }
  expect(refused.length).toBeGreaterThan(0)
  for (const sentence of refused)
    expect(sentence).toMatch(/^Inference on \w+ is not possible here: .*XUNJIE_DEVICE=cpu\./)
})
