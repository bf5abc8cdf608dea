/// <reference lib="dom" />
/**
 * `npm run bench:review -- --json`: how long a reviewer waits for the next picture. 600 verdicts in a real browser with
 * 1080p evidence, from the key to the painted next candidate; the first half without thinking, the rest with a pause.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { addCandidate } from '../fixtures/candidate.ts'
import { findBrowser, startConsole } from '../fixtures/console.ts'
import { liveBytesOf } from './page-heap.ts'
import { type Sample, slopeOf } from './slope.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    verdicts: { type: 'string', default: '600' },
    /** Seconds of thought for a verdict of the second half. */
    think: { type: 'string', default: '3' },
  },
})
/** Verdicts between two measurements of the heap, and how many of those tell a slope. */
const ROUND = 20
const ENOUGH = 20
/** An account may ask the API 1,200 times a minute; a person who thinks never comes near it, this bench would. */
const REQUESTS_PER_SECOND = 18
/** A page that shows no next candidate for so long will not. */
const PATIENCE_MS = 60_000
const verdicts = Number(values.verdicts)
const thinkMs = Number(values.think) * 1000
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const executablePath = findBrowser()
if (executablePath === undefined) {
  say('no chromium, chromium-browser or google-chrome on PATH; install chromium')
  process.exit(1)
}
const site = await startConsole({ executablePath, width: 1920, height: 1080 })
try {
  say(`making ${verdicts} candidates`)
  for (let i = 0; i < verdicts; i++) await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })
  const page = await site.open('/review')
  const cold = await coldStart(page)
  let requests = 0
  page.on('request', () => (requests += 1))
  const heap = await page.context().newCDPSession(page)
  const waits: number[] = []
  const sizes: Sample[] = []
  const rounds = Math.max(1, Math.ceil((verdicts - 1) / ROUND))
  for (let round = 0; round < rounds; round++) {
    const think = round < rounds / 2 ? 0 : thinkMs
    const [before, began] = [requests, performance.now()]
    waits.push(...(await decideMany(page, Math.min(ROUND, verdicts - 1 - round * ROUND), think)))
    sizes.push({ at: waits.length, value: await liveBytesOf(heap) })
    await pause(Math.max(0, ((requests - before) / REQUESTS_PER_SECOND) * 1000 - (performance.now() - began)))
    if (waits.length % 100 === 0) say(`${waits.length} verdicts, p95 ${Math.round(percentile(waits, 0.95))} ms`)
  }
  const half = Math.floor(waits.length / 2)
  const result = {
    verdicts: waits.length + 1,
    p50: Math.round(percentile(waits, 0.5)),
    p95: Math.round(percentile(waits, 0.95)),
    requestsPerVerdict: Math.round((requests / waits.length) * 100) / 100,
    ...heapGrowth(sizes),
    coldMs: Math.round(cold),
    withoutThinking: {
      p50: Math.round(percentile(waits.slice(0, half), 0.5)),
      p95: Math.round(percentile(waits.slice(0, half), 0.95)),
    },
    withThinking: {
      p50: Math.round(percentile(waits.slice(half), 0.5)),
      p95: Math.round(percentile(waits.slice(half), 0.95)),
    },
  }
  if (!values.json) say('times from the key to the painted next picture, in ms')
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  await site.stop()
}

/** Bytes alive a verdict, with their 95 % interval; left out where a short run says nothing. */
function heapGrowth(sizes: readonly Sample[]): { heapSlope?: number; heapSlopeInterval?: readonly [number, number] } {
  if (sizes.length < ENOUGH) return {}
  const { per1000, low, high } = slopeOf(sizes)
  const perVerdict = (slope: number): number => Math.round(slope / 1000)
  return { heapSlope: perVerdict(per1000), heapSlopeInterval: [perVerdict(low), perVerdict(high)] }
}

/** From a fresh page to the first candidate on the screen, ms. */
async function coldStart(page: Page): Promise<number> {
  const started = performance.now()
  await page.reload()
  await page.waitForSelector('article.decide[data-ready=true]', { state: 'attached' })
  return performance.now() - started
}

/** Inside the page, so that the way to the browser and back is not measured. */
function decideMany(page: Page, count: number, think: number): Promise<number[]> {
  return page.evaluate(
    async ([many, thought, patience]) => {
      const ready = (before: string | undefined): Promise<void> =>
        new Promise((resolve, reject) => {
          const until = performance.now() + patience
          const look = (): void => {
            if (performance.now() > until) return reject(new Error('no next candidate: ' + document.body.innerText))
            const card = document.querySelector<HTMLElement>('article.decide')
            if (card?.dataset['ready'] === 'true' && card.dataset['candidate'] !== before) resolve()
            else requestAnimationFrame(look)
          }
          look()
        })
      const waits: number[] = []
      for (let i = 0; i < many; i++) {
        await ready(undefined)
        if (thought > 0) await new Promise((resolve) => setTimeout(resolve, thought))
        const before = document.querySelector<HTMLElement>('article.decide')?.dataset['candidate']
        const pressed = performance.now()
        dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
        await ready(before)
        waits.push(performance.now() - pressed)
      }
      return waits
    },
    [count, think, PATIENCE_MS] as const,
  )
}

function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
