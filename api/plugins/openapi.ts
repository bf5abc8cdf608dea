/** The description of the API, made from the routes themselves. */
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Xunjie',
        version: '1',
        description:
          'Candidates, review, cases and callbacks. Sign in with POST /v1/sessions; send x-csrf-token with every change. Errors are RFC 9457 problem documents.',
      },
      tags: [
        { name: 'sessions', description: 'Signing in and out' },
        { name: 'candidates', description: 'What the cameras saw and nobody has decided, or somebody has' },
        { name: 'review', description: 'A person decides' },
        { name: 'cases', description: 'Confirmed candidates as the case system sees them' },
        { name: 'callbacks', description: 'What the case system tells us' },
        { name: 'cameras', description: 'Health and views' },
        { name: 'operations', description: 'Findings, counters, catalogue' },
      ],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'xunjie_session' } },
      },
    },
  })
}

export function openApiRoute(app: FastifyInstance): void {
  app.get('/v1/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () => app.swagger())
}
