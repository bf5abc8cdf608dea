/** Default deny: a route that does not say who may call it, and on what, keeps the API from starting. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { GRANTABLE, type Grant, may } from '../../pipeline/access/roles.ts'
import type { ScopedKind, Scopes, SignedIn } from '../ports/access.ts'
import { ApiProblem } from '../problem.ts'

/** `receiver`: no session; the route checks a webhook signature itself. */
type Permission = 'public' | 'receiver' | Grant

/**
 * Which objects a route touches. A kind: `:id` names one, and one outside the caller's scope is a 404 before the handler
 * runs. `list`: the handler filters by the caller's scope. `site`: for callers who see the whole site. `none`: the
 * catalogue, or the caller's own session.
 */
type Reach = ScopedKind | 'list' | 'site' | 'none'

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission
    /** Not needed with `public` and `receiver`. */
    reach?: Reach
  }
  interface FastifyInstance {
    /** Every route there is, as it was declared; HEAD comes along with each GET. */
    accessTable: readonly RouteAccess[]
  }
}

export interface RouteAccess {
  readonly method: string
  readonly url: string
  readonly permission: Permission
  readonly reach: Reach
}

const PERMISSIONS: readonly Permission[] = ['public', 'receiver', ...GRANTABLE]
const KINDS: readonly ScopedKind[] = [
  'candidate',
  'case',
  'evidence',
  'camera',
  'view',
  'suppression',
  'original',
  'preview',
]
const REACHES: readonly Reach[] = [...KINDS, 'list', 'site', 'none']

/** Call after the session plugin and before any route. */
export function registerPermissions(app: FastifyInstance, scopes: Scopes): void {
  const table: RouteAccess[] = []
  app.decorate('accessTable', table)
  app.addHook('onRoute', (route) => {
    const { permission, reach } = route.config ?? {}
    const name = `Route ${String(route.method)} ${route.url}`
    if (permission === undefined || !PERMISSIONS.includes(permission))
      throw new Error(`${name} declares no config.permission. Say who may call it.`)
    const open = permission === 'public' || permission === 'receiver'
    if (!open && (reach === undefined || !REACHES.includes(reach)))
      throw new Error(`${name} declares no config.reach. Say which objects it touches.`)
    if (isKind(reach) && !route.url.includes('/:id'))
      throw new Error(`${name} reaches a ${reach} but has no :id in its address.`)
    for (const method of [route.method].flat())
      if (method !== 'HEAD') table.push({ method, url: route.url, permission, reach: reach ?? 'none' })
  })
  app.addHook('onRequest', async (request) => {
    if (request.is404) return
    const { permission, reach = 'none' } = request.routeOptions.config
    if (permission === 'public' || permission === 'receiver') return
    const caller = checkPermission(request.signedIn, permission)
    if (reach === 'site' && !caller.scope.everywhere) throw notYourSite()
    if (isKind(reach)) await checkReach(scopes, caller, reach, request)
  })
}

function isKind(reach: Reach | undefined): reach is ScopedKind {
  return KINDS.some((kind) => kind === reach)
}

function checkPermission(caller: SignedIn | undefined, permission: Permission | undefined): SignedIn {
  if (caller === undefined)
    throw new ApiProblem(401, 'not-signed-in', 'Sign in first: POST /v1/sessions, or the page at /.')
  if (permission === undefined || permission === 'public' || permission === 'receiver' || !may(caller.role, permission))
    throw new ApiProblem(403, 'forbidden', 'Your role does not include this. Ask an administrator.')
  return caller
}

function notYourSite(): ApiProblem {
  return new ApiProblem(
    403,
    'outside-scope',
    'This concerns the whole site, and you see a part of it. Ask an administrator who sees all of it.',
  )
}

async function checkReach(scopes: Scopes, caller: SignedIn, kind: ScopedKind, request: FastifyRequest): Promise<void> {
  const { id = '' } = request.params as { id?: string }
  if (id.length > MOST_ID || !(await scopes.sees(caller.scope, kind, id))) throw unseen(kind)
}

/** The longest of our ids is a view's; longer ones are not asked about. */
const MOST_ID = 200

/** The same for what does not exist and for what another district has. */
export function unseen(kind: ScopedKind): ApiProblem {
  return new ApiProblem(404, 'not-found', `There is no such ${kind}, or its time of keeping is over.`)
}
