/** The civic part register: brought in by the hundred thousand, asked for the part nearest to a place. */
import type { ComponentRow } from '../../../pipeline/commissioning/component-row.ts'
import { degreesAround, type LngLat, metresBetween } from '../../../pipeline/commissioning/coordinates.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { IMPORT_LIMIT, lockImports } from '../cameras/import-lock.ts'

/** A row with its line in the file, so that a second one of the same code can be named. */
export type ListedComponent = ComponentRow & { readonly line: number }

export interface ComponentTally {
  readonly added: number
  readonly changed: number
}

/** One code in several lines of a list. */
export interface RepeatedCode {
  readonly code: string
  readonly first: number
  readonly second: number
}

/** What the writer of a list is given: batches go to a table of the transaction's own. */
export interface ComponentStaging {
  add(rows: readonly ListedComponent[]): Promise<void>
  repeated(most: number): Promise<readonly RepeatedCode[]>
  /** What moving the staged rows into the register would change. */
  compare(): Promise<ComponentTally>
  move(): Promise<void>
}

export interface NearComponent {
  readonly code: string
  readonly kind: string
  readonly metres: number
}

export interface ComponentStore {
  count(): Promise<number>
  /** Everything in one transaction that ends without a trace unless `work` moved. */
  importing<T>(work: (staging: ComponentStaging) => Promise<T>): Promise<T>
}

export function createComponentStore(database: Database): ComponentStore {
  return {
    count: () => database.queries.component.count(),
    importing: (work) =>
      database.transaction(async (tx) => {
        await lockImports(tx)
        await tx.$executeRaw(sql`
          CREATE TEMPORARY TABLE staged_component (code text, kind text, name text, lng float8, lat float8, line int)
          ON COMMIT DROP`)
        return work(staging(tx))
      }, IMPORT_LIMIT),
  }
}

function staging(tx: Queries): ComponentStaging {
  let tally: ComponentTally | undefined
  const compare = async (): Promise<ComponentTally> => {
    const [counts] = await tx.$queryRaw<{ added: number; changed: number }[]>(sql`
      SELECT count(*) FILTER (WHERE c.code IS NULL)::int AS added,
        count(*) FILTER (WHERE (c.kind, c.name, c.lng, c.lat) IS DISTINCT FROM (s.kind, s.name, s.lng, s.lat) AND c.code IS NOT NULL)::int
          AS changed
      FROM staged_component s LEFT JOIN component c ON c.code = s.code`)
    return (tally = counts ?? { added: 0, changed: 0 })
  }
  return {
    add: async (rows) => {
      await tx.$executeRaw(sql`
        INSERT INTO staged_component
        SELECT * FROM unnest(${rows.map((r) => r.code)}::text[], ${rows.map((r) => r.kind)}::text[],
          ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.lng)}::float8[], ${rows.map((r) => r.lat)}::float8[],
          ${rows.map((r) => r.line)}::int[])`)
    },
    repeated: (most) =>
      tx.$queryRaw<RepeatedCode[]>(sql`
      SELECT code, first, second FROM (
        SELECT code, line AS second, lag(line) OVER (PARTITION BY code ORDER BY line) AS first FROM staged_component
      ) pairs WHERE first IS NOT NULL ORDER BY second LIMIT ${most}`),
    compare,
    move: async () => {
      const { added, changed } = tally ?? (await compare())
      if (added + changed === 0) return
      await tx.$executeRaw(sql`
        INSERT INTO component (code, kind, name, lng, lat) SELECT code, kind, name, lng, lat FROM staged_component
        ON CONFLICT (code) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name, lng = EXCLUDED.lng, lat = EXCLUDED.lat
        WHERE (component.kind, component.name, component.lng, component.lat)
          IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.name, EXCLUDED.lng, EXCLUDED.lat)`)
      await appendAudit(tx, {
        actor: 'command-line',
        action: 'components.import',
        subject: 'components',
        detail: { added, changed },
      })
    },
  }
}

/**
 * Parts of these kinds within `metres` of a place, the nearest first. Each kind is a strip a few metres high of the index
 * on kind and latitude.
 */
export async function componentsNear(
  queries: Queries,
  place: LngLat,
  { kinds, metres }: { readonly kinds: readonly string[]; readonly metres: number },
): Promise<readonly NearComponent[]> {
  const around = degreesAround(place, metres)
  const rows = await queries.component.findMany({
    where: {
      kind: { in: [...kinds] },
      lat: { gte: place.lat - around.lat, lte: place.lat + around.lat },
      lng: { gte: place.lng - around.lng, lte: place.lng + around.lng },
    },
    take: 200,
  })
  return rows
    .map(({ code, kind, lng, lat }) => ({ code, kind, metres: metresBetween(place, { lng, lat }) }))
    .filter((part) => part.metres <= metres)
    .toSorted((a, b) => a.metres - b.metres)
}
