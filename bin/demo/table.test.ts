import { expect, test } from 'vitest'
import { type CandidateLine, pictureOf } from './table.ts'

const line = (i: number): CandidateLine => ({
  id: String(i),
  camera: '星光广场潮汐摊区',
  category: '早(夜)市及潮汐摊区超时超范围经营 Tidal or night market outside its hours or lines',
  status: 'confirmed',
  caseState: 'disposed',
  verdict: 'cannot-tell',
})
/** As a terminal counts: a Chinese character or full-width bracket takes two columns. */
const columnsOf = (text: string): number => text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0)

test('the table keeps within a terminal of 80 columns and 24 lines, and says how many are not shown', () => {
  const picture = pictureOf(
    Array.from({ length: 40 }, (_, i) => line(i)),
    'looks, sightings, candidates and much more, so that the line of figures is longer than eighty columns are',
    { columns: 80, rows: 24 },
  )
  const drawn = picture.trimEnd().split('\n')
  expect(Math.max(...drawn.map(columnsOf))).toBeLessThanOrEqual(80)
  expect(drawn.length).toBeLessThan(24)
  expect(drawn.at(-1)).toMatch(/^\(23 older on the page\)/)
  expect(picture).toContain('cannot-tell')
})
