/** A quarter ends: the roster is proposed, approved, and nothing that was open is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCandidate } from '../../fixtures/candidate.ts'
import { seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { createRosterStore, settleLeaving } from '../../prisma/stores/figures/rosters.ts'
import { handOverVerifications } from '../../workers/intake/hand-over.ts'
import { takeLook } from '../../workers/intake/intake.ts'
import { proposeNext } from './roster.ts'

let postgres: TestPostgres
let database: Database
beforeAll(async () => {
  postgres = await startTestPostgres()
  database = createDatabase(await postgres.database(), { poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await postgres.stop()
})

const NOW = new Date('2026-12-20T04:00:00Z')
const FLAGS = { capacity: '2', interval: '5m', firstDay: '2027-01-01' }
const statusOf = async (id: string): Promise<string> =>
  (await database.queries.camera.findUniqueOrThrow({ where: { id } })).status
const setStatus = (id: string, status: string) => database.queries.camera.update({ where: { id }, data: { status } })
const setClosed = (id: string) => database.queries.candidate.update({ where: { id }, data: { closedAt: NOW } })

async function withVerification(cameraId: string, candidateId: string): Promise<void> {
  await database.queries.candidate.update({ where: { id: candidateId }, data: { status: 'confirmed' } })
  await database.queries.verification.create({
    data: { id: `v-${cameraId}`, candidateId, notBefore: NOW, state: { notBefore: NOW.getTime() } },
  })
}

test('at the swap open candidates and second looks of cameras that leave are finished or go to a neighbour or a person', async () => {
  // Two cameras with a case each and no room for them, one that was never looked at, and the cell that has to be covered.
  const busy = await addCandidate(database, { category: 'bin-overflow', severity: 2 })
  const fixed = await addCandidate(database, { category: 'bin-overflow', severity: 2 })
  await withVerification(fixed.cameraId, fixed.candidateId)
  for (const [id, gridCode] of [
    ['cell-a', '500116001001001'],
    ['cell-b', '500116001001002'],
  ] as const) {
    await seedCamera(database, id, { lng: 106.6502, lat: 29.03 })
    await database.queries.camera.update({ where: { id }, data: { gridCode, status: 'paused', seenAt: NOW } })
  }
  await seedCamera(database, 'idle', {})
  const roster = await proposeNext(database, FLAGS, NOW)
  expect(roster.entries.map(({ cameraId, move }) => `${move} ${cameraId}`).toSorted()).toEqual(
    ['join cell-a', 'join cell-b', 'leave idle', `leave ${busy.cameraId}`, `leave ${fixed.cameraId}`].toSorted(),
  )
  expect(await statusOf('cell-a')).toBe('paused')

  const rosters = createRosterStore(database)
  expect(await rosters.approve(roster.id, '张主任', NOW)).toEqual({
    kind: 'approved',
    joined: 2,
    left: 1,
    finishing: 2,
    toNeighbour: 1,
    toPerson: 0,
  })
  expect(await rosters.approve(roster.id, '张主任', NOW)).toEqual({ kind: 'not-proposed' })
  expect(await Promise.all(['cell-a', 'idle', busy.cameraId, fixed.cameraId].map(statusOf))).toEqual([
    'active',
    'paused',
    'leaving',
    'leaving',
  ])
  expect((await database.queries.candidate.findUniqueOrThrow({ where: { id: busy.candidateId } })).why).toMatchObject({
    handover: { to: 'neighbour', cameraId: expect.stringMatching(/^cell-/) as string },
  })

  // Patrol looks at the one that has a second look to finish, not at the other.
  const due = await createPatrolStore(database).due(new Date(NOW.getTime() + 86_400_000), ['police', 'street'], 10)
  expect(due.map(({ cameraId }) => cameraId).toSorted()).toEqual(['cell-a', 'cell-b', fixed.cameraId].toSorted())

  expect(await settleLeaving(database, NOW)).toBe(0)
  await setClosed(busy.candidateId)
  expect(await settleLeaving(database, NOW)).toBe(1)
  expect(await statusOf(busy.cameraId)).toBe('paused')

  // Its agreement ends before its second look was possible: a person decides.
  await database.queries.camera.update({
    where: { id: fixed.cameraId },
    data: { agreementEndsOn: new Date('2026-12-31') },
  })
  expect(await settleLeaving(database, new Date('2026-12-31T12:00:00Z'))).toBe(0)
  expect(await settleLeaving(database, new Date('2027-01-01T12:00:00Z'))).toBe(1)
  expect(await handOverVerifications(database, NOW.getTime())).toBe(1)
  const verification = await database.queries.verification.findUniqueOrThrow({ where: { id: `v-${fixed.cameraId}` } })
  expect(verification).toMatchObject({ status: 'done', verdict: 'cannot-tell', handover: 'camera-gone' })
})

test('a look in flight of a camera that is off opens nothing', async () => {
  await seedCamera(database, 'late', {})
  const take = (minute: number) =>
    takeLook({ database, now: () => NOW.getTime(), random: () => 0.5 }, seenLook('late', minute, [stall()]))
  await take(0)
  await take(2)
  await setStatus('late', 'paused')
  expect(await take(4)).toMatchObject({ kind: 'folded', opened: 0 })
  expect(await take(6)).toMatchObject({ kind: 'folded', opened: 0 })
  expect(await database.queries.candidate.count({ where: { cameraId: 'late' } })).toBe(0)
})

test('a proposal changes nothing, and a newer one takes its place', async () => {
  const before = await database.queries.camera.findMany({ select: { id: true, status: true }, orderBy: { id: 'asc' } })
  const first = await proposeNext(database, FLAGS, NOW)
  const second = await proposeNext(database, { ...FLAGS, capacity: '3' }, NOW)
  expect(
    await database.queries.camera.findMany({ select: { id: true, status: true }, orderBy: { id: 'asc' } }),
  ).toEqual(before)
  expect(await createRosterStore(database).approve(first.id, 'x', NOW)).toEqual({ kind: 'not-proposed' })
  expect((await createRosterStore(database).get())?.id).toBe(second.id)
})
