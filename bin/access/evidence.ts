/** `xunjie evidence verify`: what a package proves, without the system that made it. */
import { readFile, stat } from 'node:fs/promises'
import { type PackageVerdict, verifyPackage } from '../../api/package/verify.ts'
import { fingerprintOf } from '../../prisma/site-key.ts'
import { printable } from '../analyze/report/markup.ts'
import { CommandError, messageOf } from '../command-error.ts'

export interface EvidenceFlags {
  readonly key?: string
  readonly json?: boolean
}

/** Two hundred large pictures; nothing longer is read. */
const MOST_BYTES = 1024 ** 3

export async function runEvidenceVerify(file: string, flags: EvidenceFlags): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    (cause: unknown) => {
      throw new CommandError('NO_FILE', `${file} cannot be read (${messageOf(cause)}).`, { cause })
    },
  )
  if (size > MOST_BYTES) throw new CommandError('TOO_LARGE', `${file} is larger than a package can be.`)
  const key = flags.key === undefined ? undefined : await readFile(flags.key, 'utf8')
  const verdict = verifyPackage(await readFile(file), key)
  if (verdict.kind === 'wrong') process.exitCode = 1
  console.log(flags.json === true ? JSON.stringify(viewOf(verdict)) : sentences(verdict).join('\n'))
}

function viewOf(verdict: PackageVerdict): object {
  if (verdict.kind === 'wrong') return verdict
  const { kind, manifest, key, keyKnown } = verdict
  return { kind, keyKnown, fingerprint: fingerprintOf(key), proven: proven(manifest) }
}

function sentences(verdict: PackageVerdict): readonly string[] {
  if (verdict.kind === 'wrong') return [`WRONG: ${printable(verdict.sentence)}`]
  const { manifest, key, keyKnown } = verdict
  const fingerprint = fingerprintOf(key)
  return [
    ...proven(manifest).map((line) => `- ${printable(line)}`),
    keyKnown
      ? `Signed by the key you gave (${fingerprint}).`
      : `Signed by the key ${fingerprint}, which came with the file: ask the site whether it is its own, or give it by --key.`,
    'Not proven: that the clock of the camera was right.',
  ]
}

function proven({ madeAt, madeBy, record, frames, files }: Extract<PackageVerdict, { kind: 'proven' }>['manifest']) {
  const { candidate, camera, reviews, verifications } = record
  const kept = frames.filter(({ file }) => file !== undefined)
  const theirs = record.case
  const said = (value: unknown): string => (typeof value === 'string' ? value : 'unknown')
  return [
    `Made ${madeAt} by ${madeBy}; ${files.length} files, none changed since.`,
    `Candidate ${said(candidate['id'])}: ${said(candidate['category'])}, ${said(candidate['status'])}, at ${said(camera['nameZh'])} (${said(camera['id'])}).`,
    `${kept.length} masked frames from ${kept[0]?.capturedAt ?? '-'} to ${kept.at(-1)?.capturedAt ?? '-'}${kept.length < frames.length ? `; ${frames.length - kept.length} more are named whose time of keeping was over` : ''}.`,
    ...reviews.map(
      (r) => `${said(r['decision'])} by ${said(r['reviewerName'] ?? r['reviewerId'])} at ${said(r['at'])}.`,
    ),
    ...(theirs === null ? [] : [`Case ${said(theirs['externalCaseNo'])}: ${said(theirs['state'])}.`]),
    ...verifications.flatMap((v) => (typeof v['verdict'] === 'string' ? `Looked at again: ${v['verdict']}.` : [])),
  ]
}
