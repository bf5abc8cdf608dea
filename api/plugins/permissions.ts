/** Default deny: a route that does not say who may call it keeps the API from starting. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role } from '../ports.ts'
import { ApiProblem } from '../problem.ts'

/**
 * `receiver`: no session; the route checks a webhook signature itself. `dispatch`: moves cases where no case system does,
 * and sends them again.
 */
type Permission = 'public' | 'receiver' | 'review' | 'dispatch' | 'administer'

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission
  }
}

const PERMISSIONS: ReadonlySet<unknown> = new Set<Permission>([
  'public',
  'receiver',
  'review',
  'dispatch',
  'administer',
])
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  reviewer: ['review'],
  dispatcher: ['review', 'dispatch'],
  administrator: ['review', 'dispatch', 'administer'],
}

/** Call after the session plugin and before any route. */
export function registerPermissions(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!PERMISSIONS.has(route.config?.permission))
      throw new Error(`Route ${String(route.method)} ${route.url} declares no config.permission. Say who may call it.`)
  })
  app.addHook('onRequest', async (request) => checkPermission(request))
}

/** Whether a page may offer what a route with this permission does. */
export function may(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission)
}

function checkPermission(request: FastifyRequest): void {
  if (request.is404) return
  const permission = request.routeOptions.config.permission
  if (permission === 'public' || permission === 'receiver') return
  if (request.signedIn === undefined)
    throw new ApiProblem(401, 'not-signed-in', 'Sign in first: POST /v1/sessions, or the page at /.')
  if (permission === undefined || !GRANTS[request.signedIn.role].includes(permission))
    throw new ApiProblem(403, 'forbidden', 'Your role does not include this. Ask an administrator.')
}
