import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { decodeStill, frameOfRgb, type RgbPicture } from '../image.ts'
import { boxIn, type Embedder, likeness, loadEmbedder, SHIPPED_EMBEDDING, squareIn } from './embedder.ts'

const models = join(import.meta.dirname, '..')
let embedder: Embedder
let street: RgbPicture
beforeAll(async () => {
  embedder = await loadEmbedder()
  const frame = await decodeStill(await readFile(join(models, 'weights/embed.golden.jpg')))
  street = { rgb: new Uint8Array(frame.width * frame.height * 3), width: frame.width, height: frame.height }
  const { width, height } = street
  await frame.scaleInto({ format: 'rgb', width, height, into: street.rgb, rowBytes: width * 3 })
  frame.close()
})

/** The picture as a camera's own lamp would show it: grey, darker, with the noise of the sensor. */
function byNight({ rgb, width, height }: RgbPicture): RgbPicture {
  const dark = rgb.slice()
  for (let i = 0; i < rgb.length; i += 3) {
    const grey = 0.3 * rgb[i]! + 0.59 * rgb[i + 1]! + 0.11 * rgb[i + 2]!
    const value = Math.max(0, Math.min(255, grey * 0.6 + ((i * 7919) % 23) - 11))
    dark.fill(value, i, i + 3)
  }
  return { rgb: dark, width, height }
}

const places = Array.from({ length: 8 }, (_, i) => {
  const [x0, y0] = [0.1 + 0.2 * (i % 4), 0.25 + 0.35 * Math.floor(i / 4)]
  return { x0, y0, x1: x0 + 0.14, y1: y0 + 0.2 }
})

test('a place looks more like itself at night than like any other place by day', async () => {
  const day = frameOfRgb(street)
  const night = frameOfRgb(byNight(street))
  const byDay = []
  for (const place of places) byDay.push(await embedder.embed(day, place))
  let right = 0
  for (const [index, place] of places.entries()) {
    const seen = await embedder.embed(night, place)
    const best = byDay.map((one) => likeness(one, seen)).reduce((a, b, i, all) => (b > all[a]! ? i : a), 0)
    if (best === index) right += 1
  }
  expect(right).toBeGreaterThanOrEqual(7)
})

test('embeddings have length one, and the same pixels give the same numbers', async () => {
  const frame = frameOfRgb(street)
  const one = await embedder.embed(frame, places[0])
  expect(one).toHaveLength(embedder.size)
  expect(likeness(one, one)).toBeCloseTo(1, 4)
  expect(await embedder.embed(frame, places[0])).toEqual(one)
})

test('the inside of a box says nothing of what lies round it, and a box at the edge is cut off there', async () => {
  const { width, height } = street
  const box = { x0: 0.25, y0: 0.25, x1: 0.5, y1: 0.5 }
  const elsewhere = street.rgb.map((value, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)]
    return x < width / 4 - 2 || x > width / 2 + 2 || y < height / 4 - 2 || y > height / 2 + 2 ? 255 - value : value
  })
  const one = await embedder.embedInside(frameOfRgb(street), box)
  const other = await embedder.embedInside(frameOfRgb({ rgb: elsewhere, width, height }), box)
  expect(likeness(one, other)).toBeGreaterThan(0.98)
  expect(boxIn({ width: 640, height: 360 }, { x0: 0.9, y0: -0.1, x1: 1.1, y1: 0.5 })).toEqual({
    left: 576,
    top: 0,
    width: 64,
    height: 180,
  })
})

test('the square of a place lies in the picture, is even and holds the place where it can', () => {
  const picture = { width: 1920, height: 1080 }
  expect(squareIn(picture, { x0: 0.5, y0: 0.5, x1: 0.55, y1: 0.6 })).toEqual({
    left: 938,
    top: 524,
    width: 140,
    height: 140,
  })
  expect(squareIn(picture, { x0: 0, y0: 0, x1: 0.05, y1: 0.1 })).toMatchObject({ left: 0, top: 0 })
  expect(squareIn(picture, { x0: 0.9, y0: 0.9, x1: 1, y1: 1 })).toEqual({
    left: 1672,
    top: 832,
    width: 248,
    height: 248,
  })
  expect(squareIn(picture, undefined)).toEqual({ left: 420, top: 0, width: 1080, height: 1080 })
})

test.for([
  ['another file', { sha256: '0'.repeat(64) }, /sha256/],
  ['another size', { output: { name: 'embedding', size: 64 } }, /output embedding float32 \[1, 64\]/],
  ['a golden answer of another model', { golden: 'turned' }, /is not the one of the manifest/],
  ['no card', { card: 'cards/none.md' }, /card/],
  ['a word too much', { hello: 1 }, /manifest .* is wrong/],
] as const)('%s refuses to load, with a sentence', async ([, change, sentence]) => {
  const folder = await mkdtemp(join(tmpdir(), 'embedder-'))
  await symlink(join(models, 'weights'), join(folder, 'weights'))
  await symlink(join(models, 'cards'), join(folder, 'cards'))
  await mkdir(join(folder, 'embedding'))
  const stated = JSON.parse(await readFile(SHIPPED_EMBEDDING, 'utf8')) as { golden: { expect: number[] } }
  const turned = { ...stated.golden, expect: stated.golden.expect.toReversed() }
  const wrong = { ...stated, ...change, ...('golden' in change ? { golden: turned } : {}) }
  await writeFile(join(folder, 'embedding/embed.json'), JSON.stringify(wrong))
  await expect(loadEmbedder(join(folder, 'embedding/embed.json'))).rejects.toThrow(sentence)
  await rm(folder, { recursive: true })
})
