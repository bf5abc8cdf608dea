/** The description of the API, made from the routes themselves. */
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    transformObject: (document) => ('openapiObject' in document ? withProblemType(document.openapiObject) : {}),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Xunjie',
        version: '1',
        description:
          'Candidates, review, cases and callbacks. People sign in with POST /v1/sessions and send x-csrf-token with every change; programs send `Authorization: Bearer` with a key. Errors are RFC 9457 problem documents.',
      },
      tags: [
        { name: 'sessions', description: 'Signing in and out' },
        { name: 'candidates', description: 'What the cameras saw and nobody has decided, or somebody has' },
        { name: 'review', description: 'A person decides' },
        { name: 'cases', description: 'Confirmed candidates as the case system sees them' },
        { name: 'callbacks', description: 'What the case system tells us' },
        { name: 'cameras', description: 'Health and views' },
        { name: 'operations', description: 'Findings, counters, catalogue' },
        { name: 'access', description: 'Accounts, keys, and what each of them sees' },
      ],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'xunjie_session' },
          key: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  })
}

type Description = ReturnType<FastifyInstance['swagger']>

/** Errors leave as RFC 9457 documents (`errors.ts`); the generator knows only one type for all answers. */
function withProblemType(description: Partial<Description>): Description {
  const isProblem = (path: readonly string[]): boolean => Number(path.at(-2)) >= 400 && path.at(-1) === 'content'
  const rename = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((inner) => rename(inner, path))
    const entries = Object.entries(value).map(([key, inner]) => [
      isProblem(path) && key === 'application/json' ? 'application/problem+json' : key,
      rename(inner, [...path, key]),
    ])
    return Object.fromEntries(entries)
  }
  return rename(description, []) as Description
}

export function openApiRoute(app: FastifyInstance): void {
  app.get('/v1/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () => app.swagger())
}
