import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tinyDetector, writeTinyModel } from '../fixtures/models/tiny-detector.ts'
import type { TinyModel } from '../fixtures/models/tiny-detector.ts'
import { frameOfRgb } from './image.ts'
import { checkModel, loadModel } from './load.ts'

const MODEL: TinyModel = {
  labels: [
    { label: 'person', threshold: 0.5 },
    { label: 'car', threshold: 0.5 },
  ],
  boxes: [
    { labelIndex: 1, score: 0.9, box: [4, 4, 20, 16] },
    { labelIndex: 0, score: 0.2, box: [20, 8, 28, 24] },
  ],
}

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'xunjie-models-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const grey = (width: number, height: number) =>
  frameOfRgb({ rgb: new Uint8Array(width * height * 3).fill(90), width, height })

/** A manifest read as loosely as a test may spoil it. */
interface Spoilt {
  [field: string]: unknown
  input: Record<string, unknown>
  output: Record<string, unknown>
  golden: { expect: { label: string; box: number[]; score: number }[] }
}

async function problemOf(change: (manifest: Spoilt) => void, weights?: Uint8Array) {
  const path = await writeTinyModel(folder, MODEL, (manifest) => change(manifest as Spoilt), weights)
  const [finding] = await checkModel(path)
  return finding!
}

describe('a model whose manifest is kept', () => {
  test('loads, and its boxes come in 0..1 of the picture, letterboxed', async () => {
    const model = await loadModel(await writeTinyModel(folder, MODEL))
    const { detections } = await model.detect(grey(64, 32))
    expect(model.labels).toEqual(['person', 'car'])
    expect(detections).toHaveLength(1)
    const [car] = detections
    expect(car).toMatchObject({ label: 'car', box: { x0: 4 / 32, y0: 4 / 16, x1: 20 / 32, y1: 1 } })
    expect(car!.score).toBeCloseTo(0.9)
  })

  test('reports faint people for masking, though not as detections', async () => {
    const model = await loadModel(await writeTinyModel(folder, MODEL))
    const { detections, maskable } = await model.detect(grey(32, 32))
    expect(detections.map(({ label }) => label)).toEqual(['car'])
    expect(maskable.map(({ label }) => label)).toEqual(['car', 'person'])
  })

  test('is found in order by the check', async () => {
    const finding = await problemOf(() => undefined)
    expect(finding).toMatchObject({ severity: 'ok', code: 'ok' })
    expect(finding.sentence).toContain('tiny 1.0.0 (Apache-2.0)')
  })
})

