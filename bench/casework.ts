/**
 * The reviewer's next items and verdicts with a city's years of candidates behind them: `npm run bench:casework -- --json
 * [--candidates n] [--open n] [--seconds n]`. Real PostgreSQL, the whole API in a process of its own, ten connections, 50
 * requests a second. Says which indexes the server used while it ran, which tables it read whole, and the CPU of both
 * processes (Linux), which a busy machine does not change.
 */
import { readFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'
import { addSeat } from './casework/seats.ts'
import { reviewAt, type Seat } from './casework/load.ts'
import { seedCandidates } from './casework/seed.ts'
import { startTestPostgres } from '../fixtures/postgres.ts'

const GOAL_MS = 50
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    candidates: { type: 'string', default: '1000000' },
    open: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '40' },
  },
})
const [candidates, open, seconds] = [Number(values.candidates), Number(values.open), Number(values.seconds)]
const [connections, perSecond, cameras] = [10, 50, 6851]

const server = await startTestPostgres()
const url = await server.database()
const client = new Client({ connectionString: url })
await client.connect()
const began = performance.now()
await seedCandidates(client, { candidates, open, cameras })
const seedSeconds = Math.round((performance.now() - began) / 1000)
const plan = await explainNext()
const api = fork(new URL('casework/api-child.ts', import.meta.url), [url])
const [{ url: apiUrl }] = (await once(api, 'message')) as [{ url: string }]
const seats: Seat[] = []
for (let n = 0; n < connections; n += 1) seats.push(await addSeat(client, n))
const load = { url: apiUrl, seats, perSecond }
await reviewAt({ ...load, seconds: 5 })
const before = await usage()
const cpuBefore = await cpuMs()
const measured = await reviewAt({ ...load, seconds })
const cpuAfter = await cpuMs()
const after = await usage()
api.send('stop')
await once(api, 'exit')
await client.end()
await server.stop()

const [next, verdict] = [summary(measured.next), summary(measured.verdict)]
const result = {
  candidates,
  open,
  connections,
  requestsPerSecond: perSecond,
  next,
  verdict,
  statuses: measured.statuses,
  cpuMsPerRequest: {
    api: perRequest(cpuAfter.api - cpuBefore.api),
    postgres: perRequest(cpuAfter.postgres - cpuBefore.postgres),
  },
  goalMs: GOAL_MS,
  held: next.p95 <= GOAL_MS && verdict.p95 <= GOAL_MS,
  indexes: Object.fromEntries(
    [...after.indexes].flatMap(([name, n]) =>
      n > (before.indexes.get(name) ?? 0) ? [[name, n - before.indexes.get(name)!]] : [],
    ),
  ),
  readWhole: [...after.whole].flatMap(([name, n]) => (n > (before.whole.get(name) ?? 0) ? [name] : [])),
  plan,
  seedSeconds,
  load: loadavg()[0],
  cpu: cpus()[0]?.model ?? '',
}
if (!values.json) console.error(result)
console.log(JSON.stringify(result))

function summary(times: readonly number[]): { n: number; p50: number; p95: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}

function perRequest(ms: number): number {
  return Math.round((ms / (measured.next.length + measured.verdict.length)) * 10) / 10
}

/** Linux counts a process's time in hundredths of a second. */
async function cpuMs(): Promise<{ api: number; postgres: number }> {
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'xunjie'",
  )
  const of = async (pid: number): Promise<number> => {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  }
  const backends = await Promise.all(rows.map(({ pid }) => of(pid)))
  return { api: await of(api.pid ?? 0), postgres: backends.reduce((sum, ms) => sum + ms, 0) }
}

/** How often each index was used, and each large table read whole, since the server started. */
async function usage() {
  await client.query('SELECT pg_stat_clear_snapshot()')
  const indexes = await client.query<{ name: string; n: string }>(
    'SELECT indexrelname AS name, idx_scan AS n FROM pg_stat_user_indexes',
  )
  const whole = await client.query<{ name: string; n: string }>(
    'SELECT s.relname AS name, s.seq_scan AS n FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid WHERE c.reltuples > 5000',
  )
  const byName = (rows: readonly { name: string; n: string }[]) => new Map(rows.map(({ name, n }) => [name, Number(n)]))
  return { indexes: byName(indexes.rows), whole: byName(whole.rows) }
}

/** How the server finds what to offer next. */
async function explainNext(): Promise<readonly string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT k.id FROM candidate k
    WHERE k.status = 'open' AND k.closed_at IS NULL AND k.not_by IS DISTINCT FROM 'me'
      AND NOT EXISTS (SELECT FROM skip s WHERE s.candidate_id = k.id AND s.reviewer_id = 'me' AND s.until > now())
      AND NOT EXISTS (SELECT FROM claim c WHERE c.candidate_id = k.id AND c.reviewer_id <> 'me' AND c.until > now())
    ORDER BY k.severity, k.created_at, k.id LIMIT 3 FOR NO KEY UPDATE OF k SKIP LOCKED`)
  return rows.map((row) => row['QUERY PLAN'])
}
