/** The page in a real browser: what the keys do, and when they do not count. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addCandidate } from '../../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createReceiverStore } from '../../prisma/stores/receivers.ts'
import { createUserStore } from '../../prisma/stores/users.ts'
import { buildApp } from '../app.ts'
import { ensureFirstAdministrator } from '../first-administrator.ts'
import { createStores } from '../stores.ts'

const executablePath = findBrowser()
if (executablePath === undefined)
  console.warn('LEFT OUT: the review page in a browser (no chromium, chromium-browser or google-chrome on PATH)')

function findBrowser(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      // The next name.
    }
  }
  return undefined
}

let postgres: TestPostgres
let browser: Browser
let folder: string
let picture: Buffer
let database: Database
let app: FastifyInstance
let page: Page
let problems: string[]
/** Pictures are answered when this has resolved. */
let painted: Promise<void>

beforeAll(async () => {
  if (executablePath === undefined) return
  postgres = await startTestPostgres()
  folder = await mkdtemp(path.join(tmpdir(), 'xunjie-page-'))
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], downloadsPath: folder })
  picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#557' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  if (executablePath === undefined) return
  await browser.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  if (executablePath === undefined) return
  painted = Promise.resolve()
  problems = []
  database = createDatabase(await postgres.database(), { poolSize: 4 })
  await createReceiverStore(database).upsert({
    id: 'hand',
    adapter: 'local',
    sealedSecret: new Uint8Array(1),
    allowLoopback: false,
  })
  const admin = (await ensureFirstAdministrator(createUserStore(database)))!
  const read = async () => {
    await painted
    return picture
  }
  app = await buildApp({
    stores: createStores(database),
    evidence: { read },
    unsealSecret: () => '',
    siteKey: { publicPem: '', sign: () => '' },
    now: () => new Date(),
    secureCookie: false,
  })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', baseURL: base })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto('/')
  await page.fill('[name=name]', admin.name)
  await page.fill('[name=password]', admin.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#card')
})
afterEach(async () => {
  if (executablePath === undefined) return
  expect(problems).toEqual([])
  await page.close()
  await app.close()
  await database.close()
})

const statusOf = async (id: string) => (await database.queries.candidate.findUniqueOrThrow({ where: { id } })).status
const shown = (id: string) => page.waitForSelector(`article[data-id="${id}"][data-ready=yes]`)
const fixture = (category: string) => addCandidate(database, { category, severity: 3 })

test.skipIf(executablePath === undefined)(
  'a, r with a number and u decide; after the last one the page says what comes next',
  async () => {
    const [first, second] = [await fixture('bagged-garbage'), await fixture('umbrella-occupying')]
    await page.reload()
    await shown(first.candidateId)
    await page.keyboard.press('a')
    await shown(second.candidateId)
    expect(await statusOf(first.candidateId)).toBe('confirmed')
    await page.keyboard.press('u')
    await shown(first.candidateId)
    expect(await statusOf(first.candidateId)).toBe('open')
    await page.keyboard.press('r')
    await page.keyboard.press('7')
    await shown(second.candidateId)
    expect(
      await database.queries.review.findFirst({ where: { candidateId: first.candidateId, decision: 'reject' } }),
    ).toMatchObject({
      reason: 'picture-unclear',
    })
    await page.keyboard.press('a')
    await page.waitForSelector('.empty >> text=全部审完')
  },
)

test.skipIf(executablePath === undefined)('a held key decides one candidate, not a row of them', async () => {
  const made = [await fixture('bagged-garbage'), await fixture('umbrella-occupying'), await fixture('bagged-garbage')]
  await page.reload()
  await shown(made[0]!.candidateId)
  // Playwright marks a second `down` without an `up` as a repeat, as a held key is.
  await page.keyboard.down('a')
  await shown(made[1]!.candidateId)
  for (let i = 0; i < 5; i++) await page.keyboard.down('a')
  await page.keyboard.up('a')
  await page.keyboard.press('ArrowLeft')
  await page.waitForSelector('[data-show][aria-selected=true] >> text=首帧')
  expect(await Promise.all(made.map((m) => statusOf(m.candidateId)))).toEqual(['confirmed', 'open', 'open'])
})

test.skipIf(executablePath === undefined)('no key counts until the picture is painted', async () => {
  const { candidateId } = await fixture('bagged-garbage')
  let paint: () => void = () => undefined
  painted = new Promise((resolve) => {
    paint = resolve
  })
  await page.goto('/', { waitUntil: 'domcontentloaded' })
  await page.waitForSelector('[data-act=confirm]:disabled')
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await page.keyboard.press('1')
  expect(await statusOf(candidateId)).toBe('open')
  paint()
  await shown(candidateId)
  await page.keyboard.press('a')
  await page.waitForSelector('.empty')
  expect(await statusOf(candidateId)).toBe('confirmed')
})
