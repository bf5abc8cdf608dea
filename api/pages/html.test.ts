import { expect, test } from 'vitest'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import type { SignedIn } from '../access-ports.ts'
import type { Candidate } from '../ports.ts'
import { html } from './html.ts'
import { candidateCard, reviewPage } from './review-page.ts'

const signedIn: SignedIn = {
  via: 'session',
  scope: EVERYWHERE,
  userId: 'u',
  name: '<b>admin',
  role: 'reviewer',
  csrf: '"><script>',
  expiresAt: new Date(0),
}
const HOSTILE = `</title><script>alert(1)</script>"'><img src=x onerror=alert(2)>`

const candidate: Candidate = {
  id: '01JD0000000000000000000000',
  version: 1,
  status: 'open',
  severity: 2,
  category: HOSTILE,
  camera: { id: HOSTILE, nameZh: HOSTILE, nameEn: HOSTILE, utcOffsetMinutes: 480, crs: 'WGS84' },
  zone: { id: HOSTILE, kind: HOSTILE, origin: 'proposed', polygon: [] },
  firstSeenAt: new Date('2026-11-20T03:15:00Z'),
  lastSeenAt: new Date('2026-11-20T03:20:00Z'),
  createdAt: new Date('2026-11-20T03:20:01Z'),
  destined: { kind: 'missing', missing: ['department'] },
  why: { label: HOSTILE, present: 5, absent: 1, bestScore: 0.9, dwellSeconds: 300 },
  reopened: 0,
  evidence: [
    {
      id: 'e1',
      role: 'sighting',
      sha256: 'a'.repeat(64),
      width: 100,
      height: 50,
      capturedAt: new Date('2026-11-20T03:20:00Z'),
      place: { x0: 0.1, y0: 0.2, x1: 0.5, y1: 0.6 },
      score: 0.9,
    },
  ],
}
const current = {
  candidate,
  earlier: [{ id: 'x', status: 'rejected', createdAt: new Date(0), reason: HOSTILE }],
} as const

test('strings are escaped in text and in attributes; markup, undefined and false are not text', () => {
  const name = `<a b="c" d='e'>&`
  expect(html`<p title="${name}">${name}${undefined}${false}${[html`<i>${1}</i>`, 'x<']}</p>`.markup).toBe(
    '<p title="&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;">&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;<i>1</i>x&lt;</p>',
  )
})

test.each(['zh', 'en'] as const)(
  'a hostile camera name, zone, label or reason adds no element to the %s page',
  (language) => {
    const counts = { open: 1, confirmed: 0, rejected: 0, merged: 0 }
    const page = reviewPage({ language, signedIn, queue: [candidate], counts, current })
    const elements = (text: string) => [...text.matchAll(/<([a-z]+)/g)].map((m) => m[1])
    expect(elements(page).filter((e) => e === 'script')).toEqual(['script'])
    expect(elements(page).filter((e) => e === 'img')).toEqual(['img'])
    expect(page).not.toContain('<b>admin')
    expect(page).not.toMatch(/<[^>]*\sonerror=/)
  },
)

test('the box is drawn in the pixels of the picture, and times are local with their offset', () => {
  const card = candidateCard('zh', current).markup
  expect(card).toContain('viewBox="0 0 100 50"')
  expect(card).toContain('x="10" y="10" width="40"')
  expect(card).toContain('2026-11-20 11:20:00')
  expect(card).toContain('UTC+08:00')
  expect(card).toContain('<b>5/6</b>')
  expect(card).toContain('应持续 5 分钟')
})
