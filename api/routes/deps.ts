import type { ModelCard } from '../model-cards.ts'
import type { FastifyInstance } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ConsoleFiles } from '../console-files.ts'
import type { OriginalReader, Signer } from '../ports/access.ts'
import type { EvidenceReader, Stores } from '../ports/stores.ts'

/** What the routes are made from. */
export interface ApiDeps {
  readonly stores: Stores
  readonly evidence: EvidenceReader
  /** The built web app; absent: its addresses say that it is not built. */
  /** Detectors that ship, for people. */
  readonly models?: readonly ModelCard[]
  readonly console?: ConsoleFiles
  /** Opens a receiver's sealed webhook secret. */
  readonly unsealSecret: (sealed: Uint8Array) => string
  /** Absent: this site keeps no originals. */
  readonly originals?: OriginalReader
  /** Signs what leaves as proof. */
  readonly siteKey: Signer
  readonly now: () => Date
  readonly secureCookie: boolean
  /** 0..1: by chance, which decisions and questions are checked. */
  readonly draw?: () => number
  /** How often an event stream says that it lives and asks whether its session does. */
  readonly heartbeatMs?: number
}

/** Fastify whose handlers take their types from the route's TypeBox schemas. */
export type Api = FastifyInstance<
  FastifyInstance['server'],
  Parameters<FastifyInstance['routing']>[0],
  Parameters<FastifyInstance['routing']>[1],
  FastifyInstance['log'],
  TypeBoxTypeProvider
>
