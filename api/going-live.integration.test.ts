/// <reference lib="dom" />
/** Going live in a real browser: a sample is labelled, a category moved up with its forecast read, a roster approved. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../fixtures/axe.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { type ConsoleSite, findBrowser, startConsole } from '../fixtures/console.ts'
import { settleHeld } from '../prisma/stores/held-settling.ts'
import { createSettingStore } from '../prisma/stores/settings.ts'

const executablePath = findBrowser()
if (executablePath === undefined)
  console.warn('LEFT OUT: going live in a browser (no chromium, chromium-browser or google-chrome on PATH)')
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

interface AxeFinding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

async function seriousFindings(where: string): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<{ violations: readonly AxeFinding[] }>(`axe.run('body')`)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300)} ${nodes[0]?.failureSummary}`)
  expect(told, where).toEqual([])
}
