/** What a supervisor counts, from the candidates themselves. */
import { EVERYWHERE, type Scope } from '../../../pipeline/access/scope.ts'
import { type Database, sql } from '../../client.ts'
import { cameraInScope } from '../access/scope.ts'

export interface CategoryFigures {
  readonly category: string
  readonly open: number
  readonly confirmed: number
  readonly rejected: number
}

/** Of the cameras of the scope, by category. */
export function createFigures({ queries }: Database): (scope?: Scope) => Promise<readonly CategoryFigures[]> {
  return async (scope = EVERYWHERE) =>
    queries.$queryRaw<CategoryFigures[]>(sql`
      SELECT category,
        count(*) FILTER (WHERE status = 'open')::int AS open,
        count(*) FILTER (WHERE status = 'confirmed')::int AS confirmed,
        count(*) FILTER (WHERE status = 'rejected')::int AS rejected
      FROM candidate WHERE status <> 'held' AND ${cameraInScope(scope, sql`camera_id`)}
      GROUP BY category ORDER BY count(*) DESC, category`)
}
