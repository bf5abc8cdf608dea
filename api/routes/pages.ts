/** The plain pages: server-rendered, no framework, nothing from other hosts. */
import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
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
const REVIEW = { permission: 'review' } as const
const ADMINISTER = { permission: 'administer' } as const
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
        const user = await checkLogin(stores.users, request.body.name, request.body.password, deps.now())
        await openSession(reply, user.id, { ...deps, sessions: stores.sessions })
        return reply.redirect('/', 303)
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        return document(reply.code(error.statusCode), loginPage(languageOf(request, reply), error.message))
      }
    },
  )
  app.post('/logout', { config: REVIEW, schema: HIDDEN }, async (request, reply) => {
    await closeSession(request, reply, stores.sessions)
    return reply.redirect('/', 303)
  })
}

function reviewRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  const Query = Type.Object({ candidate: Type.Optional(Id), lang: Type.Optional(Type.String()) })
  app.get('/', { config: PUBLIC, schema: { ...HIDDEN, querystring: Query } }, async (request, reply) => {
    const language = languageOf(request, reply)
    const { signedIn } = request
    if (signedIn === undefined) return document(reply, loginPage(language))
    const { queue, counts } = await readQueue(stores)
    await noteShown(deps, queue, request.signedIn)
    const id = request.query.candidate ?? queue[0]?.id
    const current = id === undefined ? undefined : await stores.candidates.get(id)
    return document(
      reply,
      reviewPage({ language, signedIn, queue, counts, ...(current === undefined ? {} : { current }) }),
    )
  })
  app.get('/review/queue', { config: REVIEW, schema: HIDDEN }, async (request, reply) => {
    const { queue, counts } = await readQueue(stores)
    await noteShown(deps, queue, request.signedIn)
    return document(reply, queueList(languageOf(request, reply), queue, counts).markup)
  })
  app.get(
    '/review/card/:id',
    { config: REVIEW, schema: { ...HIDDEN, params: Type.Object({ id: Id }) } },
    async (request, reply) => {
      const current = await stores.candidates.get(request.params.id)
      if (current === undefined) throw new ApiProblem(404, 'not-found', 'There is no such candidate.')
      return document(reply, candidateCard(languageOf(request, reply), current).markup)
    },
  )
  app.get('/review/empty', { config: REVIEW, schema: HIDDEN }, async (request, reply) =>
    document(reply, emptyCard(languageOf(request, reply)).markup),
  )
}

async function readQueue(stores: Stores) {
  const [{ candidates: queue }, counts] = await Promise.all([
    stores.candidates.list({ status: 'open', limit: QUEUE_LENGTH }),
    stores.candidates.counts(),
  ])
  return { queue, counts }
}

function cameraRoutes(app: Api, { stores, evidence }: ApiDeps): void {
  const params = Type.Object({ id: Id })
  app.get('/cameras', { config: REVIEW, schema: HIDDEN }, async (request, reply) => {
    const [cameras, findings] = await Promise.all([stores.cameras.health(), stores.findings.open()])
    return document(
      reply,
      camerasPage({ language: languageOf(request, reply), signedIn: signedInOf(request), cameras, findings }),
    )
  })
  app.get('/cameras/:id/reference', { config: ADMINISTER, schema: { ...HIDDEN, params } }, async (request, reply) => {
    const camera = (await stores.cameras.health()).find((c) => c.id === request.params.id)
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
