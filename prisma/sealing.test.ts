import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadOrCreateKey, SealingError, seal, unseal } from './sealing.ts'

const key = Buffer.alloc(32, 7)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealing-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('whatever is sealed is opened again with the same key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unseal(key, seal(key, text))).toBe(text.toWellFormed())
    }),
  )
})

test('the sealed bytes do not hold the password and differ each time', () => {
  const address = 'rtsp://viewer:s3cret-marker@10.1.2.3/live'
  const first = Buffer.from(seal(key, address))
  expect(first.includes('s3cret-marker')).toBe(false)
  expect(first.equals(Buffer.from(seal(key, address)))).toBe(false)
})

test('a changed byte anywhere, a cut value and another key are refused with a sentence that names the key file', () => {
  const sealed = seal(key, 'rtsp://10.1.2.3/live')
  for (let i = 0; i < sealed.length; i++) {
    const changed = sealed.slice()
    changed[i]! ^= 1
    expect(() => unseal(key, changed)).toThrow(SealingError)
  }
  for (const wrong of [sealed.slice(0, 10), new Uint8Array(0)])
    expect(() => unseal(key, wrong)).toThrow(/XUNJIE_KEY_FILE/)
  expect(() => unseal(Buffer.alloc(32, 8), sealed)).toThrow(SealingError)
})

test('eight processes that make the key at once all get the same one, readable by its owner only', async () => {
  const file = join(folder, 'keys', 'master.key')
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateKey(file)))
  expect(new Set(keys.map((k) => k.toString('hex'))).size).toBe(1)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await loadOrCreateKey(file)).toString('hex')).toBe((await readFile(file, 'utf8')).trim())
})

test('a damaged key file and one open to others are refused, never replaced', async () => {
  const damaged = join(folder, 'damaged')
  await writeFile(damaged, 'not a key', { mode: 0o600 })
  await expect(loadOrCreateKey(damaged)).rejects.toMatchObject({ code: 'key-file-invalid' })
  const open = join(folder, 'open')
  await writeFile(open, 'ab'.repeat(32), { mode: 0o644 })
  await expect(loadOrCreateKey(open)).rejects.toMatchObject({ code: 'key-file-readable-by-others' })
})
