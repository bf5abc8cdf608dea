/** What is counted of each category in each group of cameras: its step of the ladder stands on these figures. */
import { EVERYWHERE, type Scope } from '../../../pipeline/access/scope.ts'
import { type LadderFigures, WINDOW_DAYS } from '../../../pipeline/ladder/gates.ts'
import { type Queries, sql } from '../../client.ts'
import { cameraInScope } from '../access/scope.ts'

const DAY_MS = 86_400_000

/** Of one step; the group without a name is ''. */
export interface CountedStep extends Omit<LadderFigures, 'seatLoad'> {
  readonly category: string
  readonly cameraGroup: string
  /** Looks that its cameras plan in a day. */
  readonly looksPerDay: number
  /** Candidates raised in the window, held ones too, and how many are held now. */
  readonly raised: number
  readonly held: number
  /** Days x cameras with looks in the window. */
  readonly cameraDays: number
}

export function stepKey(category: string, cameraGroup: string): string {
  return `${category}@${cameraGroup}`
}

/** Every category of every group with a camera in the scope that runs it, by category, then group. */
export async function readLadderFigures(
  queries: Queries,
  now: Date,
  scope: Scope = EVERYWHERE,
): Promise<readonly CountedStep[]> {
  const window = { after: new Date(now.getTime() - WINDOW_DAYS * DAY_MS), scope }
  const [steps, decided, labelled, cases, raised] = await Promise.all([
    readSteps(queries, now, window),
    readDecisions(queries, window),
    readLabels(queries, window),
    readCases(queries, window),
    readRaised(queries, window),
  ])
  return steps.map((step) => {
    const key = stepKey(step.category, step.cameraGroup)
    const [decisions, labels, filing, news] = [decided.get(key), labelled.get(key), cases.get(key), raised.get(key)]
    return {
      ...step,
      right: (decisions?.right ?? 0) + (labels?.right ?? 0),
      wrong: (decisions?.wrong ?? 0) + (labels?.wrong ?? 0),
      duplicates: decisions?.duplicates ?? 0,
      decided: decisions?.decided ?? 0,
      ...(decisions ? { decisionSeconds: decisions.seconds } : {}),
      pushed: filing?.pushed ?? 0,
      filed: filing?.filed ?? 0,
      raised: news?.raised ?? 0,
      held: news?.held ?? 0,
    }
  })
}

interface Window {
  readonly after: Date
  readonly scope: Scope
}

interface StepRow {
  readonly category: string
  readonly camera_group: string
}

function byStep<Row extends StepRow>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [stepKey(row.category, row.camera_group), row]))
}

interface CamerasRow extends StepRow {
  readonly cameras: number
  readonly covered: number
  readonly looks_per_day: number
  readonly camera_days: number
}

async function readSteps(queries: Queries, now: Date, { after, scope }: Window) {
  const rows = await queries.$queryRaw<CamerasRow[]>(sql`
    SELECT g.category, coalesce(c.camera_group, '') AS camera_group, count(*)::int AS cameras,
      count(*) FILTER (WHERE c.seen_at > ${new Date(now.getTime() - 3_600_000)} AND v.approved)::int AS covered,
      sum(86400.0 / greatest(1, c.interval_seconds))::float8 AS looks_per_day, coalesce(sum(h.days), 0)::int AS camera_days
    FROM camera c CROSS JOIN LATERAL unnest(c.categories) AS g(category)
      LEFT JOIN (SELECT camera_id, count(DISTINCT date_trunc('day', hour)) AS days FROM look_hour
        WHERE hour > ${after} AND looks > failed GROUP BY camera_id) h ON h.camera_id = c.id
      LEFT JOIN (SELECT camera_id, bool_or(origin = 'approved') AS approved FROM view GROUP BY camera_id) v ON v.camera_id = c.id
    WHERE c.status = 'active' AND ${cameraInScope(scope, sql`c.id`)}
    GROUP BY 1, 2 ORDER BY 1, 2`)
  return rows.map(({ category, camera_group, cameras, covered, looks_per_day, camera_days }) => ({
    category,
    cameraGroup: camera_group,
    cameras,
    covered,
    looksPerDay: looks_per_day,
    cameraDays: camera_days,
  }))
}

interface DecisionsRow extends StepRow {
  readonly right: number
  readonly wrong: number
  readonly duplicates: number
  readonly decided: number
  readonly seconds: number
}

