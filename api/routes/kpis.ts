/** What a supervisor counts, and the list behind each figure. */
import { cameraView } from '../candidate-view.ts'
import { CoverageList, CoverageQuery, KpiCandidateList, KpiCandidateQuery, KpiList, KpiQuery } from '../schemas/kpis.ts'
import { answers } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const READ = { permission: 'read', reach: 'list' } as const
const tags = ['operations']

export function kpiRoutes(app: Api, deps: ApiDeps): void {
  const { stores, now } = deps
  app.get(
    '/v1/kpis',
    {
      config: READ,
      schema: {
        operationId: 'readKpis',
        summary: 'Figures by category, street or department, and by the day on which candidates were raised',
        description:
          'Of candidates raised in the range, as they stand now; merged ones count where they were merged into. A line a group and a day.',
        tags,
        querystring: KpiQuery,
        response: answers(KpiList, 400),
      },
    },
    async (request) => {
      const { by = 'category', overTime = false, ...range } = request.query
      const asked = { ...instantsOf(range), scope: request.signedIn!.scope, now: now() }
      const [rows, days, series] = await Promise.all([
        stores.kpis.by(by, asked),
        stores.kpis.days(asked),
        overTime ? stores.kpis.series(by, asked) : undefined,
      ])
      return { by, rows: [...rows], days: [...days], ...(series === undefined ? {} : { series: [...series] }) }
    },
  )
  listRoute(app, deps)
  app.get(
    '/v1/kpis/coverage',
    {
      config: READ,
      schema: {
        operationId: 'listCoverage',
        summary: 'Looks promised by the interval of each live camera and looks taken, the shortest first',
        tags,
        querystring: CoverageQuery,
        response: answers(CoverageList, 400),
      },
    },
    async (request) => {
      const asked = { ...request.query, scope: request.signedIn!.scope, now: now() }
      const { rows, nextCursor } = await stores.kpis.coverage(asked)
      return { cameras: [...rows], ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

function listRoute(app: Api, { stores, now }: ApiDeps): void {
  app.get(
    '/v1/kpis/candidates',
    {
      config: READ,
      schema: {
        operationId: 'listKpiCandidates',
        summary: 'The candidates behind a figure, newest first',
        tags,
        querystring: KpiCandidateQuery,
        response: answers(KpiCandidateList, 400),
      },
    },
    async (request) => {
      const { by: group = 'category', figure = 'raised', from, to, ...rest } = request.query
      const range = instantsOf({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
      const asked = { ...rest, ...range, group, figure, scope: request.signedIn!.scope, now: now() }
      const { rows, nextCursor } = await stores.kpis.candidates(asked)
      return {
        candidates: rows.map(({ camera, createdAt, ...row }) => ({
          ...row,
          camera: cameraView(camera),
          createdAt: createdAt.toISOString(),
        })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
}

function instantsOf({ from, to }: { readonly from?: string; readonly to?: string }) {
  return {
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(to === undefined ? {} : { to: new Date(to) }),
  }
}
