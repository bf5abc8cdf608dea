/** What a site changes of the categories' rows: hours, dwell, pictures, counts, scores, and whether a row runs. */
import type { Static } from 'typebox'
import { categories, catalogueVersion, findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { parseSetting, type SettingRefusal } from '../../pipeline/catalogue/parse-setting.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { boundsOf, MOST_SCORE } from '../../pipeline/catalogue/setting-bounds.ts'
import {
  type CategorySetting,
  type CategorySettings,
  inForce,
  isOff,
  type RowInForce,
  windowOf,
} from '../../pipeline/catalogue/setting.ts'
import type { CategorySettingRow } from '../ports/category-setting.ts'
import type { ModelCard } from '../model-cards.ts'
import { ApiProblem } from '../problem.ts'
import { IfMatch } from '../schemas/candidates.ts'
import {
  CategoryParams,
  CategorySettingList,
  CategorySettingView,
  ResetQuery,
  SettingBody,
} from '../schemas/category-settings.ts'
import { answers } from '../schemas/common.ts'
import { reviewerOf, versionOf } from './candidates.ts'
import type { Api, ApiDeps } from './deps.ts'

type View = Static<typeof CategorySettingView>

const READ = { permission: 'read', reach: 'none' } as const
const CHANGE = { permission: 'administer', reach: 'site' } as const
const tags = ['operations']

export function categorySettingRoutes(app: Api, deps: ApiDeps): void {
  readRoutes(app, deps)
  app.put(
    '/v1/category-settings/:category',
    {
      config: CHANGE,
      schema: {
        operationId: 'setCategory',
        summary: 'Change how one category is judged at this site',
        description:
          'The whole setting: what is left out is as shipped. Looks taken from then on go by it. 409 `severity-one` when it would make an urgent row slower or silent.',
        tags,
        params: CategoryParams,
        headers: IfMatch,
        body: SettingBody,
        response: answers(CategorySettingView, 400, 403, 404, 409, 412, 428),
      },
    },
    async (request, reply) => {
      const row = rowOf(request.params.category)
      const { setting: asked, reason } = request.body
      const parsed = parseSetting(row, asked, scoresOf(deps.models))
      if (parsed.kind === 'refused') throw refused(parsed)
      const version = versionOf(request)
      const view = await change(deps, row, { ...parsed, reason, version, by: reviewerOf(request) })
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.delete(
    '/v1/category-settings/:category',
    {
      config: CHANGE,
      schema: {
        operationId: 'resetCategory',
        summary: 'One category back to how it ships',
        tags,
        params: CategoryParams,
        headers: IfMatch,
        querystring: ResetQuery,
        response: answers(CategorySettingView, 400, 403, 404, 409, 412, 428),
      },
    },
    async (request, reply) => {
      const row = rowOf(request.params.category)
      const { reason } = request.query
      const view = await change(deps, row, { reason, version: versionOf(request), by: reviewerOf(request) })
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
}

function readRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/v1/category-settings',
    {
      config: READ,
      schema: {
        operationId: 'listCategorySettings',
        summary: 'Each category as it ships, as it runs here, and how far it may be changed',
        description: 'All 63 rows of the catalogue.',
        tags,
        response: answers(CategorySettingList),
      },
    },
    async () => ({ catalogueVersion, settings: await viewsOf(deps, categories) }),
  )
  app.get(
    '/v1/category-settings/:category',
    {
      config: READ,
      schema: {
        operationId: 'readCategorySetting',
        summary: 'One category as it ships, as it runs here, and how far it may be changed',
        description: 'The labels of one row.',
        tags,
        params: CategoryParams,
        response: answers(CategorySettingView, 404),
      },
    },
    async (request, reply) => {
      const [view] = await viewsOf(deps, [rowOf(request.params.category)])
      return reply.header('etag', `"${view!.version}"`).send(view!)
    },
  )
}

/** The catalogue as this site runs it. */
export async function rowsInForce({ stores }: ApiDeps): Promise<readonly RowInForce[]> {
  const settings = settingsOf(await stores.categorySettings.list())
  return categories.map((row) => inForce(row, settings[row.id]))
}

function settingsOf(changed: readonly CategorySettingRow[]): CategorySettings {
  return Object.fromEntries(
    changed.flatMap(({ category, version, setting }) => (setting ? [[category, { version, setting }]] : [])),
  )
}

interface Change {
  readonly setting?: CategorySetting
  readonly reason: string
  readonly version: number
  readonly by: string
}

/** @throws ApiProblem when it has changed meanwhile or is so already */
async function change(deps: ApiDeps, row: CategoryRow, { setting, ...asked }: Change): Promise<View> {
  // Everything as shipped is no setting.
  const kept = setting !== undefined && Object.keys(setting).length > 0 ? { setting } : {}
  const outcome = await deps.stores.categorySettings.change({ category: row.id, ...kept, ...asked, now: deps.now() })
  if (outcome.kind === 'changed')
    throw new ApiProblem(
      412,
      'changed',
      `The setting has changed since you opened it (version ${outcome.version} now). Read it again and change that.`,
    )
  if (outcome.kind === 'nothing-to-do')
    throw new ApiProblem(409, 'nothing-to-do', 'The category is judged so already: there is nothing to change.')
  return viewOf(row, { deps, changed: outcome.row, names: await deps.stores.names([outcome.row.changedBy]) })
}

async function viewsOf(deps: ApiDeps, rows: readonly CategoryRow[]): Promise<View[]> {
  const changed = new Map((await deps.stores.categorySettings.list()).map((row) => [row.category, row]))
  const names = await deps.stores.names([...changed.values()].map(({ changedBy }) => changedBy))
  return rows.map((row) => viewOf(row, { deps, names, changed: changed.get(row.id) }))
}

interface Known {
  readonly deps: ApiDeps
  readonly names: ReadonlyMap<string, string>
  readonly changed: CategorySettingRow | undefined
}

function viewOf(row: CategoryRow, { deps, names, changed }: Known): View {
  const scores = scoresOf(deps.models)
  const settings = changed ? settingsOf([changed]) : {}
  const { thresholds = [], ...bounds } = boundsOf(row)
  const name = changed && names.get(changed.changedBy)
  return {
    category: row.id,
    version: changed?.version ?? 0,
    shipped: valuesOf(row, scores, false),
    inForce: valuesOf(inForce(row, settings[row.id]), scores, isOff(row.id, settings)),
    bounds: {
      ...bounds,
      thresholds: thresholds.flatMap((label) => {
        const minimum = scores.get(label)
        return minimum === undefined ? [] : [{ label, minimum, maximum: Math.max(minimum, MOST_SCORE) }]
      }),
    },
    ...(changed?.setting && { setting: { ...changed.setting } }),
    ...(changed && {
      changed: {
        by: changed.changedBy,
        ...(name === undefined ? {} : { byName: name }),
        at: changed.changedAt.toISOString(),
        reason: changed.reason,
      },
    }),
  }
}

function valuesOf(row: RowInForce, scores: ReadonlyMap<string, number>, off: boolean): View['shipped'] {
  const { dwellSeconds, hours, minCount } = row.recipe
  const window = windowOf(hours)
  return {
    isOff: off,
    hours,
    ...(window === undefined ? {} : { window }),
    dwellSeconds,
    ...row.evidence,
    minCount,
    thresholds: [...row.labels, ...(row.tellingLabels ?? [])].flatMap((label) => {
      const least = scores.get(label)
      return least === undefined ? [] : [{ label, score: Math.max(least, row.thresholds?.[label] ?? 0) }]
    }),
  }
}

/** From which score the detectors of this site report each label: the least where several do. */
function scoresOf(models: readonly ModelCard[] = []): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  for (const { label, threshold } of models.flatMap(({ labels }) => labels)) {
    if (threshold !== undefined) scores.set(label, Math.min(threshold, scores.get(label) ?? 1))
  }
  return scores
}

function rowOf(id: string): CategoryRow {
  const row = findCategory(id)
  if (row === undefined)
    throw new ApiProblem(404, 'not-found', 'There is no such category: GET /v1/categories has all.')
  return row
}

function refused({ field, why, bound, detail }: SettingRefusal): ApiProblem {
  const members = { field, why, ...bound }
  return why === 'severity-one'
    ? new ApiProblem(409, 'severity-one', detail, { members })
    : new ApiProblem(400, 'setting-refused', detail, { members })
}