/** By the category that was raised: one that a reviewer put right was wrong there. Tests of the review count nowhere. */
async function readDecisions(queries: Queries, { after, scope }: Window): Promise<ReadonlyMap<string, DecisionsRow>> {
  return byStep(
    await queries.$queryRaw<DecisionsRow[]>(sql`
      SELECT a.category, coalesce(c.camera_group, '') AS camera_group,
        count(*) FILTER (WHERE r.decision = 'confirm' AND k.category = a.category)::int AS right,
        count(*) FILTER (WHERE r.decision = 'reject' OR (r.decision = 'confirm' AND k.category <> a.category))::int AS wrong,
        count(*) FILTER (WHERE r.decision = 'merge' OR r.reason = 'already-open')::int AS duplicates,
        count(*)::int AS decided,
        percentile_cont(0.5) WITHIN GROUP (
          ORDER BY extract(epoch FROM r.at - coalesce(k.rose_at, k.created_at)))::float8 AS seconds
      FROM review r JOIN candidate k ON k.id = r.candidate_id JOIN anchor a ON a.id = k.anchor_id
        JOIN camera c ON c.id = k.camera_id
        LEFT JOIN ladder_step s ON s.category = a.category AND s.camera_group = coalesce(c.camera_group, '')
      WHERE r.decision IN ('confirm', 'reject', 'merge') AND r.undone_at IS NULL AND r.reason IS DISTINCT FROM 'test'
        AND r.at > ${after} AND r.at > coalesce(s.since, ${after}) AND ${cameraInScope(scope, sql`k.camera_id`)}
      GROUP BY 1, 2`),
  )
}

interface LabelsRow extends StepRow {
  readonly right: number
  readonly wrong: number
}

async function readLabels(queries: Queries, { after, scope }: Window): Promise<ReadonlyMap<string, LabelsRow>> {
  return byStep(
    await queries.$queryRaw<LabelsRow[]>(sql`
      SELECT k.category, coalesce(c.camera_group, '') AS camera_group,
        count(*) FILTER (WHERE l.answer = 'right')::int AS right, count(*) FILTER (WHERE l.answer = 'wrong')::int AS wrong
      FROM shadow_label l JOIN candidate k ON k.id = l.candidate_id JOIN camera c ON c.id = k.camera_id
        LEFT JOIN ladder_step s ON s.category = k.category AND s.camera_group = coalesce(c.camera_group, '')
      WHERE l.at > ${after} AND l.at > coalesce(s.since, ${after}) AND ${cameraInScope(scope, sql`k.camera_id`)}
        -- Once a reviewer decided it in the queue his word counts, not both.
        AND NOT EXISTS (SELECT FROM review r WHERE r.candidate_id = k.id AND r.undone_at IS NULL)
      GROUP BY 1, 2`),
  )
}

interface CasesRow extends StepRow {
  readonly pushed: number
  readonly filed: number
}

async function readCases(queries: Queries, { after, scope }: Window): Promise<ReadonlyMap<string, CasesRow>> {
  return byStep(
    await queries.$queryRaw<CasesRow[]>(sql`
      SELECT k.category, coalesce(c.camera_group, '') AS camera_group,
        count(*) FILTER (WHERE t.acknowledged_at IS NOT NULL)::int AS pushed,
        count(*) FILTER (WHERE t.acknowledged_at IS NOT NULL AND t.filed_at IS NOT NULL)::int AS filed
      FROM "case" t JOIN candidate k ON k.id = t.candidate_id JOIN camera c ON c.id = k.camera_id
        LEFT JOIN ladder_step s ON s.category = k.category AND s.camera_group = coalesce(c.camera_group, '')
      WHERE t.opened_at > ${after} AND t.opened_at > coalesce(s.since, ${after})
        AND t.withdrawn_at IS NULL AND ${cameraInScope(scope, sql`k.camera_id`)}
      GROUP BY 1, 2`),
  )
}

interface RaisedRow extends StepRow {
  readonly raised: number
  readonly held: number
}

async function readRaised(queries: Queries, { after, scope }: Window): Promise<ReadonlyMap<string, RaisedRow>> {
  return byStep(
    await queries.$queryRaw<RaisedRow[]>(sql`
      SELECT a.category, coalesce(c.camera_group, '') AS camera_group, count(*)::int AS raised,
        count(*) FILTER (WHERE k.status = 'held' AND k.closed_at IS NULL)::int AS held
      FROM candidate k JOIN anchor a ON a.id = k.anchor_id JOIN camera c ON c.id = k.camera_id
      WHERE k.created_at > ${after} AND ${cameraInScope(scope, sql`k.camera_id`)}
      GROUP BY 1, 2`),
  )
}
