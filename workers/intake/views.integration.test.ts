/** What intake makes of the views of cameras: states over looks, references for each light, positions of one camera. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NO_STALL, type LookChanges, seedCamera, seenLook, stall, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import type { LookMessage, SeenLook } from '../../pipeline/look.ts'
import type { LightClass } from '../../pipeline/views/light.ts'
import { otherStreet, sketchOf, street, withThing } from '../../pipeline/views/street.fixture.ts'
import type { Sketch } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCameraStateStore } from '../../prisma/stores/cameras/camera-states.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { createViewStore } from '../../prisma/stores/views/views.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database
beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 4 })
  return () => database.close()
})
afterAll(() => server?.stop())

const take = (message: LookMessage) => takeLook({ database, now: () => START, random: () => 0.5 }, message)
const states = async () => (await createCameraStateStore(database).list({ limit: 10 }, EVERYWHERE)).rows
const openFindings = () => database.queries.finding.findMany({ where: { closedAt: null } })
const version = async () => (await database.queries.view.findUniqueOrThrow({ where: { id: 'c1:1' } })).version

/** A look of c1 with more in it than the fixture gives. */
async function seen(minute: number, more: Partial<SeenLook>, changes: LookChanges & { viewId?: string } = {}) {
  const message = seenLook('c1', minute, [], { close: null, ...changes })
  const outcome = { ...message.outcome, ...more } as SeenLook
  const viewId = changes.viewId ?? 'c1:1'
  const { version: viewVersion } = await database.queries.view.findUniqueOrThrow({ where: { id: viewId } })
  return take({ ...message, viewId, viewVersion, outcome })
}
const learned = ({ luma, mean, sharpness }: Sketch, light: LightClass) => ({
  learned: { luma: Buffer.from(luma).toString('base64'), mean, sharpness, light },
})
const byDay = sketchOf(street)
const byNight = sketchOf(otherStreet, { gain: 0.6 })

describe('a camera that was turned', () => {
  test('is on the list with its evidence and one finding, and off it when it shows its view again', async () => {
    await seedCamera(database, 'c1')
    await seen(0, {})
    for (const minute of [1, 2, 3]) await seen(minute, { viewState: 'moved', similarity: 0.07 })
    expect(await states()).toMatchObject([
      {
        camera: { id: 'c1' },
        state: 'moved',
        since: new Date(START + 60_000),
        evidence: { looks: 3, similarity: 0.07 },
      },
    ])
    expect(await openFindings()).toMatchObject([{ kind: 'view', subject: 'c1', code: 'view-moved', count: 2 }])
    await seen(4, {})
    expect(await states()).toHaveLength(1)
    await seen(5, {})
    expect([await states(), await openFindings()]).toEqual([[], []])
  })

  test('raises nothing and clears nothing, whatever its looks say', async () => {
    await seedCamera(database, 'c1')
    for (let minute = 0; minute < 10; minute++)
      await take(seenLook('c1', minute, [stall()], { viewState: 'moved', contentHash: `h${minute}` }))
    expect(await database.queries.candidate.findMany()).toEqual([])
  })
})

