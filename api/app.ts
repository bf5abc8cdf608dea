/** The API and the console it serves. Everything they use is handed in; nothing listens yet. */
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { ulid } from 'ulid'
import { registerClosing } from './plugins/closing.ts'
import { registerDeadline } from './plugins/deadline.ts'
import { registerErrors } from './plugins/errors.ts'
import { registerLimits } from './plugins/limits.ts'
import { openApiRoute, registerOpenApi } from './plugins/openapi.ts'
import { registerPermissions } from './plugins/permissions.ts'
import { registerSessions } from './plugins/session.ts'
import { agreementRoutes } from './routes/agreement.ts'
import { alarmRoutes } from './routes/alarms.ts'
import { amendmentRoutes } from './routes/amendments.ts'
import { callbackRoutes } from './routes/callbacks.ts'
import { consoleRoutes } from './routes/console.ts'
import { auditRoutes } from './routes/audit.ts'
import { originalRoutes } from './routes/originals.ts'
import { packageRoutes } from './routes/packages.ts'
import { keyRoutes } from './routes/keys.ts'
import { userRoutes } from './routes/users.ts'
import { verificationRoutes } from './routes/verifications.ts'
import { cameraStateRoutes } from './routes/camera-states.ts'
import { viewRoutes } from './routes/views.ts'
import { caseRoutes } from './routes/cases.ts'
import { cityRoutes } from './routes/city.ts'
import { candidateRoutes } from './routes/candidates.ts'
import type { ApiDeps } from './routes/deps.ts'
import { categorySettingRoutes } from './routes/category-settings.ts'
import { checkRoutes } from './routes/checks.ts'
import { heldRoutes } from './routes/held.ts'
import { dryRunRoutes } from './routes/dry-run.ts'
import { rosterRoutes } from './routes/rosters.ts'
import { mapRoutes } from './routes/map.ts'
import { modelRoutes } from './routes/models.ts'
import { kpiRoutes } from './routes/kpis.ts'
import { ladderRoutes } from './routes/ladder.ts'
import { eventRoutes } from './routes/events.ts'
import { operationRoutes } from './routes/operations.ts'
import { reviewRoutes } from './routes/review.ts'
import { suppressionRoutes } from './routes/suppressions.ts'
import { sessionRoutes } from './routes/sessions.ts'

export type { ApiDeps } from './routes/deps.ts'

const NO_CONSOLE = { index: () => undefined, file: () => undefined }

/** Builds the application; `close()` it when done. A route without a permission makes this throw. */
export async function buildApp(deps: ApiDeps, logger?: FastifyBaseLogger): Promise<FastifyInstance> {
  // A page asks every few seconds; what fails is logged by the error handler.
  const logController = new LogController({ disableRequestLogging: true })
  const app = fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    bodyLimit: 64 * 1024,
    // Fastify counts from one at each start; an id in a log, or of a step taken by hand, must never come again.
    genReqId: () => ulid(),
    logController,
  })
  registerErrors(app)
  registerDeadline(app)
  registerClosing(app)
  await registerProtection(app)
  const limits = await registerLimits(app, deps.stores.requestCounts)
  registerSessions(app, { ...deps, sessions: deps.stores.sessions, keys: deps.stores.keys, limits })
  registerPermissions(app, deps.stores.scopes)
  await registerOpenApi(app)
  const api = app.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/healthz', { config: { permission: 'public' }, schema: { hide: true } }, async () => ({ status: 'ok' }))
  openApiRoute(app)
  sessionRoutes(api, deps)
  candidateRoutes(api, deps)
  amendmentRoutes(api, deps)
  reviewRoutes(api, deps)
  checkRoutes(api, deps)
  eventRoutes(api, deps)
  operationRoutes(api, deps)
  kpiRoutes(api, deps)
  mapRoutes(api, deps)
  modelRoutes(api, deps)
  categorySettingRoutes(api, deps)
  cityRoutes(api, deps)
  ladderRoutes(api, deps)
  heldRoutes(api, deps)
  rosterRoutes(api, deps)
  dryRunRoutes(api, deps)
  caseRoutes(api, deps)
  verificationRoutes(api, deps)
  alarmRoutes(api, deps)
  suppressionRoutes(api, deps)
  agreementRoutes(api, deps)
  callbackRoutes(api, deps)
  userRoutes(api, deps)
  viewRoutes(api, deps)
  cameraStateRoutes(api, deps)
  keyRoutes(api, deps)
  auditRoutes(api, deps)
  packageRoutes(api, deps)
  originalRoutes(api, deps)
  consoleRoutes(api, deps.console ?? NO_CONSOLE, deps.stores.settings)
  await app.ready()
  return app
}

async function registerProtection(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Set where TLS ends; on plain loopback it would only confuse browsers.
    strictTransportSecurity: false,
  })
  await app.register(cookie)
}
