import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandRun, lastLine, startXunjie } from '../../fixtures/xunjie-command.ts'
import { encodeJpeg, frameOfRgb } from '../../models/image.ts'
import { readVideo } from '../../workers/capture/frame-reader.ts'

const CLIP = join(import.meta.dirname, '../../fixtures/clips/garbage-heap.mp4')
/** The heap lies there in frames 3 to 8 of the clip; its place, in pixels of 960 x 540. */
const PLACE = { left: 352, top: 222, width: 160, height: 128 }
const WITH_HEAP = new Set([3, 4, 5, 6, 7, 8])

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heads-'))
  for (const side of ['heap', 'clean', 'new', 'people']) await mkdir(join(folder, side))
  let index = 0
  for await (const { picture } of readVideo({ kind: 'file', path: CLIP }, 1, new AbortController().signal)) {
    const frame = frameOfRgb(picture)
    for (const [turn, shift] of [-24, 0, 24].entries()) {
      const region = { ...PLACE, left: PLACE.left + shift, top: PLACE.top + shift / 2 }
      const { width, height } = region
      const rgb = new Uint8Array(width * height * 3)
      await frame.scaleInto({ region, format: 'rgb', width, height, into: rgb, rowBytes: width * 3 })
      const side = turn === 1 ? 'new' : WITH_HEAP.has(index) ? 'heap' : 'clean'
      await writeFile(join(folder, side, `${index}-${turn}.jpg`), await encodeJpeg({ rgb, width, height }, 85))
    }
    index += 1
  }
  await writeFile(join(folder, 'clean/broken.jpg'), 'no picture')
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (...args: string[]) => commandRun(startXunjie(folder, ['models', ...args]))

test('a head learned from a dozen pictures each tells new ones of the place, and stays in shadow', async () => {
  const trained = await run('train-head', 'heap', '--with', 'heap', '--without', 'clean', '--json')
  expect(trained.code, trained.stderr).toBe(0)
  const { head, figures, leftOut } = lastLine(trained) as {
    head: string
    figures: { recall: { hits: number; n: number; low: number } }
    leftOut: string[]
  }
  expect(head).toBe('data/heads/heap.json')
  expect(leftOut).toEqual([expect.stringMatching(/broken\.jpg: The picture cannot be decoded/)])
  expect(figures.recall).toMatchObject({ n: 12 })
  expect(figures.recall.hits).toBeGreaterThanOrEqual(10)
  expect(figures.recall.low).toBeLessThan(figures.recall.hits / figures.recall.n)
  expect(JSON.parse(await readFile(join(folder, head), 'utf8'))).toMatchObject({ id: 'heap', state: 'shadow' })

  const tried = await run('try-head', head, 'new', '--json')
  const pictures = lastLine(tried)['pictures'] as { picture: string; there: boolean }[]
  expect(pictures).toHaveLength((await readdir(join(folder, 'new'))).length)
  const right = pictures.filter(
    ({ picture, there }) => WITH_HEAP.has(Number(/(\d+)-1\.jpg$/.exec(picture)![1])) === there,
  )
  expect(right.length).toBeGreaterThanOrEqual(pictures.length - 1)
})

test('too few pictures, no folder and a file that is no head are each said in a sentence', async () => {
  const few = await run('train-head', 'heap', '--with', 'people', '--without', 'clean')
  expect(few.stderr).toMatch(/holds no JPEG, PNG or WebP pictures/)
  expect((await run('train-head', 'heap', '--with', 'nowhere', '--without', 'clean')).stderr).toMatch(/Check the path/)
  expect((await run('train-head', '../x', '--with', 'heap', '--without', 'clean')).stderr).toMatch(/small letters/)
  expect((await run('try-head', 'heap/3-0.jpg', 'new')).stderr).toMatch(/is no head of this program/)
})
