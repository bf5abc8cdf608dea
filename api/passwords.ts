/** Passwords: argon2id, and a login that gives nothing away about which names exist. */
import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP's second recommended setting; the package's default algorithm is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** A password of an unknown user is checked too, against a hash nobody knows: the same time for both. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoyHash()), password)
  return matches && passwordHash !== undefined
}

let decoy: Promise<string> | undefined
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(generatePassword())
  return decoy
}

// No 0/O, 1/l/I: the first password is read from a terminal and typed.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 20 characters of 32 in groups of five: 100 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