describe('a model is refused with what to fix', () => {
  test.each<[string, string, RegExp, (manifest: Spoilt) => void]>([
    ['a hash that is not that of the file', 'weights-hash', /Restore the file/, (m) => (m.sha256 = '0'.repeat(64))],
    ['a wrong file length', 'weights-hash', /the manifest states 7 bytes/, (m) => (m.bytes = 7)],
    ['weights that are not there', 'weights-missing', /put the file there/, (m) => (m.file = 'weights/none.onnx')],
    ['weights that are no ONNX by name', 'manifest-invalid', /only ONNX files/, (m) => (m.file = 'weights/tiny.pt')],
    [
      'one label too few for the columns',
      'class-count',
      /lists 1 labels, but an output of 7 columns has 2 classes/,
      (m) => (m.labels = [{ label: 'car', threshold: 0.5 }]),
    ],
    [
      'labels and shape that agree with each other and not with the file',
      'class-count',
      /have 2 classes and the manifest 3 labels/,
      (m) => {
        m.labels = ['person', 'car', 'bus'].map((label) => ({ label, threshold: 0.5 }))
        m.output.shape = [1, 21, 8]
      },
    ],
    [
      'a label listed twice',
      'manifest-invalid',
      /car is listed twice/,
      (m) => {
        m.labels = [
          { label: 'car', threshold: 0.5 },
          { label: 'car', threshold: 0.5 },
        ]
      },
    ],
    [
      'a shape that the input size cannot give',
      'manifest-invalid',
      /gives \[1, 21, 5/,
      (m) => (m.output.shape = [1, 84, 7]),
    ],
    [
      'an input size other than the file has',
      'graph-signature',
      /Correct \/input/,
      (m) => {
        m.input.width = 64
        m.output.shape = [1, 42, 7]
      },
    ],
    ['an input type other than the file has', 'graph-signature', /images uint8/, (m) => (m.input.type = 'float32')],
    ['another output name', 'graph-signature', /states boxes float32/, (m) => (m.output.name = 'boxes')],
    ['an unknown decoder', 'manifest-invalid', /\/decoder/, (m) => (m.decoder = 'yolov5')],
    [
      'raw output under the decoder for finished boxes',
      'manifest-invalid',
      /make the two agree/,
      (m) => (m.output.raw = true),
    ],
    [
      'a key that is not part of the contract',
      'manifest-invalid',
      /additional properties/,
      (m) => (m.customOps = 'ops.so'),
    ],
    [
      'a golden label that is none of its labels',
      'manifest-invalid',
      /expects bus/,
      (m) => (m.golden.expect[0]!.label = 'bus'),
    ],
    [
      'a golden box that the model does not see there',
      'golden-mismatch',
      /sees car 0\.90 \[8, 8, 40, 32\]/,
      (m) => {
        m.golden.expect[0]!.box = [30, 30, 60, 60]
      },
    ],
    [
      'a golden score far from what the model says',
      'golden-mismatch',
      /score 0\.5/,
      (m) => (m.golden.expect[0]!.score = 0.5),
    ],
    [
      'labels in the wrong order',
      'golden-mismatch',
      /labels are in the wrong order/,
      (m) => {
        m.labels = ['car', 'person'].map((label) => ({ label, threshold: 0.5 }))
      },
    ],
  ])('%s', async (_what, code, sentence, change) => {
    const finding = await problemOf(change)
    expect(finding).toMatchObject({ severity: 'problem', code })
    expect(finding.sentence).toMatch(sentence)
    expect(finding.sentence).toMatch(/\.$/)
  })

  test.each(['../outside.bin', 'weights.bin'])('weights that keep data in another file (%s)', async (location) => {
    const weights = tinyDetector({ classes: 2, boxes: MODEL.boxes, externalData: location })
    const finding = await problemOf(() => undefined, weights)
    expect(finding.code).toBe('weights-external-data')
    expect(finding.sentence).toContain(location)
  })

  test('weights that need an operator library', async () => {
    const weights = tinyDetector({ classes: 2, boxes: MODEL.boxes, domain: 'com.example.ops' })
    expect(await problemOf(() => undefined, weights)).toMatchObject({ code: 'weights-custom-operators' })
  })

  test.each([
    ['a text', Buffer.from('PK this is no model')],
    ['an empty file', new Uint8Array(0)],
    ['a model that is cut short', tinyDetector({ classes: 2, boxes: MODEL.boxes }).subarray(0, 300)],
  ])('weights that are %s', async (_what, weights) => {
    const change = (m: Spoilt) => void (m.bytes = Math.max(1, weights.length))
    expect((await problemOf(change, weights)).code).toMatch(/weights-not-onnx|weights-hash/)
  })

  test('a card that is not there', async () => {
    const finding = await problemOf((m) => (m.card = 'cards/none.md'))
    expect(finding).toMatchObject({ code: 'card-missing' })
    expect(finding.sentence).toContain('cards/none.md')
  })

  test('a golden picture that is not there', async () => {
    const path = await writeTinyModel(folder, MODEL)
    await rm(join(folder, 'weights', 'tiny.golden.jpg'))
    expect(await checkModel(path)).toMatchObject([{ code: 'golden-picture' }])
  })

  test('a manifest that is not there, or not JSON', async () => {
    const path = await writeTinyModel(folder, MODEL)
    expect(await checkModel(join(folder, 'none.json'))).toMatchObject([{ code: 'manifest-unreadable' }])
    await writeFile(path, `${await readFile(path, 'utf8')},`)
    expect(await checkModel(path)).toMatchObject([{ code: 'manifest-invalid' }])
  })
})
