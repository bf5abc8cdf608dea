/** The web app: its files, and its one page for every other address below /console. */
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { tileOrigins } from '../../pipeline/map-tiles.ts'
import type { ConsoleFiles } from '../console-files.ts'
import type { Stores } from '../ports/stores.ts'
import { ApiProblem } from '../problem.ts'
import type { Api } from './deps.ts'

const PUBLIC = { permission: 'public' } as const
/** What `vite.config.ts` writes where a nonce belongs. */
const PLACEHOLDER = 'XUNJIE_NONCE'

export function consoleRoutes(app: Api, files: ConsoleFiles, settings: Stores['settings']): void {
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
        return sendIndex(reply, files.index(), await tileHosts(settings))
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

/** None while the database is away: the page says so itself. */
async function tileHosts(settings: Stores['settings']): Promise<readonly string[]> {
  try {
    return tileOrigins(await settings.map())
  } catch {
    return []
  }
}

function sendIndex(reply: FastifyReply, index: string | undefined, hosts: readonly string[]): FastifyReply {
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
    .header('content-security-policy', policyWith(nonce, hosts))
    .send(index.replaceAll(PLACEHOLDER, nonce))
}

/**
 * As strict as everywhere; styles that the component library writes carry the nonce, pictures come as fetched bytes.
 * @param hosts those whose tiles lie under the map, and no other
 */
function policyWith(nonce: string, hosts: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    ["img-src 'self' blob: data:", ...hosts].join(' '),
    ["connect-src 'self'", ...hosts].join(' '),
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
