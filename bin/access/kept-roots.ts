/** Signed roots of the audit as they were kept elsewhere: one export, or a folder with a file a day. */
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type RootSeal, type RootsOfDays } from '../../prisma/audit-chain.ts'
import { fingerprintOf, isSignedBy } from '../../prisma/site-key.ts'
import { CommandError, messageOf } from '../command-error.ts'

/** @throws CommandError when nothing is there, or something in it is not signed by the key */
export async function readKeptRoots(path: string, keyFile: string | undefined): Promise<RootsOfDays> {
  const files = await filesOf(path)
  const seals: RootSeal[] = []
  for (const file of files) seals.push(await readSeal(file, { keyFile, quiet: seals.length > 0 }))
  const other = seals.find(({ key }) => key !== seals[0]?.key)
  if (other !== undefined && keyFile === undefined)
    throw new CommandError(
      'TWO_KEYS',
      `${path} has files signed by two keys, ${fingerprintOf(seals[0]!.key)} and ${fingerprintOf(other.key)}. Say by --key which is the site’s.`,
      { exitCode: 1 },
    )
  return seals.flatMap(({ roots }) => roots)
}

async function filesOf(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).toSorted()
    if (names.length > 0) return names.map((name) => join(path, name))
  } catch (cause) {
    throw new CommandError('NO_FILE', `${path} cannot be read (${messageOf(cause)}).`, { cause })
  }
  throw new CommandError('NO_FILE', `${path} holds no kept root: files named audit-root-<day>.jsonl.`)
}

/** Checks the signature: by the given key, or else by the key that the file names, whose fingerprint is then said. */
export async function readSeal(
  file: string,
  { keyFile, quiet = false }: { readonly keyFile: string | undefined; readonly quiet?: boolean },
): Promise<RootSeal> {
  let last = ''
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) last = line === '' ? last : line
  } catch (cause) {
    throw new CommandError('NO_FILE', `${file} cannot be read (${messageOf(cause)}).`, { cause })
  }
  const seal = parseLine(last, file) as Partial<RootSeal>
  if (!Array.isArray(seal.roots) || typeof seal.key !== 'string' || typeof seal.signature !== 'string')
    throw notAnExport(file)
  const given = keyFile === undefined ? undefined : await readFile(keyFile, 'utf8')
  if (!isSignedBy(given ?? seal.key, Buffer.from(JSON.stringify(seal.roots)), seal.signature))
    throw new CommandError('BAD_SIGNATURE', `${file} is not signed by this key, or was changed afterwards.`, {
      exitCode: 1,
    })
  if (given === undefined && !quiet)
    process.stderr.write(`Signed by the key ${fingerprintOf(seal.key)}: compare it with \`xunjie audit key\`.\n`)
  return seal as RootSeal
}

export function parseLine(line: string, file: string): object {
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed === 'object' && parsed !== null) return parsed
  } catch {
    // Said below.
  }
  throw notAnExport(file)
}

export function notAnExport(file: string): CommandError {
  return new CommandError('BAD_FILE', `${file} is no export of an audit, or its end is missing.`)
}
