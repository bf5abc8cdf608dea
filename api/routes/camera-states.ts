/** Cameras that cannot be used as they are, each with what that rests on. */
import type { Static } from 'typebox'
import { localInstant } from '../local-time.ts'
import { cameraView } from '../candidate-view.ts'
import { answers } from '../schemas/common.ts'
import { CameraStateList, CameraStateQuery } from '../schemas/camera-states.ts'
import type { CameraStateRow } from '../ports/view.ts'
import type { Api, ApiDeps } from './deps.ts'

export function cameraStateRoutes(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/camera-states',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listCameraStates',
        summary: 'Cameras that show nothing usable, by id, with the evidence',
        description:
          'A state is named when looks agree on it and given up by itself when pictures are good again. Without `state`: all but good ones and those that are still being learned.',
        tags: ['cameras'],
        querystring: CameraStateQuery,
        response: answers(CameraStateList, 400),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await stores.cameraStates.list(request.query, request.signedIn!.scope)
      return { states: rows.map(stateView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

function stateView(row: CameraStateRow): Static<typeof CameraStateList>['states'][number] {
  const { camera, state, since, evidence } = row
  const local = (at: number) => localInstant(new Date(at), camera.utcOffsetMinutes)
  return {
    camera: cameraView(camera),
    state,
    since: localInstant(since, camera.utcOffsetMinutes),
    ...(evidence && {
      evidence: {
        looks: evidence.looks,
        firstAt: local(evidence.firstAt),
        lastAt: local(evidence.lastAt),
        ...(evidence.similarity === undefined ? {} : { similarity: evidence.similarity }),
        ...(evidence.shownAt === undefined ? {} : { shownAt: local(evidence.shownAt) }),
        ...(evidence.clockOffSeconds === undefined ? {} : { clockOffSeconds: evidence.clockOffSeconds }),
        ...(evidence.fault === undefined ? {} : { fault: evidence.fault }),
      },
    }),
  }
}
