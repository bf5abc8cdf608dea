/** Says of a package of evidence what is proven, or the first thing that is wrong. Needs nothing but the file. */
import { isSignedBy } from '../../prisma/site-key.ts'
import { type ArchivedFile, readArchive } from './archive.ts'
import { FORMAT, type Manifest, type Signature, sha256 } from './package.ts'

export type PackageVerdict =
  | {
      readonly kind: 'proven'
      readonly manifest: Manifest
      /** SPKI PEM of the key that signed. */
      readonly key: string
      /** Whether that is a key which the caller knows to be the site's. */
      readonly keyKnown: boolean
    }
  /** A full sentence about the first thing that is wrong. */
  | { readonly kind: 'wrong'; readonly sentence: string }

/** `knownKey`: the site's public key (SPKI PEM), got from the site and not from the package. */
export function verifyPackage(bytes: Buffer, knownKey?: string): PackageVerdict {
  const read = readArchive(bytes)
  if (read.kind === 'refused') return wrong(read.why)
  const byName = new Map(read.files.map((file) => [file.name, file]))
  const manifestFile = byName.get('manifest.json')
  const signature = parse(byName.get('signature.json')) as Partial<Signature> | undefined
  if (manifestFile === undefined) return wrong('manifest.json is missing.')
  if (signature === undefined) return wrong('signature.json is missing, or is no JSON.')
  const { algorithm, key, signature: signed } = signature
  if (algorithm !== 'Ed25519' || typeof key !== 'string' || typeof signed !== 'string')
    return wrong('signature.json holds no Ed25519 signature.')
  if (!isSignedBy(key, manifestFile.bytes, signed))
    return wrong('The signature does not fit manifest.json: one of the two was changed.')
  if (knownKey !== undefined && !isSignedBy(knownKey, manifestFile.bytes, signed))
    return wrong(
      'It is signed by another key than the one given: it does not come from this site, or its key was changed.',
    )
  const manifest = parse(manifestFile)
  if (!isManifest(manifest)) return wrong('manifest.json is none of a package that this version knows.')
  const fault = faultOfFiles(manifest, read.files)
  return fault === undefined ? { kind: 'proven', manifest, key, keyKnown: knownKey !== undefined } : wrong(fault)
}

const UNLISTED: ReadonlySet<string> = new Set(['manifest.json', 'signature.json'])

function faultOfFiles({ files, frames }: Manifest, held: readonly ArchivedFile[]): string | undefined {
  const byName = new Map(held.map((file) => [file.name, file.bytes]))
  for (const { name, bytes, sha256: wanted } of files) {
    const found = byName.get(name)
    if (found === undefined) return `${name} is missing.`
    if (found.length !== bytes || sha256(found) !== wanted) return `${name} is not the file that was signed.`
  }
  const listed = new Map(files.map((file) => [file.name, file.sha256]))
  const more = held.find(({ name }) => !UNLISTED.has(name) && !listed.has(name))
  if (more !== undefined) return `${more.name} was added: the signed list does not have it.`
  const odd = frames.find(({ file, sha256: wanted }) => file !== undefined && listed.get(file) !== wanted)
  return odd && `${odd.file} is not the picture that the record speaks of.`
}

function parse(file: ArchivedFile | undefined): unknown {
  if (file === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(Buffer.from(file.bytes).toString('utf8'))
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  const { format, files, frames, record } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>
  return (
    format === FORMAT &&
    Array.isArray(files) &&
    files.every(isListed) &&
    Array.isArray(frames) &&
    frames.every((frame) => typeof frame === 'object' && frame !== null) &&
    typeof record === 'object' &&
    record !== null
  )
}

function isListed(value: unknown): boolean {
  const { name, bytes, sha256: hash } = (value ?? {}) as Record<string, unknown>
  return typeof name === 'string' && typeof bytes === 'number' && typeof hash === 'string'
}

function wrong(sentence: string): PackageVerdict {
  return { kind: 'wrong', sentence }
}
