import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyFor, readOptions } from './options.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-options-'))
  await writeFile(join(folder, '街 口<1>.mp4'), 'x')
})
afterAll(() => rm(folder, { recursive: true }))

test('the report of a clip goes into a folder of its name, whatever the name holds', async () => {
  const options = await readOptions(join(folder, '街 口<1>.mp4'), {})
  expect(basename(options.out)).toBe('街-口-1')
  expect(options).toMatchObject({ kind: 'file', everySeconds: undefined, viewGiven: false, close: true })
})

test('the address of a stream is shown without its login, and two streams of a host have two folders', async () => {
  const one = await readOptions('rtsp://me:s3cret@10.0.0.8/one', {})
  const two = await readOptions('rtsp://me:s3cret@10.0.0.8/two', {})
  expect(`${one.shownSource} ${one.out}`).not.toMatch(/s3cret|me@/)
  expect(one.out).not.toBe(two.out)
  expect(one.kind).toBe('live')
})

test('an address can come from the environment', async () => {
  process.env['XUNJIE_TEST_SOURCE'] = 'rtsp://10.0.0.8/one'
  expect((await readOptions('env:XUNJIE_TEST_SOURCE', {})).source).toBe('rtsp://10.0.0.8/one')
  delete process.env['XUNJIE_TEST_SOURCE']
  await expect(readOptions('env:XUNJIE_TEST_SOURCE', {})).rejects.toThrow(/XUNJIE_TEST_SOURCE is not set/)
})

test.each([
  ['nowhere.mp4', {}, /does not exist/],
  ['concat:/etc/passwd', {}, /not allowed/],
  ['-i', {}, /begins with a dash/],
  ['.', { every: '1ms' }, /--every must lie between/],
  ['.', { for: 'long' }, /--for/],
  ['.', { startsAt: 'noon' }, /--starts-at "noon" is no time/],
  ['.', { view: 'nowhere.json' }, /--view nowhere\.json cannot be read/],
])('%s %j is refused with a sentence', async (source, flags, sentence) => {
  await expect(readOptions(source, flags)).rejects.toThrow(sentence)
})

test('a clip begins at noon of the camera unless told otherwise', async () => {
  const hourOf = async (startsAt?: string) =>
    new Date((await readOptions('.', startsAt === undefined ? {} : { startsAt })).startsAt! + 480 * 60_000)
      .toISOString()
      .slice(11, 16)
  expect([await hourOf(), await hourOf('07:30'), await hourOf('2026-11-20T07:30:00+08:00')]).toEqual([
    '12:00',
    '07:30',
    '07:30',
  ])
})

test('short clips get enough looks for a picture, long ones a look every ten seconds', () => {
  expect([everyFor('file', 12), everyFor('file', 48), everyFor('file', 3600), everyFor('live', undefined)]).toEqual([
    0.5, 2, 10, 5,
  ])
})
