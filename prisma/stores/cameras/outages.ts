/** Breakers and outages of platforms: counted and moved by the patrol leader, read by intake. */
import { findingText } from '../../../pipeline/finding-words.ts'
import { ulid } from 'ulid'
import type { Breaker } from '../../../pipeline/budget/breaker.ts'
import { type Census, type Counting, REACH_FAULTS } from '../../../pipeline/budget/outage.ts'
import type { EpochMs } from '../../../pipeline/vocabulary.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { closeFinding, noteFinding } from './findings.ts'
import { lentAt } from './lending.ts'

export interface PlatformCensus extends Census {
  readonly platformId: string
  /** When the first of those that fell began to fail. */
  readonly firstFellAt: EpochMs
  /** The sentence of the commonest fault. */
  readonly sentence: string
}

/** What came of the looks of a platform whose breaker is not closed. */
export interface ProbeAnswers {
  readonly platformId: string
  /** A camera of it gave a picture since the breaker opened. */
  readonly well: boolean
  /** The probed camera failed since it was asked. */
  readonly probeFailed: boolean
}

export interface OutageStore {
  /** Of the platforms in which a camera fell; the others need no judging. */
  census(counting: readonly (Counting & { readonly platformId: string })[]): Promise<readonly PlatformCensus[]>
  answers(
    breakers: readonly { readonly platformId: string; readonly breaker: Breaker }[],
  ): Promise<readonly ProbeAnswers[]>
  /** The camera to ask whether its platform is back: one that was well before, and another one each time. */
  probeCamera(platformId: string, now: Date): Promise<string | undefined>
  /** False when another leader moved it meanwhile. */
  move(platformId: string, from: Breaker, to: Breaker): Promise<boolean>
  /** One finding for the platform in place of those of its cameras. */
  begin(outage: {
    readonly census: PlatformCensus
    readonly name: string
    readonly failingFrom: EpochMs
  }): Promise<void>
  end(platformId: string, at: EpochMs): Promise<void>
}

export function createOutageStore(database: Database): OutageStore {
  const { queries } = database
  return {
    census: (counting) => readCensus(queries, counting),
    answers: (breakers) => readAnswers(queries, breakers),
    probeCamera: async (platformId, now) => {
      const rows = await queries.$queryRaw<{ id: string }[]>(sql`
        SELECT c.id FROM camera c JOIN platform p ON p.id = c.platform_id
        WHERE c.platform_id = ${platformId} AND c.status = 'active' AND c.recording_frame IS NULL
          AND (c.in_flight_until IS NULL OR c.in_flight_until <= ${now}) AND ${lentAt(now)}
        ORDER BY c.failures_in_row, c.failed_at NULLS FIRST, c.next_due_at, c.id LIMIT 1`)
      return rows[0]?.id
    },
    move: async (platformId, from, to) => {
      const moved = await queries.$executeRaw(sql`
        UPDATE platform SET breaker = ${JSON.stringify(to)}::jsonb
        WHERE id = ${platformId} AND (breaker = ${JSON.stringify(from)}::jsonb)`)
      return moved === 1
    },
    begin: (outage) => database.transaction((tx) => beginOutage(tx, outage)),
    end: (platformId, at) =>
      database.transaction(async (tx) => {
        await tx.outage.updateMany({ where: { platformId, endedAt: null }, data: { endedAt: new Date(at) } })
        await closeFinding(tx, 'platform', platformId)
      }),
  }
}

interface CensusRow {
  readonly platform_id: string
  readonly cameras: number
  readonly fell: number
  readonly well: number
  readonly first_fell_at: Date
  readonly sentence: string | null
}

