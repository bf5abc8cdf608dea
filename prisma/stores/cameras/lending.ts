/** What owners allow of their cameras: until which day, and in which hours. */
import { type FindingText, findingText } from '../../../pipeline/finding-words.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { closeFinding, noteFinding } from './findings.ts'

/**
 * SQL condition on `camera c` joined with `platform p`: the share agreement lasts, and its platform's hours allow a look at
 * `now`. Day and hour are the camera's own.
 */
export function lentAt(now: Date) {
  return sql`(
    (c.agreement_ends_on IS NULL
      OR c.agreement_ends_on >= ((${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(mins => c.utc_offset_minutes))::date)
    AND (p.hours IS NULL OR CASE
      WHEN split_part(p.hours, '-', 1) < split_part(p.hours, '-', 2)
        THEN ${localClock(now)} >= split_part(p.hours, '-', 1) AND ${localClock(now)} < split_part(p.hours, '-', 2)
      ELSE ${localClock(now)} >= split_part(p.hours, '-', 1) OR ${localClock(now)} < split_part(p.hours, '-', 2) END))`
}

/** `HH:MM`: as texts such times sort like times. */
const localClock = (now: Date) =>
  sql`to_char((${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(mins => c.utc_offset_minutes), 'HH24:MI')`

/** Whether the agreement of a camera still holds on the local day of `now`. */
export function isShared(
  { agreementEndsOn, utcOffsetMinutes }: { readonly agreementEndsOn: Date | null; readonly utcOffsetMinutes: number },
  now: Date,
): boolean {
  if (agreementEndsOn === null) return true
  return now.getTime() + utcOffsetMinutes * 60_000 < agreementEndsOn.getTime() + DAY_MS
}

const DAY_MS = 86_400_000
const WARN_DAYS = 14

/** One finding for each platform whose cameras are shared for two more weeks at most, or no more. */
export async function noteAgreements(database: Pick<Database, 'queries'>, now: Date): Promise<void> {
  const { queries } = database
  const rows = await queries.$queryRaw<EndingRow[]>(sql`
    SELECT c.platform_id, p.name, min(c.agreement_ends_on) FILTER (WHERE NOT is_over) AS next_end,
      count(*) FILTER (WHERE NOT is_over)::int AS ending, count(*) FILTER (WHERE is_over)::int AS ended
    FROM (SELECT *, agreement_ends_on
        < ((${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(mins => utc_offset_minutes))::date AS is_over
      FROM camera WHERE status = 'active' AND agreement_ends_on < ${new Date(now.getTime() + (WARN_DAYS + 1) * DAY_MS)}::date) c
      JOIN platform p ON p.id = c.platform_id
    GROUP BY c.platform_id, p.name`)
  for (const row of rows) await noteFinding(queries, { kind: FINDING, subject: row.platform_id, ...textOf(row, now) })
  await closeOthers(queries, new Set(rows.map((row) => row.platform_id)))
}

const FINDING = 'agreement'

interface EndingRow {
  readonly platform_id: string
  readonly name: string
  readonly next_end: Date | null
  readonly ending: number
  readonly ended: number
}

function textOf({ name, next_end: nextEnd, ending, ended }: EndingRow, now: Date): FindingText {
  if (nextEnd === null) return findingText('agreement-ended', { name, ended })
  const days = Math.max(0, Math.ceil((nextEnd.getTime() - now.getTime()) / DAY_MS))
  const next = { name, ending, day: nextEnd.toISOString().slice(0, 10), days }
  return ended > 0
    ? findingText('agreement-ended-and-ending', { ...next, ended })
    : findingText('agreement-ending', next)
}

async function closeOthers(queries: Queries, open: ReadonlySet<string>): Promise<void> {
  const findings = await queries.finding.findMany({
    where: { kind: FINDING, closedAt: null },
    select: { subject: true },
  })
  for (const { subject } of findings) if (!open.has(subject)) await closeFinding(queries, FINDING, subject)
}
