/** The ladder and the review budget, where looks raise candidates: held, risen, never lost, never severity 1. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seedCamera, seenLook, stall, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import type { ReviewSettings } from '../../pipeline/budget/review-shift.ts'
import type { Rung } from '../../pipeline/ladder/rung.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createAlarmStore } from '../../prisma/stores/candidates/alarms.ts'
import { createClaimStore } from '../../prisma/stores/candidates/claims.ts'
import { createCounters } from '../../prisma/stores/candidates/counters.ts'
import { createHeldStore } from '../../prisma/stores/candidates/held.ts'
import { noteUnseen, settleHeld } from '../../prisma/stores/candidates/held-settling.ts'
import { createLadderStore, type LadderMove } from '../../prisma/stores/figures/ladder.ts'
import { createReviewLoadStore } from '../../prisma/stores/candidates/review-load.ts'
import { createSettingStore } from '../../prisma/stores/settings.ts'
import { takeLook } from './intake.ts'

const DAY_MS = 86_400_000
let server: TestPostgres
let database: Database
beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 8 })
  return () => database.close()
})
afterAll(() => server?.stop())

const settings = (review: ReviewSettings) => createSettingStore(database).setReview(review)
const take = (cameraId: string, minute: number, category = 'road-occupying-stall') =>
  takeLook({ database, now: () => START, random: () => 0.5 }, seenLook(cameraId, minute, [{ ...stall(), category }]))
const DWELL = [0, 1, 2, 3, 4, 5]
async function raise(cameraId: string, category = 'road-occupying-stall'): Promise<void> {
  await seedCamera(database, cameraId, { categories: [category] })
  for (const minute of DWELL) await take(cameraId, minute, category)
}
const candidates = () =>
  database.queries.candidate.findMany({ orderBy: { cameraId: 'asc' }, include: { evidence: true } })
const states = async () =>
  Object.fromEntries(
    (await candidates()).map(({ cameraId, status, heldFor }) => [cameraId, `${status} ${heldFor ?? ''}`.trim()]),
  )
const move = (to: Rung, more: Partial<LadderMove> = {}) =>
  createLadderStore(database).move({
    categories: ['road-occupying-stall'],
    cameraGroup: '',
    to,
    by: 'zhang',
    reason: 'a trial',
    insists: true,
    accepts: true,
    now: new Date(START),
    ...more,
  })
const settle = (at = START) => settleHeld(database, new Date(at))
const waiting = () => createClaimStore(database).waiting({ scope: EVERYWHERE })

describe('shadow', () => {
  test('looks run, one candidate gathers its pictures, and nobody is shown it or told of it', async () => {
    await settings({ start: 'shadow' })
    await raise('c1')
    for (const minute of [6, 7, 8]) await take('c1', minute)
    const [held, ...more] = await candidates()
    expect(more).toEqual([])
    expect(held).toMatchObject({ status: 'held', heldFor: 'shadow', heldAt: new Date(START) })
    expect(held!.evidence.length).toBeGreaterThanOrEqual(3)
    expect(await waiting()).toBe(0)
    expect(await createCounters(database)()).toMatchObject({ candidates: 0, openCandidates: 0, silentCameras: 1 })
    expect(await database.queries.change.count()).toBe(0)
    expect(await settle()).toEqual({ rose: 0, gaveWay: 0, ended: 0 })
  })

  test('severity 1 goes before people and rings, whatever the ladder and the budget say', async () => {
    await settings({ start: 'shadow', seats: 1, candidatesPerShift: 1 })
    await raise('c1', 'fire-lane-blocked')
    await raise('c2', 'fire-lane-blocked')
    expect(await states()).toEqual({ c1: 'open', c2: 'open' })
    expect(await createAlarmStore(database).raise(new Date())).toBe(2)
  })

  test('moved up, what still stands goes before people; moved down, only what comes later is held', async () => {
    await settings({ start: 'shadow' })
    await raise('c1')
    expect(await move('pilot')).toMatchObject({
      kind: 'done',
      outcomes: [{ outcome: { kind: 'moved', rung: 'pilot' } }],
    })
    expect(await settle()).toMatchObject({ rose: 1 })
    expect(await states()).toEqual({ c1: 'open shadow' })
    expect(await database.queries.change.findMany({ select: { kind: true } })).toEqual([{ kind: 'candidate.opened' }])
    await move('shadow')
    await raise('c2')
    expect(await states()).toEqual({ c1: 'open shadow', c2: 'held shadow' })
    const moves = await database.queries.auditEntry.findMany({
      where: { action: 'ladder.move' },
      orderBy: { at: 'asc' },
    })
    expect(moves.map(({ actor, subject, detail }) => ({ actor, subject, detail }))).toMatchObject([
      { actor: 'zhang', subject: 'road-occupying-stall@', detail: { from: 'shadow', to: 'pilot', reason: 'a trial' } },
      { detail: { from: 'pilot', to: 'shadow' } },
    ])
  })

  test('a category moves up and down while looks fold: each problem is one candidate, and none stays held above shadow', async () => {
    await settings({ start: 'shadow' })
    const cameras = Array.from({ length: 8 }, (_, i) => `c${i}`)
    for (const id of cameras) {
      await seedCamera(database, id, { categories: ['road-occupying-stall'] })
      for (const minute of DWELL.slice(0, -1)) await take(id, minute)
    }
    const moving = async () => {
      for (const to of ['pilot', 'live', 'shadow', 'pilot'] as const) await move(to)
    }
    await Promise.all([...cameras.map((id) => take(id, 5)), moving(), settle(), settle()])
    await Promise.all([...cameras.map((id) => take(id, 6)), settle()])
    await settle()
    const all = await candidates()
    expect(all.map(({ cameraId }) => cameraId)).toEqual(cameras)
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['open']))
  })

  test('a pilot goes before people up to its number a shift; the rest waits for the next shift', async () => {
    await settings({ start: 'pilot', pilotPerShift: 2 })
    for (const id of ['c1', 'c2', 'c3']) await raise(id)
    expect(await states()).toEqual({ c1: 'open', c2: 'open', c3: 'held pilot-limit' })
    // The machine's clock wrote when they were raised.
    expect(await settle(Date.now())).toMatchObject({ rose: 0 })
    await database.queries.candidate.updateMany({
      where: { status: 'open' },
      data: { createdAt: new Date(Date.now() - 2 * DAY_MS) },
    })
    await database.queries.candidate.updateMany({ where: { status: 'held' }, data: { heldAt: new Date() } })
    expect(await settle(Date.now())).toMatchObject({ rose: 1 })
  })
})

describe('the review budget', () => {
  test('what is over the room waits, rises when there is room, and gives way to what is more severe unless somebody has it', async () => {
    await settings({ seats: 1, candidatesPerShift: 2 })
    // Of severity 3, 3 and 2.
    await raise('c1', 'roadside-car-wash')
    await raise('c2', 'roadside-car-wash')
    await raise('c3')
    const severities = new Map((await candidates()).map(({ cameraId, severity }) => [cameraId, severity]))
    expect(severities.get('c3')).toBeLessThan(severities.get('c1')!)
    expect(await states()).toEqual({ c1: 'open', c2: 'open', c3: 'held budget' })
    const claimed = await createClaimStore(database).next({ scope: EVERYWHERE, reviewerId: 'li', count: 1 })
    expect(await settle()).toMatchObject({ rose: 1, gaveWay: 1 })
    const after = await candidates()
    expect(after.find(({ cameraId }) => cameraId === 'c3')).toMatchObject({ status: 'open' })
    expect(after.find(({ id }) => id === claimed[0]!.candidateId)).toMatchObject({ status: 'open' })
    expect(await waiting()).toBe(2)
    expect(await settle()).toMatchObject({ rose: 0, gaveWay: 0 })
    const load = await createReviewLoadStore(database).read(new Date(START), EVERYWHERE)
    expect(load).toMatchObject({ capacity: 2, room: 0, held: { budget: 1, shadow: 0 } })
    expect(load.throttled).toMatchObject([{ category: 'roadside-car-wash', held: 1 }])
    // Tomorrow with another seat.
    await settings({ seats: 2, candidatesPerShift: 2 })
    expect(await settle()).toMatchObject({ rose: 1 })
  })

  test('held ones end when their problem is gone or after a week, stay listed, and a finding counts the unseen', async () => {
    await settings({ seats: 1, candidatesPerShift: 1 })
    await raise('c1')
    await raise('c2')
    await raise('c3')
    expect(await states()).toEqual({ c1: 'open', c2: 'held budget', c3: 'held budget' })
    await database.queries.camera.update({ where: { id: 'c2' }, data: { clockAt: new Date(START + 2 * DAY_MS) } })
    expect(await settle()).toMatchObject({ ended: 1 })
    expect(await settle(START + 8 * DAY_MS)).toMatchObject({ ended: 1 })
    const held = createHeldStore(database)
    const ended = await held.list({ scope: EVERYWHERE, ended: true, sample: false, limit: 10 })
    expect(Object.fromEntries(ended.held.map(({ camera, ended: end }) => [camera.id, end?.because]))).toEqual({
      c2: 'gone',
      c3: 'kept-long-enough',
    })
    expect((await held.list({ scope: EVERYWHERE, ended: false, sample: false, limit: 10 })).held).toEqual([])
    await database.queries.candidate.updateMany({ where: { status: 'held' }, data: { closedAt: new Date() } })
    await noteUnseen(database, new Date())
    expect(await database.queries.finding.findFirst({ where: { kind: 'review-budget' } })).toMatchObject({
      detail: expect.stringMatching(/^2 candidates/) as string,
    })
  })
})

describe('figures', () => {
  test('labels of held ones carry a category to pilot; a person without them has to insist', async () => {
    await settings({ start: 'shadow' })
    await raise('c1')
    const ladder = createLadderStore(database)
    const refused = await move('pilot', { insists: false })
    expect(refused).toMatchObject({ outcomes: [{ outcome: { kind: 'gates' } }] })
    const { id } = (await candidates())[0]!
    const held = createHeldStore(database)
    const label = { candidateId: id, answer: 'right', by: 'li', at: new Date(START) } as const
    expect(await held.label(label)).toBe('labelled')
    expect((await held.list({ scope: EVERYWHERE, ended: false, sample: true, limit: 10 })).held).toEqual([])
    await copyLabelled(id, 49)
    await database.queries.camera.updateMany({ data: { seenAt: new Date(START) } })
    const [row] = await ladder.list(new Date(START), EVERYWHERE)
    expect(row).toMatchObject({ rung: 'shadow', precision: { n: 50, share: 1 }, proposal: 'promote', to: 'pilot' })
    expect(await move('pilot', { insists: false })).toMatchObject({ outcomes: [{ outcome: { kind: 'moved' } }] })
    expect(await held.raise({ candidateId: id, by: 'li', at: new Date(START) })).toMatchObject({ kind: 'raised' })
    expect(await held.raise({ candidateId: id, by: 'li', at: new Date(START) })).toEqual({ kind: 'not-held' })
  })

  test('precision that falls moves a category down by one rung, with an entry in the audit and a finding', async () => {
    await raise('c1')
    await move('pilot')
    const { id } = (await candidates())[0]!
    await database.queries.review.createMany({
      data: Array.from({ length: 60 }, (_, i) => ({
        id: `r${i}`,
        candidateId: id,
        decision: 'reject',
        reason: 'look-alike',
        reviewerId: 'li',
        at: new Date(START + 1000 + i),
      })),
    })
    const ladder = createLadderStore(database)
    const later = new Date(START + 3_600_000)
    expect(await ladder.demote(later)).toBe(1)
    // Figures of before the move count no more.
    expect(await ladder.demote(later)).toBe(0)
    expect(await database.queries.ladderStep.findFirst()).toMatchObject({ rung: 'shadow', changedBy: 'ladder' })
    expect(await database.queries.finding.count({ where: { kind: 'ladder', closedAt: null } })).toBe(1)
  })

  test('more a day than the seats decide, or nobody knows how much, is refused until it is accepted', async () => {
    await settings({ start: 'shadow', seats: 1, candidatesPerShift: 1 })
    await raise('c1')
    expect(await move('pilot', { accepts: false })).toMatchObject({ kind: 'beyond-budget', day: { unknown: 1 } })
    await database.queries.lookHour.createMany({
      data: [1, 2, 3].map((day) => ({ cameraId: 'c1', hour: new Date(START - day * DAY_MS), looks: 10 })),
    })
    await copyLabelled((await candidates())[0]!.id, 9)
    const beyond = await move('pilot', { accepts: false, now: new Date() })
    expect(beyond).toMatchObject({ kind: 'beyond-budget', day: { capacityPerDay: 1, isBeyond: true, unknown: 0 } })
    expect(await move('pilot')).toMatchObject({ kind: 'done' })
  })
})

/** More of the same kind, of the same camera, with a label each. */
async function copyLabelled(id: string, n: number): Promise<void> {
  const row = await database.queries.candidate.findUniqueOrThrow({ where: { id } })
  const anchor = await database.queries.anchor.findUniqueOrThrow({ where: { id: row.anchorId } })
  for (let i = 0; i < n; i += 1) {
    const anchorId = `${anchor.id}-${i}`
    await database.queries.anchor.create({
      data: { id: anchorId, viewId: anchor.viewId, category: anchor.category, identity: anchor.identity },
    })
    const { why, place: _place, ...rest } = row
    const copy = `${id}-${i}`
    await database.queries.candidate.create({ data: { ...rest, id: copy, anchorId, why: why ?? {} } })
    await database.queries.shadowLabel.create({
      data: { candidateId: copy, answer: 'right', labelledBy: 'li', at: new Date(START) },
    })
  }
}
