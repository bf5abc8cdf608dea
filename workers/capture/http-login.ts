/** Answers to WWW-Authenticate: digest (RFC 7616, MD5 and SHA-256, qop=auth) where offered, else basic (RFC 7617). */
import { createHash, randomBytes } from 'node:crypto'

export interface LoginAttempt {
  readonly method: string
  readonly uri: string
  readonly user: string
  readonly password: string
}

/** The Authorization value for the strongest challenge; undefined when none is known. `nonce`: the client's. */
export function authorization(
  challenges: readonly string[],
  attempt: LoginAttempt,
  nonce: string = randomBytes(8).toString('hex'),
): string | undefined {
  const split = challenges.flatMap((header) => header.split(/,\s*(?=(?:Basic|Digest)\s)/i))
  const digests = split.filter((text) => /^Digest\s/i.test(text)).map(fieldsOf)
  const digest = digests.find((f) => f.get('algorithm')?.toUpperCase() === 'SHA-256') ?? digests.find(isMd5)
  if (digest !== undefined) return digestValue(digest, attempt, nonce)
  if (!split.some((text) => /^Basic\b/i.test(text))) return undefined
  return `Basic ${Buffer.from(`${attempt.user}:${attempt.password}`).toString('base64')}`
}

function fieldsOf(challenge: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [, name, quoted, plain] of challenge.matchAll(/([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi))
    fields.set(name!.toLowerCase(), quoted ?? plain ?? '')
  return fields
}

const isMd5 = (fields: Map<string, string>): boolean => (fields.get('algorithm') ?? 'MD5').toUpperCase() === 'MD5'

function digestValue(fields: Map<string, string>, attempt: LoginAttempt, nonce: string): string {
  const hash = (text: string) =>
    createHash(isMd5(fields) ? 'md5' : 'sha256')
      .update(text)
      .digest('hex')
  const realm = fields.get('realm') ?? ''
  const serverNonce = fields.get('nonce') ?? ''
  const secret = hash(`${attempt.user}:${realm}:${attempt.password}`)
  const what = hash(`${attempt.method}:${attempt.uri}`)
  const qop =
    fields
      .get('qop')
      ?.split(/\s*,\s*/)
      .includes('auth') === true
  const middle = qop ? `${serverNonce}:00000001:${nonce}:auth` : serverNonce
  const parts = [
    `username="${attempt.user.replaceAll(/["\\]/g, '\\$&')}"`,
    `realm="${realm}"`,
    `nonce="${serverNonce}"`,
    `uri="${attempt.uri}"`,
    `response="${hash(`${secret}:${middle}:${what}`)}"`,
    `algorithm=${isMd5(fields) ? 'MD5' : 'SHA-256'}`,
    ...(qop ? [`qop=auth`, `nc=00000001`, `cnonce="${nonce}"`] : []),
    ...(fields.has('opaque') ? [`opaque="${fields.get('opaque')}"`] : []),
  ]
  return `Digest ${parts.join(', ')}`
}
