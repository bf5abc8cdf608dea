/// <reference lib="dom" />
/** `npm run console:shots -- --data data/demo`: each page of a running demo in both languages (`--only figures,case`: those), into out/console. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { readRunning } from '../bin/start/running.ts'
import { findBrowser } from '../fixtures/console.ts'
import { CONSOLE_PAGES } from '../fixtures/console-pages.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/demo' },
    out: { type: 'string', default: 'out/console' },
    only: { type: 'string', default: '' },
  },
})
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const dataFolder = resolve(values.data)
const running = readRunning(dataFolder)
const executablePath = findBrowser()
if (running?.apiUrl === undefined || executablePath === undefined) {
  say(
    executablePath === undefined
      ? 'no chromium on PATH; install it'
      : `start the demo first: npm run demo -- --data ${values.data}`,
  )
  process.exit(1)
}
const { apiUrl } = running
const data = { name: 'admin', password: readFileSync(join(dataFolder, 'sign-in'), 'utf8') }
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
for (const language of ['zh', 'en'] as const) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: 'Asia/Shanghai' })
  await context.addInitScript((chosen) => localStorage.setItem('xunjie.language', chosen), language)
  const page = await context.newPage()
  page.setDefaultTimeout(90_000)
  await page.goto(`${apiUrl}/console/`)
  await page.locator('.sign-in').waitFor()
  await shoot(page, `sign-in-${language}`)
  await context.request.post(`${apiUrl}/v1/sessions`, { data })
  for (const [name, path] of Object.entries({ review: '/review', ...CONSOLE_PAGES })) {
    if (!wanted(name)) continue
    await page.goto(`${apiUrl}/console${path}`)
    await page.locator('main').first().waitFor()
    await shoot(page, `${name}-${language}`)
  }
  const { cameras } = (await (await context.request.get(`${apiUrl}/v1/cameras`)).json()) as {
    cameras: { id: string }[]
  }
  await page.goto(`${apiUrl}/console/cameras/${cameras[0]?.id ?? ''}/zones`)
  await shoot(page, `zones-${language}`)
  const { cases } = (await (await context.request.get(`${apiUrl}/v1/cases`)).json()) as {
    cases: { candidateId: string }[]
  }
  if (cases[0] !== undefined) {
    await page.goto(`${apiUrl}/console/cases/${cases[0].candidateId}`)
    await shoot(page, `case-${language}`)
  }
  await context.close()
}
await browser.close()

function wanted(name: string): boolean {
  return values.only === '' || values.only.split(',').includes(name)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
  if ((await page.locator('.map').count()) > 0)
    await page.waitForSelector('.map[data-drawn]', { timeout: 20_000 }).catch(() => undefined)
  // Pictures come a moment after the last answer.
  await page.waitForTimeout(1500)
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
  })
  await page.screenshot({ path: join(values.out, `${name}.png`) })
  say(name)
}
