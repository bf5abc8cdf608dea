/** The description of the API, made from the routes themselves. */
import swagger from '@fastify/swagger'
import type { FastifyContextConfig, FastifyInstance, FastifySchema } from 'fastify'
import { exampleOf } from '../examples.ts'
import { type ProblemBody, problemBody, type ProblemCode } from '../problem.ts'

export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    transform: ({ schema, url, route }) => ({ url, schema: withAccess(schema, route.config) }),
    transformObject: (document) =>
      'openapiObject' in document ? withExamples(withProblemType(document.openapiObject)) : {},
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

/** Who may call it, from the route itself: `x-permission`, `x-reach`, and how a caller says who he is. */
function withAccess(schema: FastifySchema, { permission, reach }: FastifyContextConfig = {}): FastifySchema {
  const security = permission === 'public' || permission === 'receiver' ? [] : [{ session: [] }, { key: [] }]
  const access = { 'x-permission': permission, ...(reach === undefined ? {} : { 'x-reach': reach }), security }
  return { ...schema, ...access }
}

/** Every request and answer shows what it looks like. */
function withExamples(description: Description): Description {
  const { paths = {} } = description as { paths?: Record<string, Record<string, Operation>> }
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    addExamples(operation.requestBody?.content)
    for (const [status, { content }] of Object.entries(operation.responses ?? {})) {
      addExamples(content)
      for (const media of Object.values(content ?? {}))
        if (Number(status) >= 400) media.example = problemExample(Number(status))
    }
  }
  return description
}

type Content = Record<string, { schema?: object; example?: unknown }>
interface Operation {
  readonly requestBody?: { readonly content?: Content }
  readonly responses?: Readonly<Record<string, { readonly content?: Content; readonly description?: string }>>
}

function addExamples(content: Content = {}): void {
  for (const [type, media] of Object.entries(content)) {
    if (type === 'text/event-stream')
      media.example =
        'id: 8123-77-1763608500000\nevent: candidate.opened\ndata: {"id":"01K9Z6T4N8V2Q7M3XB5CWEYHRD","version":1}\n\n'
    else media.example ??= exampleOf(media.schema ?? {})
  }
}

const CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  409: 'claimed',
  410: 'unknown-cursor',
  412: 'changed',
  428: 'version-missing',
  429: 'too-many-requests',
  503: 'unavailable',
}

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'body/category must match pattern "^[a-z-]+$". Compare with /v1/openapi.json.',
  401: 'Sign in first: POST /v1/sessions, or the page at /.',
  403: 'Your role does not include this. Ask an administrator.',
  404: 'There is no such candidate, or its time of keeping is over.',
  409: 'wang has it before him until 11:17. Take another one, or wait.',
  410: 'This cursor is of another database. Begin anew without one.',
  412: 'It has changed since you read it. Read it again and decide on what it is now.',
  428: 'Send If-Match with the version of what you decide on, as GET gave it.',
  429: 'Too many requests in a short time. Wait a minute and try again.',
  503: 'The database does not answer. Try again in a moment.',
}

function problemExample(status: number): ProblemBody {
  return problemBody(status, CODES[status] ?? 'bad-request', SENTENCES[status] ?? 'A sentence that says what to do.')
}

type Description = ReturnType<FastifyInstance['swagger']>

/** Errors leave as RFC 9457 documents (`errors.ts`); the generator knows only one type for all answers. */
function withProblemType(description: Partial<Description>): Description {
  const isProblem = (path: readonly string[]): boolean => Number(path.at(-2)) >= 400 && path.at(-1) === 'content'
  const rename = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((inner) => rename(inner, path))
    const entries = Object.entries(value).map(([key, inner]) => [
      isProblem(path) && (key === 'application/json' || key === 'text/event-stream') ? 'application/problem+json' : key,
      rename(inner, [...path, key]),
    ])
    return Object.fromEntries(entries)
  }
  return rename(description, []) as Description
}

export function openApiRoute(app: FastifyInstance): void {
  app.get('/v1/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () => app.swagger())
}
