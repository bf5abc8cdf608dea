/** How far each category has come in each group of cameras, and who moved it. */
import { EVERYWHERE, type Scope } from '../../../pipeline/access/scope.ts'
import { evaluatedDecisions } from '../../../pipeline/catalogue/evaluated.ts'
import { findCategory } from '../../../pipeline/catalogue/catalogue.ts'
import type { ReviewSettings } from '../../../pipeline/budget/review-shift.ts'
import { type Forecast, forecast } from '../../../pipeline/ladder/forecast.ts'
import { findingText } from '../../../pipeline/finding-words.ts'
import { judgeLadder, type LadderVerdict } from '../../../pipeline/ladder/gates.ts'
import { isBelow, moveRung, type MoveOutcome, parseRung, type Rung, startRung } from '../../../pipeline/ladder/rung.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { type DayForecast, dayForecast } from './day-forecast.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { type CountedStep, readLadderFigures, stepKey } from './ladder-figures.ts'
import { readShift } from '../candidates/review-load.ts'
import { readReview } from '../settings.ts'

export interface LadderRow extends LadderVerdict {
  readonly category: string
  readonly severity: number
  /** '' = cameras without a group. */
  readonly cameraGroup: string
  readonly rung: Rung
  /** A person, or figures, put it there; absent: where the site starts. */
  readonly moved?: { readonly since: Date; readonly by: string; readonly reason: string }
  readonly counted: CountedStep
  readonly forecast: Forecast
}

export interface LadderMove {
  readonly categories: readonly string[]
  readonly cameraGroup: string
  readonly to: Rung
  readonly by: string
  readonly reason: string
  /** The person knows that gates are not passed. */
  readonly insists: boolean
  /** The person has read what it brings a day, and takes it although the seats do not. */
  readonly accepts: boolean
  readonly now: Date
}

export type LadderMoved = MoveOutcome | { readonly kind: 'unknown' }

export type MovedAll =
  | { readonly kind: 'beyond-budget'; readonly day: DayForecast }
  | {
      readonly kind: 'done'
      readonly day: DayForecast
      readonly outcomes: readonly { readonly category: string; readonly outcome: LadderMoved }[]
    }

export interface LadderStore {
  /** By category, then group. */
  list(now: Date, scope: Scope): Promise<readonly LadderRow[]>
  /** What it would bring a day if these were raised to people. */
  forecast(asked: Pick<LadderMove, 'categories' | 'cameraGroup' | 'now'>): Promise<DayForecast>
  move(move: LadderMove): Promise<MovedAll>
  /** Down by one rung where even the upper end of the interval is below what the rung asks; returns how many. */
  demote(now: Date): Promise<number>
}

export function createLadderStore(database: Database): LadderStore {
  const { queries } = database
  return {
    list: (now, scope) => readLadder(queries, now, scope),
    forecast: async ({ categories, cameraGroup, now }) =>
      dayForecast(queries, unseenOf(chosen(await readLadder(queries, now), categories, cameraGroup)), now),
    move: (move) => database.transaction((tx) => moveAll(tx, move)),
    demote: (now) => database.transaction((tx) => demote(tx, now)),
  }
}

/** Where the category stands in the group. Plain read: a look that folds meanwhile is of before or of after the move. */
export async function readRung(
  queries: Queries,
  { category, cameraGroup, severity }: { category: string; cameraGroup: string; severity: number },
  settings: ReviewSettings,
): Promise<Rung> {
  const step = await queries.ladderStep.findUnique({ where: { category_cameraGroup: { category, cameraGroup } } })
  return rungOf(step?.rung, severity, settings)
}

export function rungOf(kept: string | undefined, severity: number, { start }: ReviewSettings): Rung {
  const rung = kept === undefined ? undefined : parseRung(kept)
  return startRung(rung ?? start, severity)
}

export async function readLadder(
  queries: Queries,
  now: Date,
  scope: Scope = EVERYWHERE,
): Promise<readonly LadderRow[]> {
  const settings = await readReview(queries)
  const shift = await readShift(queries, settings, now.getTime())
  const load = settings.seats === undefined ? {} : { seatLoad: (shift.decided + shift.open) / settings.seats }
  const steps = await queries.ladderStep.findMany()
  const names = await namesOf(queries, steps)
  const kept = new Map(steps.map((step) => [stepKey(step.category, step.cameraGroup), step]))
  return (await readLadderFigures(queries, now, scope)).flatMap((counted): LadderRow[] => {
    const { category, cameraGroup } = counted
    const severity = findCategory(category)?.severity
    if (severity === undefined) return []
    const step = kept.get(stepKey(category, cameraGroup))
    const rung = rungOf(step?.rung, severity, settings)
    const evaluated = evaluatedDecisions(category)
    return [
      {
        category,
        severity,
        cameraGroup,
        rung,
        ...(step
          ? { moved: { since: step.since, by: names.get(step.changedBy) ?? step.changedBy, reason: step.reason } }
          : {}),
        ...judgeLadder(rung, severity, { ...counted, ...load }),
        counted,
        forecast: forecast({ ...counted, ...(evaluated ? { evaluated } : {}) }),
      },
    ]
  })
}

