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

/** Short by nature, so that a page of them is all of them: why, for each. */
const BOUNDED: Readonly<Record<string, string>> = {
  'get /v1/alarms': 'the newest hundred',
  'get /v1/audit/roots': 'one a day and shard',
  'get /v1/callbacks/held': 'a thousand at most, and a finding before that',
  'get /v1/cameras': 'the site’s roster, which the map shows whole',
  'get /v1/candidates/{id}': 'one candidate',
  'get /v1/cases/{id}/verification': 'the tries of one case',
  'get /v1/categories': 'the catalogue',
  'get /v1/figures': 'counts by category, street and department',
  'get /v1/findings': 'the newest two hundred open ones',
  'get /v1/review/load': 'four severities, and the hundred categories with the most',
  'get /v1/keys': 'the programs of a site',
  'get /v1/originals': 'the newest hundred requests',
  'get /v1/reconciliations': 'the newest thirty',
  'get /v1/review/figures': 'the people of a site',
  'get /v1/second-opinions': 'the candidates that wait for somebody else',
  'get /v1/users': 'the people of a site',
  'get /v1/views/{id}/zones': 'the zones of one view',
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
    if (!isList || BOUNDED[name] !== undefined) return
    const asked = operation.parameters?.map((parameter) => parameter.name) ?? []
    expect(
      asked,
      `${name}: a list that grows takes a cursor; a short one is named in BOUNDED with its reason`,
    ).toContain('cursor')
    expect(Object.keys(properties), name).toContain('nextCursor')
  })
})
