/** What every route of `/v1` owes its readers. The sentences say what to add to the route's `schema`. */
import { Compile } from 'typebox/schema'
import { describe, expect, test } from 'vitest'
import { describeApi } from './describe.ts'

interface Media {
  readonly schema?: { readonly properties?: Readonly<Record<string, { readonly type?: string }>> }
  readonly example?: unknown
}
interface Answer {
  readonly content?: Readonly<Record<string, Media>>
}
interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly 'x-permission'?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: Answer
  readonly responses: Readonly<Record<string, Answer>>
}

const { openapi, paths } = JSON.parse(await describeApi()) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}
const OPERATIONS = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, path, operation })),
)

/** Lists that do not grow with the site: a page of them is all of them. Their descriptions say what bounds them. */
const BOUNDED: Readonly<Record<string, string>> = {
  'get /v1/candidates/{id}': 'At most 12 pictures, 20 earlier and 10 near ones.',
  'get /v1/cases/{id}/verification': '24 tries of one case at most',
  'get /v1/categories': 'All 63 rows',
  'get /v1/category-settings': 'All 63 rows',
  'get /v1/figures': '63 at most',
  'get /v1/map': 'At most 4 layers',
  'get /v1/models': 'The few that ship',
  'get /v1/kpis': 'A line a group and a day.',
  'get /v1/rosters/{id}': 'The first twenty cells',
  'get /v1/review/load': 'The hundred categories with the most',
  'get /v1/views/{id}/zones': '60 at most',
}

test('the description is OpenAPI 3.1, every path is versioned, and every operation has a name of its own', () => {
  expect(openapi).toMatch(/^3\.1/)
  expect(OPERATIONS.filter(({ path }) => !path.startsWith('/v1/'))).toEqual([])
  const names = OPERATIONS.map(({ operation }) => operation.operationId)
  expect(names.filter((name, i) => name !== undefined && names.indexOf(name) !== i)).toEqual([])
})

describe.each(OPERATIONS)('$name', ({ name, method, operation }) => {
  test('says what it is called, what it does and who may call it', () => {
    expect(operation.operationId, `${name}: add operationId, a verb and a noun`).toMatch(/^[a-z]+[A-Za-z]+$/)
    expect(operation.summary?.length ?? 0, `${name}: add a summary`).toBeGreaterThan(7)
    expect(operation.tags?.length, `${name}: add tags`).toBeGreaterThan(0)
    expect(operation['x-permission'], `${name}: add config.permission`).toBeDefined()
    expect(operation.security, `${name}: says no security`).toBeDefined()
  })

  test('shows an example of its request and of each answer, which its schema takes', () => {
    const media = [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
      Object.values(part?.content ?? {}),
    )
    for (const { schema, example } of media) {
      expect(example, `${name}: an answer has no example; add \`examples\` to its schema`).toBeDefined()
      const errors = Compile(schema ?? {}).Errors(example)[1]
      expect(errors, `${name}: ${JSON.stringify(example).slice(0, 300)}`).toEqual([])
    }
  })

  test('says no as RFC 9457 and, where people sign in, to who has not', () => {
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (Number(status) >= 400)
        expect(Object.keys(content ?? {}), `${name} ${status}`).toEqual(['application/problem+json'])
    }
    if (operation['x-permission'] !== 'public') expect(Object.keys(operation.responses)).toContain('401')
  })

  test.runIf(method === 'get')('is read page by page by a cursor where it is a list that grows', () => {
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    const properties = schema?.properties ?? {}
    const isList = Object.values(properties).some(({ type }) => type === 'array')
    if (!isList) return
    const bound = BOUNDED[name]
    if (bound !== undefined) {
      expect(operation.description, `${name}: its description says what bounds it`).toContain(bound)
      return
    }
    const asked = operation.parameters?.map((parameter) => parameter.name) ?? []
    expect(
      asked,
      `${name}: a list that grows takes a cursor; a short one is named in BOUNDED with its reason`,
    ).toContain('cursor')
    expect(Object.keys(properties), name).toContain('nextCursor')
  })
})
