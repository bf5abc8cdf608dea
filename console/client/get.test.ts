import { expect, test } from 'vitest'
import { allPages } from './get.ts'

test('a list is read to its last page, each page once, by the cursor of the page before', async () => {
  const asked: string[] = []
  const pages: Readonly<Record<string, { cameras: number[]; nextCursor?: string }>> = {
    '/v1/cameras?limit=2': { cameras: [1, 2], nextCursor: 'a=' },
    '/v1/cameras?limit=2&cursor=a%3D': { cameras: [3, 4], nextCursor: 'b' },
    '/v1/cameras?limit=2&cursor=b': { cameras: [5] },
  }
  const get = async (path: string) => {
    asked.push(path)
    return pages[path]!
  }
  expect(await allPages(get, { path: '/v1/cameras?limit=2', rows: 'cameras' })).toEqual({ cameras: [1, 2, 3, 4, 5] })
  expect(asked).toEqual(Object.keys(pages))
})

test('a server whose pages never end does not keep the page reading for ever', async () => {
  let asked = 0
  const get = async () => {
    asked += 1
    return { cameras: [asked], nextCursor: 'again' }
  }
  await allPages(get, { path: '/v1/cameras', rows: 'cameras' })
  expect(asked).toBe(100)
})
