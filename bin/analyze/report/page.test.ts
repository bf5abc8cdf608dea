import { describe, expect, test } from 'vitest'
import type { Analysis, AnalyzedFrame } from '../analysis.ts'
import { jsonOf, tableOf } from '../output.ts'
import { proposeView } from '../proposal.ts'
import { escapeHtml, listed, printable } from './markup.ts'
import { reportPage } from './page.ts'
import { verdictOf } from './sections.ts'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff])
const picture = { jpeg, width: 640, height: 360 }
const box = { x0: 0.1, y0: 0.5, x1: 0.3, y1: 0.8 }

const frame = (index: number, position: number): AnalyzedFrame => ({
  index,
  position,
  capturedAt: 1000 * position,
  viewState: index === 2 ? 'blurred' : 'good',
  similarity: 0.9,
  detections: index === 1 ? [{ label: 'car', score: 0.71, box }] : [],
  sightings:
    index === 1
      ? [
          {
            category: 'vehicle-illegal-parking',
            presence: 'present',
            zoneId: 'pavement-proposed',
            place: box,
            score: 0.71,
            count: 1,
            label: 'car',
          },
        ]
      : [],
})

const parking = {
  category: 'vehicle-illegal-parking',
  nameEn: 'Motor vehicle parked where it must not',
  nameZh: '机动车乱停放',
  severity: 2,
  dwellSeconds: 300,
  present: 3,
  absent: 0,
  unknown: 0,
  longestSeconds: 30,
  candidates: 0,
} as const

const analysis: Analysis = {
  source: '/clips/<img src=x onerror=alert(1)>&"\u202e.mp4',
  kind: 'file',
  width: 640,
  height: 360,
  everySeconds: 10,
  onItsOwnClock: false,
  close: true,
  watchedSeconds: 30,
  durationSeconds: 38,
  startsAt: 0,
  utcOffsetMinutes: 480,
  model: { id: 'street', version: '1.0.0', licence: 'Apache-2.0', labels: ['car', 'person'] },
  zones: proposeView().zones,
  viewOrigin: 'proposed',
  frames: [0, 1, 2, 3].map((index) => frame(index, index * 10)),
  categories: [parking],
  notRun: [{ category: 'crowd-gathering', nameEn: 'Crowd', why: 'needs-zone', needs: ['square'] }],
  candidates: [
    {
      category: 'vehicle-illegal-parking',
      nameEn: parking.nameEn,
      nameZh: parking.nameZh,
      severity: 2,
      zoneId: 'pavement-proposed',
      label: 'car',
      firstSeen: 0,
      lastSeen: 30,
      raisedAt: 30,
      score: 0.71,
      present: 3,
      absent: 1,
      origin: 'proposed',
      evidence: [{ frame: 1, position: 10, place: box, score: 0.71, picture }],
    },
  ],
  sheet: [{ frame: 1, picture }],
  fullest: { frame: 1, picture },
  referencePicture: picture,
  relearned: 0,
  skipped: 0,
}
const written = { out: '/out', report: '/out/report.html', view: '/out/view.json', viewKept: false }

describe('the report page', () => {
  const page = reportPage(analysis, new Date('2026-11-20T08:00:00Z'))

  test('a hostile file name stays text', () => {
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;\uFFFD.mp4')
    expect(page).not.toContain('\u202e')
  })

  test('nothing in it comes from elsewhere, and no script can run', () => {
    expect(page).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    expect(page).not.toMatch(/<script|<link|\son\w+="|url\(|(?:src|href)="(?!data:)/)
  })

  test('it shows the candidate with its evidence and marks that its zone is only proposed', () => {
    expect(page).toContain('机动车乱停放')
    expect(page).toContain('proposed zone')
    expect(page).toContain('3 of 4 looks saw it')
    expect(page.match(/data:image\/jpeg;base64,/g)!.length).toBeGreaterThanOrEqual(4)
  })

  test('a look that could not be used is said to be so', () => {
    expect(page).toContain('Not every look could be used: 1 blurred.')
  })

  test('what did not run is named with what it needs', () => {
    expect(page).toContain('Crowd: square')
  })
})

test('a row that raised nothing says how far it came', () => {
  expect(verdictOf(parking, analysis)).toBe('seen 3 times, dwell not reached (needs 5 min, clip is 38 s)')
  expect(verdictOf({ ...parking, dwellSeconds: 20, longestSeconds: 10, present: 1 }, analysis)).toBe(
    'seen once, nothing stayed long enough (needs 20 s)',
  )
  expect(verdictOf(parking, { ...analysis, kind: 'live', watchedSeconds: 60 })).toContain('watched 60 s')
})

test('the table says what was seen, what became of it and where the files are', () => {
  const text = tableOf(analysis, written)
  for (const part of [
    '4 looks over 30 s',
    'car',
    '机动车乱停放',
    'candidate at 0:30',
    '/out/report.html',
    '(proposed; edit it',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('\u202e')
})

test('the JSON object holds counts, frames and candidates, and no picture', () => {
  expect(jsonOf(analysis, written)).toMatchObject({
    frames: 4,
    detections: { car: 1 },
    sightings: 1,
    viewState: { good: 3, blurred: 1 },
    candidates: [{ category: 'vehicle-illegal-parking', evidence: [{ frame: 1, place: [0.1, 0.5, 0.3, 0.8] }] }],
    perFrame: [{ at: 0 }, { at: 10, detections: [{ label: 'car', score: 0.71, box: [0.1, 0.5, 0.3, 0.8] }] }, {}, {}],
    report: '/out/report.html',
  })
  expect(JSON.stringify(jsonOf(analysis, written))).not.toContain('jpeg')
})

test('text from outside cannot steer a terminal or a page', () => {
  expect(printable('a\u001b[31mb\nc\u2028')).toBe('a\uFFFD[31mb\uFFFDc\uFFFD')
  expect(escapeHtml(`<a href='x'>`)).toBe('&lt;a href=&#39;x&#39;&gt;')
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
})
