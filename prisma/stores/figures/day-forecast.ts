/** What more would go before people in a day, beside what does now, against what they decide. */
import { dayCapacity } from '../../../pipeline/budget/review-shift.ts'
import { type Forecast, sumForecasts } from '../../../pipeline/ladder/forecast.ts'
import { type Queries, sql } from '../../client.ts'
import { readReview } from '../settings.ts'

export interface DayForecast {
  readonly candidates: number
  readonly falseOnes: number
  /** Categories of which nothing was measured. */
  readonly unknown: number
  /** Categories of which nobody has said whether one was right: all of theirs count as false. */
  readonly unlabelled: number
  /** What goes before reviewers a day now, of all categories. */
  readonly nowPerDay: number
  readonly capacityPerDay: number
  readonly isBeyond: boolean
}

const DAYS = 7
const DAY_MS = 86_400_000
/** What is held goes before people within a week, or never. */
const HELD_DAYS = 8

export async function dayForecast(queries: Queries, forecasts: readonly Forecast[], now: Date): Promise<DayForecast> {
  const from = new Date(now.getTime() - DAYS * DAY_MS)
  const [row] = await queries.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM candidate WHERE status <> 'held' AND coalesce(rose_at, created_at) > ${from}
      AND created_at > ${new Date(from.getTime() - HELD_DAYS * DAY_MS)}`)
  const nowPerDay = (row?.n ?? 0) / DAYS
  const capacityPerDay = dayCapacity(await readReview(queries))
  const sum = sumForecasts(forecasts)
  return { ...sum, nowPerDay, capacityPerDay, isBeyond: nowPerDay + sum.candidates > capacityPerDay }
}
