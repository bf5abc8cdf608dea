import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readArchive, writeArchive } from './archive.ts'
import { makePackage } from './package.ts'
import { verifyPackage } from './verify.ts'

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { publicPem, sign: (bytes: Uint8Array) => sign(null, bytes, privateKey).toString('base64') }
}

const pictures = new Map([
  ['a1'.repeat(32), Buffer.from('one masked picture')],
  ['b2'.repeat(32), Buffer.from('another masked picture')],
])
const frame = (sha: string, n: number) => ({
  evidenceId: `e${n}`,
  role: 'sighting',
  sha256: sha,
  width: 64,
  height: 36,
  capturedAt: `2026-11-20T03:0${n}:00.000Z`,
  lookId: `l${n}`,
  place: null,
  score: 0.8,
})

async function makeOne(key = newKey(), shas: readonly string[] = []) {
  const byHash = new Map(
    [...pictures.values()].map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]),
  )
  const record = {
    candidate: { id: 'k1', category: 'bin-overflow', status: 'confirmed' },
    camera: { id: 'c1', nameZh: '星光广场' },
    view: { id: 'c1:1', version: 3 },
    frames: [...byHash.keys(), ...shas].map(frame),
    reviews: [],
    case: null,
    verifications: [],
    messages: [],
    audit: [],
  }
  const evidence = { read: async (sha: string) => byHash.get(sha) }
  const request = { record, by: 'u1', at: new Date('2026-11-20T04:00:00Z') }
  const { archive } = await makePackage(request, { evidence, siteKey: key })
  return { archive, key }
}

test('a package proves its frames by the site’s key, and names those whose time of keeping was over', async () => {
  const { archive, key } = await makeOne(newKey(), ['cc'.repeat(32)])
  const verdict = verifyPackage(archive, key.publicPem)
  expect(verdict).toMatchObject({ kind: 'proven', keyKnown: true })
  const { manifest } = verdict as Extract<typeof verdict, { kind: 'proven' }>
  expect(manifest.frames.map(({ file }) => file)).toEqual([
    'frames/001-sighting.jpg',
    'frames/002-sighting.jpg',
    undefined,
  ])
  expect(verifyPackage(archive)).toMatchObject({ kind: 'proven', keyKnown: false })
})

test('no byte of it can be another one: the first thing that is wrong is named', async () => {
  const { archive, key } = await makeOne()
  for (let at = 0; at < archive.length; at += at < 400 || at > archive.length - 200 ? 1 : 13) {
    const changed = Buffer.from(archive)
    changed[at] = changed[at]! ^ 1
    expect(verifyPackage(changed, key.publicPem).kind, `byte ${at}`).toBe('wrong')
  }
  for (const cut of [0, 10, 300, archive.length - 1])
    expect(verifyPackage(archive.subarray(0, cut), key.publicPem).kind).toBe('wrong')
  expect(verifyPackage(Buffer.concat([archive, Buffer.from('x')]), key.publicPem).kind).toBe('wrong')
})

test('a missing, an exchanged and an added file are named, and so is another key', async () => {
  const { archive, key } = await makeOne()
  const read = readArchive(archive)
  const files = read.kind === 'archive' ? read.files : []
  const sentence = (changed: typeof files, pem = key.publicPem) =>
    JSON.stringify(verifyPackage(writeArchive(changed), pem))
  expect(sentence(files.filter(({ name }) => !name.startsWith('frames/001')))).toContain('001-sighting.jpg is missing')
  const other = files.map((file) =>
    file.name === 'frames/001-sighting.jpg' ? { ...file, bytes: Buffer.from('x') } : file,
  )
  expect(sentence(other)).toContain('001-sighting.jpg is not the file that was signed')
  expect(sentence([...files, { name: 'frames/more.jpg', bytes: Buffer.from('x') }])).toContain('more.jpg was added')
  expect(sentence(files.filter(({ name }) => name !== 'signature.json'))).toContain('signature.json is missing')
  expect(sentence(files, newKey().publicPem)).toContain('signed by another key')
})

test('who changes the record and signs it with a key of his own is told by the site’s key', async () => {
  const forged = await makeOne(newKey())
  expect(verifyPackage(forged.archive, newKey().publicPem)).toMatchObject({
    kind: 'wrong',
    sentence: expect.stringContaining('another key') as unknown,
  })
})

/** A local header as any zip program writes it. */
function entry(name: string, body: Buffer, { method = 0, size = body.length } = {}): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(body.length, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name), body])
}

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no archive', Buffer.from('%PDF-1.7 something else')],
  ['a path upwards', entry('../../etc/cron.d/x.txt', Buffer.from('x'))],
  ['an absolute path', entry('/etc/passwd.txt', Buffer.from('x'))],
  ['a path of another system', entry('frames\\..\\x.jpg', Buffer.from('x'))],
  ['a name with a null', entry('frames/a\u0000.jpg', Buffer.from('x'))],
  ['a long name', entry(`${'a'.repeat(5000)}.jpg`, Buffer.from('x'))],
  ['a bomb', entry('manifest.json', deflateRawSync(Buffer.alloc(1024 * 1024)), { method: 8, size: 4_000_000_000 })],
  ['a compressed file', entry('manifest.json', deflateRawSync(Buffer.from('{}')), { method: 8 })],
  ['a size beyond its end', entry('manifest.json', Buffer.from('{}'), { size: 4_294_967_295 })],
  [
    'a name twice',
    Buffer.concat([entry('manifest.json', Buffer.from('{}')), entry('manifest.json', Buffer.from('[]'))]),
  ],
  ['too many files', Buffer.concat(Array.from({ length: 1200 }, (_, i) => entry(`f${i}.txt`, Buffer.alloc(0))))],
])('a hostile archive is refused with a sentence: %s', (_what, bytes) => {
  expect(verifyPackage(bytes)).toMatchObject({ kind: 'wrong', sentence: expect.stringMatching(/\.$/) as unknown })
})

test.each([
  ['null', 'null'],
  ['a list', '[]'],
  ['no JSON', '{'],
  ['files that are none', JSON.stringify({ format: 'xunjie-evidence/1', files: [null], frames: [], record: {} })],
  ['frames that are none', JSON.stringify({ format: 'xunjie-evidence/1', files: [], frames: [null], record: {} })],
])('a signed manifest of another shape is refused: %s', (_what, text) => {
  const key = newKey()
  const bytes = Buffer.from(text)
  const signature = JSON.stringify({ algorithm: 'Ed25519', key: key.publicPem, signature: key.sign(bytes) })
  const archive = writeArchive([
    { name: 'manifest.json', bytes },
    { name: 'signature.json', bytes: Buffer.from(signature) },
  ])
  expect(verifyPackage(archive, key.publicPem)).toMatchObject({ kind: 'wrong' })
})
