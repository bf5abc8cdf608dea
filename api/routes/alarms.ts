/** Urgent candidates and how long it took until people knew. */
import { Type } from 'typebox'
import type { SignedIn } from '../access-ports.ts'
import type { Candidate } from '../ports.ts'
import { answers, NextCursor, pageQuery } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const Moment = Type.String({ format: 'date-time' })
const Seconds = Type.Optional(Type.Number({ description: 'From the frame on.' }))
const AlarmList = Type.Object({
  alarms: Type.Array(
    Type.Object({
      candidateId: Type.String(),
      cameraId: Type.String(),
      category: Type.String(),
      frameAt: Type.String({ format: 'date-time', description: 'Capture time; of recordings the moment of raising.' }),
      raisedAt: Moment,
      raisedSeconds: Seconds,
      shownAt: Type.Optional(Type.String({ format: 'date-time', description: 'A reviewer’s list had it.' })),
      shownSeconds: Seconds,
      pushes: Type.Array(
        Type.Object({
          hookId: Type.String(),
          pushedAt: Type.Optional(Moment),
          pushedSeconds: Seconds,
          lastError: Type.Optional(Type.String()),
        }),
      ),
    }),
  ),
  nextCursor: NextCursor,
})
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
        querystring: Type.Object(pageQuery({ default: 100, maximum: 500 })),
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
