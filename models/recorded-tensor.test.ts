import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { suppressOverlaps } from '../pipeline/detect/suppress-overlaps.ts'
import type { Detection } from '../pipeline/vocabulary.ts'
import { widerOf } from './decoders/head.ts'
import { decodeYolox } from './decoders/yolox.ts'
import { decodeStill } from './image.ts'
import { readManifest } from './manifest.ts'
import { letterboxSize, pictureBox } from './tensor.ts'

/** What another decoder (models/training/release.py) made of the shipped graph's output on the golden picture. */
interface Recording {
  readonly shape: readonly [number, number, number]
  /** Rows with a score, as [index, columns…]; all others are silent. */
  readonly rows: readonly (readonly number[])[]
  /** Boxes in pixels of the golden picture. */
  readonly expected: readonly { label: string; box: readonly [number, number, number, number]; score: number }[]
}

const recording = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/tensors/street-golden.json'), 'utf8'),
) as Recording

test('the recorded output of the shipped graph gives the boxes that a second decoder found in it', async () => {
  const manifest = await readManifest(join(import.meta.dirname, 'manifests/street.json'))
  const [, anchors, columns] = recording.shape
  const output = new Float32Array(anchors * columns)
  for (const [index, ...row] of recording.rows) output.set(row, index! * columns)

  const golden = await decodeStill(await readFile(join(import.meta.dirname, manifest.golden.picture)))
  const { width, height } = golden
  golden.close()
  const floors = Float32Array.from(manifest.labels, ({ threshold }) => threshold ?? 2)
  const size = letterboxSize({ width, height }, manifest.input)
  const detections = decodeYolox(output, floors, { wider: widerOf(manifest.labels) }).flatMap((found): Detection[] => {
    const box = pictureBox(found, size)
    return box === undefined ? [] : [{ label: manifest.labels[found.classIndex]!.label, box, score: found.score }]
  })
  const kept = suppressOverlaps(detections, { iou: manifest.iou }).toSorted((a, b) => b.score - a.score)

  expect(kept.map(({ label }) => label)).toEqual(recording.expected.map(({ label }) => label))
  for (const [i, { box, score }] of recording.expected.entries()) {
    const mine = kept[i]!.box
    expect(kept[i]!.score).toBeCloseTo(score, 2)
    const pixels = [mine.x0 * width, mine.y0 * height, mine.x1 * width, mine.y1 * height]
    pixels.forEach((at, corner) => expect(Math.abs(at - box[corner]!)).toBeLessThan(1))
  }
})
