/** The web app: its files, and its one page for every other address below /console. */
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { ConsoleFiles } from '../console-files.ts'
import { ApiProblem } from '../problem.ts'
import type { Api } from './deps.ts'

const PUBLIC = { permission: 'public' } as const
/** What `vite.config.ts` writes where a nonce belongs. */
const PLACEHOLDER = 'XUNJIE_NONCE'

export function consoleRoutes(app: Api, files: ConsoleFiles): void {
  const schema = { hide: true }
  app.get('/', { config: PUBLIC, schema }, async (_request, reply) => reply.redirect('/console/', 302))
  app.get('/console', { config: PUBLIC, schema }, async (_request, reply) => reply.redirect('/console/', 302))
  app.get(
    '/console/*',
    { config: PUBLIC, schema: { ...schema, params: Type.Object({ '*': Type.String({ maxLength: 300 }) }) } },
    async (request, reply) => {
      const name = request.params['*']
      const file = files.file(name)
      if (file === undefined) {
        if (name.startsWith('assets/'))
          throw new ApiProblem(404, 'not-found', 'The console has been renewed meanwhile. Load the page again.')
        return sendIndex(reply, files.index())
      }
      const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      void reply
        .type(file.type)
        .header('vary', 'accept-encoding')
        .header('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (gzip) void reply.header('content-encoding', 'gzip')
      return reply.send(gzip ? file.gzipped : file.bytes)
    },
  )
}

function sendIndex(reply: FastifyReply, index: string | undefined): FastifyReply {
  if (index === undefined)
    throw new ApiProblem(
      503,
      'unavailable',
      'The console is not built here. Run `npm run console:build`, then restart.',
    )
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyWith(nonce))
    .send(index.replaceAll(PLACEHOLDER, nonce))
}

/** As strict as everywhere; styles that the component library writes carry the nonce, pictures come as fetched bytes. */
function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
