import { describe, expect, test } from 'vitest'
import { mostWatches, planWatches, type Watchable, type WatchPlatform } from './watch.ts'

const NOW = 10_000_000
const MINUTE = 60_000
const camera = (cameraId: string, part: Partial<Watchable> = {}): Watchable => ({
  cameraId,
  platformId: 'police',
  busy: false,
  ...part,
})
const running = (
  id: string,
  part: { left?: number; since?: number; seen?: number; platformId?: string } = {},
): Watchable =>
  camera(id, {
    session: { id: `s-${id}`, until: NOW + (part.left ?? 20_000), since: NOW - (part.since ?? 40_000) },
    busy: true,
    seenAt: NOW - (part.seen ?? 1000),
    platformId: part.platformId ?? 'police',
  })
const police: WatchPlatform = { maxWatches: 3, maxPulls: 6, watches: 0, held: 0, starts: 9 }
const plan = (cameras: readonly Watchable[], slots = 8, platform: Partial<WatchPlatform> = {}) => {
  const { extend, begin } = planWatches(
    cameras,
    { slots, platforms: new Map([['police', { ...police, ...platform }]]) },
    NOW,
  )
  const ids = (list: readonly Watchable[]) => list.map(({ cameraId }) => cameraId)
  return { extend: ids(extend), begin: ids(begin) }
}

describe('a session of watching', () => {
  test('is moved on near its end while its pictures come', () => {
    expect(plan([running('a')]).extend).toEqual(['a'])
    expect(plan([running('a', { left: 45_000 })]).extend).toEqual([])
  })

  test('runs out when its worker is dead, its platform out, or fewer slots are left', () => {
    expect(plan([running('a', { seen: 25_000 })]).extend).toEqual([])
    expect(plan([running('a', { platformId: 'out' })]).extend).toEqual([])
    expect(plan([running('a'), running('b')], 1).extend).toEqual(['a'])
  })

  test('gives its slot up after its turn, but only while another camera waits', () => {
    const long = running('a', { since: 20 * MINUTE })
    expect(plan([long], 1).extend).toEqual(['a'])
    expect(plan([long, camera('b')], 1)).toEqual({ extend: [], begin: [] })
    expect(plan([long, camera('b')], 2)).toEqual({ extend: ['a'], begin: ['b'] })
  })
})

describe('a camera that is to be watched', () => {
  test('gets a session within the slots of the site, the watches, pulls and starts of its platform', () => {
    const cameras = ['a', 'b', 'c', 'd'].map((id) => camera(id))
    expect(plan(cameras).begin).toEqual(['a', 'b', 'c'])
    expect(plan(cameras, 2).begin).toEqual(['a', 'b'])
    expect(plan(cameras, 8, { held: 5 }).begin).toEqual(['a'])
    expect(plan(cameras, 8, { watches: 2 }).begin).toEqual(['a'])
    expect(plan(cameras, 8, { starts: 1.5 }).begin).toEqual(['a'])
    expect(plan([camera('x', { platformId: 'out' })]).begin).toEqual([])
  })

  test('waits while a look of it is under way or its pause lasts', () => {
    expect(plan([camera('a', { busy: true }), camera('b')]).begin).toEqual(['b'])
  })
})

test('half of what an owner allows is left for looks', () => {
  expect([mostWatches(1, undefined), mostWatches(9, undefined), mostWatches(9, 6), mostWatches(2, 6)]).toEqual([
    0, 4, 6, 2,
  ])
})
