import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { EVERYWHERE } from '../../../pipeline/access/scope.ts'
import { addCandidate } from '../../../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../client.ts'
import { renumberChanges } from './case-changes.ts'
import { createCaseStore } from './cases.ts'

let postgres: TestPostgres
let database: Database
let url: string

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  url = await postgres.database()
  database = createDatabase(url, { poolSize: 4 })
})
afterEach(() => database.close())

async function addCase(): Promise<string> {
  const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
  await database.queries.case.create({ data: { candidateId, receiverId: 'city' } })
  return candidateId
}

async function readAll(after: string, limit = 2): Promise<{ ids: string[]; after: string }> {
  const ids: string[] = []
  for (;;) {
    const page = await createCaseStore(database).changes({ scope: EVERYWHERE, after, limit })
    if (page === undefined) throw new Error('the cursor is known')
    ids.push(...page.cases.map(({ candidateId }) => candidateId))
    after = page.after
    if (!page.more) return { ids, after }
  }
}

test('who follows the changes gets each case with its newest one, then only what changed since', async () => {
  const [a, b, c] = [await addCase(), await addCase(), await addCase()]
  await database.queries.case.update({ where: { candidateId: a }, data: { state: 'filed' } })
  const first = await readAll('')
  expect(first.ids).toEqual([b, c, a])
  expect(await readAll(first.after)).toEqual({ ids: [], after: first.after })
  await database.queries.verification.create({
    data: { id: 'v', candidateId: b, notBefore: new Date(), state: {} },
  })
  expect((await readAll(first.after)).ids).toEqual([b])
})

test('a change that was begun first and commits last is not missed', async () => {
  const [early, late] = [await addCase(), await addCase()]
  const { after } = await readAll('')
  const slow = new Client({ connectionString: url })
  await slow.connect()
  await slow.query('BEGIN')
  await slow.query(`UPDATE "case" SET state = 'filed' WHERE candidate_id = $1`, [early])
  await database.queries.case.update({ where: { candidateId: late }, data: { state: 'filed' } })
  // The later number is committed; it waits for the earlier one.
  const between = await readAll(after)
  await slow.query('COMMIT')
  await slow.end()
  const then = await readAll(between.after)
  expect([...between.ids, ...then.ids].toSorted()).toEqual([early, late].toSorted())
})

test('a cursor of another database is refused, and a restored one goes on', async () => {
  const id = await addCase()
  expect(
    await createCaseStore(database).changes({ scope: EVERYWHERE, after: '99999999999.1', limit: 1 }),
  ).toBeUndefined()
  expect(await createCaseStore(database).changes({ scope: EVERYWHERE, after: "1' OR", limit: 1 })).toBeUndefined()
  await database.queries.$executeRawUnsafe('ALTER TABLE "case" DISABLE TRIGGER case_change')
  await database.queries.$executeRawUnsafe('UPDATE "case" SET change_xid = 99999999999')
  await database.queries.$executeRawUnsafe('ALTER TABLE "case" ENABLE TRIGGER case_change')
  expect((await readAll('')).ids).toEqual([])
  await renumberChanges(database)
  expect((await readAll('')).ids).toEqual([id])
})
