/// <reference lib="dom" />
/** The console in a real browser against the real API: what a person does in it, by keyboard and by mouse. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../fixtures/axe.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { CONSOLE_PAGES } from '../fixtures/console-pages.ts'
import { type ConsoleSite, findBrowser, startConsole } from '../fixtures/console.ts'
import { LEARNED_ROAD, NO_STALL, seedCamera, seenLook, stall, START } from '../fixtures/looks.ts'
import { addReviewer } from '../fixtures/reviewer.ts'
import type { LookMessage } from '../pipeline/look.ts'
import { takeLook } from '../workers/intake/intake.ts'

const executablePath = findBrowser()
if (executablePath === undefined)
  console.warn('LEFT OUT: the console in a browser (no chromium, chromium-browser or google-chrome on PATH)')
const inBrowser = test.runIf(executablePath !== undefined)

let site: ConsoleSite
let page: Page
/** Routes that axe has seen. */
const judged = new Set<string>()
beforeAll(async () => {
  if (executablePath !== undefined) site = await startConsole({ executablePath })
})
afterAll(async () => {
  if (executablePath !== undefined) await site.stop()
})

const ready = (id?: string) =>
  page.waitForSelector(`article.decide[data-ready=true]${id === undefined ? '' : `[data-candidate="${id}"]`}`, {
    state: 'attached',
  })
const idInFront = () => page.locator('article.decide').getAttribute('data-candidate')
const open = () => site.database.queries.candidate.count({ where: { status: 'open' } })

inBrowser(
  '50 candidates are decided by keyboard alone, one taken back, one in two hands',
  { timeout: 300_000 },
  async () => {
    for (let i = 0; i < 51; i++) await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })
    let show: () => void = () => undefined
    site.hold = new Promise((resolve) => (show = resolve))
    page = await site.open('/review')
    await page.keyboard.press('a')
    expect(await open()).toBe(51)
    show()
    await ready()
    await seriousFindings('/review')
    expect(
      await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]),
    ).toEqual([768, 1366])
    for (let i = 0; i < 50; i++) {
      const id = (await idInFront())!
      if (i % 3 === 2) {
        await page.keyboard.press('r')
        await page.keyboard.press('3')
      } else {
        // Held down it repeats; the repeats decide nothing.
        await page.keyboard.down('a')
        await page.keyboard.down('a')
        await page.keyboard.up('a')
      }
      await page.waitForFunction(
        (before) => document.querySelector('article.decide')?.getAttribute('data-candidate') !== before,
        id,
      )
      await ready()
      if (i === 9) await takeBack(id)
      if (i === 19) await inTwoHands()
    }
    await expect.poll(open).toBe(1)
    const reviews = await site.database.queries.review.groupBy({
      by: ['decision'],
      where: { undoneAt: null },
      _count: true,
    })
    expect(Object.fromEntries(reviews.map(({ decision, _count }) => [decision, _count]))).toEqual({
      confirm: 34,
      reject: 16,
    })
    await page.context().close()
  },
)

/** Undo brings the candidate back to the front; then it is decided again. */
async function takeBack(id: string): Promise<void> {
  await page.keyboard.press('u')
  await ready(id)
  expect(await site.database.queries.candidate.findUnique({ where: { id } })).toMatchObject({ status: 'open' })
  await page.keyboard.press('a')
  await page.waitForFunction(
    (before) => document.querySelector('article.decide')?.getAttribute('data-candidate') !== before,
    id,
  )
  await ready()
}

/** Somebody else opens what is in front here, and is told so when deciding. */
async function inTwoHands(): Promise<void> {
  const id = (await idInFront())!
  const other = await addReviewer(site, 'second')
  const url = `/v1/candidates/${id}/confirm`
  const decision = await site.app.inject({ method: 'POST', url, headers: { ...other.headers, 'if-match': '"1"' } })
  expect(decision.json()).toMatchObject({ status: 409, code: 'claimed' })
  // Now the other way round: the lease here is over and the other one has it.
  await site.database.queries.claim.updateMany({ where: { candidateId: id }, data: { reviewerId: other.id } })
  await page.keyboard.press('a')
  await page.waitForSelector('[role=alert]')
  expect(await page.locator('[role=alert]').first().textContent()).toContain('另一位审核员')
  await site.database.queries.claim.deleteMany({ where: { candidateId: id } })
  await ready()
}

