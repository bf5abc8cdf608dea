import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillCall, pointed } from './template.ts'

const ids = { device: '34020000001110000001', channel: '34020000001320000001' }

test('placeholders are filled in, each encoded for its place', () => {
  const call = {
    method: 'POST',
    path: '/v1/{device}/live',
    query: { ch: '{channel}', 'a b': 'x&y' },
    headers: { Authorization: 'Bearer {token}' },
    body: { id: '{channel}', list: ['{device}', 1, null], nested: { keep: '{other}' } },
  } as const
  expect(fillCall(call, { ...ids, token: 't' })).toEqual({
    method: 'POST',
    path: `/v1/${ids.device}/live?ch=${ids.channel}&a%20b=x%26y`,
    headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
    body: JSON.stringify({ id: ids.channel, list: [ids.device, 1, null], nested: { keep: '{other}' } }),
  })
})

test('no value changes the structure of a path, a query or a body', () => {
  const call = { method: 'POST', path: '/a/{handle}/b', query: { q: '{handle}' }, body: { h: '{handle}' } } as const
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('.', '..', '../..')), (handle) => {
      const filled = fillCall(call, { handle })
      const url = new URL(filled.path, 'http://x')
      expect(filled.path.split('?')[0]!.split('/')).toHaveLength(4)
      expect(filled.path).not.toMatch(/\/\.+\//)
      expect(url.searchParams.get('q')).toBe(handle)
      expect(JSON.parse(filled.body!)).toEqual({ h: handle })
    }),
  )
})

test('a JSON pointer finds what it names and nothing that is inherited', () => {
  const answer = { data: { 'a/b': [{ url: 'rtsp://x' }] } }
  expect(pointed(answer, '/data/a~1b/0/url')).toBe('rtsp://x')
  expect(pointed(answer, '')).toBe(answer)
  for (const nothing of ['/data/x', '/data/a~1b/1/url', '/constructor', '/data/a~1b/length/x', '/data/toString'])
    expect(pointed(answer, nothing), nothing).toBeUndefined()
})
