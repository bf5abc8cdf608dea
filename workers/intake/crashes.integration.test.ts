import { afterAll, beforeAll, expect, test } from 'vitest'
import { failedLook, seedCamera, seenLook, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { takeLook } from './intake.ts'

const HOUR = 60

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

/** A look at this minute by the driver that the camera has then. */
async function look(id: string, minute: number, how: 'crashes' | 'sees') {
  const now = START + minute * 60_000
  const lookId = `${id}-${minute}`
  await createPatrolStore(database).handOut({
    looks: [{ cameraId: id, lookId }],
    until: new Date(now + 9000),
    now: new Date(now),
  })
  const { driver } = await row(id)
  const message = how === 'sees' ? seenLook(id, minute, []) : failedLook(id, lookId, 'driver-crashed')
  const deps = { database, now: () => now, random: () => 0.5 }
  await takeLook(deps, { ...message, driver: driver === 'ffmpeg' ? 'ffmpeg' : 'node-av' })
  return row(id)
}

const row = (id: string) => database.queries.camera.findUniqueOrThrow({ where: { id } })
const findings = (id: string) =>
  database.queries.finding.findMany({ where: { kind: 'driver', subject: id, closedAt: null } })

test('a quarantined camera is tried on the first driver again after a calm day, and once only', async () => {
  await seedCamera(database, 'q')
  await look('q', 0, 'crashes')
  expect(await look('q', 1, 'crashes')).toMatchObject({ driver: 'ffmpeg', crashes: 2 })
  expect(await look('q', 23 * HOUR, 'sees')).toMatchObject({ driver: 'ffmpeg', crashes: 2 })
  expect(await findings('q')).toHaveLength(1)

  expect(await look('q', 25 * HOUR, 'sees')).toMatchObject({ driver: 'node-av', crashes: 2 })
  expect(await findings('q')).toEqual([])

  expect(await look('q', 26 * HOUR, 'crashes')).toMatchObject({ driver: 'ffmpeg', crashes: 3 })
  expect(await findings('q')).toMatchObject([{ detail: expect.stringContaining('given back once') }])
  expect(await look('q', 99 * HOUR, 'sees')).toMatchObject({ driver: 'ffmpeg', crashes: 3 })
})

test('a camera that stays calm on the first driver for a day has its crashes forgotten', async () => {
  await seedCamera(database, 'c')
  expect(await look('c', 0, 'crashes')).toMatchObject({ driver: 'node-av', crashes: 1 })
  expect(await look('c', 10, 'sees')).toMatchObject({ crashes: 1 })
  expect(await look('c', 25 * HOUR, 'sees')).toMatchObject({ crashes: 0, calmSince: null })

  await seedCamera(database, 'd')
  for (const minute of [0, 1]) await look('d', minute, 'crashes')
  await look('d', 25 * HOUR, 'sees')
  expect(await look('d', 50 * HOUR, 'sees')).toMatchObject({ driver: 'node-av', crashes: 0 })
  await look('d', 51 * HOUR, 'crashes')
  expect(await look('d', 52 * HOUR, 'crashes')).toMatchObject({ driver: 'ffmpeg', crashes: 2 })
})
