/** Urgent candidates and how long it took until people knew. */
import type { SignedIn } from '../ports/access.ts'
import type { Candidate } from '../ports/stores.ts'
import { AlarmList, AlarmQuery } from '../schemas/alarms.ts'
import { answers } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const URGENT = 1

export function alarmRoutes(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/alarms',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listAlarms',
        summary: 'Urgent candidates, newest first, with the time from the frame until people knew',
        tags: ['operations'],
        querystring: AlarmQuery,
        response: answers(AlarmList, 400),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await stores.alarms.list(request.query, request.signedIn!.scope)
      const alarms = rows.map(({ frameAt, raisedAt, shownAt, pushes, ...alarm }) => {
        const since = (at: Date) => (at.getTime() - frameAt.getTime()) / 1000
        return {
          ...alarm,
          frameAt: frameAt.toISOString(),
          raisedAt: raisedAt.toISOString(),
          raisedSeconds: since(raisedAt),
          ...(shownAt === undefined ? {} : { shownAt: shownAt.toISOString(), shownSeconds: since(shownAt) }),
          pushes: pushes.map(({ pushedAt, ...push }) => ({
            ...push,
            ...(pushedAt === undefined ? {} : { pushedAt: pushedAt.toISOString(), pushedSeconds: since(pushedAt) }),
          })),
        }
      })
      return { alarms, ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

/** A list that a reviewer is given: the urgent ones on it have been shown. */
export async function noteShown(
  { stores, now }: ApiDeps,
  candidates: readonly Candidate[],
  signedIn: SignedIn | undefined,
): Promise<void> {
  const urgent = candidates.flatMap(({ id, severity, status }) => (severity === URGENT && status === 'open' ? id : []))
  if (urgent.length > 0 && signedIn !== undefined) await stores.alarms.shown(urgent, signedIn.userId, now())
}
