import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CameraBrief } from '../pipeline/brief.ts'
import { iou } from '../pipeline/geometry/box.ts'
import { boxPolygon } from '../pipeline/geometry/polygon.ts'
import { planTiles } from '../pipeline/look/tiles.ts'
import { decodeStill } from './image.ts'
import { loadModel } from './load.ts'

/** A street from a mast, 2560 x 1440, rendered by `fixtures/frames/wide-street.ts`. */
const frames = join(import.meta.dirname, '../fixtures/frames')
const truth = JSON.parse(readFileSync(join(frames, 'wide-street.json'), 'utf8')) as {
  label: string
  box: [number, number, number, number]
}[]
const [x0, y0, x1, y1] = truth.find(({ label }) => label === 'manhole-open')!.box
const shaft = { x0, y0, x1, y1 }
const around = { x0: x0 - 0.02, y0: y0 - 0.02, x1: x1 + 0.02, y1: y1 + 0.02 }

const brief: CameraBrief = {
  cameraId: 'mast',
  platformId: 'test',
  utcOffsetMinutes: 480,
  categories: ['manhole-cover-defect'],
  view: {
    viewId: 'mast',
    version: 1,
    origin: 'approved',
    reference: { luma: new Uint8Array(0), mean: 0, sharpness: 0, contentHash: '' },
    zones: [{ id: 'cover', kind: 'manhole', polygon: boxPolygon(around), origin: 'approved', permits: [] }],
  },
}

test('the shipped detector misses an open shaft in a wide picture and finds it in the tile of its zone, once', async () => {
  const model = await loadModel(join(import.meta.dirname, 'manifests/street.json'))
  const frame = await decodeStill(readFileSync(join(frames, 'wide-street.jpg')))
  const whole = await model.detect(frame)
  const tiles = planTiles({
    brief,
    drift: { dx: 0, dy: 0 },
    labels: new Set(model.labels),
    picture: frame,
    input: model.input,
  })
  const both = await model.detect(frame, tiles)
  const shafts = (found: typeof whole) => found.detections.filter(({ label }) => label === 'manhole-open')

  expect(shafts(whole)).toEqual([])
  expect(shafts(both)).toHaveLength(1)
  expect(iou(shafts(both)[0]!.box, shaft)).toBeGreaterThan(0.7)
  expect(both.detections.filter(({ label }) => label !== 'manhole-open')).toEqual(whole.detections)
  expect(both.maskable.length).toBeGreaterThanOrEqual(whole.maskable.length)
  frame.close()
})