describe('a view learns what it looks like', () => {
  test('from its first good look, which a person approves, and then by day from the median of five looks', async () => {
    await seedCamera(database, 'c1', { view: { origin: 'proposed', zones: [] } })
    await seen(0, { viewState: 'unlearned', ...learned(byDay, 'day') })
    expect(await createCameraStore(database).briefOf('c1')).toMatchObject({
      view: { referenceName: 'base 1', reference: { luma: byDay.luma } },
    })
    expect(await createViewStore(database).approve('c1', 'anna')).toBe('approved')
    for (let k = 1; k <= 5; k++) {
      const passing = sketchOf(withThing(street, { x0: 0.1 * k, y0: 0.5, x1: 0.1 * k + 0.15, y1: 0.7 }))
      await seen(k * 10, learned(passing, 'day'))
    }
    const [reference] = await database.queries.viewReference.findMany()
    expect(reference).toMatchObject({ light: 'day', version: 1, confirmed: true })
    // Nothing that passed is in it.
    expect(Buffer.compare(reference!.luma, byDay.luma)).toBe(0)
    expect(await database.queries.viewSample.count()).toBe(0)
    const anew = START + 8 * 86_400_000
    for (let k = 0; k < 5; k++) await seen(8 * 1440 + k * 10, learned(byDay, 'day'))
    expect(await database.queries.viewReference.findMany()).toMatchObject([
      { version: 2, learnedAt: new Date(anew + 40 * 60_000) },
    ])
  })

  test('not oftener than every ten minutes, and never while a problem of it is open', async () => {
    await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [], reference: byDay } })
    for (let minute = 0; minute < 9; minute++) await seen(minute, learned(byDay, 'day'))
    expect(await database.queries.viewSample.count()).toBe(1)
    await seedCamera(database, 'c1')
    for (let minute = 10; minute < 17; minute++) {
      await take({ ...seenLook('c1', minute, [stall()]), viewVersion: await version() })
    }
    expect(await database.queries.candidate.count()).toBe(1)
    for (let k = 2; k < 9; k++) await seen(k * 10, learned(byDay, 'day'))
    expect(await database.queries.viewReference.count()).toBe(0)
  })

  test('by night from like looks, believed once the view is where it was in the morning, and not if it was turned', async () => {
    for (const morning of ['good', 'moved'] as const) {
      database = createDatabase(await server.database(), { poolSize: 4 })
      await seedCamera(database, 'c1', { view: { origin: 'proposed', zones: [] } })
      await seen(0, { viewState: 'unlearned', ...learned(byDay, 'day') })
      for (let k = 1; k <= 5; k++) await seen(600 + k * 10, { viewState: 'unlearned', ...learned(byNight, 'night') })
      expect(await database.queries.viewReference.findMany()).toMatchObject([{ light: 'night', confirmed: false }])
      await seen(1200, { viewState: morning })
      const kept = await database.queries.viewReference.findMany({ select: { light: true, confirmed: true } })
      expect(kept).toEqual(morning === 'good' ? [{ light: 'night', confirmed: true }] : [])
      if (morning === 'moved') await database.close()
    }
  })

  test('anew when a person rejects it', async () => {
    await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [], reference: byDay } })
    for (let k = 0; k < 5; k++) await seen(k * 10, learned(byDay, 'day'))
    await createViewStore(database).reject('c1:1', 'anna')
    expect(await database.queries.viewReference.count()).toBe(0)
    await seen(60, { viewState: 'unlearned', ...learned(byDay, 'day') })
    expect(await createCameraStore(database).briefOf('c1')).toMatchObject({ view: { referenceName: 'base 2' } })
  })
})

test('a picture of a problem and a zone name the reference they lie on', async () => {
  await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [], reference: byDay } })
  const zones = [{ id: 'road', kind: 'road', polygon: ROAD, origin: 'approved' as const, permits: [] }]
  await createViewStore(database).draw({ viewId: 'c1:1', version: 1, zones, by: 'anna' })
  expect(await database.queries.zone.findMany()).toMatchObject([{ drawnOn: 'base 1' }])
  for (let minute = 0; minute < 6; minute++) {
    const message = seenLook('c1', minute, [stall()])
    const outcome = { ...(message.outcome as SeenLook), reference: 'night 3' }
    await take({ ...message, viewVersion: await version(), outcome })
  }
  const [evidence] = await database.queries.evidence.findMany()
  expect(evidence!.alignment).toMatchObject({ reference: 'night 3' })
})
const ROAD = [
  [0, 0.4],
  [1, 0.4],
  [1, 1],
] as const

test('a camera with two positions: the second is proposed, approved, and each judges only what is its own', async () => {
  await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [], reference: byDay } })
  const presets = [
    { number: 1, name: '全景' },
    { number: 2, name: '北口' },
  ]
  await database.queries.camera.update({ where: { id: 'c1' }, data: { presets } })
  const cameras = createCameraStore(database)
  expect(await cameras.briefOf('c1')).toMatchObject({ morePresets: true })
  await seen(0, { viewState: 'moved', similarity: 0, ...learned(sketchOf(otherStreet), 'day') })
  expect(await cameras.briefOf('c1')).toMatchObject({ otherViews: [{ viewId: 'c1:2', origin: 'proposed' }] })
  expect((await cameras.briefOf('c1'))!.morePresets).toBeUndefined()
  expect(await createViewStore(database).approveView('c1:2', 'anna')).toBe('approved')
  await seen(1, { sightings: [NO_STALL] }, { viewId: 'c1:2' })
  const views = await database.queries.view.findMany({ orderBy: { id: 'asc' } })
  expect(views.map(({ state }) => state)).toEqual(['moved', 'good'])
  expect(await states()).toEqual([])
})
