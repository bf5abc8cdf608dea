import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { START, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase } from '../../prisma/client.ts'
import { openIntakeQueue } from '../queues.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const soon = { timeout: 60_000, interval: 100 }

let server: TestPostgres
beforeAll(async () => {
  server = await startTestPostgres()
})
afterAll(() => server?.stop())

async function startIntake(url: string): Promise<ChildProcess> {
  const role = fork(MAIN, { env: { ...process.env, DATABASE_URL: url, QUEUE_URL: url }, silent: true })
  await once(role, 'message')
  return role
}

test('looks that come while the database is away and the intake process is killed are all taken in, once', async () => {
  const url = await server.database()
  const database = createDatabase(url, { poolSize: 2 })
  const cameras = Array.from({ length: 8 }, (_, n) => `c${n}`)
  for (const camera of cameras) await seedCamera(database, camera)
  const newest = async () => {
    const views = await database.queries.view.findMany({ where: { lastLookAt: { not: null } } })
    return views.map(({ lastLookAt }) => (lastLookAt!.getTime() - START) / 60_000)
  }
  const queue = await openIntakeQueue(url)
  const publish = (minute: number) =>
    Promise.all(cameras.map((camera) => queue.publish(seenLook(camera, minute, [stall()]))))

  const killed = await startIntake(url)
  await publish(0)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const role = await startIntake(url)
  await vi.waitFor(async () => expect(await newest()).toEqual(cameras.map(() => 0)), soon)

  for (const minute of [2, 4]) {
    await server.kill()
    const during = publish(minute)
    await server.start()
    await during
    await vi.waitFor(async () => expect(await newest()).toEqual(cameras.map(() => minute)), soon)
  }
  const hours = await database.queries.lookHour.aggregate({ _sum: { looks: true } })
  expect(hours._sum.looks).toBe(cameras.length * 3)

  role.kill('SIGTERM')
  const [code] = await once(role, 'exit')
  expect(code).toBe(0)
  await queue.close()
  await database.close()
})
