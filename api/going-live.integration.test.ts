/// <reference lib="dom" />
/** Those who answer for the reviewing, in a real browser: what goes live, what is silenced, who opens an original. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../fixtures/axe.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { type ConsoleSite, findBrowser, startConsole } from '../fixtures/console.ts'
import { addReviewer } from '../fixtures/reviewer.ts'
import { settleHeld } from '../prisma/stores/candidates/held-settling.ts'
import { createSettingStore } from '../prisma/stores/settings.ts'

const executablePath = findBrowser()
if (executablePath === undefined)
  console.warn(
    'LEFT OUT: going live and oversight in a browser (no chromium, chromium-browser or google-chrome on PATH)',
  )
const inBrowser = test.runIf(executablePath !== undefined)

const PATIENT = { timeout: 60_000 }

let site: ConsoleSite
let page: Page
beforeAll(async () => {
  if (executablePath !== undefined) site = await startConsole({ executablePath })
})
afterAll(async () => {
  if (executablePath !== undefined) await site.stop()
})

const open = async (where: string) => {
  await page.goto(`${site.url}/console${where}`)
  await page.locator('main.page h1').waitFor()
  await page.locator('.state .ant-spin').waitFor({ state: 'detached' })
}

inBrowser(
  'a sample is labelled, its category goes to pilot, what it held stands in the queue, and a roster is approved',
  async () => {
    const { queries } = site.database
    await createSettingStore(site.database).setReview({ start: 'shadow', seats: 2, candidatesPerShift: 100 })
    for (let i = 0; i < 3; i += 1) {
      const { candidateId } = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
      const held = { status: 'held', heldFor: 'shadow', heldAt: new Date() }
      await queries.candidate.update({ where: { id: candidateId }, data: held })
    }
    page = await site.open('/ladder?tab=held', 'en')
    const cards = page.locator('article.proposal')
    await expect.poll(() => cards.count(), PATIENT).toBe(3)
    await cards.first().getByRole('button', { name: 'Right' }).click()
    await expect.poll(() => cards.count(), PATIENT).toBe(2)
    await cards.first().getByRole('button', { name: 'Wrong' }).click()
    await expect.poll(() => queries.shadowLabel.count(), PATIENT).toBe(2)
    await seriousFindings('held')

    await open('/ladder')
    const row = page.getByRole('row').filter({ hasText: 'shadow' }).first()
    await row.getByText('50 % [').waitFor()
    await row.getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Move the selected (1)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Not measured: 1 of these').waitFor()
    await dialog.getByText('pilot', { exact: true }).click()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('two weeks in shadow')
    for (const box of await dialog.getByRole('checkbox').all()) await box.click()
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    const step = () => queries.ladderStep.findFirst({ select: { category: true, rung: true, reason: true } })
    await expect.poll(step, PATIENT).toEqual({ category: 'road-spill', rung: 'pilot', reason: 'two weeks in shadow' })
    await dialog.waitFor({ state: 'detached' })
    await seriousFindings('ladder')
    expect(await settleHeld(site.database, new Date())).toMatchObject({ rose: 3 })

    await open('/queue')
    await page.getByText('0 decided, 3 waiting, of 200').waitFor()
    await seriousFindings('queue')

    await open('/ladder?tab=dry-run')
    await page.getByText('no look brought a picture').or(page.getByText('No look brought a picture')).first().waitFor()
    await seriousFindings('dry run')

    await open('/ladder?tab=roster')
    await page.getByRole('spinbutton').fill('2')
    await page.getByRole('button', { name: 'Propose a roster' }).click()
    await page.getByText('others come first, and the roster is full').waitFor()
    await seriousFindings('roster')
    await page.getByRole('button', { name: 'Approve and swap' }).click()
    await page.locator('.ant-popover').getByRole('button', { name: 'Approve and swap' }).click()
    await expect
      .poll(() => queries.roster.findFirst({ select: { status: true } }), PATIENT)
      .toEqual({ status: 'approved' })
    await page.context().close()
  },
)

inBrowser('a category is found by pinyin, changed with a reason, and taken back to how it ships', async () => {
  const stored = () => site.database.queries.categorySetting.findFirst({ select: { setting: true, version: true } })
  page = await site.open('/administration?tab=categories', 'en')
  await page.getByRole('textbox', { name: 'Find by name, pinyin or English' }).fill('zdjy')
  await page.getByRole('button', { name: 'Settings of Stall occupying road or pavement' }).press('Enter')
  const drawer = page.getByRole('dialog')
  const dwell = drawer.getByRole('spinbutton', { name: 'Must last' })
  await dwell.fill('10')
  await drawer.getByRole('textbox', { name: 'Counts in these hours' }).fill('07:00-22:00')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await drawer.getByText('Say why, in three letters at least').waitFor()
  const why = drawer.getByRole('textbox', { name: 'Why' })
  await why.fill('unloading takes ten minutes')
  await drawer.getByRole('button', { name: 'Save' }).click()
  const set = { setting: { hours: '07:00-22:00', dwellSeconds: 600 }, version: 1 }
  await expect.poll(stored, PATIENT).toEqual(set)
  await drawer.getByText('as shipped → Hours 07:00-22:00, Must last 10 min').waitFor()
  expect(await axeFindings(page, '.ant-drawer')).toEqual([])

  // A second administrator was faster: nothing is written over, and what is in force then is shown.
  await site.database.queries.categorySetting.updateMany({ data: { version: 2, setting: { dwellSeconds: 900 } } })
  await dwell.fill('20')
  await why.fill('twenty is better')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('It changed after you opened it').waitFor()
  await expect.poll(() => dwell.inputValue()).toBe('15')
  await why.fill('as it was')
  await drawer.getByRole('button', { name: 'Back to shipped' }).click()
  await expect.poll(stored, PATIENT).toEqual({ setting: null, version: 3 })
  await expect.poll(() => dwell.inputValue()).toBe('3')
  await page.context().close()
})

async function seriousFindings(where: string): Promise<void> {
  expect(await axeFindings(page, 'body'), where).toEqual([])
}

inBrowser('a suppression is ended, a second opinion given, and an original opened by two persons', async () => {
  const { queries } = site.database
  const other = await addReviewer(site, 'third', 'dispatcher')
  const post = (url: string, payload: object, headers: object = {}) =>
    site.app.inject({ method: 'POST', url, payload, headers: { ...other.headers, ...headers } })
  const silenced = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
  const { lastSeenAt } = await queries.candidate.findUniqueOrThrow({ where: { id: silenced.candidateId } })
  await queries.camera.update({ where: { id: silenced.cameraId }, data: { clockAt: lastSeenAt } })
  const reason = { reason: 'look-alike' }
  await post(`/v1/candidates/${silenced.candidateId}/reject`, reason, { 'if-match': '"1"' })
  const { candidateId: doubted } = await addCandidate(site.database, { category: 'road-spill', severity: 3 })
  await queries.candidate.update({ where: { id: doubted }, data: { notBy: other.id } })

  page = await site.open('/oversight', 'en')
  const row = page.getByRole('row').filter({ has: page.locator(`a[href$="${silenced.candidateId}"]`) })
  await row.getByRole('button', { name: 'End it' }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByText('Ended', { exact: true }).click()
  await row.getByText(`ended by ${site.admin.name}`).waitFor()

  await site.go(page, '/oversight?tab=opinions')
  const opinion = page.getByRole('row').filter({ hasText: 'third' })
  await opinion.getByRole('link').click()
  await page.waitForSelector(`article.decide[data-ready=true][data-candidate="${doubted}"]`, { state: 'attached' })
  await page.keyboard.press('a')
  const status = async () => (await queries.candidate.findUnique({ where: { id: doubted } }))?.status
  await expect.poll(status).toBe('confirmed')
  await page.goto(`${site.url}/console/oversight?tab=opinions`)
  await opinion.getByText('Confirmed').waitFor()

  await opinion.getByRole('link').click()
  await page.getByRole('combobox', { name: 'Reason for asking' }).click()
  await page.getByTitle('penalty procedure').click()
  const asked = () => queries.originalRequest.findFirst({ select: { id: true } })
  await expect.poll(asked).not.toBeNull()
  await post(`/v1/originals/${(await asked())!.id}/agree`, {})
  await page.goto(`${site.url}/console/oversight?tab=originals`)
  const picture = page.waitForResponse((reply) => reply.url().endsWith('/picture') && reply.ok())
  await page.getByRole('button', { name: 'See the original' }).click()
  await picture
  await page.context().close()
})

inBrowser('a map of another host is asked by the page that shows it, and by no other host', async () => {
  const policy = async () => (await site.app.inject('/console/map')).headers['content-security-policy']
  expect(await policy()).toContain("connect-src 'self';")
  const tiles = 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=key'
  await createSettingStore(site.database).setMap({ layers: [{ tiles }] })
  expect(await policy()).toContain("img-src 'self' blob: data: https://t0.tianditu.gov.cn;")
  expect(await policy()).toContain("connect-src 'self' https://t0.tianditu.gov.cn;")
  await createSettingStore(site.database).setMap({ layers: [] })
})
