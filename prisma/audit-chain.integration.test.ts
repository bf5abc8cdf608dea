import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../fixtures/postgres.ts'
import { firstDifference, verifyChain } from './audit-chain.ts'
import { createDatabase, type Database } from './client.ts'
import { appendAudit, type AuditReader, createAudit, createAuditReader } from './stores/records/audit.ts'

let postgres: TestPostgres
let url: string
let database: Database
let reader: AuditReader
const open: Database[] = []

beforeAll(async () => void (postgres = await startTestPostgres()))
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()))
  await postgres.stop()
})
beforeEach(async () => {
  url = await postgres.database()
  database = createDatabase(url, { poolSize: 8 })
  open.push(database)
  reader = createAuditReader(database)
})

const verify = () => verifyChain(reader.chained({}), { fromTheBeginning: true })
const write = (subject: string, detail: object = {}) =>
  createAudit(database)({ actor: 'u1', action: 'candidate.confirm', subject, detail })

/** As somebody with the rights of the server, who takes the guards off first. */
async function tamper(statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `ALTER TABLE audit_entry DISABLE TRIGGER USER; ${statement}; ALTER TABLE audit_entry ENABLE TRIGGER USER`,
    )
  } finally {
    await client.end()
  }
}

test('many writers at once, some of which roll back, leave chains without a fork or a gap', async () => {
  const writes = Array.from({ length: 120 }, (_, i) =>
    database
      .transaction(async (tx) => {
        await appendAudit(tx, {
          actor: 'u',
          action: 'a',
          subject: `s${i}`,
          detail: { text: '引号"\n\u2028😀', n: 0.1, i },
        })
        if (i % 5 === 0) throw new Error('rolled back')
        await appendAudit(tx, { actor: 'u', action: 'b', subject: `s${i}` })
      })
      .catch((error: Error) => expect(error.message).toBe('rolled back')),
  )
  await Promise.all(writes)
  expect(await verify()).toMatchObject({ kind: 'whole', entries: 192 })
  const { roots } = (await verify()) as { roots: unknown }
  expect(await reader.roots({})).toEqual(roots)
})

test('an entry is neither changed nor deleted, nor all of them', async () => {
  await write('k1')
  for (const statement of [`UPDATE audit_entry SET actor = 'u2'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) {
    const client = new Client({ connectionString: url })
    await client.connect()
    await expect(client.query(statement)).rejects.toThrow('only written to')
    await client.end()
  }
  expect(await verify()).toMatchObject({ kind: 'whole', entries: 1 })
})

test('neither the time nor the place of an entry is for its writer to say', async () => {
  await database.queries.auditEntry.create({
    data: { actor: 'u', action: 'a', subject: 's', at: new Date(0), day: new Date(0), seq: 7, hash: 'mine' },
  })
  const [entry] = (await reader.list({ limit: 1 })).entries
  expect(entry!.at.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(await verify()).toMatchObject({ kind: 'whole' })
})

test.each([
  ['an entry that says something else', `UPDATE audit_entry SET actor = 'u2' WHERE subject = 'k3'`, 3, /not say what/],
  ['another time', `UPDATE audit_entry SET at = at - interval '1 h' WHERE subject = 'k3'`, 3, /not say what/],
  ['a missing entry', `DELETE FROM audit_entry WHERE subject = 'k3'`, 4, /missing: 3 should/],
  ['a missing beginning', `DELETE FROM audit_entry WHERE subject IN ('k1', 'k2')`, 3, /2 entries of this day/],
  [
    'an entry whose hash was made anew',
    `UPDATE audit_entry SET actor = 'u2' WHERE subject = 'k3';
     UPDATE audit_entry a SET hash = encode(sha256(convert_to(audit_body(a), 'UTF8')), 'hex') WHERE subject = 'k3'`,
    4,
    /entry before it was changed/,
  ],
])('%s is named', async (_what, statement, seq, why) => {
  // One connection: one chain.
  await database.transaction(async (tx) => {
    for (const n of [1, 2, 3, 4, 5]) await appendAudit(tx, { actor: 'u1', action: 'a', subject: `k${n}` })
  })
  await tamper(statement)
  expect(await verify()).toMatchObject({ kind: 'broken', seq, why: expect.stringMatching(why) as unknown })
})

test('a chain that was written anew from the beginning is told by the root that was kept elsewhere', async () => {
  await write('k1')
  const kept = await reader.roots({})
  await write('k2')
  expect(firstDifference(kept, await reader.roots({}))).toBeDefined()
  const today = await reader.roots({})
  await tamper('DELETE FROM audit_entry')
  await write('k1')
  await write('k2')
  expect(await verify()).toMatchObject({ kind: 'whole' })
  expect(firstDifference(today, await reader.roots({}))).toBe(today[0]!.day)
  expect(firstDifference(today, today)).toBeUndefined()
})

test('a day goes on from the day before, so that a day that is gone is missed', async () => {
  // One connection: one chain.
  database = createDatabase(url, { poolSize: 1 })
  open.push(database)
  await write('k1')
  await tamper(`
    UPDATE audit_entry SET day = day - 2;
    UPDATE audit_entry a SET hash = encode(sha256(convert_to(audit_body(a), 'UTF8')), 'hex')`)
  await write('k2')
  expect(await verify()).toMatchObject({ kind: 'whole', entries: 2 })
  expect(await reader.roots({})).toHaveLength(2)
  await tamper(`DELETE FROM audit_entry WHERE subject = 'k1'`)
  expect(await verify()).toMatchObject({ kind: 'broken', why: expect.stringMatching(/came before it/) as unknown })
})