/** Moves of the console name an account, those of the command a person. */
async function namesOf(
  queries: Queries,
  steps: readonly { readonly changedBy: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(steps.map(({ changedBy }) => changedBy))]
  const users = await queries.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

function chosen(rows: readonly LadderRow[], categories: readonly string[], group: string): readonly LadderRow[] {
  const wanted = new Set(categories)
  return rows.filter(({ category, cameraGroup }) => cameraGroup === group && wanted.has(category))
}

/** What is raised to people already is in the count of now. */
function unseenOf(rows: readonly LadderRow[]): readonly Forecast[] {
  return rows.filter(({ rung }) => rung === 'shadow').map((row) => row.forecast)
}

async function moveAll(tx: Queries, move: LadderMove): Promise<MovedAll> {
  await lockLadder(tx)
  const rows = chosen(await readLadder(tx, move.now), move.categories, move.cameraGroup)
  const rising = rows.filter(({ rung }) => isBelow(rung, move.to))
  const day = await dayForecast(tx, unseenOf(rising), move.now)
  // Nobody knows what a row brings of which nothing was measured: that is said and accepted, too.
  if (rising.length > 0 && (day.isBeyond || day.unknown > 0) && !move.accepts) return { kind: 'beyond-budget', day }
  const byCategory = new Map(rows.map((row) => [row.category, row]))
  const outcomes: { category: string; outcome: LadderMoved }[] = []
  for (const category of new Set(move.categories)) {
    const row = byCategory.get(category)
    outcomes.push({ category, outcome: row === undefined ? { kind: 'unknown' } : await moveOne(tx, row, move) })
  }
  return { kind: 'done', day, outcomes }
}

/** Two who move at once do so one after the other, each on what the other left. */
async function lockLadder(tx: Queries): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(7274, 0)`)
}

async function moveOne(tx: Queries, row: LadderRow, move: LadderMove): Promise<MoveOutcome> {
  const outcome = moveRung({
    from: row.rung,
    to: move.to,
    severity: row.severity,
    by: 'person',
    gatesPassed: row.gates.every(({ verdict }) => verdict !== 'failed'),
    insists: move.insists,
  })
  if (outcome.kind !== 'moved') return outcome
  await write(tx, row, { ...move, rung: outcome.rung })
  await closeFinding(tx, 'ladder', stepKey(row.category, row.cameraGroup))
  return outcome
}

async function write(
  tx: Queries,
  { category, cameraGroup, rung: from, precision, gates }: LadderRow,
  { rung, by, reason, now }: { rung: Rung; by: string; reason: string; now: Date },
): Promise<void> {
  const values = { rung, since: now, changedBy: by, reason }
  await tx.ladderStep.upsert({
    where: { category_cameraGroup: { category, cameraGroup } },
    create: { category, cameraGroup, ...values },
    update: { ...values, version: { increment: 1 } },
  })
  const failed = gates.flatMap(({ name, verdict }) => (verdict === 'failed' ? [name] : []))
  await appendAudit(tx, {
    actor: by,
    action: 'ladder.move',
    subject: stepKey(category, cameraGroup),
    detail: { from, to: rung, reason, precision, failed },
  })
}

/** Only what somebody has put on the ladder: a site that never did is left as it is. */
async function demote(tx: Queries, now: Date): Promise<number> {
  if ((await tx.ladderStep.count()) === 0) return 0
  await lockLadder(tx)
  const fallen = (await readLadder(tx, now)).filter(({ proposal, moved }) => proposal === 'demote' && moved)
  for (const row of fallen) {
    const { category, to, severity, rung, precision } = row
    const outcome = moveRung({
      from: rung,
      to: to ?? rung,
      severity,
      by: 'figures',
      gatesPassed: false,
      insists: false,
    })
    if (outcome.kind !== 'moved') continue
    const percent = Math.round((precision.share ?? 0) * 100)
    const reason = `precision ${percent} % of ${precision.n} decisions`
    await write(tx, row, { rung: outcome.rung, by: 'ladder', reason, now })
    await noteFinding(tx, {
      kind: 'ladder',
      subject: stepKey(row.category, row.cameraGroup),
      ...findingText('ladder-down', {
        category,
        group: row.cameraGroup || '–',
        from: rung,
        to: outcome.rung,
        n: precision.n,
        percent,
      }),
    })
  }
  return fallen.length
}
