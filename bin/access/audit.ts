/** `xunjie audit`: exports and checks who did what. */
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import {
  type ChainVerdict,
  firstDifference,
  rootSeal,
  type RootsOfDays,
  verifyChain,
} from '../../prisma/audit-chain.ts'
import { fingerprintOf, loadOrCreateSiteKey, siteKeyFile } from '../../prisma/site-key.ts'
import {
  type AuditReader,
  type AuditRoot,
  type ChainedEntry,
  createAuditReader,
} from '../../prisma/stores/records/audit.ts'
import { dataFolder, withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { notAnExport, parseLine, readKeptRoots, readSeal } from './kept-roots.ts'
import type { SystemFlags } from './operator.ts'

export interface VerifyFlags extends SystemFlags {
  readonly roots?: string
  readonly key?: string
}

export interface ExportFlags extends SystemFlags {
  readonly from?: string
  readonly to?: string
  readonly rootsOnly?: boolean
  readonly out?: string
}

export async function runAuditVerify(file: string | undefined, flags: VerifyFlags): Promise<void> {
  const kept = flags.roots === undefined ? undefined : await readKeptRoots(flags.roots, flags.key)
  const verdict =
    file === undefined
      ? await withSystem(flags.data, ({ database }) =>
          verifyChain(createAuditReader(database).chained({}), { fromTheBeginning: true }),
        )
      : await verifyFile(file, flags.key)
  if (verdict.kind === 'whole' && kept !== undefined) {
    const day = firstDifference(kept, verdict.roots)
    if (day !== undefined)
      return finish(flags, {
        kind: 'rewritten',
        day,
        sentence: `${day} does not come to what it came to when ${flags.roots} was written: that day was written anew.`,
      })
  }
  finish(flags, { ...sayVerdict(verdict), ...sayKept(verdict, kept) })
}

/** How much of it the kept roots vouch for. */
function sayKept(verdict: ChainVerdict, kept: RootsOfDays | undefined): Partial<Said> {
  if (kept === undefined || verdict.kind === 'broken') return {}
  const days = new Set(kept.map(({ day: of }) => of))
  const unkept = verdict.roots.filter(({ day: of }) => !days.has(of)).map(({ day: of }) => of)
  const { sentence } = sayVerdict(verdict)
  const vouched = `${sentence} ${days.size} of its days come to what was kept.`
  const rest =
    unkept.length === 0
      ? ''
      : ` Of ${unkept.length === 1 ? unkept[0] : `${unkept.length} days, the first ${unkept[0]},`} nothing was kept.`
  return { kept: days.size, unkept, sentence: `${vouched}${rest}` }
}

interface Said {
  readonly kind: 'whole' | 'broken' | 'rewritten'
  readonly sentence: string
  readonly [more: string]: unknown
}

function sayVerdict(verdict: ChainVerdict): Said {
  if (verdict.kind === 'broken') {
    const { day, shard, seq, why } = verdict
    const sentence = `Broken at ${day}, shard ${shard}, entry ${seq}: ${why}`
    return { kind: 'broken', day, shard, seq, sentence }
  }
  const { entries, roots } = verdict
  const days = roots.length === 1 ? '1 day' : `${roots.length} days`
  return { kind: 'whole', entries, days: roots.length, sentence: `Whole: ${entries} entries of ${days}.` }
}

/** Exit code 1 when something is wrong. */
function finish(flags: SystemFlags, said: Said): void {
  console.log(flags.json === true ? JSON.stringify(said) : said.sentence)
  if (said.kind !== 'whole') process.exitCode = 1
}

export async function runAuditExport(flags: ExportFlags): Promise<void> {
  const range = { ...day('from', flags.from), ...day('to', flags.to) }
  await withSystem(flags.data, async ({ database }) => {
    const reader = createAuditReader(database)
    const roots = await reader.roots(range)
    if (roots.length === 0) throw new CommandError('NOTHING_THERE', 'The audit has no entry in these days.')
    const out = flags.out ?? `audit-${roots[0]!.day}-${roots.at(-1)!.day}.jsonl`
    const entries = flags.rootsOnly === true ? 0 : await writeEntries(out, reader, roots)
    const key = await loadOrCreateSiteKey(keyFileOf(flags))
    await writeFile(out, `${JSON.stringify(rootSeal(roots, key))}\n`, { flag: flags.rootsOnly === true ? 'w' : 'a' })
    const said = { file: out, entries, days: roots.length, root: roots.at(-1)!.root }
    if (flags.json === true) return console.log(JSON.stringify(said))
    console.log(`${out}: ${entries} entries, ${roots.length} signed roots. Keep it where nobody of the site can write.`)
    console.log(`Today’s root still changes until 00:00 UTC.`)
  })
}

/** Up to what the roots say, though more may be written meanwhile. */
async function writeEntries(out: string, reader: AuditReader, roots: readonly AuditRoot[]): Promise<number> {
  const last = new Map(
    roots.flatMap(({ day: of, shards }) => shards.map(({ shard, entries }) => [`${of} ${shard}`, entries])),
  )
  const file = createWriteStream(out)
  let count = 0
  for await (const entry of reader.chained({ from: roots[0]!.day, to: roots.at(-1)!.day })) {
    if (entry.seq > (last.get(`${entry.day} ${entry.shard}`) ?? 0)) continue
    count += 1
    if (!file.write(`${JSON.stringify(entry)}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
  return count
}

export async function runSiteKey(flags: SystemFlags): Promise<void> {
  const { publicPem } = await loadOrCreateSiteKey(keyFileOf(flags))
  const fingerprint = fingerprintOf(publicPem)
  if (flags.json === true) return console.log(JSON.stringify({ publicKey: publicPem, fingerprint }))
  console.log(`${publicPem}Fingerprint: ${fingerprint}`)
}

function keyFileOf(flags: SystemFlags): string {
  const folder = dataFolder(flags.data)
  return siteKeyFile(process.env, process.env['XUNJIE_KEY_FILE'] ?? join(folder, 'master.key'))
}

async function verifyFile(file: string, keyFile: string | undefined): Promise<ChainVerdict> {
  const seal = await readSeal(file, { keyFile })
  const verdict = await verifyChain(entriesOf(file), { fromTheBeginning: false })
  if (verdict.kind === 'broken') return verdict
  const differs = firstDifference(seal.roots, verdict.roots)
  if (differs === undefined && seal.roots.length === verdict.roots.length) return verdict
  return {
    kind: 'broken',
    day: differs ?? verdict.roots.find(({ day: of }) => !seal.roots.some((root) => root.day === of))?.day ?? '',
    shard: 0,
    seq: 0,
    why: 'The entries of the day do not come to its signed root.',
  }
}

async function* entriesOf(file: string): AsyncGenerator<ChainedEntry> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const parsed = parseLine(line, file)
    if ('roots' in parsed) return
    if (!isEntry(parsed)) throw notAnExport(file)
    yield parsed
  }
}

function isEntry(value: object): value is ChainedEntry {
  const { day: of, shard, seq, body, hash } = value as Partial<Record<keyof ChainedEntry, unknown>>
  return [of, body, hash].every((text) => typeof text === 'string') && Number.isInteger(shard) && Number.isInteger(seq)
}

function day(name: 'from' | 'to', text: string | undefined): { from?: string; to?: string } {
  if (text === undefined) return {}
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new CommandError('BAD_DAY', `--${name} ${JSON.stringify(text)} is no day. Write it like 2026-11-20.`)
  return { [name]: text }
}
