/** The detectors in use, for those who want to know what a score rests on. */
import { answers } from '../schemas/common.ts'
import { ModelList } from '../schemas/models.ts'
import type { Api, ApiDeps } from './deps.ts'

export function modelRoutes(app: Api, { models = [] }: ApiDeps): void {
  app.get(
    '/v1/models',
    {
      config: { permission: 'read', reach: 'none' },
      schema: {
        operationId: 'listModels',
        summary: 'Detectors that ship with this version: labels with their thresholds, licence and card',
        description: 'The few that ship.',
        tags: ['operations'],
        response: answers(ModelList),
      },
    },
    async () => ({ models: models.map((model) => ({ ...model, labels: model.labels.map((one) => ({ ...one })) })) }),
  )
}
