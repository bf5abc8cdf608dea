import { expect, test } from 'vitest'
import { decodeStill, encodeJpeg, frameOfRgb } from './image.ts'
import type { RgbPicture } from './image.ts'
import { sketchOf } from './sketch.ts'

/** A street in four tones: sky above, pavement below, a white wall on the left. */
function street(width: number, height: number, change: (rgb: Uint8Array) => void = () => undefined): RgbPicture {
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const tone = x < width / 4 ? 230 : y < height / 2 ? 150 : 70
      rgb.fill(tone, (y * width + x) * 3, (y * width + x + 1) * 3)
    }
  }
  change(rgb)
  return { rgb, width, height }
}

test('a sketch is 160 x 90 grey whatever the shape of the picture', async () => {
  for (const [width, height] of [
    [640, 360],
    [352, 288],
    [90, 160],
  ] as const) {
    const { luma } = await sketchOf(frameOfRgb(street(width, height)))
    expect(luma).toHaveLength(160 * 90)
    expect(luma[20 * 160 + 10]).toBe(230)
    expect(luma[10 * 160 + 150]).toBe(150)
    expect(luma[85 * 160 + 150]).toBe(70)
  }
})

test('grey follows the eye: green is brighter than red, red brighter than blue', async () => {
  const tone = async (colour: readonly number[]) => {
    const rgb = Uint8Array.from({ length: 64 * 36 * 3 }, (_, i) => colour[i % 3]!)
    return (await sketchOf(frameOfRgb({ rgb, width: 64, height: 36 }))).mean
  }
  expect(await tone([0, 255, 0])).toBeCloseTo(150, -1)
  expect(await tone([255, 0, 0])).toBeCloseTo(76, -1)
  expect(await tone([0, 0, 255])).toBeCloseTo(29, -1)
})

test('a sharp picture has more variance in its edges than the same one blurred, and an even one has none', async () => {
  const stripes = street(640, 360, (rgb) => {
    for (let i = 0; i < rgb.length; i++) if (((i / 3) % 640) % 16 < 8) rgb[i] = 255 - rgb[i]!
  })
  const small = { rgb: new Uint8Array(20 * 12 * 3), width: 20, height: 12 }
  await frameOfRgb(stripes).scaleInto({ format: 'rgb', width: 20, height: 12, into: small.rgb, rowBytes: 60 })
  const even = { rgb: new Uint8Array(640 * 360 * 3).fill(99), width: 640, height: 360 }
  const [sharp, blurred, flat] = await Promise.all([stripes, small, even].map((one) => sketchOf(frameOfRgb(one))))
  expect(sharp!.sharpness).toBeGreaterThan(blurred!.sharpness * 5)
  expect(flat).toMatchObject({ sharpness: 0, mean: 99 })
})

test('one changed pixel changes the content hash; the same pixels give the same hash', async () => {
  const hash = async (change?: (rgb: Uint8Array) => void) =>
    (await sketchOf(frameOfRgb(street(640, 360, change)))).contentHash
  const untouched = await hash()
  expect(await hash()).toBe(untouched)
  expect(await hash((rgb) => rgb.fill(71, 500_000, 500_001))).not.toBe(untouched)
  expect(untouched).toMatch(/^[0-9a-f]{16,}$/)
})

test('a JPEG cut short by a broken connection is refused, not looked at', async () => {
  const jpeg = await encodeJpeg(street(640, 360), 80)
  await expect(decodeStill(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ code: 'picture-corrupt' })
  await expect(decodeStill(Buffer.from('<html>login</html>'))).rejects.toMatchObject({ code: 'picture-corrupt' })
})
