/**
 * Unmasked originals, sealed for one key: whoever looks holds the public half only and cannot open what was sealed before.
 * X25519 with a key for once, HKDF-SHA-256, AES-256-GCM. The private half lies outside the data folder.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createPrivateFile } from './private-file.ts'
import { SealingError } from './sealing.ts'

const MARK = Buffer.from('XO1')
/** SPKI DER of an X25519 key: 12 bytes that are always the same, then the key. */
const SPKI_HEAD = Buffer.from('302a300506032b656e032100', 'hex')
const RAW_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = MARK.length + RAW_BYTES + IV_BYTES + TAG_BYTES

/** Makes the key when the file is not there. Returns the public half, 32 bytes in base64. */
export async function loadOrCreateOriginalsKey(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('x25519')
  await createPrivateFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return rawPublic(createPublicKey(await readPrivate(file))).toString('base64')
}

/** @throws SealingError when the file is none of ours */
async function readPrivate(file: string): Promise<KeyObject> {
  try {
    const key = createPrivateKey(await readFile(file, 'utf8'))
    if (key.asymmetricKeyType !== 'x25519') throw new Error('another kind of key')
    return key
  } catch (cause) {
    throw new SealingError(
      'key-file-invalid',
      'The key of the sealed originals (originals.keyFile) cannot be read. Restore it from where you keep it; without it nobody opens them.',
      cause,
    )
  }
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD.length)
}

function publicOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' })
}

/** `publicKey`: 32 bytes in base64. */
export function sealOriginal(publicKey: string, bytes: Uint8Array): Uint8Array {
  const recipient = Buffer.from(publicKey, 'base64')
  const once = generateKeyPairSync('x25519')
  const oncePublic = rawPublic(once.publicKey)
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: publicOf(recipient) })
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', contentKey(shared, oncePublic, recipient), iv)
  const body = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([MARK, oncePublic, iv, cipher.getAuthTag(), ...body])
}

/** @throws SealingError when it was sealed for another key, or was changed */
export async function openOriginal(keyFile: string, sealed: Buffer): Promise<Buffer> {
  const key = await readPrivate(keyFile)
  try {
    if (sealed.length < HEAD_BYTES || !sealed.subarray(0, MARK.length).equals(MARK)) throw new Error('unknown layout')
    const oncePublic = sealed.subarray(MARK.length, MARK.length + RAW_BYTES)
    const shared = diffieHellman({ privateKey: key, publicKey: publicOf(oncePublic) })
    const ivAt = MARK.length + RAW_BYTES
    const iv = sealed.subarray(ivAt, ivAt + IV_BYTES)
    const secret = contentKey(shared, oncePublic, rawPublic(createPublicKey(key)))
    const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(sealed.subarray(ivAt + IV_BYTES, HEAD_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()])
  } catch (cause) {
    throw new SealingError(
      'sealed-value-unreadable',
      'The sealed original does not open: it was sealed for another key, or changed.',
      cause,
    )
  }
}

function contentKey(shared: Buffer, oncePublic: Buffer, recipient: Buffer): Buffer {
  const salt = Buffer.concat([oncePublic, recipient])
  return Buffer.from(hkdfSync('sha256', shared, salt, 'xunjie sealed original', 32))
}
