/** Whatever looks say, in whatever order: what is filed and what is called clear rests on good looks of approved views. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmOldest, dispose } from '../../fixtures/decisions.ts'
import { NO_STALL, seedCamera, seenLook, stall, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { findCategory, runsUnlearned } from '../../pipeline/catalogue/catalogue.ts'
import type { LookMessage, Sighting } from '../../pipeline/look.ts'
import type { ViewState } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database
beforeAll(async () => {
  server = await startTestPostgres()
  database = createDatabase(await server.database(), { poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await server.stop()
})

const BAD: readonly ViewState[] = [
  'moved',
  'frozen',
  'looping',
  'black',
  'overexposed',
  'blurred',
  'blocked',
  'unlearned',
]
/** Stands in no zone, and is urgent: it needs no approved view. */
const FLAME: Sighting = { ...stall(), category: 'smoke-fire', label: 'flame' }
delete (FLAME as { zoneId?: string }).zoneId

const take = (message: LookMessage) => takeLook({ database, now: () => START, random: () => 0.5 }, message)
/** One in `rarely` each: a bad view, the picture of the look before, and what is less likely of the stall. */
const looks = (rarely: number, isThere: boolean, count: { minLength: number; maxLength: number }) => {
  const seldom = fc.nat({ max: rarely - 1 }).map((n) => n === 0)
  const look = fc.record({
    viewState: fc.oneof({ weight: rarely, arbitrary: fc.constant<ViewState>('good') }, fc.constantFrom(...BAD)),
    repeats: seldom,
    there: seldom.map((other) => (other ? !isThere : isThere)),
  })
  return fc.array(look, count)
}
const story = fc.record({
  origin: fc.constantFrom('approved' as const, 'proposed' as const),
  before: looks(5, true, { minLength: 5, maxLength: 10 }),
  after: looks(9, false, { minLength: 5, maxLength: 9 }),
})
let cameras = 0

interface Look {
  readonly viewState: ViewState
  readonly repeats: boolean
  readonly there: boolean
}

/** Takes the looks; returns the ids of those that may count: good ones that show no earlier picture. */
async function play(cameraId: string, taken: readonly Look[], from: number): Promise<Set<string>> {
  const good = new Set<string>()
  let picture = `${cameraId} ${from}`
  for (const [k, { viewState, repeats, there }] of taken.entries()) {
    const minute = from + k * 2
    if (!repeats) picture = `${cameraId} ${minute}`
    const said = there ? [stall(), FLAME] : [NO_STALL]
    const message = seenLook(cameraId, minute, said, { viewState, contentHash: picture })
    if (viewState === 'good' && picture === `${cameraId} ${minute}`) good.add(message.lookId)
    await take(message)
  }
  return good
}

test('no candidate and no clear ever comes from a bad look or an unapproved view, urgent rows of the whole picture apart', async () => {
  let [raised, cleared] = [0, 0]
  await fc.assert(
    fc.asyncProperty(story, async ({ origin, before, after }) => {
      const cameraId = `c${cameras++}`
      const road = [
        [0, 0.4],
        [1, 0.4],
        [1, 1],
        [0, 1],
      ] as const
      await seedCamera(database, cameraId, {
        categories: ['road-occupying-stall', 'smoke-fire'],
        view: { origin, zones: [{ id: 'road', kind: 'road', polygon: road, origin: 'approved', permits: [] }] },
      })
      const good = await play(cameraId, before, 0)
      const filed = await database.queries.candidate.findMany({ where: { cameraId }, include: { evidence: true } })
      for (const { category, evidence } of filed) {
        if (runsUnlearned(findCategory(category)!)) continue
        raised += 1
        expect(origin).toBe('approved')
        expect(evidence.filter(({ lookId }) => !good.has(lookId))).toEqual([])
      }
      const stalls = filed.filter(({ category }) => category === 'road-occupying-stall')
      if (stalls.length === 0) return
      await database.queries.candidate.updateMany({
        where: { NOT: { id: stalls[0]!.id } },
        data: { status: 'rejected' },
      })
      await database.queries.candidate.updateMany({ where: { id: stalls[0]!.id }, data: { createdAt: new Date(0) } })
      await dispose(database, await confirmOldest(database))
      const goodAfter = await play(cameraId, after, before.length * 2 + 10)
      const done = await database.queries.verification.findMany({ where: { candidateId: stalls[0]!.id } })
      for (const { verdict, state } of done) {
        if (verdict !== 'clear') continue
        cleared += 1
        const { tries } = state as unknown as { tries: readonly { found: string; lookId: string }[] }
        const absent = tries.filter(({ found }) => found === 'absent')
        expect(absent.length).toBeGreaterThan(0)
        expect(absent.filter(({ lookId }) => !goodAfter.has(lookId))).toEqual([])
      }
      await database.queries.candidate.updateMany({ data: { createdAt: new Date() } })
    }),
    { numRuns: 15, seed: 20_261_124 },
  )
  // Else the property has said nothing.
  expect(raised).toBeGreaterThan(0)
  expect(cleared).toBeGreaterThan(0)
}, 120_000)
