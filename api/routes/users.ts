/** Who may sign in, as what, and to which part of the city. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import type { User, Users } from '../ports/access.ts'
import { addUser, changeUser } from '../accounts.ts'
import { checkLogin } from '../login.ts'
import { hashPassword } from '../passwords.ts'
import { openSession } from '../plugins/session.ts'
import { ApiProblem } from '../problem.ts'
import {
  NewUserBody,
  PasswordBody,
  UserChangeBody,
  UserList,
  UserPage,
  UserView,
  scopeView,
} from '../schemas/access.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'
import { LOGIN_RATE } from './sessions.ts'

const ADMINISTER = { permission: 'administer', reach: 'site' } as const

export function userRoutes(app: Api, deps: ApiDeps): void {
  const { users } = deps.stores
  app.get(
    '/v1/users',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'listUsers',
        summary: 'The accounts, by name',
        tags: ['access'],
        querystring: UserPage,
        response: answers(UserList, 400, 403),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await users.list(request.query)
      return { users: rows.map((user) => userView(user)), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.post(
    '/v1/users',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'createUser',
        summary: 'Add an account; its password is generated and given once',
        tags: ['access'],
        body: NewUserBody,
        response: { 201: UserView, 400: Problem, 401: Problem, 403: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const added = await addUser(users, { ...request.body, by: request.signedIn!.userId })
      if (added === undefined)
        throw new ApiProblem(409, 'name-taken', 'There is an account of this name, perhaps a disabled one.')
      return reply.code(201).send(userView(added.user, added.password))
    },
  )
  changeRoute(app, users)
  passwordRoute(app, deps)
}

function changeRoute(app: Api, users: Users): void {
  app.patch(
    '/v1/users/:id',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'changeUser',
        summary: 'Change role, scope or password, disable, or let in again',
        tags: ['access'],
        params: IdParams,
        body: UserChangeBody,
        response: answers(UserView, 400, 403, 404, 409),
      },
    },
    async (request) => {
      const asked = { ...request.body, by: request.signedIn!.userId }
      const { outcome, password } = await changeUser(users, request.params.id, asked)
      if (outcome.kind === 'done') return userView(outcome.user, password)
      if (outcome.kind === 'not-found')
        throw new ApiProblem(404, 'not-found', 'There is no such account. The list is at /v1/users.')
      throw new ApiProblem(
        409,
        'last-administrator',
        'Nobody would be left who may administer the whole site. Add another administrator first.',
      )
    },
  )
}

function passwordRoute(app: Api, deps: ApiDeps): void {
  const { users, sessions } = deps.stores
  app.put(
    '/v1/session/password',
    {
      config: { permission: 'signed-in', reach: 'none', rateLimit: LOGIN_RATE },
      schema: {
        operationId: 'changePassword',
        summary: 'Change one’s own password; all other sessions end',
        tags: ['access'],
        body: PasswordBody,
        response: { 204: Type.Null(), 400: Problem, 401: Problem, 403: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const caller = request.signedIn!
      if (caller.via === 'key') throw new ApiProblem(403, 'forbidden', 'A key has no password. Make another key.')
      const { current, next } = request.body
      // Also counts wrong ones: a session left open is no way to guess.
      const { id } = await checkLogin(deps.stores, { name: caller.name, password: current }, deps.now())
      await users.change(id, { passwordHash: await hashPassword(next) }, id)
      await openSession(reply, id, { ...deps, sessions })
      return reply.code(204).send(null)
    },
  )
}

function userView(user: User, password?: string): Static<typeof UserView> {
  const { id, name, role, scope, createdAt, disabledAt, lockedUntil } = user
  return {
    id,
    name,
    ...(role === undefined ? {} : { role }),
    scope: scopeView(scope),
    createdAt: createdAt.toISOString(),
    ...(disabledAt === undefined ? {} : { disabledAt: disabledAt.toISOString() }),
    ...(lockedUntil === undefined ? {} : { lockedUntil: lockedUntil.toISOString() }),
    ...(password === undefined ? {} : { newPassword: password }),
  }
}
