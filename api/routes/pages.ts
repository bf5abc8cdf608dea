/** The plain pages: server-rendered, no framework, nothing from other hosts. */
import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { may } from '../../pipeline/access/roles.ts'
import type { Scope } from '../../pipeline/access/scope.ts'
import { checkLogin } from '../login.ts'
import { camerasPage } from '../pages/cameras-page.ts'
import { languageOf } from '../pages/language.ts'
import { loginPage } from '../pages/layout.ts'
import { candidateCard, emptyCard, queueList, reviewPage } from '../pages/review-page.ts'
import { closeSession, openSession } from '../plugins/session.ts'
import type { Stores } from '../ports.ts'
import { ApiProblem } from '../problem.ts'
import { Id } from '../schemas/common.ts'
import { noteShown } from './alarms.ts'
import { casePageRoutes } from './case-pages.ts'
import type { Api, ApiDeps } from './deps.ts'
import { checkApproved } from './operations.ts'
import { document, signedInOf } from './page-answer.ts'
import { LOGIN_RATE } from './sessions.ts'

const PUBLIC = { permission: 'public' } as const
const READ = { permission: 'read', reach: 'list' } as const
const ADMINISTER = { permission: 'administer', reach: 'camera' } as const
const HIDDEN = { hide: true } as const
const QUEUE_LENGTH = 30

export function pageRoutes(app: Api, deps: ApiDeps): void {
  assetRoutes(app)
  loginRoutes(app, deps)
  reviewRoutes(app, deps)
  casePageRoutes(app, deps)
  cameraRoutes(app, deps)
}

const ASSETS = [
  ['style.css', 'text/css; charset=utf-8'],
  ['review.js', 'text/javascript; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
] as const

function assetRoutes(app: Api): void {
  for (const [name, type] of ASSETS) {
    const text = readFileSync(new URL(`../pages/assets/${name}`, import.meta.url), 'utf8')
    app.get(`/assets/${name}`, { config: PUBLIC, schema: HIDDEN }, async (_request, reply) =>
      reply.type(type).header('cache-control', 'no-cache').send(text),
    )
  }
}

function loginRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  const body = Type.Object({ name: Type.String({ maxLength: 100 }), password: Type.String({ maxLength: 200 }) })
  app.post(
    '/login',
    { config: { ...PUBLIC, rateLimit: LOGIN_RATE }, schema: { ...HIDDEN, body } },
    async (request, reply) => {
      try {
        const user = await checkLogin(stores, request.body, deps.now())
        await openSession(reply, user.id, { ...deps, sessions: stores.sessions })
        return reply.redirect('/', 303)
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        return document(reply.code(error.statusCode), loginPage(languageOf(request, reply), error.message))
      }
    },
  )
  app.post(
    '/logout',
    { config: { permission: 'signed-in', reach: 'none' }, schema: HIDDEN },
    async (request, reply) => {
      await closeSession(request, reply, stores.sessions)
      const { userId } = signedInOf(request)
      await stores.audit({ actor: userId, action: 'session.close', subject: userId })
      return reply.redirect('/', 303)
    },
  )
}

function reviewRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  const Query = Type.Object({ candidate: Type.Optional(Id), lang: Type.Optional(Type.String()) })
  app.get('/', { config: PUBLIC, schema: { ...HIDDEN, querystring: Query } }, async (request, reply) => {
    const language = languageOf(request, reply)
    const { signedIn } = request
    if (signedIn === undefined) return document(reply, loginPage(language))
    // Whoever may sign in may open this page; what is on it is for readers, and of their part of the city.
    const { role, scope } = signedIn
    if (!may(role, 'read')) throw new ApiProblem(403, 'forbidden', 'Your role has no page here. Use the API.')
    const { queue, counts } = await readQueue(stores, scope)
    await noteShown(deps, queue, signedIn)
    const id = request.query.candidate ?? queue[0]?.id
    const seen = id !== undefined && (await stores.scopes.sees(scope, 'candidate', id))
    const current = seen ? await stores.candidates.get(id, scope) : undefined
    return document(
      reply,
      reviewPage({ language, signedIn, queue, counts, ...(current === undefined ? {} : { current }) }),
    )
  })
  app.get('/review/queue', { config: READ, schema: HIDDEN }, async (request, reply) => {
    const { queue, counts } = await readQueue(stores, signedInOf(request).scope)
    await noteShown(deps, queue, request.signedIn)
    return document(reply, queueList(languageOf(request, reply), queue, counts).markup)
  })
  app.get(
    '/review/card/:id',
    { config: { permission: 'read', reach: 'candidate' }, schema: { ...HIDDEN, params: Type.Object({ id: Id }) } },
    async (request, reply) => {
      const current = await stores.candidates.get(request.params.id, signedInOf(request).scope)
      if (current === undefined) throw new ApiProblem(404, 'not-found', 'There is no such candidate.')
      return document(reply, candidateCard(languageOf(request, reply), current).markup)
    },
  )
  const EMPTY = { permission: 'read', reach: 'none' } as const
  app.get('/review/empty', { config: EMPTY, schema: HIDDEN }, async (request, reply) =>
    document(reply, emptyCard(languageOf(request, reply)).markup),
  )
}

async function readQueue(stores: Stores, scope: Scope) {
  const [{ candidates: queue }, counts] = await Promise.all([
    stores.candidates.list({ scope, status: 'open', limit: QUEUE_LENGTH }),
    stores.candidates.counts(scope),
  ])
  return { queue, counts }
}

function cameraRoutes(app: Api, { stores, evidence }: ApiDeps): void {
  const params = Type.Object({ id: Id })
  app.get('/cameras', { config: READ, schema: HIDDEN }, async (request, reply) => {
    const { scope } = signedInOf(request)
    const [cameras, findings] = await Promise.all([stores.cameras.health(scope), stores.findings.open(scope)])
    return document(
      reply,
      camerasPage({ language: languageOf(request, reply), signedIn: signedInOf(request), cameras, findings }),
    )
  })
  app.get('/cameras/:id/reference', { config: ADMINISTER, schema: { ...HIDDEN, params } }, async (request, reply) => {
    const camera = (await stores.cameras.health(signedInOf(request).scope)).find((c) => c.id === request.params.id)
    const sha = camera?.view?.referenceSha
    const picture = sha === undefined ? undefined : await evidence.read(sha)
    if (picture === undefined) throw new ApiProblem(404, 'not-found', 'This camera has no reference picture yet.')
    return reply.type('image/jpeg').header('cache-control', 'private, no-store').send(picture)
  })
  app.post('/cameras/:id/approve', { config: ADMINISTER, schema: { ...HIDDEN, params } }, async (request, reply) => {
    checkApproved(await stores.views.approve(request.params.id, signedInOf(request).userId))
    return reply.redirect('/cameras', 303)
  })
}
