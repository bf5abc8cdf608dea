/** What a day would have raised: a contact sheet, and plainly what the stored looks cannot say. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { unansweredSentence, yesterday } from '../../pipeline/ladder/dry-run.ts'
import { cameraView } from '../candidate-view.ts'
import type { DryRunItem } from '../ports/ladder.ts'
import { localInstant } from '../local-time.ts'
import { ApiProblem } from '../problem.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import * as schemas from '../schemas/rosters.ts'
import type { Api, ApiDeps } from './deps.ts'
import { dayOf } from './rosters.ts'

const tags = ['ladder']

export function dryRunRoutes(app: Api, deps: ApiDeps): void {
  const { stores, now } = deps
  pictureRoute(app, deps)
  app.get(
    '/v1/dry-run',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'readDryRun',
        summary: 'What a day, yesterday when none is named, would have raised before people',
        description:
          'From candidates that were held and from views that wait for approval. Looks and frames are not kept: a change made since is listed as unanswered, not guessed.',
        tags,
        querystring: schemas.DryRunQuery,
        response: answers(schemas.DryRun, 400),
      },
    },
    async (request) => {
      const { cursor, limit, day = yesterday(now().getTime()), ...asked } = request.query
      dayOf(day)
      const wanted = { ...asked, day, scope: request.signedIn!.scope }
      const [page, counts, unanswered] = await Promise.all([
        stores.dryRuns.items(wanted, { limit, ...(cursor === undefined ? {} : { cursor }) }),
        stores.dryRuns.counts(wanted),
        stores.dryRuns.unanswered(wanted),
      ])
      return {
        day,
        items: page.rows.map(itemView),
        counts: [...counts],
        unanswered: unanswered.map(({ kind, cameras, examples }) => ({
          kind,
          cameras,
          examples: [...examples],
          sentence: unansweredSentence(kind, cameras),
        })),
        ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }),
      }
    },
  )
}

function pictureRoute(app: Api, { stores, evidence }: ApiDeps): void {
  app.get(
    '/v1/dry-run/:id/picture',
    {
      config: { permission: 'read', reach: 'preview' },
      schema: {
        operationId: 'readDryRunPicture',
        summary: 'The masked picture (JPEG) of what a view that waits for approval would have raised',
        tags,
        params: IdParams,
        response: { 200: Type.Any({ description: 'image/jpeg' }), 401: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const sha = await stores.dryRuns.picture(request.params.id)
      const picture = sha === undefined ? undefined : await evidence.read(sha)
      if (picture === undefined)
        throw new ApiProblem(404, 'not-found', 'There is no such preview, or its time of keeping is over.')
      return reply.type('image/jpeg').header('cache-control', 'private, no-store').send(picture)
    },
  )
}

function itemView(row: DryRunItem): Static<typeof schemas.DryRun>['items'][number] {
  const { camera, seenAt, evidenceId, hasPicture, ...item } = row
  const category = findCategory(row.category)
  const picture = evidenceId === undefined ? `/v1/dry-run/${row.id}/picture` : `/v1/evidence/${evidenceId}/picture`
  return {
    ...item,
    categoryZh: category?.nameZh ?? row.category,
    categoryEn: category?.nameEn ?? row.category,
    camera: cameraView(camera),
    seenAt: localInstant(seenAt, camera.utcOffsetMinutes),
    ...(hasPicture ? { pictureId: evidenceId ?? row.id, picture } : {}),
  }
}
