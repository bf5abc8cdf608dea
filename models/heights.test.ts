import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyDetector, writeTinyModel } from '../fixtures/models/tiny-detector.ts'
import { iou } from '../pipeline/geometry/box.ts'
import type { Detection } from '../pipeline/vocabulary.ts'
import { decodeStill, encodeJpeg, frameOfRgb } from './image.ts'
import { checkModel, loadModel } from './load.ts'
import type { Manifest, ManifestInput } from './manifest.ts'
import { createTensorFiller } from './tensor.ts'

const shipped = join(import.meta.dirname, 'manifests/street.json')
const street = JSON.parse(await readFile(shipped, 'utf8')) as Manifest

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'xunjie-heights-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const grey = (width: number, height: number, value = 200) =>
  frameOfRgb({ rgb: new Uint8Array(width * height * 3).fill(value), width, height })

test.each([
  ['16:9', 1280, 720, 256],
  ['wider still', 1000, 300, 256],
  ['a sub-stream of 5:4', 704, 576, 352],
  ['4:3', 640, 480, 352],
  ['square', 500, 500, 416],
  ['upright', 540, 960, 416],
])('a picture of %s goes through the graph at the least height it fits into', async (_what, width, height, wanted) => {
  const filler = createTensorFiller(street.input)
  const whole = await filler.fill(grey(width, height))
  expect(whole.shape).toEqual([1, wanted, 416, 3])
  expect(whole.data).toHaveLength(wanted * 416 * 3)
  const tile = await filler.fill(grey(width, height), { left: 0, top: 0, width: 200, height: 100 })
  expect(tile.shape).toEqual([1, 416, 416, 3])
})

test('what lies below a picture is padding, whatever picture came before', async () => {
  const filler = createTensorFiller(street.input)
  const below = async (width: number, height: number) => {
    const { data } = await filler.fill(grey(width, height))
    return [...new Set((data as Uint8Array).subarray(Math.floor((416 * height) / width) * 416 * 3))]
  }
  expect(await below(832, 480)).toEqual([street.input.pad])
  expect(await below(704, 576)).toEqual([street.input.pad])
  expect(await below(832, 300)).toEqual([street.input.pad])
  expect(await below(832, 480)).toEqual([street.input.pad])
})

/** So far above its threshold that a last digit does not decide. */
const isClear = ({ label, score }: Detection): boolean =>
  score > 0.05 + street.labels.find((one) => one.label === label)!.threshold!

test('the shipped detector sees the same at a lower height as at the full one, turn by turn', async () => {
  const frame = await decodeStill(await readFile(join(import.meta.dirname, street.golden.picture)))
  const model = await loadModel(shipped)
  const { steps } = model
  for (let turn = 0; turn < 2; turn++) {
    const low = (await model.detect(frame)).detections
    const tile = await steps.tensor(frame, { left: 0, top: 0, width: frame.width, height: frame.height })
    const full = steps.post(await steps.infer(tile), frame).detections
    expect(full.filter(isClear).length).toBeGreaterThan(2)
    for (const [some, others] of [
      [full, low],
      [low, full],
    ] as const) {
      for (const { label, box, score } of some.filter(isClear)) {
        const same = others.find((other) => other.label === label && iou(other.box, box) > 0.7)
        expect(Math.abs((same?.score ?? 0) - score)).toBeLessThan(0.05)
      }
    }
  }
})

/** The street detector with another input or golden picture. */
async function streetWith(change: (manifest: { input: ManifestInput; golden: { picture: string } }) => void) {
  const manifest = structuredClone(street)
  const absolute = (file: string) => join(import.meta.dirname, file)
  const { golden } = manifest
  const changed = { ...manifest, golden: { ...golden, picture: absolute(golden.picture) }, file: absolute(street.file) }
  const { variants: _, ...one } = { ...changed, card: absolute(street.card) }
  change(one)
  const path = join(folder, 'street.json')
  await writeFile(path, JSON.stringify(one))
  const [finding] = await checkModel(path)
  return finding!
}

test.each([[[100]], [[352, 256]], [[256, 256]], [[256, 416]]])(
  'heights %j are refused: they rise in whole cells below the full one',
  async (heights) => {
    const finding = await streetWith((manifest) => (manifest.input = { ...manifest.input, heights }))
    expect(finding).toMatchObject({ code: 'manifest-invalid' })
    expect(finding.sentence).toContain('list multiples of 32 that rise and stay below the height of 416')
  },
)

test('a golden picture that is not wide proves no lower height', async () => {
  const picture = join(folder, 'square.jpg')
  await writeFile(picture, await encodeJpeg({ rgb: new Uint8Array(64 * 64 * 3), width: 64, height: 64 }, 80))
  const finding = await streetWith((manifest) => (manifest.golden.picture = picture))
  expect(finding).toMatchObject({ code: 'golden-picture' })
  expect(finding.sentence).toContain('choose a wider one')
})

test('a graph of one height is refused where the manifest lists more', async () => {
  const tiny = { labels: [{ label: 'car', threshold: 0.5 }], boxes: [] }
  const weights = tinyDetector({ classes: 1, boxes: [], side: 64 })
  const change = (manifest: Record<string, unknown>) => {
    const input = manifest['input'] as ManifestInput
    manifest['input'] = { ...input, width: 64, height: 64, heights: [32] }
    manifest['output'] = { name: 'output', shape: [1, 84, 6] }
    const golden = manifest['golden'] as { expect: unknown[] }
    golden.expect = [{ label: 'car', box: [0, 0, 8, 8], score: 0.9 }]
  }
  const [finding] = await checkModel(await writeTinyModel(folder, tiny, change, weights))
  expect(finding).toMatchObject({ code: 'graph-signature' })
  expect(finding!.sentence).toContain('take pictures of the height 64 only')
})
