/** Figures against a recount from the log: what the audit and the callbacks say happened, counted another way. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import type { KpiFigure } from '../pipeline/figures/kpis.ts'
import { createReceiverStore } from '../prisma/stores/cases/receivers.ts'

let site: TestApi
let headers: Readonly<Record<string, string>>
beforeAll(async () => {
  site = await startTestApi()
  await createReceiverStore(site.database).upsert({
    id: 'aaa-hand',
    adapter: 'local',
    sealedSecret: new Uint8Array(1),
    allowLoopback: false,
  })
  headers = await site.signIn()
})
afterAll(() => site.stop())

const CATEGORIES = ['bin-overflow', 'road-spill'] as const
const STREETS = ['500110101', '500110102'] as const
/** What happens to the n-th candidate, in order. */
const LIVES: readonly (readonly string[])[] = [
  [],
  ['reject'],
  ['confirm', 'undo'],
  ['confirm', 'undo', 'reject'],
  ['confirm'],
  ['confirm', 'filed'],
  ['confirm', 'filed', 'dispatched'],
  ['confirm', 'filed', 'dispatched', 'disposed'],
  ['confirm', 'filed', 'dispatched', 'disposed', 'rework', 'disposed', 'closed'],
  ['confirm', 'filed', 'dispatched', 'disposed', 'closed'],
]

async function live(n: number, steps: readonly string[]): Promise<void> {
  const category = CATEGORIES[n % 2]!
  const { candidateId, cameraId } = await addCandidate(site.database, { category, severity: 3 })
  await site.database.queries.camera.update({
    where: { id: cameraId },
    data: { district: STREETS[n % 3 === 0 ? 0 : 1] },
  })
  for (const step of steps) {
    const { version } = await site.database.queries.candidate.findUniqueOrThrow({ where: { id: candidateId } })
    const known = step === 'confirm' || step === 'reject' || step === 'undo'
    const url = known ? `/v1/candidates/${candidateId}/${step}` : `/v1/cases/${candidateId}/local/${step}`
    const answer = await site.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, ...(known ? { 'if-match': `"${version}"` } : {}) },
      ...(step === 'reject' ? { payload: { reason: 'look-alike' } } : {}),
    })
    expect(answer.statusCode, `${step} ${answer.body}`).toBeLessThan(300)
    site.clock.now += 1000
  }
}

type Counts = Partial<Record<KpiFigure, number>>

/** From the log alone: the last word of a reviewer, and every step of a case that was not taken back. */
async function recount(keyOf: (candidateId: string) => Promise<string>): Promise<Map<string, Counts>> {
  const entries = await site.database.queries.auditEntry.findMany({ orderBy: { id: 'asc' } })
  const candidates = await site.database.queries.candidate.findMany({ select: { id: true } })
  const counted = new Map<string, Counts>()
  for (const { id } of candidates) {
    const actions = entries.filter(({ subject }) => subject === id).map(({ action }) => action)
    const word = actions.findLast((action) => /^candidate\.(confirm|reject|undo)/.test(action))
    const confirmed = word === 'candidate.confirm'
    const did = (step: string): boolean => confirmed && actions.includes(`case.${step}`)
    const said: Counts = {
      raised: 1,
      open: word === undefined || word.startsWith('candidate.undo') ? 1 : 0,
      confirmed: confirmed ? 1 : 0,
      rejected: word === 'candidate.reject' ? 1 : 0,
      filed: did('filed') ? 1 : 0,
      dispatched: did('dispatched') ? 1 : 0,
      disposed: did('disposed') ? 1 : 0,
      ended: did('closed') ? 1 : 0,
      reworked: did('rework') ? 1 : 0,
    }
    const key = await keyOf(id)
    const sum = counted.get(key) ?? {}
    for (const [figure, n] of Object.entries(said) as [KpiFigure, number][]) sum[figure] = (sum[figure] ?? 0) + n
    counted.set(key, sum)
  }
  return counted
}

interface Kpis {
  readonly rows: readonly (Counts & { readonly key: string })[]
  readonly days: readonly { readonly raised: number; readonly rejected: number }[]
  readonly series: readonly (Counts & { readonly key: string; readonly day: string })[]
}
const get = async <T>(url: string): Promise<T> => (await site.app.inject({ url, headers })).json<T>()

test('every figure is what a recount of the log says, and its list has as many candidates', async () => {
  for (const [n, steps] of LIVES.entries()) await live(n, steps)
  const { queries } = site.database
  const of = (id: string) => queries.candidate.findUniqueOrThrow({ where: { id }, include: { camera: true } })
  const keys = {
    category: async (id: string) => (await of(id)).category,
    street: async (id: string) => (await of(id)).camera.district ?? '',
    department: async (id: string) => {
      const told = await queries.outbox.findFirst({
        where: { candidateId: id, kind: 'case.confirmed', cancelledAt: null },
      })
      const { department } = (told?.payload ?? {}) as { department?: { name: string } }
      return department?.name ?? ''
    },
  }
  for (const [by, keyOf] of Object.entries(keys)) {
    const { rows, days, series } = await get<Kpis>(`/v1/kpis?by=${by}&overTime=true`)
    const counted = await recount(keyOf)
    expect(rows.length, by).toBe(counted.size)
    expect(days.reduce((sum, { raised }) => sum + raised, 0)).toBe(LIVES.length)
    for (const { key, ...figures } of rows) {
      expect(figures, `${by} ${key}`).toMatchObject(counted.get(key)!)
      const ofDays = series.filter((one) => one.key === key)
      expect(ofDays.reduce((sum, { raised = 0 }) => sum + raised, 0)).toBe(figures['raised'])
      for (const [figure, n] of Object.entries(figures)) {
        const list = `/v1/kpis/candidates?by=${by}&key=${encodeURIComponent(key)}&figure=${figure}&limit=200`
        const { candidates } = await get<{ candidates: readonly unknown[] }>(list)
        expect(candidates.length, `${by} ${key} ${figure}`).toBe(n)
      }
    }
  }
})

test('a disposal past its deadline counts as overdue and not as in time', async () => {
  const { queries } = site.database
  const { candidateId } = await queries.case.findFirstOrThrow({
    where: { disposedAt: { not: null }, state: 'disposed' },
  })
  await queries.case.update({ where: { candidateId }, data: { deadlineAt: new Date(0) } })
  const { category } = await queries.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  const { rows } = await get<Kpis>('/v1/kpis')
  const row = rows.find(({ key }) => key === category)!
  expect(row.overdue).toBe(1)
  expect(row.onTime).toBe(row.disposed! - 1)
})

test('coverage says which camera falls short of the looks its interval promises', async () => {
  const { queries } = site.database
  const { cameraId } = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
  const hour = new Date(Math.floor(site.clock.now / 3_600_000) * 3_600_000 - 3_600_000)
  await queries.camera.update({
    where: { id: cameraId },
    data: { createdAt: new Date(0), cameraGroup: 'metro', gridCode: '500110101001001' },
  })
  await queries.lookHour.create({ data: { cameraId, hour, looks: 40, failed: 10, good: 24 } })
  const { cameras } = await get<{ cameras: readonly object[] }>('/v1/kpis/coverage?hours=1')
  expect(cameras).toContainEqual({
    cameraId,
    promised: 60,
    taken: 30,
    good: 24,
    cameraGroup: 'metro',
    gridCode: '500110101001001',
  })
})
