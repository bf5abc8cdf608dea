/** What owners allow: until which day, in which hours. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedCamera } from '../../../fixtures/looks.ts'
import { type TestPostgres, startTestPostgres } from '../../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../client.ts'
import { createCameraStore } from './cameras.ts'
import { noteAgreements } from './lending.ts'
import { createPatrolStore } from './patrol.ts'

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

const at = (local: string): Date => new Date(`${local}:00+08:00`)
const dueAt = async (local: string) => {
  await database.queries.camera.updateMany({ data: { nextDueAt: new Date(0) } })
  const rows = await createPatrolStore(database).due(at(local), ['street', 'night'], 10)
  return rows.map(({ cameraId }) => cameraId).toSorted()
}

test('a camera is looked at through the last day of its agreement, local time, and not after', async () => {
  await seedCamera(database, 'ends', { agreementEndsOn: '2026-12-01' })
  await seedCamera(database, 'stays', {})
  expect(await dueAt('2026-12-01T23:59')).toEqual(['ends', 'stays'])
  expect(await dueAt('2026-12-02T00:00')).toEqual(['stays'])

  await database.queries.camera.update({ where: { id: 'ends' }, data: { agreementEndsOn: new Date('2020-01-01') } })
  expect(await createCameraStore(database).briefOf('ends')).toBeUndefined()
  expect(await createCameraStore(database).briefOf('stays')).toBeDefined()
  await database.queries.camera.update({ where: { id: 'ends' }, data: { agreementEndsOn: new Date('2026-12-01') } })
})

test('a platform is looked at in its hours only, also past midnight', async () => {
  const cameras = createCameraStore(database)
  await cameras.upsertPlatform({ id: 'night', name: 'Night', maxPulls: 4, hours: '22:00-05:00' })
  await seedCamera(database, 'lamp', { platformId: 'night' })
  expect(await dueAt('2026-11-20T21:59')).not.toContain('lamp')
  expect(await dueAt('2026-11-20T22:00')).toContain('lamp')
  expect(await dueAt('2026-11-21T04:59')).toContain('lamp')
  expect(await dueAt('2026-11-21T05:00')).not.toContain('lamp')
  await cameras.upsertPlatform({ id: 'night', name: 'Night', maxPulls: 4, hours: '07:00-24:00' })
  expect(await dueAt('2026-11-20T23:59')).toContain('lamp')
  expect(await dueAt('2026-11-20T06:59')).not.toContain('lamp')
})

test('two weeks before an agreement ends there is a finding, after its renewal there is none', async () => {
  const open = async () =>
    (await database.queries.finding.findMany({ where: { kind: 'agreement', closedAt: null } })).map(
      ({ detail }) => detail,
    )
  await noteAgreements(database, at('2026-11-16T12:00'))
  expect(await open()).toEqual([])
  await noteAgreements(database, at('2026-11-17T12:00'))
  expect(await open()).toEqual([
    expect.stringMatching(/1 cameras of Street office ends within two weeks, the first on 2026-12-01 \(in 14 days\)/),
  ])
  await noteAgreements(database, at('2026-12-02T12:00'))
  expect(await open()).toEqual([expect.stringMatching(/1 cameras of Street office are not looked at any more/)])
  await database.queries.camera.update({ where: { id: 'ends' }, data: { agreementEndsOn: new Date('2027-12-01') } })
  await noteAgreements(database, at('2026-12-02T12:00'))
  expect(await open()).toEqual([])
})
