/** What the map of the console is drawn on. */
import { answers } from '../schemas/common.ts'
import { MapView } from '../schemas/map.ts'
import type { Api, ApiDeps } from './deps.ts'

export function mapRoutes(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/map',
    {
      config: { permission: 'read', reach: 'none' },
      schema: {
        operationId: 'readMap',
        summary: 'Whose tiles lie under the map, the lowest first; none: a plain ground',
        description: 'At most 4 layers.',
        tags: ['city'],
        response: answers(MapView),
      },
    },
    async () => {
      const { layers } = await stores.settings.map()
      return { layers: layers.map((layer) => ({ ...layer })) }
    },
  )
}
