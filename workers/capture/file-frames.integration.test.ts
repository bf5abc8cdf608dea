import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { greyOf, writeVideo } from '../../fixtures/farm/video.ts'
import { ANALYZE_POLICY } from './address.ts'
import { framesOf, type SampledFrame } from './file-frames.ts'

const still = fileURLToPath(new URL('../../fixtures/farm/still.jpg', import.meta.url))
const never = new AbortController().signal
const base = Date.UTC(2026, 10, 20)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frames-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function sample(source: string, everySeconds: number, signal = never): Promise<SampledFrame[]> {
  const frames: SampledFrame[] = []
  for await (const frame of framesOf({ source, everySeconds, policy: ANALYZE_POLICY, base }, signal)) frames.push(frame)
  return frames
}

/** Which picture of `writeVideo` a frame is, by its grey. */
function indexIn({ frame }: SampledFrame): number {
  if (frame.kind !== 'raw') throw new Error('A video gives raw frames.')
  const luma = 16 + ((frame.rgb[3000] ?? 0) * 219) / 255
  return Math.abs(Math.round((luma - greyOf(0)) / 4))
}

test('a video with long groups of pictures is sampled exactly, to the picture', async () => {
  const path = join(folder, 'long groups.mp4')
  await writeVideo({ path, frames: 38, framesPerSecond: 10, keyEvery: 25 })
  const everySecond = await sample(path, 1)
  expect(everySecond.map(indexIn)).toEqual([0, 10, 20, 30])
  expect(everySecond.map((s) => s.position)).toEqual([0, 1, 2, 3])
  expect(everySecond.map((s) => s.frame.capturedAt - base)).toEqual([0, 1000, 2000, 3000])
  expect(everySecond[0]?.duration).toBeCloseTo(3.8, 1)
  expect((await sample(path, 0.7)).map(indexIn)).toEqual([0, 7, 14, 21, 28, 35])
  expect((await sample(path, 60)).map(indexIn)).toEqual([0])
  expect((await sample(path, 0.1)).map(indexIn)).toEqual(Array.from({ length: 38 }, (_, i) => i))
})

test('a folder of pictures is taken in the order a person would count, everything else in it left alone', async () => {
  const pictures = join(folder, 'pictures')
  await mkdir(pictures)
  for (const name of ['10.JPG', '2.jpg', '1.jpeg']) await copyFile(still, join(pictures, name))
  await writeFile(join(pictures, 'notes.txt'), 'no picture')
  await writeFile(join(pictures, '2.jpg'), Buffer.concat([await readFile(still), Buffer.from([2])]))
  const frames = await sample(pictures, 30)
  expect(frames.map((s) => [s.position, s.duration, s.frame.kind])).toEqual([
    [0, 90, 'still'],
    [30, 90, 'still'],
    [60, 90, 'still'],
  ])
  expect(frames[1]?.frame.kind === 'still' && frames[1].frame.picture.at(-1)).toBe(2)
  expect(await sample(still, 10)).toHaveLength(1)
})

test('an empty folder, a missing file, a text file and a cut video each end with their sentence', async () => {
  await mkdir(join(folder, 'empty'))
  await expect(sample(join(folder, 'empty'), 1)).rejects.toMatchObject({ code: 'not-found' })
  await expect(sample(join(folder, 'missing.mp4'), 1)).rejects.toMatchObject({ code: 'not-found' })
  await writeFile(join(folder, 'text.mp4'), 'This is not a video.\n'.repeat(500))
  await expect(sample(join(folder, 'text.mp4'), 1)).rejects.toMatchObject({ code: 'corrupt-video' })
  await writeVideo({ path: join(folder, 'cut.mp4'), frames: 20, framesPerSecond: 10, keyEvery: 5 })
  await truncate(join(folder, 'cut.mp4'), 2000)
  await expect(sample(join(folder, 'cut.mp4'), 1)).rejects.toMatchObject({ code: 'corrupt-video' })
  await expect(sample('concat:/etc/hostname', 1)).rejects.toMatchObject({ code: 'refused-address' })
})

test('a snapshot address is asked again every N seconds until the caller stops', async () => {
  const jpeg = await readFile(still)
  const server = await startStillServer((_, response) =>
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg),
  )
  const controller = new AbortController()
  const positions: number[] = []
  const source = `http://127.0.0.1:${server.port}/snapshot`
  for await (const { position } of framesOf({ source, everySeconds: 0.2, policy: ANALYZE_POLICY }, controller.signal)) {
    positions.push(position)
    if (positions.length === 3) controller.abort()
  }
  expect(positions).toEqual([0, 0.2, 0.4])
  await server.stop()
})

test('a caller that stops in the middle of a video leaves no reader behind', async () => {
  const path = join(folder, 'left.mp4')
  await writeVideo({ path, frames: 30, framesPerSecond: 10, keyEvery: 10 })
  const frames = framesOf({ source: path, everySeconds: 0.1, policy: ANALYZE_POLICY }, never)
  await frames.next()
  await frames.return(undefined)
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').catch(() => '')
  for (const id of children.split(' ').filter(Boolean))
    expect(await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => '')).not.toContain('frame-reader-child')
})
