import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEvidenceFolder, evidencePath } from './folder.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'xunjie-evidence-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const picture = (content: string) => ({ jpeg: Buffer.from(content), width: 64, height: 36 })
const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort()

test('a picture lies under its hash, whole, and nothing else is left', async () => {
  const store = createEvidenceFolder({ folder, limitBytes: 1000 })
  const { full, ...size } = await store.put(picture('masked'))
  expect(size).toEqual({ width: 64, height: 36 })
  expect(full).toBe(createHash('sha256').update('masked').digest('hex'))
  expect(await readFile(evidencePath(folder, full), 'utf8')).toBe('masked')
  expect(await files()).toEqual([join(full.slice(0, 2), `${full}.jpg`)])
})

test('the same picture twice, and by two writers at once, is one whole file', async () => {
  const [one, other] = [1, 2].map(() => createEvidenceFolder({ folder, limitBytes: 1000 }))
  await Promise.all([one!.put(picture('sameone')), other!.put(picture('sameone'))])
  await one!.put(picture('sameone'))
  expect(await files()).toHaveLength(1)
})

test('at the byte limit it refuses with what to do, keeps what it has, and goes on once there is room', async () => {
  const store = createEvidenceFolder({ folder, limitBytes: 10 })
  const first = await store.put(picture('12345678'))
  await expect(store.put(picture('90abc'))).rejects.toMatchObject({
    code: 'evidence-full',
    message: expect.stringContaining('engines.evidenceLimitMb'),
  })
  expect(await files()).toHaveLength(1)
  await rm(evidencePath(folder, first.full))
  await expect(store.put(picture('90abc'))).resolves.toMatchObject({ width: 64 })
})

test('pictures of earlier runs count towards the limit', async () => {
  await mkdir(join(folder, 'ab'))
  await writeFile(join(folder, 'ab', 'old.jpg'), Buffer.alloc(900))
  const store = createEvidenceFolder({ folder, limitBytes: 1000 })
  await expect(store.put(picture('x'.repeat(101)))).rejects.toMatchObject({ code: 'evidence-full' })
})

// Root may write anywhere.
test.skipIf(process.getuid?.() === 0)('a folder without write permission is said to be that', async () => {
  await chmod(folder, 0o500)
  const store = createEvidenceFolder({ folder, limitBytes: 1000 })
  await expect(store.put(picture('masked'))).rejects.toMatchObject({ code: 'evidence-unwritable' })
})

test('a folder that is a file is said to be unwritable', async () => {
  const path = join(folder, 'file')
  await writeFile(path, 'x')
  const store = createEvidenceFolder({ folder: path, limitBytes: 1000 })
  await expect(store.put(picture('masked'))).rejects.toMatchObject({ code: 'evidence-unwritable' })
})

test.each(['../../etc/passwd', '', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}/..`])(
  'a name that is no hash never becomes a path: %s',
  (name) => expect(() => evidencePath(folder, name)).toThrow('64 hexadecimal digits'),
)
