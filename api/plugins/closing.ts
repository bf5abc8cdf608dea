/** Closing waits for answers on their way, and for nobody else. */
import type { FastifyInstance } from 'fastify'

const ANSWERS_WITHIN_MS = 2000

/** Browsers open connections in advance; one that never asked anything would hold a closing server for a minute. */
export function registerClosing(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const timer = setTimeout(() => app.server.closeAllConnections(), ANSWERS_WITHIN_MS)
    app.server.once('close', () => clearTimeout(timer))
  })
}
