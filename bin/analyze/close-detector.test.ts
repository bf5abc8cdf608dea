import { expect, test } from 'vitest'
import type { DetectorModel, Seen } from '../../models/detector.ts'
import { frameOfRgb } from '../../models/image.ts'
import type { Detection } from '../../pipeline/vocabulary.ts'
import { createCloseDetector } from './close-detector.ts'

const picture = frameOfRgb({ rgb: new Uint8Array(100 * 50 * 3), width: 100, height: 50 })
const car = (score: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): Detection => ({
  label: 'car',
  box: { x0, y0, x1, y1 },
  score,
})

/** Answers for the whole picture, then for the parts: upper left, upper right, lower left, lower right. */
function detector(...answers: readonly (readonly Detection[])[]): DetectorModel {
  let calls = 0
  return {
    model: { id: 'test', version: '1.0.0' },
    licence: 'none',
    labels: ['car'],
    known: new Set(['car']),
    input: { width: 416, height: 416 },
    steps: undefined as never,
    detect(frame): Promise<Seen> {
      const detections = answers[calls++] ?? []
      if (calls > 1) expect([frame.width, frame.height]).toEqual([60, 30])
      return Promise.resolve({ detections, maskable: detections })
    },
  }
}

test('what only an enlarged part shows is put back in its place', async () => {
  const close = createCloseDetector(detector([], [], [], [], [car(0.6, [0.5, 0.5, 0.75, 0.75])]))
  const { detections } = await close.detect(picture)
  expect(detections).toHaveLength(1)
  const { x0, y0, x1, y1 } = detections[0]!.box
  for (const [value, wanted] of [
    [x0, 0.7],
    [y0, 0.7],
    [x1, 0.85],
    [y1, 0.85],
  ])
    expect(value).toBeCloseTo(wanted!, 5)
})

test('what is seen in the whole and in a part counts once', async () => {
  const close = createCloseDetector(detector([car(0.5, [0.1, 0.1, 0.3, 0.3])], [car(0.9, [0.1667, 0.1667, 0.5, 0.5])]))
  const { detections, maskable } = await close.detect(picture)
  expect(detections.map(({ score }) => score)).toEqual([0.5])
  expect(maskable).toHaveLength(2)
})

test('a piece of a big thing that a part takes for a small one adds nothing', async () => {
  const close = createCloseDetector(detector([car(0.5, [0.1, 0.1, 0.5, 0.5])], [car(0.9, [0.3, 0.3, 0.5, 0.5])]))
  expect((await close.detect(picture)).detections).toHaveLength(1)
})

test('a stall that only an enlarged part shows is not believed', async () => {
  const stall: Detection = { ...car(0.9, [0.3, 0.3, 0.5, 0.5]), label: 'stall' }
  expect((await createCloseDetector(detector([], [stall])).detect(picture)).detections).toEqual([])
})

test('what a seam cuts is left to the neighbour, but masked', async () => {
  const close = createCloseDetector(detector([], [car(0.7, [0.8, 0.2, 1, 0.4])]))
  const { detections, maskable } = await close.detect(picture)
  expect(detections).toEqual([])
  expect(maskable).toHaveLength(1)
})

test('a lorry that is also seen as a car is one vehicle, and a person before a car stays a person', async () => {
  const box = { x0: 0.2, y0: 0.2, x1: 0.4, y1: 0.6 }
  const close = createCloseDetector(
    detector([
      { label: 'truck', box, score: 0.6 },
      { label: 'car', box, score: 0.5 },
      { label: 'person', box, score: 0.4 },
    ]),
  )
  const { detections } = await close.detect(picture)
  expect(detections.map(({ label }) => label)).toEqual(['truck', 'person'])
})
