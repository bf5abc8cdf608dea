/**
 * What a round of patrol costs with a city's roster: `npm run bench:patrol -- --json [--cameras n] [--platforms n]
 * [--rounds n]`. Real PostgreSQL, the real stores, no queue; looks come in by one statement a round, as intake would
 * write them. CPU of this process and of the server, which is read from /proc (Linux).
 */
import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startTestPostgres } from '../fixtures/postgres.ts'
import { createRandom } from '../fixtures/simulator/random.ts'
import { createDatabase, type Database, sql } from '../prisma/client.ts'
import { createLeaseStore } from '../prisma/stores/cameras/leases.ts'
import { createOutageStore } from '../prisma/stores/cameras/outages.ts'
import { createPatrolStore } from '../prisma/stores/cameras/patrol.ts'
import { createWatchStore } from '../prisma/stores/cameras/watches.ts'
import { NO_MEMORY, PATROL_DEFAULTS, type PatrolDeps, patrolRound } from '../workers/patrol/patrol.ts'

const POOL = 1
const ROUND_MS = 250
const LOOK_MS = 2500
/** 7,000 cameras at this interval are 57 looks a second. */
const INTERVAL_SECONDS = 123
/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cameras: { type: 'string', default: '7000' },
    platforms: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '480' },
  },
})
const cameras = Number(values.cameras)
const platforms = Number(values.platforms)
const rounds = Number(values.rounds)
const seeded = createRandom(1)
const random = (): number => seeded.next()

const server = await startTestPostgres()
const database = createDatabase(await server.database(), { poolSize: POOL })
await seed(database)
const backends = await backendsOf(database)
const steady = await measure({ late: false })
const overloaded = await measure({ late: true })
await database.close()
await server.stop()

const result = { cameras, platforms, steady, overloaded, cpu: cpus()[0]?.model ?? '' }
if (!values.json) console.error(result)
console.log(JSON.stringify(result))

async function seed({ queries }: Database): Promise<void> {
  await queries.$executeRaw(sql`
    INSERT INTO platform (id, name, max_pulls) SELECT 'p' || n, 'Platform ' || n, 40 FROM generate_series(0, ${platforms - 1}) n`)
  await queries.$executeRaw(sql`
    INSERT INTO camera (id, platform_id, name_zh, source_kind, sealed_address, interval_seconds, categories)
    SELECT 'c' || n, 'p' || (n % ${platforms}), '摄像机', 'rtsp', '\\x00', ${INTERVAL_SECONDS}, ARRAY['mobile-vendor']
    FROM generate_series(0, ${cameras - 1}) n`)
  await queries.$executeRaw(sql`
    INSERT INTO view (id, camera_id, origin) SELECT id || ':1', id, 'approved' FROM camera`)
}

/** `late`: every camera is due at once and stays so, as after a night without workers. */
async function measure({ late }: { readonly late: boolean }) {
  let now = Date.now()
  await database.queries.$executeRaw(sql`
    UPDATE camera SET in_flight_until = NULL, in_flight_look_id = NULL,
      next_due_at = ${new Date(now)}::timestamptz
        + CASE WHEN ${late} THEN -1 ELSE random() END * interval_seconds * interval '1 second'`)
  await database.queries.$executeRaw(sql`VACUUM ANALYZE camera`)
  const running: { cameraId: string; endsAt: number }[] = []
  const deps: PatrolDeps = {
    cameras: createPatrolStore(database),
    outages: createOutageStore(database),
    watches: createWatchStore(database),
    publishWatch: async () => undefined,
    leases: createLeaseStore(database),
    publish: async ({ cameraId }) => void running.push({ cameraId, endsAt: now + LOOK_MS }),
    waiting: async () => 0,
    newId: () => Math.floor(random() * 1e15).toString(36),
    random,
    holder: 'bench',
  }
  let memory = NO_MEMORY
  let looks = 0
  let wallMs = 0
  let nodeMs = 0
  let serverMs = 0
  for (let n = 0; n < rounds; n++, now += ROUND_MS) {
    const before = await usageBefore()
    const round = await patrolRound(deps, PATROL_DEFAULTS, { now: new Date(now), memory })
    const after = await usageAfter()
    wallMs += after.wallMs - before.wallMs
    nodeMs += after.nodeMs - before.nodeMs
    serverMs += after.serverMs - before.serverMs
    if (round.kind === 'handed-out') {
      memory = round.memory
      looks += round.looks
    }
    const ended = running.filter(({ endsAt }) => endsAt <= now)
    running.splice(0, running.length, ...running.filter(({ endsAt }) => endsAt > now))
    await takeIn(
      ended.map(({ cameraId }) => cameraId),
      { now, late },
    )
  }
  const perRound = (ms: number): number => Math.round((ms / rounds) * 100) / 100
  return {
    looksPerSecond: Math.round((looks / ((rounds * ROUND_MS) / 1000)) * 10) / 10,
    roundMs: perRound(wallMs),
    patrolCpuMs: perRound(nodeMs),
    databaseCpuMs: perRound(serverMs),
  }
}

async function takeIn(
  ids: readonly string[],
  { now, late }: { readonly now: number; readonly late: boolean },
): Promise<void> {
  await database.queries.$executeRaw(sql`
    UPDATE camera SET in_flight_until = NULL, in_flight_look_id = NULL, seen_at = ${new Date(now)},
      next_due_at = ${new Date(now)}::timestamptz + ${late ? 1 : INTERVAL_SECONDS} * interval '1 second'
    WHERE id = ANY(${[...ids]})`)
}

/** The server last before and first after, so that reading it is not counted as patrol's. */
async function usageBefore() {
  const serverMs = await serverCpuMs()
  return { serverMs, ...ownUsage() }
}

async function usageAfter() {
  const own = ownUsage()
  return { ...own, serverMs: await serverCpuMs() }
}

function ownUsage() {
  const { user, system } = process.cpuUsage()
  return { wallMs: performance.now(), nodeMs: (user + system) / 1000 }
}

async function serverCpuMs(): Promise<number> {
  const ticks = await Promise.all(
    backends.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(fields[11]) + Number(fields[12])
    }),
  )
  return ticks.reduce((sum, one) => sum + one, 0) * TICK_MS
}

/** The server's processes behind this pool. */
async function backendsOf({ queries }: Database): Promise<readonly number[]> {
  await Promise.all(Array.from({ length: POOL }, () => queries.$queryRaw(sql`SELECT pg_sleep(0.2)::text AS slept`)))
  const rows = await queries.$queryRaw<{ pid: number }[]>(sql`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`)
  return rows.map(({ pid }) => pid)
}
