/** The OpenAPI document of the routes as they are in the code; nothing is read and nothing listens. */
import { buildApp } from './app.ts'
import type { Stores } from './ports/stores.ts'

/** Pretty-printed JSON, ending with a line feed: the text of `api/openapi.json`. */
export async function describeApi(): Promise<string> {
  const app = await buildApp({
    // Never called: only the routes' declarations are read.
    stores: { sessions: {} } as Stores,
    evidence: { read: async () => undefined },
    unsealSecret: () => '',
    siteKey: { publicPem: '', sign: () => '' },
    now: () => new Date(0),
    secureCookie: false,
  })
  try {
    return `${JSON.stringify(app.swagger(), undefined, 2)}\n`
  } finally {
    await app.close()
  }
}
