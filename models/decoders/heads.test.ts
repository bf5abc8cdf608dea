import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeStill } from '../image.ts'
import { checkModel, loadModel } from '../load.ts'
import { readManifest } from '../manifest.ts'
import type { GraphOutputs } from '../onnx-session.ts'
import { createHead } from './head.ts'

/** Made by `models/training/heads.py`: onnxruntime's outputs, and the boxes that loops over the raw features give. */
interface Recording {
  readonly outputs: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: readonly number[] }>>
  readonly expected: readonly {
    readonly classIndex: number
    readonly label: string
    readonly score: number
    readonly box: readonly [number, number, number, number]
  }[]
}

const folder = join(import.meta.dirname, '../../fixtures/heads')
const HEADS = ['yolov8', 'detr', 'detr-joined', 'detr-ranked']
const manifestOf = (head: string) => join(folder, 'manifests', `${head}.json`)
const recordingOf = (head: string) =>
  JSON.parse(readFileSync(join(folder, 'recorded', `${head}.json`), 'utf8')) as Recording

function outputsOf({ outputs }: Recording): GraphOutputs {
  const tensors = Object.entries(outputs).map(([name, { values }]) => [
    name,
    name === 'labels' ? BigInt64Array.from(values, BigInt) : Float32Array.from(values),
  ])
  return Object.fromEntries(tensors) as GraphOutputs
}

describe.each(HEADS)('the head %s', (name) => {
  test('gives from its recorded tensors the boxes that another way of reckoning gives', async () => {
    const manifest = await readManifest(manifestOf(name))
    const recording = recordingOf(name)
    const head = createHead(
      manifest,
      Float32Array.from(manifest.labels, ({ threshold }) => threshold!),
    )
    const found = head.decode(outputsOf(recording)).toSorted((a, b) => b.score - a.score)

    expect([...head.outputs].sort()).toEqual(Object.keys(recording.outputs).sort())
    expect(recording.expected.length).toBeGreaterThan(3)
    expect(found.map(({ classIndex }) => classIndex)).toEqual(recording.expected.map(({ classIndex }) => classIndex))
    for (const [i, { box, score }] of recording.expected.entries()) {
      const { x0, y0, x1, y1 } = found[i]!
      expect(found[i]!.score).toBeCloseTo(score, 3)
      ;[x0, y0, x1, y1].forEach((at, corner) => expect(Math.abs(at - box[corner]!)).toBeLessThan(0.02))
    }
  })

  test('runs as a graph, its values brought to 0..1, and a wide picture is fitted as the manifest says', async () => {
    expect(await checkModel(manifestOf(name))).toMatchObject([{ code: 'ok' }])
    const model = await loadModel(manifestOf(name))
    const picture = await decodeStill(readFileSync(join(folder, 'weights/golden.png')))
    const { detections } = await model.detect(picture)
    expect(detections.length).toBeGreaterThan(2)
    for (const { box } of detections) {
      expect(Math.min(box.x0, box.y0)).toBeGreaterThanOrEqual(0)
      expect(Math.max(box.x1, box.y1)).toBeLessThanOrEqual(1)
    }
  })

  test('reports nothing of a class whose floor lies above 1', async () => {
    const manifest = await readManifest(manifestOf(name))
    const recording = recordingOf(name)
    const only = recording.expected[0]!.classIndex
    const head = createHead(
      manifest,
      Float32Array.from([0, 1, 2], (index) => (index === only ? 0 : 2)),
    )
    const found = head.decode(outputsOf(recording))
    expect(new Set(found.map(({ classIndex }) => classIndex))).toEqual(new Set([only]))
  })
})

test('a class number that the manifest does not list is left out, however sure it is', async () => {
  const manifest = await readManifest(manifestOf('detr-ranked'))
  const head = createHead(manifest, Float32Array.from([0.5, 0.5, 0.5]))
  const outputs = {
    labels: BigInt64Array.from([7n, -1n, 2n, 9_007_199_254_740_993n]),
    boxes: new Float32Array(16).fill(3),
    scores: Float32Array.from([0.9, 0.9, 0.8, 0.9]),
  }
  expect(head.decode(outputs)).toMatchObject([{ classIndex: 2 }])
})

test('a score that is no number never becomes a box', async () => {
  for (const name of HEADS) {
    const manifest = await readManifest(manifestOf(name))
    const head = createHead(manifest, Float32Array.from([0.1, 0.1, 0.1]))
    const outputs = outputsOf(recordingOf(name))
    const spoilt = Object.entries(outputs).map(([end, values]) => [
      end,
      values instanceof Float32Array ? values.map(() => Number.NaN) : values,
    ])
    expect(head.decode(Object.fromEntries(spoilt) as GraphOutputs)).toEqual([])
  }
})
