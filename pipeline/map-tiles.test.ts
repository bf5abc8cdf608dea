import { expect, test } from 'vitest'
import { originOf, tileOrigins } from './map-tiles.ts'

const TIANDITU = 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=abc'

test('the host of the tiles is what a page is allowed to ask, once however many layers it serves', () => {
  const labels = TIANDITU.replace('vec_w', 'cva_w')
  expect(tileOrigins({ layers: [{ tiles: TIANDITU }, { tiles: labels }] })).toEqual(['https://t0.tianditu.gov.cn'])
  expect(tileOrigins({ layers: [] })).toEqual([])
})

test.each([
  ['without a place', 'https://tiles.example/{z}/{x}.png'],
  ['a host that is filled in', 'https://{s}.example/{z}/{x}/{y}.png'],
  ['another scheme', 'javascript:alert({x}{y}{z})'],
  ['a name and password', 'https://me:secret@tiles.example/{z}/{x}/{y}.png'],
  ['a policy smuggled in', 'https://tiles.example;script-src *//{z}/{x}/{y}.png'],
  ['a blank', 'https://tiles.example/ {z}/{x}/{y}.png'],
])('an address with %s is none', (_what, tiles) => {
  expect(originOf(tiles)).toBeUndefined()
})
