import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOrCreateOriginalsKey, openOriginal, sealOriginal } from './sealed-original.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'xunjie-originals-'))))
afterAll(() => rm(folder, { recursive: true }))

const picture = Buffer.from('a face nobody should see')

test('what is sealed with the public half opens with the key file only, which is made once and is private', async () => {
  const file = join(folder, 'a.key')
  const publicKey = await loadOrCreateOriginalsKey(file)
  expect(await loadOrCreateOriginalsKey(file)).toBe(publicKey)
  expect((await stat(file)).mode & 0o077).toBe(0)
  const sealed = Buffer.from(sealOriginal(publicKey, picture))
  expect(sealed.includes(picture.subarray(0, 8))).toBe(false)
  expect(Buffer.from(sealOriginal(publicKey, picture)).equals(sealed)).toBe(false)
  expect((await openOriginal(file, sealed)).equals(picture)).toBe(true)
})

test('another key, a changed byte and a cut end do not open, and the sentence has no path', async () => {
  const [file, other] = [join(folder, 'b.key'), join(folder, 'c.key')]
  const sealed = Buffer.from(sealOriginal(await loadOrCreateOriginalsKey(file), picture))
  await loadOrCreateOriginalsKey(other)
  await expect(openOriginal(other, sealed)).rejects.toThrow('another key')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = changed[at]! ^ 1
    await expect(openOriginal(file, changed), `byte ${at}`).rejects.toThrow('does not open')
  }
  await expect(openOriginal(file, sealed.subarray(0, 20))).rejects.toThrow('does not open')
  const missing = await openOriginal(join(folder, 'none.key'), sealed).catch((error: Error) => error.message)
  expect(missing).toContain('originals.keyFile')
  expect(missing).not.toContain(folder)
  expect(await readFile(file, 'utf8')).toContain('PRIVATE KEY')
})
