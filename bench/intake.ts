/**
 * What taking a look in costs: `npm run bench:intake -- --json [--cameras n] [--rounds n]`. Real PostgreSQL, the real
 * transaction, one message after another, as an intake process takes them. CPU a look of this process and of its
 * database session (/proc, Linux), for looks that find nothing, looks of a dwell under way and looks of an open candidate.
 */
import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { seedCamera, seenLook, stall } from '../fixtures/looks.ts'
import { startTestPostgres } from '../fixtures/postgres.ts'
import type { Sighting } from '../pipeline/look.ts'
import { createDatabase, sql } from '../prisma/client.ts'
import { takeLook } from '../workers/intake/intake.ts'

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10
const WARM_UP_ROUNDS = 5

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cameras: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '25' },
  },
})
const [cameras, rounds] = [Number(values.cameras), Number(values.rounds)]

const server = await startTestPostgres()
const database = createDatabase(await server.database(), { poolSize: 1 })
const { queries } = database
const [session] = await queries.$queryRaw<{ pid: number }[]>(sql`SELECT pg_backend_pid() AS pid`)
let minute = 0

interface Cost {
  /** CPU ms a look: median of rounds, and the smallest. */
  readonly intake: number
  readonly least: number
  readonly database: number
}

async function serverMs(): Promise<number> {
  const stat = await readFile(`/proc/${session!.pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

async function measure(name: string, sightingsAt: (round: number) => readonly Sighting[]): Promise<Cost> {
  const ids = Array.from({ length: cameras }, (_, index) => `${name}-${index}`)
  for (const id of ids) {
    await seedCamera(database, id)
    await queries.view.update({
      where: { id: `${id}:1` },
      data: { reference: new Uint8Array(160 * 90), referenceMean: 100, referenceSharpness: 100 },
    })
  }
  const spent: number[] = []
  let before = 0
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    if (round === 0) before = await serverMs()
    minute += 1
    const from = process.cpuUsage()
    for (const id of ids) {
      const message = seenLook(id, minute, sightingsAt(round + WARM_UP_ROUNDS), { picture: false })
      const outcome = await takeLook({ database, now: Date.now, random: Math.random }, message)
      if (outcome.kind !== 'folded') throw new Error(`A look was not taken in: ${JSON.stringify(outcome)}`)
    }
    const { user, system } = process.cpuUsage(from)
    if (round >= 0) spent.push((user + system) / 1000 / cameras)
  }
  const databaseMs = ((await serverMs()) - before) / rounds / cameras
  return { intake: median(spent), least: round2(Math.min(...spent)), database: round2(databaseMs) }
}

const round2 = (value: number) => Math.round(value * 100) / 100
const median = (numbers: readonly number[]) => round2(numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!)

const nothing = await measure('nothing', () => [])
const dwell = await measure('dwell', (round) => (round % 2 === 0 ? [stall()] : []))
const open = await measure('open', () => [stall()])
await database.close()
await server.stop()
const figures = { cameras, rounds, nothing, dwell, open, cpu: cpus()[0]?.model ?? '' }
if (!values.json) console.error(figures)
console.log(JSON.stringify(figures))
