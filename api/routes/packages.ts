/** The package of evidence of a candidate. */
import { Type } from 'typebox'
import { makePackage } from '../package/package.ts'
import { unseen } from '../plugins/permissions.ts'
import { IdParams, Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

export function packageRoutes(app: Api, deps: ApiDeps): void {
  const { stores, now } = deps
  app.get(
    '/v1/candidates/:id/package',
    {
      config: { permission: 'pull', reach: 'candidate' },
      schema: {
        operationId: 'getPackage',
        summary: 'One signed file (zip) of what a candidate rests on: masked frames, decisions, case, hashes',
        description: '`xunjie evidence verify <file>` checks it without this system. Making one is noted in the audit.',
        tags: ['candidates'],
        params: IdParams,
        response: { 200: Type.Any({ description: 'application/zip' }), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const record = await stores.packages.read(id)
      if (record === undefined) throw unseen('candidate')
      const { userId } = request.signedIn!
      const { archive, manifestSha256 } = await makePackage({ record, by: userId, at: now() }, deps)
      await stores.audit({ actor: userId, action: 'package.make', subject: id, detail: { manifestSha256 } })
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="evidence-${id}.zip"`)
        .header('cache-control', 'private, no-store')
        .send(archive)
    },
  )
}