inBrowser('a sheet of a hundred proposed views is approved by mouse, without the one that is wrong', async () => {
  await site.database.queries.view.updateMany({ data: { origin: 'approved' } })
  const views: string[] = []
  for (let i = 0; i < 100; i++) {
    const { cameraId } = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
    views.push(`${cameraId}:1`)
  }
  const learned = { origin: 'proposed', reference: new Uint8Array(4), referenceSha: 'ab'.repeat(32) }
  await site.database.queries.view.updateMany({ where: { id: { in: views } }, data: learned })
  page = await site.open('/cameras?tab=sheet', 'en')
  await expect.poll(() => page.locator('.proposal').count()).toBe(100)
  await page.locator('.proposal').nth(3).getByRole('checkbox').click()
  const left = await page.locator('.proposal').nth(3).getAttribute('data-view')
  await page.getByRole('button', { name: 'Approve the selected' }).click()
  const proposed = () => site.database.queries.view.findMany({ where: { origin: 'proposed' }, select: { id: true } })
  await expect.poll(proposed).toEqual([{ id: left }])
  await expect.poll(() => page.locator('.proposal').count()).toBe(1)
  await seriousFindings('/cameras?tab=sheet')
  await page.context().close()
})

inBrowser('a sheet is gone through by keyboard: one rejected, one left out, the rest approved', async () => {
  const queries = site.database.queries
  const learned = { origin: 'proposed', reference: new Uint8Array(4), referenceSha: 'ab'.repeat(32) }
  await queries.view.updateMany({ data: { origin: 'approved' } })
  for (let i = 0; i < 6; i++) {
    const { cameraId } = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
    await queries.view.update({ where: { id: `${cameraId}:1` }, data: learned })
  }
  page = await site.open('/cameras?tab=sheet', 'en')
  await page.locator('.proposal.here').waitFor()
  const ids = await page
    .locator('.proposal')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-view')!))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await page.locator(`.proposal.here[data-view="${ids[1]}"]:not(.chosen)`).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('r')
  await page.locator(`[data-view="${ids[2]}"] .ant-tag-warning`).waitFor()
  await page.keyboard.press('a')
  const proposed = async () => (await queries.view.findMany({ where: { origin: 'proposed' } })).map(({ id }) => id)
  await expect.poll(proposed).toEqual([ids[1], ids[2]].toSorted((a = '', b = '') => a.localeCompare(b)))
  await page.context().close()
})

