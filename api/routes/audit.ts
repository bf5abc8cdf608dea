/** The audit, for those who check the others. */
import { Type } from 'typebox'
import type { AuditLog } from '../ports/access.ts'
import { AuditList, AuditQuery, RootList, RootQuery } from '../schemas/access.ts'
import { answers } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const AUDIT = { permission: 'audit', reach: 'site' } as const

export function auditRoutes(app: Api, { stores, siteKey }: ApiDeps): void {
  app.get(
    '/v1/audit',
    {
      config: AUDIT,
      schema: {
        operationId: 'listAudit',
        summary: 'Who did what, newest first',
        tags: ['access'],
        querystring: AuditQuery,
        response: answers(AuditList, 400, 403),
      },
    },
    async (request) => {
      const { from, to, ...rest } = request.query
      const { entries, nextCursor } = await stores.auditLog.list({
        ...rest,
        ...(from === undefined ? {} : { from: new Date(from) }),
        ...(to === undefined ? {} : { to: new Date(to) }),
      })
      const names = await stores.names(entries.flatMap(({ actor, subject }) => [actor, subject]))
      return {
        entries: entries.map((entry) => ({
          ...entry,
          at: entry.at.toISOString(),
          ...named('actorName', names.get(entry.actor)),
          ...named('subjectName', names.get(entry.subject)),
        })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
  rootRoute(app, stores.auditLog)
  siteKeyRoute(app, siteKey)
}

function siteKeyRoute(app: Api, siteKey: ApiDeps['siteKey']): void {
  app.get(
    '/v1/site-key',
    {
      config: { permission: 'signed-in', reach: 'none' },
      schema: {
        operationId: 'getSiteKey',
        summary: 'The public key that packages of evidence and exported roots are signed with (Ed25519, PEM)',
        tags: ['access'],
        response: answers(Type.Object({ publicKey: Type.String() })),
      },
    },
    async () => ({ publicKey: siteKey.publicPem }),
  )
}

function rootRoute(app: Api, auditLog: AuditLog): void {
  app.get(
    '/v1/audit/roots',
    {
      config: AUDIT,
      schema: {
        operationId: 'listAuditRoots',
        summary: 'What each day of the audit comes to',
        description:
          'Keep them elsewhere: with the root of a day nobody can rewrite that day unseen. A day is over at 00:00 UTC; today’s root still changes.',
        tags: ['access'],
        querystring: RootQuery,
        response: answers(RootList, 400, 403),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await auditLog.rootPage(request.query)
      return {
        roots: rows.map((root) => ({ ...root, shards: [...root.shards] })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
}

function named<Key extends string>(key: Key, name: string | undefined): { readonly [K in Key]?: string } {
  return name === undefined ? {} : ({ [key]: name } as { readonly [K in Key]: string })
}
