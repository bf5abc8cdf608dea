import { Type } from 'typebox'
import { GRANTABLE, may } from '../../pipeline/access/roles.ts'
import { checkLogin } from '../login.ts'
import { closeSession, openSession } from '../plugins/session.ts'
import { scopeView } from '../schemas/access.ts'
import { answers, Problem } from '../schemas/common.ts'
import { Session } from '../schemas/session.ts'
import type { Api, ApiDeps } from './deps.ts'

const LoginBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})
const SessionView = Type.Object({
  name: Type.String(),
  role: Type.String(),
  csrf: Type.String({ description: 'Send it as x-csrf-token with every request that changes something.' }),
  expiresAt: Type.String({ format: 'date-time' }),
})

/** From one address, which may be the proxy of a whole centre; each name is guarded by its own lock-out. */
export const LOGIN_RATE = { max: 180, timeWindow: 60_000 } as const

export function sessionRoutes(app: Api, deps: ApiDeps): void {
  const { stores, now } = deps
  app.post(
    '/v1/sessions',
    {
      config: { permission: 'public', rateLimit: LOGIN_RATE },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in; the session is a cookie',
        tags: ['sessions'],
        body: LoginBody,
        response: answers(SessionView, 400, 429),
      },
    },
    async (request, reply) => {
      const user = await checkLogin(stores, request.body, now())
      const { csrf, expiresAt } = await openSession(reply, user.id, { ...deps, sessions: stores.sessions })
      return { name: user.name, role: user.role, csrf, expiresAt: expiresAt.toISOString() }
    },
  )
  app.get(
    '/v1/session',
    {
      config: { permission: 'signed-in', reach: 'none' },
      schema: {
        operationId: 'getSession',
        summary: 'Who is signed in',
        tags: ['sessions'],
        response: answers(Session),
      },
    },
    async (request) => {
      const { userId, name, role, scope, csrf, expiresAt } = request.signedIn!
      const grants = GRANTABLE.filter((grant) => may(role, grant))
      return {
        user: { id: userId, name, role, scope: scopeView(scope), grants },
        csrf,
        expiresAt: expiresAt.toISOString(),
      }
    },
  )
  app.delete(
    '/v1/sessions',
    {
      config: { permission: 'signed-in', reach: 'none' },
      schema: {
        operationId: 'signOut',
        summary: 'Sign out',
        tags: ['sessions'],
        response: { 204: Type.Null(), 401: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      await closeSession(request, reply, stores.sessions)
      const { userId } = request.signedIn!
      await stores.audit({ actor: userId, action: 'session.close', subject: userId })
      return reply.code(204).send(null)
    },
  )
}
