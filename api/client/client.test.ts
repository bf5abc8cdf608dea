import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createXunjieClient } from './client.ts'
import { generateClient } from './generate-client.ts'

test('paths.ts is what openapi.json says (renew both with `npm run client`)', async () => {
  expect(await generateClient()).toBe(await readFile(new URL('paths.ts', import.meta.url), 'utf8'))
})

test('the client sends the token of the session with changes only, and gives problems as they are', async () => {
  const seen: { method: string; token: string | null }[] = []
  const problem = { type: 'urn:xunjie:problem:claimed', title: 'Conflict', status: 409, detail: '', code: 'claimed' }
  const api = createXunjieClient({
    baseUrl: 'http://xunjie.example',
    csrf: () => 'token',
    fetch: async (request) => {
      seen.push({ method: request.method, token: request.headers.get('x-csrf-token') })
      if (request.method === 'GET') return Response.json({ items: [], waiting: 0 })
      return Response.json(problem, { status: 409, headers: { 'content-type': 'application/problem+json' } })
    },
  })
  await api.GET('/v1/session')
  const { data, error } = await api.POST('/v1/candidates/{id}/claim', { params: { path: { id: 'x' } } })
  expect(data).toBeUndefined()
  expect(error).toEqual(problem)
  expect(seen).toEqual([
    { method: 'GET', token: null },
    { method: 'POST', token: 'token' },
  ])
})
