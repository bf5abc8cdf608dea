/** Zones for a new camera, from its kept reference to the contact sheet. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedCamera } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { commandRun, lastLine, startXunjie } from '../../fixtures/xunjie-command.ts'
import { decodeStill } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import { parsePolygon } from '../../pipeline/geometry/polygon.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { evidencePath } from '../../workers/evidence/folder.ts'

const PICTURE = join(import.meta.dirname, '../../models/weights/street.golden.jpg')

let postgres: TestPostgres
let database: Database
let data: string
let url: string
beforeAll(async () => {
  postgres = await startTestPostgres()
  url = await postgres.database()
  database = createDatabase(url, { poolSize: 2 })
  data = await mkdtemp(join(tmpdir(), 'propose-'))
})
afterAll(async () => {
  await database.close()
  await postgres.stop()
  await rm(data, { recursive: true })
})

const propose = (...flags: string[]) =>
  commandRun(startXunjie(data, ['views', 'propose', '--json', ...flags], { DATABASE_URL: url, XUNJIE_DATA: data }))

test('a view with a kept reference gets zones of its ground; one whose picture is gone is named; an approved one is left', async () => {
  const jpeg = await readFile(PICTURE)
  const sha = createHash('sha256').update(jpeg).digest('hex')
  const path = evidencePath(join(data, 'evidence'), sha)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, jpeg)
  const frame = await decodeStill(jpeg)
  const reference = await sketchOf(frame)
  frame.close()
  for (const id of ['kept', 'lost'])
    await seedCamera(database, id, { view: { origin: 'proposed', zones: [], reference } })
  await seedCamera(database, 'approved', { view: { origin: 'approved', zones: [], reference } })
  await database.queries.view.update({ where: { id: 'kept:1' }, data: { referenceSha: sha } })

  const said = lastLine(await propose())
  expect(said).toMatchObject({
    views: 2,
    proposals: [{ view: 'kept:1', outcome: 'proposed' }, { withoutPicture: true }],
  })
  const zones = await database.queries.zone.findMany()
  expect(zones.length).toBe(said['zones'])
  expect(zones.map(({ kind }) => kind)).toContain('facade-public')
  for (const { viewId, origin, polygon, proposal } of zones) {
    expect([viewId, origin]).toEqual(['kept:1', 'proposed'])
    expect(parsePolygon(polygon, 'zone').ok).toBe(true)
    expect(proposal).toMatchObject({ why: expect.stringMatching(/\.$/) })
  }
  expect(lastLine(await propose('--camera', 'kept'))).toMatchObject({ views: 1, proposals: [{ outcome: 'unchanged' }] })
  expect((await propose('--limit', 'many')).code).not.toBe(0)
}, 60_000)
