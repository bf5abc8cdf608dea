import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seedCamera, seenLook, stall, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import { SKETCH_HEIGHT, SKETCH_WIDTH, type Detection, type Sketch, type Zone } from '../../pipeline/vocabulary.ts'
import { compareViews } from '../../pipeline/views/compare.ts'
import { proposeZones } from '../../pipeline/zones/propose.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createViewStore } from '../../prisma/stores/views/views.ts'
import { createZoneProposalStore } from '../../prisma/stores/views/zone-proposals.ts'
import { parseLookMessage } from '../look-messages.ts'
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

/** A street of its own, with enough texture to be told from others. */
function sketch(seed: number): Sketch {
  const luma = Uint8Array.from({ length: SKETCH_WIDTH * SKETCH_HEIGHT }, (_, i) => {
    const [x, y] = [Math.floor((i % SKETCH_WIDTH) / 7), Math.floor(i / SKETCH_WIDTH / 7)]
    return (x * 37 * seed + y * 91 + x * y * seed * 13) % 256
  })
  return { luma, mean: 120, sharpness: 300, contentHash: '' }
}

const CAR: Detection = { label: 'car', box: { x0: 0.1, y0: 0.6, x1: 0.3, y1: 0.75 }, score: 0.8 }
const proposed = { origin: 'proposed', zones: [], reference: sketch(3) } as const

function withFooting(minute: number, footing: readonly Detection[]): LookMessage {
  const message = seenLook('new', minute, [stall()])
  if (message.outcome.kind !== 'seen') throw new Error('a look that saw was asked for')
  // Over the border of the queue, as between processes.
  return parseLookMessage(JSON.parse(JSON.stringify({ ...message, outcome: { ...message.outcome, footing } })))
}

const store = () => createZoneProposalStore(database)
const zonesOf = () => database.queries.zone.findMany({ where: { viewId: 'new:1' }, orderBy: { id: 'asc' } })

async function lookTwenty(): Promise<void> {
  for (let minute = 0; minute < 20; minute++)
    await takeLook({ database, now: () => START, random: () => 0.5 }, withFooting(minute, [CAR]))
}

async function proposeFor(): Promise<string> {
  const [view] = await store().waiting({ limit: 10, cameraId: 'new' })
  const { drawn, footing, earlier, reference } = view!
  const [before] = earlier.map(({ reference: old, zones }) => ({ zones, comparison: compareViews(old, reference) }))
  const facts = { drawn, ...(footing && { footing }), ...(before && { earlier: before }) }
  return store().propose(view!, proposeZones(facts))
}

test('cars seen in look upon look of a new view become a proposed bay; nothing acts until a person approves', async () => {
  await seedCamera(database, 'new', { view: proposed })
  await lookTwenty()
  expect(await proposeFor()).toBe('proposed')
  expect(await zonesOf()).toMatchObject([
    { id: 'new:1/p-parking-bay-1', kind: 'parking-bay', origin: 'proposed', proposal: { basis: 'vehicles' } },
  ])
  expect(await proposeFor()).toBe('unchanged')
  expect(await database.queries.candidate.count()).toBe(0)
  expect(await createViewStore(database).approveView('new:1', 'li')).toBe('approved')
  expect(await zonesOf()).toMatchObject([{ origin: 'approved', proposal: { basis: 'vehicles' } }])
  expect(await store().waiting({ limit: 10 })).toEqual([])
})

test('a configuration that is read again leaves what was proposed and approved', async () => {
  await seedCamera(database, 'new', { view: proposed })
  await lookTwenty()
  await proposeFor()
  await createViewStore(database).approveView('new:1', 'li')
  await seedCamera(database, 'new', { view: proposed })
  expect(await zonesOf()).toMatchObject([{ id: 'new:1/p-parking-bay-1', origin: 'approved' }])
  expect(await database.queries.view.findUniqueOrThrow({ where: { id: 'new:1' } })).toMatchObject({
    origin: 'approved',
  })
})

test('a camera that comes back to its mast under another id is proposed the zones it had, and not those of another street', async () => {
  const road: Zone = {
    id: 'road',
    kind: 'road',
    polygon: [
      [0.1, 0.5],
      [0.9, 0.5],
      [0.9, 1],
    ],
    origin: 'approved',
    permits: [],
  }
  const place = { lng: 106.5, lat: 29.5 }
  await seedCamera(database, 'old', { ...place, view: { origin: 'approved', zones: [road], reference: sketch(3) } })
  await seedCamera(database, 'far', {
    lng: 106.6,
    lat: 29.5,
    view: { origin: 'approved', zones: [{ ...road, kind: 'water' }], reference: sketch(3) },
  })
  await seedCamera(database, 'new', { ...place, view: proposed })
  await proposeFor()
  expect(await zonesOf()).toMatchObject([{ kind: 'road', origin: 'proposed', proposal: { basis: 'carried-over' } }])
})

test('who approves or draws while zones are being proposed wins', async () => {
  await seedCamera(database, 'new', { view: proposed })
  await lookTwenty()
  const [view] = await store().waiting({ limit: 10 })
  await createViewStore(database).approveView('new:1', 'li')
  expect(await store().propose(view!, proposeZones({ footing: view!.footing!, drawn: [] }))).toBe('changed-meanwhile')
  expect(await zonesOf()).toEqual([])
})

test('a rejected view forgets where things stood', async () => {
  await seedCamera(database, 'new', { view: proposed })
  await lookTwenty()
  await createViewStore(database).reject('new:1', 'li')
  expect(await database.queries.viewFooting.count()).toBe(0)
})