async function readCensus(
  queries: Queries,
  counting: readonly (Counting & { readonly platformId: string })[],
): Promise<PlatformCensus[]> {
  if (counting.length === 0) return []
  const rows = await queries.$queryRaw<CensusRow[]>(sql`
    WITH counted AS (
      SELECT * FROM unnest(${counting.map((one) => one.platformId)}::text[],
        ${counting.map((one) => new Date(one.failingFrom))}::timestamptz[],
        ${counting.map((one) => new Date(one.failedFrom))}::timestamptz[]) AS c (platform_id, failing_from, failed_from)
    ), alike AS (
      SELECT c.platform_id, r.kind, count(*)::int AS fell, min(c.failing_since) AS first_fell_at,
        percentile_disc(0.5) WITHIN GROUP (ORDER BY greatest(c.failing_since, n.failed_from)) AS half_at,
        mode() WITHIN GROUP (ORDER BY substr(c.last_fault, length(c.fault) + 3)) AS sentence
      FROM counted n
        JOIN camera c ON c.platform_id = n.platform_id
        JOIN unnest(${REACH_FAULTS.flat()}::text[], ${REACH_FAULTS.flatMap((alike, kind) => alike.map(() => kind))}::int[])
          AS r (fault, kind) ON r.fault = c.fault
      WHERE c.status = 'active' AND c.failing_since >= n.failing_from AND c.failed_at >= n.failed_from
      GROUP BY c.platform_id, r.kind
      HAVING count(*) >= 3
    ), fell AS (SELECT DISTINCT ON (platform_id) * FROM alike ORDER BY platform_id, fell DESC)
    SELECT f.platform_id, f.fell, f.first_fell_at, f.sentence,
      (SELECT count(*) FROM camera c WHERE c.platform_id = f.platform_id AND c.status = 'active')::int AS cameras,
      (SELECT count(*) FROM camera c WHERE c.platform_id = f.platform_id AND c.seen_at > f.half_at)::int AS well
    FROM fell f`)
  return rows.map((row) => ({
    platformId: row.platform_id,
    cameras: row.cameras,
    fell: row.fell,
    well: row.well,
    firstFellAt: row.first_fell_at.getTime(),
    sentence: row.sentence ?? '',
  }))
}

async function readAnswers(
  queries: Queries,
  breakers: readonly { readonly platformId: string; readonly breaker: Breaker }[],
): Promise<ProbeAnswers[]> {
  const asked = breakers.flatMap(({ platformId, breaker }) =>
    breaker.kind === 'closed' ? [] : [{ platformId, breaker }],
  )
  if (asked.length === 0) return []
  const probes = asked.map(({ breaker }) => (breaker.kind === 'half-open' ? breaker.probe : undefined))
  const rows = await queries.$queryRaw<{ platform_id: string; well: boolean; probe_failed: boolean }[]>(sql`
    SELECT a.platform_id,
      EXISTS (SELECT FROM camera c WHERE c.platform_id = a.platform_id AND c.seen_at > a.opened_at) AS well,
      EXISTS (SELECT FROM camera c WHERE c.id = a.probe_camera AND c.failed_at >= a.probed_at) AS probe_failed
    FROM unnest(${asked.map(({ platformId }) => platformId)}::text[],
      ${asked.map(({ breaker }) => new Date(breaker.openedAt))}::timestamptz[],
      ${probes.map((probe) => probe?.cameraId ?? '')}::text[],
      ${probes.map((probe) => new Date(probe?.at ?? 0))}::timestamptz[])
      AS a (platform_id, opened_at, probe_camera, probed_at)`)
  return rows.map((row) => ({ platformId: row.platform_id, well: row.well, probeFailed: row.probe_failed }))
}

async function beginOutage(
  tx: Queries,
  {
    census,
    name,
    failingFrom,
  }: { readonly census: PlatformCensus; readonly name: string; readonly failingFrom: EpochMs },
): Promise<void> {
  const { platformId, fell } = census
  await tx.outage.createMany({
    data: [{ id: ulid(), platformId, beganAt: new Date(census.firstFellAt), cameras: fell }],
    skipDuplicates: true,
  })
  await noteFinding(tx, {
    kind: 'platform',
    subject: platformId,
    ...findingText('platform-out', { n: fell, name, detail: census.sentence }),
  })
  await tx.$executeRaw(sql`
    UPDATE finding SET closed_at = now()
    WHERE kind = 'camera' AND closed_at IS NULL AND subject IN (
      SELECT id FROM camera WHERE platform_id = ${platformId} AND failing_since >= ${new Date(failingFrom)})`)
}

/** Whether the camera's platform is in an outage: then its own failures are no news. */
export async function inOutage(tx: Queries, platformId: string): Promise<boolean> {
  return (await tx.outage.count({ where: { platformId, endedAt: null } })) > 0
}

/** Milliseconds between two times in which the platform gave nothing. */
export async function outageMs(
  tx: Queries,
  platformId: string,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): Promise<number> {
  const outages = await tx.outage.findMany({
    where: { platformId, beganAt: { lt: new Date(to) }, OR: [{ endedAt: null }, { endedAt: { gt: new Date(from) } }] },
  })
  return outages.reduce((sum, { beganAt, endedAt }) => {
    const overlap = Math.min(to, endedAt?.getTime() ?? to) - Math.max(from, beganAt.getTime())
    return sum + Math.max(0, overlap)
  }, 0)
}
