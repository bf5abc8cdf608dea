import { expect, test } from 'vitest'
import { proposeView } from './proposal.ts'
import { formatViewFile, parseViewFile } from './view-file.ts'

const square = [
  [0.1, 0.5],
  [0.9, 0.5],
  [0.9, 0.9],
  [0.1, 0.9],
]
const text = (change: object) =>
  JSON.stringify({ version: 1, origin: 'approved', zones: [{ id: 'a', kind: 'pavement', polygon: square }], ...change })
const refusal = (json: string) => {
  try {
    parseViewFile(json, 'view.json')
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'accepted'
}

test('what analyze proposes reads back as it was, reference included', () => {
  const reference = {
    luma: new Uint8Array(160 * 90).map((_, i) => i % 251),
    mean: 120.5,
    sharpness: 300,
    contentHash: 'ab',
  }
  const proposed = { ...proposeView(), reference }
  expect(parseViewFile(formatViewFile(proposed), 'view.json')).toEqual(proposed)
})

test('a file edited by hand needs no more than zones', () => {
  expect(parseViewFile(text({}), 'view.json')).toMatchObject({
    origin: 'approved',
    utcOffsetMinutes: 480,
    categories: 'all',
    zones: [{ id: 'a', kind: 'pavement', origin: 'approved', permits: [] }],
  })
})

test.each([
  [
    'two corners',
    [
      [0, 0],
      [1, 1],
    ],
    /zones\[0\]\.polygon has 2 different corners: a zone needs at least three/,
  ],
  [
    'a corner outside the picture',
    [
      [0, 0],
      [1.2, 0],
      [1, 1],
    ],
    /corner 2 that is not a pair .* in 0\.\.1/,
  ],
  [
    'a bow tie',
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ],
    /crosses itself/,
  ],
  ['no polygon', undefined, /zones\[0\]\.polygon is not a list of corners/],
  [
    'pixels instead of shares',
    [
      [10, 10],
      [600, 10],
      [600, 300],
    ],
    /in 0\.\.1/,
  ],
])('%s is refused and never becomes the whole picture', (_, polygon, sentence) => {
  expect(refusal(text({ zones: [{ id: 'a', kind: 'road', polygon }] }))).toMatch(sentence)
})

test.each([
  ['{', /view\.json: the file is not valid JSON/],
  ['[]', /one JSON object/],
  [text({ version: 2 }), /version must be 1/],
  [text({ zones: [] }), /at least one zone/],
  [text({ zone: [] }), /the key "zone", which is not known/],
  [
    text({ zones: [{ id: 'a', kind: 'sidewalk', polygon: square }] }),
    /"sidewalk" is no zone kind\. Use one of: .*pavement/,
  ],
  [text({ zones: [{ id: 'a b', kind: 'road', polygon: square }] }), /zones\[0\]\.id/],
  [text({ categories: ['littering'] }), /"littering", which is not one of the 63/],
  [
    text({
      zones: [
        { id: 'a', kind: 'road', polygon: square, permits: [{ id: 'p', weekdays: [1], from: '7', to: '11:00' }] },
      ],
    }),
    /permits\[0\] .*HH:MM/,
  ],
  [text({ reference: { luma: 'AA==' } }), /reference cannot be read. Delete it/],
])('a broken file is refused with the place and the remedy (%#)', (json, sentence) => {
  expect(refusal(json)).toMatch(sentence)
})
