/** What the cameras that join by a roster would bring before people a day, by what their categories bring in their groups now. */
import { evaluatedDecisions } from '../../../pipeline/catalogue/evaluated.ts'
import { forecast } from '../../../pipeline/ladder/forecast.ts'
import { type Queries, sql } from '../../client.ts'
import { type DayForecast, dayForecast } from './day-forecast.ts'
import { readLadder } from './ladder.ts'
import { stepKey } from './ladder-figures.ts'

interface JoiningRow {
  readonly category: string
  readonly camera_group: string
  readonly cameras: number
  readonly looks_per_day: number
}

/** Categories in shadow bring nothing before people. */
export async function rosterForecast(queries: Queries, rosterId: string, now: Date): Promise<DayForecast> {
  const joining = await queries.$queryRaw<JoiningRow[]>(sql`
    SELECT g.category, coalesce(c.camera_group, '') AS camera_group, count(*)::int AS cameras,
      sum(86400.0 / greatest(1, c.interval_seconds))::float8 AS looks_per_day
    FROM roster_entry e JOIN camera c ON c.id = e.camera_id CROSS JOIN LATERAL unnest(c.categories) AS g(category)
    WHERE e.roster_id = ${rosterId} AND e.move = 'join' GROUP BY 1, 2`)
  const known = new Map((await readLadder(queries, now)).map((row) => [stepKey(row.category, row.cameraGroup), row]))
  const forecasts = joining.flatMap((row) => {
    const step = known.get(stepKey(row.category, row.camera_group))
    if (step?.rung === 'shadow') return []
    const counted = step?.counted ?? { raised: 0, cameraDays: 0, right: 0, wrong: 0 }
    const evaluated = evaluatedDecisions(row.category)
    const planned = { cameras: row.cameras, looksPerDay: row.looks_per_day }
    return [forecast({ ...counted, ...planned, ...(evaluated ? { evaluated } : {}) })]
  })
  return dayForecast(queries, forecasts, now)
}
