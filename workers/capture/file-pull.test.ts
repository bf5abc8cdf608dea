import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeVideo } from '../../fixtures/farm/video.ts'
import { pullFromFile } from './file-pull.ts'
import { pullKeyFrame, quiet } from './pull.ts'

const never = new AbortController().signal

let folder: string
const at = (name: string) => join(folder, name)
const fileOf = (name: string) => ({ kind: 'file', path: at(name), capturedAt: 1_795_000_000_000 }) as const
const pull = (name: string) =>
  pullKeyFrame({ input: fileOf(name), openMs: 5000, firstPacketMs: 5000, totalMs: 5000 }, never)

beforeAll(async () => {
  quiet()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-file-pull-'))
  const video = { frames: 4, framesPerSecond: 2, keyEvery: 4 }
  await writeVideo({ ...video, path: at('street.mp4') })
  await writeVideo({ ...video, path: at('stream.ts') })
  await copyFile(at('stream.ts'), at('misnamed.mp4'))
  await copyFile(at('street.mp4'), at('unnamed'))
  await writeFile(at('text.mp4'), 'This is no video.')
})
afterAll(() => rm(folder, { recursive: true }))

test('a file that is what its name says gives its key frame without probing', async () => {
  const pulled = await pullFromFile(fileOf('street.mp4'), 5000, never)
  expect(pulled?.frame).toMatchObject({ kind: 'key-frame', codec: { width: 320, height: 180 } })
  expect((await pull('street.mp4')).frame).toEqual(pulled!.frame)
})

test('a file whose name tells nothing, or the wrong thing, is probed and gives its key frame too', async () => {
  const { frame } = await pull('street.mp4')
  expect((await pull('unnamed')).frame).toEqual(frame)
  expect(await pullFromFile(fileOf('misnamed.mp4'), 5000, never)).toBeUndefined()
  expect((await pull('misnamed.mp4')).frame).toEqual((await pull('stream.ts')).frame)
})

test('a file that is no video, one that is not there and a look that is cancelled end with their fault', async () => {
  await expect(pull('text.mp4')).rejects.toMatchObject({ code: 'corrupt-video' })
  await expect(pull('missing.mp4')).rejects.toMatchObject({ code: 'not-found' })
  const job = { input: fileOf('street.mp4'), openMs: 5000, firstPacketMs: 5000, totalMs: 5000 }
  await expect(pullKeyFrame(job, AbortSignal.abort())).rejects.toMatchObject({ code: 'deadline' })
})
