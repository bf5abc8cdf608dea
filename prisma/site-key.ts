/** The key that a site signs with: roots of its audit and packages of evidence. Ed25519, PKCS#8 PEM in a private file. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createPrivateFile } from './private-file.ts'
import { SealingError } from './sealing.ts'

export interface SiteKey {
  /** SPKI PEM: to be given to whoever checks what the site signed. */
  readonly publicPem: string
  /** Base64. */
  sign(bytes: Uint8Array): string
}

/** Beside the master key, unless XUNJIE_SITE_KEY_FILE says otherwise. */
export function siteKeyFile(env: Readonly<Record<string, string | undefined>>, masterKeyFile: string): string {
  return env['XUNJIE_SITE_KEY_FILE'] ?? join(dirname(masterKeyFile), 'site.key')
}

/** @throws SealingError when the file is no Ed25519 key */
export async function loadOrCreateSiteKey(file: string): Promise<SiteKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  await createPrivateFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const key = parsePrivate(await readFile(file, 'utf8'))
  return {
    publicPem: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, key).toString('base64'),
  }
}

function parsePrivate(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key')
    return key
  } catch (cause) {
    throw new SealingError(
      'key-file-invalid',
      'The site key file (XUNJIE_SITE_KEY_FILE) holds no Ed25519 key. Restore it from your backup; a new one does not fit what was signed before.',
      cause,
    )
  }
}

/** False also for what is no key or no signature. */
export function isSignedBy(publicPem: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey(publicPem)
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** Short enough to be read out on the telephone: sha256 of the key's DER, 32 hex digits in groups of four. */
export function fingerprintOf(publicPem: string): string {
  const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' })
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 32)
  return digits.match(/.{4}/g)!.join(' ')
}