inBrowser('a zone is drawn with the mouse, a corner dragged, undone and saved', async () => {
  const { cameraId } = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
  page = await site.open(`/cameras/${cameraId}/zones`, 'en')
  const box = (await page.locator('.canvas').boundingBox())!
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.getByRole('button', { name: 'Draw a zone' }).click()
  for (const [x, y] of [
    [0.2, 0.2],
    [0.6, 0.2],
    [0.6, 0.4],
    [0.2, 0.4],
  ] as const)
    await page.mouse.click(...at(x, y))
  await page.keyboard.press('Enter')
  expect(await page.locator('.corner').count()).toBe(4)
  await page.mouse.move(...at(0.2, 0.2))
  await page.mouse.down()
  await page.mouse.move(...at(0.1, 0.1), { steps: 3 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page
    .locator('.zone-list')
    .getByRole('button', { name: /road-1/ })
    .click()
  await page.getByRole('button', { name: 'Add permitted hours' }).click()
  await page.getByLabel('From').fill('07:00')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const drawn = () => site.database.queries.zone.findFirst({ where: { viewId: `${cameraId}:1`, kind: 'road' } })
  await expect.poll(drawn).not.toBeNull()
  const [corner] = (await drawn())!.polygon as [[number, number]]
  expect((await drawn())!.permits).toMatchObject([{ from: '07:00', to: '22:00', weekdays: [0, 1, 2, 3, 4, 5, 6] }])
  expect(corner[0]).toBeCloseTo(0.1, 1)
  expect(await site.database.queries.zone.count({ where: { viewId: `${cameraId}:1` } })).toBe(2)
  await seriousFindings(`/cameras/:id/zones`)
  await page.context().close()
})

inBrowser(
  'a candidate is confirmed, moved by hand, and its case seen to become clear by looks that come after',
  async () => {
    await site.database.queries.candidate.updateMany({
      where: { status: 'open' },
      data: { status: 'rejected', closedAt: new Date() },
    })
    await seedCamera(site.database, 'clear-1', { view: LEARNED_ROAD })
    const take = (message: LookMessage) =>
      takeLook({ database: site.database, now: () => START, random: () => 0.5 }, message)
    for (let minute = 0; minute <= 6; minute++) await take(seenLook('clear-1', minute, [stall()]))
    const { id } = await site.database.queries.candidate.findFirstOrThrow({ where: { cameraId: 'clear-1' } })
    page = await site.open(`/review/${id}`)
    await ready(id)
    await seriousFindings('/review/:id')
    await page.keyboard.press('a')
    await page.getByText('全部审完').waitFor()
    await page.goto(`${site.url}/console/cases/${id}`)
    await page.getByText('手动推进').click()
    const drawer = page.locator('.ant-drawer')
    const waiting = () => site.database.queries.verification.count({ where: { candidateId: id, status: 'waiting' } })
    for (const step of ['立案', '派遣', '已处置'])
      await page.locator('.ant-collapse').getByRole('button', { name: step, exact: true }).click()
    await expect.poll(waiting).toBe(1)
    // A live camera's clock is the world's: its looks come after the disposal that was just reported, and after its settling.
    const disposed = Math.ceil((Date.now() - START) / 60_000)
    for (const after of [6, 8, 10]) await take(seenLook('clear-1', disposed + after, [NO_STALL]))
    await expect.poll(waiting).toBe(0)
    await page.reload()
    await drawer.getByText('已清除').first().waitFor()
    await drawer.getByText('对准 99%').waitFor()
    expect(await drawer.getByText('问题不在').count()).toBe(3)
    await seriousFindings('/cases/:id', '.ant-drawer')
    await page.context().close()
  },
)

inBrowser(
  'no page has a serious finding of axe, and each says what to do when it is empty',
  { timeout: 300_000 },
  async () => {
    page = await site.open('/queue', 'en')
    for (const where of Object.values(CONSOLE_PAGES)) {
      await site.go(page, where)
      expect(await page.locator('.ant-alert-error').count(), where).toBe(0)
      await seriousFindings(where)
    }
    await site.go(page, CONSOLE_PAGES.figures)
    await page
      .getByRole('img', { name: /^Precision with its 95 % interval/ })
      .locator('svg')
      .waitFor()
    await page.context().close()
  },
)

inBrowser('each page of the console was opened by a test and judged by axe', async () => {
  const source = await readFile(path.join(import.meta.dirname, '../console/routes.tsx'), 'utf8')
  const pages = [...source.matchAll(/path: '([^'*]+)'/g)].map(([, route]) => `/${route!.replace(/:\w+/g, ':id')}`)
  expect(pages.length).toBeGreaterThan(10)
  for (const one of pages) expect([...judged], one).toContain(one)
})

inBrowser('the first script is at most 300 KB, as it is sent', () => {
  const index = site.files.index()!
  const names = [...index.matchAll(/\/console\/(assets\/[^"]+\.js)/g)].map(([, name]) => name!)
  const size = names.reduce((sum, name) => sum + site.files.file(name)!.gzipped.length, 0)
  expect(names.length).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(300 * 1024)
})

/** @param part what is judged: the whole page, or what lies before its dimmed rest */
async function seriousFindings(where: string, part = 'body'): Promise<void> {
  judged.add(where.replace(/\?.*/, ''))
  expect(await axeFindings(page, part), where).toEqual([])
}
