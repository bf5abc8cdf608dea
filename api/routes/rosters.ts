/** Which cameras are looked at next quarter: proposed with reasons, approved by a person. */
import type { Static } from 'typebox'
import type { RosterLine, RosterSummary } from '../ports/ladder.ts'
import { cameraView } from '../candidate-view.ts'
import { ApiProblem } from '../problem.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import * as schemas from '../schemas/rosters.ts'
import type { Api, ApiDeps } from './deps.ts'
import { beyondBudget } from './ladder.ts'

const READ = { permission: 'read', reach: 'site' } as const
const ADMINISTER = { permission: 'administer', reach: 'site' } as const
const tags = ['rosters']
const INTERVAL_SECONDS = 300

export function rosterRoutes(app: Api, deps: ApiDeps): void {
  readRoutes(app, deps)
  const { stores, now } = deps
  app.post(
    '/v1/rosters',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'proposeRoster',
        summary: 'Propose a roster: every cell first, then where cases came from, then what was never looked at',
        description: 'Nothing changes until it is approved. An earlier proposal can then no longer be approved.',
        tags,
        body: schemas.RosterWish,
        response: { 201: schemas.Roster, 400: Problem, 401: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const { capacity, intervalSeconds = INTERVAL_SECONDS, firstDay } = request.body
      const at = now()
      const roster = await stores.rosters.propose({
        capacity,
        intervalSeconds,
        firstDay: dayOf(firstDay ?? at.toISOString().slice(0, 10)),
        now: at,
        by: request.signedIn!.userId,
      })
      return reply.code(201).send(rosterView(roster))
    },
  )
  app.post(
    '/v1/rosters/:id/approve',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'approveRoster',
        summary: 'Swap: cameras join, others leave once nothing of theirs is open',
        description:
          'Refused with 409 `beyond-budget` when more would go before people than they decide, unless `accept`.',
        tags,
        params: IdParams,
        body: schemas.ApproveRoster,
        response: answers(schemas.Swapped, 400, 403, 404, 409),
      },
    },
    async (request) => {
      const { forecast } = (await stores.rosters.get(request.params.id, now())) ?? {}
      if (forecast?.isBeyond === true && request.body?.accept !== true) throw beyondBudget(forecast)
      const outcome = await stores.rosters.approve(request.params.id, request.signedIn!.userId, now())
      if (outcome.kind === 'not-found') throw noRoster()
      if (outcome.kind === 'not-proposed')
        throw new ApiProblem(
          409,
          'not-proposed',
          'This roster is approved already, or a newer one was proposed. Propose one and approve that.',
        )
      return outcome
    },
  )
}

function readRoutes(app: Api, { stores, now }: ApiDeps): void {
  app.get(
    '/v1/rosters',
    {
      config: READ,
      schema: {
        operationId: 'listRosters',
        summary: 'Rosters, newest first',
        tags,
        querystring: schemas.RosterQuery,
        response: answers(schemas.RosterList, 400, 403),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await stores.rosters.list(request.query)
      return { rosters: rows.map(rosterView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.get(
    '/v1/rosters/:id',
    {
      config: READ,
      schema: {
        operationId: 'getRoster',
        summary: 'One roster; of a proposal also what the cameras that join would bring before people a day',
        description: 'The first twenty cells without a camera are named.',
        tags,
        params: IdParams,
        response: answers(schemas.Roster, 403, 404),
      },
    },
    async (request) => {
      const roster = await stores.rosters.get(request.params.id, now())
      if (roster === undefined) throw noRoster()
      return rosterView(roster)
    },
  )
  app.get(
    '/v1/rosters/:id/entries',
    {
      config: READ,
      schema: {
        operationId: 'listRosterEntries',
        summary: 'Each camera with what becomes of it and why, in the order in which they were chosen',
        tags,
        params: IdParams,
        querystring: schemas.EntryQuery,
        response: answers(schemas.RosterEntries, 400, 403, 404),
      },
    },
    async (request) => {
      const { id } = request.params
      if ((await stores.rosters.get(id, now())) === undefined) throw noRoster()
      const { rows, nextCursor } = await stores.rosters.entries(id, request.query)
      return { entries: rows.map(lineView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

function noRoster(): ApiProblem {
  return new ApiProblem(404, 'not-found', 'There is no such roster. The list is at /v1/rosters.')
}

/** @throws ApiProblem `bad-request` for a day that is in no calendar */
export function dayOf(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new ApiProblem(400, 'bad-request', `${text} is in no calendar. Give a day like 2027-01-01.`)
  return day
}

function rosterView({ approved, forecast, ...row }: RosterSummary): Static<typeof schemas.Roster> {
  return {
    ...row,
    firstDay: row.firstDay.toISOString().slice(0, 10),
    createdAt: row.createdAt.toISOString(),
    uncoveredCells: [...row.uncoveredCells],
    ...(forecast === undefined ? {} : { forecast }),
    ...(approved ? { approved: { at: approved.at.toISOString(), by: approved.by } } : {}),
  }
}

function lineView({ camera, reason, ...line }: RosterLine): Static<typeof schemas.RosterEntries>['entries'][number] {
  const { lastSeenAt, ...said } = { lastSeenAt: undefined, ...reason }
  return {
    ...line,
    camera: cameraView(camera),
    reason: { ...said, ...(lastSeenAt === undefined ? {} : { lastSeenAt: new Date(lastSeenAt).toISOString() }) },
  }
}
