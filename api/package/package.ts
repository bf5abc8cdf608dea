/** One file that shows what a candidate rests on: masked frames, what was decided of it, and the site's signature. */
import { createHash } from 'node:crypto'
import type { CandidateRecord, Signer } from '../ports/access.ts'
import type { EvidenceReader } from '../ports/stores.ts'
import { type ArchivedFile, writeArchive } from './archive.ts'

export const FORMAT = 'xunjie-evidence/1'

export interface Manifest {
  readonly format: string
  readonly madeAt: string
  readonly madeBy: string
  readonly record: Omit<CandidateRecord, 'frames'>
  /** `file` is absent when the picture's time of keeping was over. */
  readonly frames: readonly (CandidateRecord['frames'][number] & { readonly file?: string })[]
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** Over the bytes of `manifest.json`. */
export interface Signature {
  readonly algorithm: 'Ed25519'
  /** SPKI PEM */
  readonly key: string
  /** Base64. */
  readonly signature: string
}

export interface PackageRequest {
  readonly record: CandidateRecord
  readonly by: string
  readonly at: Date
}

export async function makePackage(
  { record, by, at }: PackageRequest,
  { evidence, siteKey }: { readonly evidence: EvidenceReader; readonly siteKey: Signer },
): Promise<{ readonly archive: Buffer; readonly manifestSha256: string }> {
  const { frames, ...rest } = record
  const files: ArchivedFile[] = [{ name: 'README.txt', bytes: Buffer.from(README) }]
  const listed: Manifest['frames'][number][] = []
  for (const [i, frame] of frames.entries()) {
    const picture = await evidence.read(frame.sha256)
    const name = `frames/${String(i + 1).padStart(3, '0')}-${frame.role}.jpg`
    if (picture !== undefined) files.push({ name, bytes: picture })
    listed.push(picture === undefined ? frame : { ...frame, file: name })
  }
  const manifest: Manifest = {
    format: FORMAT,
    madeAt: at.toISOString(),
    madeBy: by,
    record: rest,
    frames: listed,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)
  const signature: Signature = {
    algorithm: 'Ed25519',
    key: siteKey.publicPem,
    signature: siteKey.sign(manifestBytes),
  }
  const archive = writeArchive([
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'signature.json', bytes: Buffer.from(`${JSON.stringify(signature, undefined, 2)}\n`) },
    ...files,
  ])
  return { archive, manifestSha256: sha256(manifestBytes) }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const README = `Package of evidence of Xunjie.

manifest.json   what was seen, when and where, under which recipe and models, who decided what, what became of it
signature.json  the site's Ed25519 signature over the bytes of manifest.json
frames/         the pictures, masked: faces and number plates were made unreadable before they were stored

Check it with:  xunjie evidence verify <this file> --key <the site's public key>
The public key is given by the site (xunjie audit key). It shows that nothing in this file was changed since the site made it.
It does not show that the clock of the camera was right.
`
