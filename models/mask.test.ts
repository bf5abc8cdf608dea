import { expect, test } from 'vitest'
import type { Detection } from '../pipeline/vocabulary.ts'
import { decodeStill, frameOfRgb } from './image.ts'
import { canMask, maskedJpeg, maskRegions } from './mask.ts'

const at = (label: string, ...[x0, y0, x1, y1]: [number, number, number, number]): Detection => {
  return { label, score: 0.2, box: { x0, y0, x1, y1 } }
}

test('hides the top third of a person, the lower half of a vehicle and the whole of a head', () => {
  const size = { width: 1000, height: 600 }
  const regions = maskRegions(
    [at('person', 0.1, 0.1, 0.2, 0.6), at('car', 0.5, 0.5, 0.9, 0.9), at('head-bare', 0.3, 0.1, 0.35, 0.2)],
    size,
  )
  expect(regions).toEqual([
    { left: 100, top: 60, width: 100, height: 100, square: 38 },
    { left: 500, top: 420, width: 400, height: 120, square: 50 },
    { left: 300, top: 60, width: 50, height: 60, square: 12 },
  ])
})

test('people and vehicles under other names are hidden like those', () => {
  const size = { width: 1000, height: 600 }
  for (const [name, like] of [
    ['worker', 'person'],
    ['angler', 'person'],
    ['person-in-water', 'head-bare'],
    ['van', 'car'],
    ['e-bike', 'motorcycle'],
    ['dump-truck', 'truck'],
    ['service-vehicle', 'truck'],
  ] as const) {
    expect(maskRegions([at(name, 0.1, 0.1, 0.2, 0.6)], size)).toEqual(maskRegions([at(like, 0.1, 0.1, 0.2, 0.6)], size))
  }
})

test('what is neither person nor vehicle stays visible', () => {
  expect(maskRegions([at('garbage-bag', 0, 0, 0.5, 0.5)], { width: 640, height: 360 })).toEqual([])
})

test('a person cut by the edge of the picture is hidden up to the edge', () => {
  const [region] = maskRegions([at('person', 0.95, 0.9, 1, 1)], { width: 101, height: 57 })
  expect(region!.left + region!.width).toBe(101)
  expect(region!.top + region!.height).toBeLessThanOrEqual(57)
})

test('inside a masked region nothing finer than the squares is left; outside, the picture is kept', async () => {
  const [width, height] = [320, 240]
  const rgb = new Uint8Array(width * height * 3)
  // Stripes 2 pixels wide: any detail that survives shows as contrast between neighbours.
  for (let i = 0; i < rgb.length; i++) rgb[i] = (((i / 3) % 4) | 0) < 2 ? 30 : 220
  const car = at('car', 0.25, 0, 0.75, 1)
  const { jpeg, ...size } = await maskedJpeg(frameOfRgb({ rgb, width, height }), [car])
  expect(size).toEqual({ width, height })
  const decoded = await decodeStill(jpeg)
  const out = new Uint8Array(width * height * 3)
  await decoded.scaleInto({ format: 'rgb', width, height, into: out, rowBytes: width * 3 })
  const contrast = (x0: number, y: number) => {
    const row = Array.from({ length: 20 }, (_, i) => out[(y * width + x0 + i) * 3]!)
    return Math.max(...row) - Math.min(...row)
  }
  expect(contrast(100, 180)).toBeLessThan(40)
  expect(contrast(100, 40)).toBeGreaterThan(100)
  expect(contrast(10, 180)).toBeGreaterThan(100)
})

test('models that cannot find people and cars cannot mask', () => {
  expect(canMask(new Set(['garbage-bag', 'pothole']))).toBe(false)
  expect(canMask(new Set(['person', 'car', 'garbage-bag']))).toBe(true)
})
