/**
 * Secrets at rest (camera addresses, webhook secrets): AES-256-GCM under one master key kept in a file outside the
 * database, so that a stolen dump opens nothing.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createPrivateFile } from './private-file.ts'

export type SealingErrorCode =
  | 'key-file-unreadable'
  | 'key-file-invalid'
  | 'key-file-readable-by-others'
  | 'sealed-value-unreadable'

export class SealingError extends Error {
  readonly code: SealingErrorCode
  constructor(code: SealingErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SealingError'
    this.code = code
  }
}

const FORMAT = 1
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * The master key (32 bytes) from a file of 64 hex digits, made with mode 0600 when it is not there. Processes that
 * start together get the same key; an existing file is never replaced.
 * @throws SealingError when the file is damaged, unreadable or open to other users.
 */
export async function loadOrCreateKey(file: string): Promise<Buffer> {
  await createPrivateFile(file, `${randomBytes(32).toString('hex')}\n`)
  return loadKey(file)
}

async function loadKey(file: string): Promise<Buffer> {
  let text: string
  try {
    if (((await stat(file)).mode & 0o077) !== 0)
      throw new SealingError(
        'key-file-readable-by-others',
        'The master key file (XUNJIE_KEY_FILE) can be read by other users. Run `chmod 600` on it, and think of the key as known.',
      )
    text = (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    if (cause instanceof SealingError) throw cause
    throw new SealingError(
      'key-file-unreadable',
      'The master key file (XUNJIE_KEY_FILE) cannot be read. Check its owner, or restore it from your backup.',
      cause,
    )
  }
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new SealingError(
      'key-file-invalid',
      'The master key file (XUNJIE_KEY_FILE) must hold exactly 64 hex digits. Restore it from your backup.',
    )
  return Buffer.from(text, 'hex')
}

/** Layout: format byte, 12 bytes nonce, 16 bytes tag, ciphertext. Two seals of the same text differ. */
export function seal(key: Uint8Array, plaintext: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = [cipher.update(plaintext, 'utf8'), cipher.final()]
  return new Uint8Array(Buffer.concat([Buffer.from([FORMAT]), iv, cipher.getAuthTag(), ...body]))
}

/** @throws SealingError when the value was sealed under another key or was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const start = 1 + IV_BYTES + TAG_BYTES
  try {
    if (bytes[0] !== FORMAT || bytes.length < start) throw new Error('unknown layout')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + IV_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAuthTag(bytes.subarray(1 + IV_BYTES, start))
    return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new SealingError(
      'sealed-value-unreadable',
      'A stored secret does not open with this master key. Check that XUNJIE_KEY_FILE is the key of this database.',
      cause,
    )
  }
}
