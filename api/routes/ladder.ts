/** How far each category has come in each group of cameras: shown with its figures, moved by a person. */
import type { Static } from 'typebox'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { DayForecast, LadderMoved, LadderRow } from '../ports/ladder.ts'
import { ApiProblem } from '../problem.ts'
import { answers } from '../schemas/common.ts'
import * as schemas from '../schemas/ladder.ts'
import type { Api, ApiDeps } from './deps.ts'

const tags = ['ladder']

export function ladderRoutes(app: Api, deps: ApiDeps): void {
  readRoutes(app, deps)
  const { stores, now } = deps
  app.post(
    '/v1/ladder/moves',
    {
      config: { permission: 'administer', reach: 'site' },
      schema: {
        operationId: 'moveLadder',
        summary: 'Move categories of a group up by one rung, or down',
        description:
          'Upwards the gates must be passed, or `insist` with a reason. What it brings a day is refused with 409 `beyond-budget` and its forecast when it is more than the seats decide, or nothing was measured, unless `accept` says that it was read.',
        tags,
        body: schemas.MoveBody,
        response: answers(schemas.Moved, 400, 403, 409),
      },
    },
    async (request) => {
      const { categories, cameraGroup = '', to, reason, insist = false, accept = false } = request.body
      const moved = await stores.ladder.move({
        categories,
        cameraGroup,
        to,
        reason,
        insists: insist,
        accepts: accept,
        by: request.signedIn!.userId,
        now: now(),
      })
      if (moved.kind === 'beyond-budget') throw beyondBudget(moved.day)
      const moves = moved.outcomes.map(({ category, outcome }) => ({ category, ...outcomeView(outcome) }))
      return { forecast: moved.day, moves }
    },
  )
}

function readRoutes(app: Api, { stores, now }: ApiDeps): void {
  app.get(
    '/v1/ladder',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listLadder',
        summary: 'Each category of each group of cameras with its rung, its figures and what they propose',
        tags,
        querystring: schemas.LadderQuery,
        response: answers(schemas.Ladder, 400),
      },
    },
    async (request) => {
      const { cameraGroup, category, cursor, limit } = request.query
      const rows = await stores.ladder.list(now(), request.signedIn!.scope)
      const wanted = rows.filter(
        (row) =>
          (cameraGroup === undefined || row.cameraGroup === cameraGroup) &&
          (category === undefined || row.category === category) &&
          (cursor === undefined || keyOf(row) > cursor),
      )
      const sorted = wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      const shown = sorted.slice(0, limit)
      const last = shown.at(-1)
      return {
        steps: shown.map(stepView),
        groups: [...new Set(rows.map((row) => row.cameraGroup))].toSorted(),
        ...(sorted.length > limit && last ? { nextCursor: keyOf(last) } : {}),
      }
    },
  )
  app.get(
    '/v1/ladder/forecast',
    {
      config: { permission: 'read', reach: 'site' },
      schema: {
        operationId: 'forecastLadder',
        summary: 'What these categories of a group would bring before reviewers a day',
        tags,
        querystring: schemas.ForecastQuery,
        response: answers(schemas.DayForecast, 400, 403),
      },
    },
    (request) => {
      const { categories, cameraGroup = '' } = request.query
      return stores.ladder.forecast({ categories: categories.split(','), cameraGroup, now: now() })
    },
  )
}

const keyOf = ({ category, cameraGroup }: LadderRow): string => `${category}@${cameraGroup}`

function outcomeView(outcome: LadderMoved): Omit<Static<typeof schemas.Moved>['moves'][number], 'category'> {
  if (outcome.kind === 'moved') return { outcome: 'moved', rung: outcome.rung }
  return outcome.kind === 'too-far' ? { outcome: 'too-far', rung: outcome.next } : { outcome: outcome.kind }
}

/** What is expected, and how it is taken all the same. */
export function beyondBudget(day: DayForecast): ApiProblem {
  const round = (n: number) => Math.round(n * 10) / 10
  const unknown =
    day.unknown > 0 ? ` Of ${day.unknown} of these categories nothing was measured: let them run in shadow first.` : ''
  return new ApiProblem(
    409,
    'beyond-budget',
    `It would bring about ${round(day.candidates)} candidates a day, ${round(day.falseOnes)} of them false, beside ${round(day.nowPerDay)} now; the seats decide ${day.capacityPerDay}.${unknown} Send accept: true to take that.`,
    { members: { forecast: day } },
  )
}

function stepView(row: LadderRow): Static<typeof schemas.Ladder>['steps'][number] {
  const { counted, moved, gates, forecast, precision, to } = row
  const category = findCategory(row.category)
  const { cameras: _cameras, ...expected } = forecast
  return {
    category: row.category,
    categoryZh: category?.nameZh ?? row.category,
    categoryEn: category?.nameEn ?? row.category,
    severity: row.severity,
    cameraGroup: row.cameraGroup,
    rung: row.rung,
    ...(moved ? { moved: { ...moved, since: moved.since.toISOString() } } : {}),
    precision,
    gates: [...gates],
    proposal: row.proposal,
    ...(to === undefined ? {} : { to }),
    cameras: counted.cameras,
    held: counted.held,
    raised: counted.raised,
    cameraDays: counted.cameraDays,
    forecast: expected,
  }
}
