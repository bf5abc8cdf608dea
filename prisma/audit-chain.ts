/** Whether a chain of audit entries is whole. Needs no database: what was exported is checked in the same way. */
import { createHash } from 'node:crypto'
import type { SiteKey } from './site-key.ts'
import { type AuditRoot, type ChainedEntry, rootOf } from './stores/records/audit.ts'

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly roots: readonly AuditRoot[] }
  | {
      readonly kind: 'broken'
      readonly day: string
      readonly shard: number
      readonly seq: number
      /** A full sentence. */
      readonly why: string
    }

interface Place {
  readonly day: string
  readonly shard: number
  readonly seq: number
  readonly hash: string
}

/**
 * Entries shard by shard, each in the order of its chain; stops at the first that is broken.
 * `fromTheBeginning`: the first entry of a shard must be the first of all.
 */
export async function verifyChain(
  entries: AsyncIterable<ChainedEntry>,
  { fromTheBeginning }: { readonly fromTheBeginning: boolean },
): Promise<ChainVerdict> {
  const days = new Map<string, Map<number, Place>>()
  let last: Place | undefined
  let count = 0
  for await (const entry of entries) {
    const before = last?.shard === entry.shard ? last : undefined
    const why = faultOf(entry, before, fromTheBeginning)
    if (why !== undefined) {
      const { day, shard, seq } = entry
      return { kind: 'broken', day, shard, seq, why }
    }
    last = entry
    count += 1
    const shards = days.get(entry.day) ?? new Map<number, Place>()
    days.set(entry.day, shards.set(entry.shard, entry))
  }
  const roots = [...days.keys()].toSorted().map((day) =>
    rootOf(
      day,
      [...(days.get(day)?.values() ?? [])]
        .toSorted((a, b) => a.shard - b.shard)
        .map(({ shard, seq, hash }) => ({ shard, entries: seq, hash })),
    ),
  )
  return { kind: 'whole', entries: count, roots }
}

function faultOf(entry: ChainedEntry, before: Place | undefined, fromTheBeginning: boolean): string | undefined {
  const { day, shard, seq, body, hash } = entry
  if (createHash('sha256').update(body).digest('hex') !== hash)
    return 'The entry does not say what it said when it was written.'
  const [prev, ...place] = parseBody(body)
  if (place[0] !== day || place[1] !== shard || place[2] !== seq) return 'The entry was moved to another place.'
  if (before === undefined) {
    if (seq !== 1) return `The ${seq - 1} entries of this day before it are missing.`
    return fromTheBeginning && prev !== '' ? 'What came before it in this shard is missing.' : undefined
  }
  const next = day === before.day ? before.seq + 1 : 1
  if (day < before.day || seq !== next) return `Entries are missing: ${next} should come here.`
  return prev === before.hash ? undefined : 'The entry before it was changed, or one between them is missing.'
}

function parseBody(body: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(body)
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

export type RootsOfDays = readonly AuditRoot[]

/** What days came to, signed: `signature` is over the JSON of `roots`. */
export interface RootSeal {
  readonly roots: RootsOfDays
  /** Public key, PEM. */
  readonly key: string
  readonly signature: string
}

export function rootSeal(roots: RootsOfDays, key: SiteKey): RootSeal {
  return { roots, key: key.publicPem, signature: key.sign(Buffer.from(JSON.stringify(roots))) }
}

/** The first day whose root is not the one that was written down earlier; undefined when all agree. */
export function firstDifference(
  kept: readonly Pick<AuditRoot, 'day' | 'root'>[],
  now: readonly Pick<AuditRoot, 'day' | 'root'>[],
): string | undefined {
  const roots = new Map(now.map(({ day, root }) => [day, root]))
  return kept.toSorted((a, b) => (a.day < b.day ? -1 : 1)).find(({ day, root }) => roots.get(day) !== root)?.day
}
