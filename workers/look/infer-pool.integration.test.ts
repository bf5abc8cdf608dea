import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { streetJpeg } from '../../fixtures/frames/street-picture.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import type { TinyModel } from '../../fixtures/models/tiny-detector.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CapturedFrame } from '../capture/frame.ts'
import { createInferPool } from './infer-pool.ts'
import type { InferPoolOptions, PoolEvent } from './infer-pool.ts'

const BRIEF: CameraBrief = { cameraId: 'c', platformId: 'p', utcOffsetMinutes: 480, categories: [] }
const MODEL: TinyModel = {
  labels: ['person', 'car'].map((label) => ({ label, threshold: 0.5 })),
  boxes: [{ labelIndex: 1, score: 0.9, box: [4, 4, 20, 16] }],
}
const never = new AbortController().signal

let folder: string
let manifest: string
let frame: CapturedFrame

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-pool-'))
  manifest = await writeTinyModel(folder, MODEL)
  frame = { kind: 'still', capturedAt: 1_795_000_000_000, picture: await streetJpeg(1) }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A pool whose events are kept, and told to `react` as they happen. */
async function startPool(options: Partial<InferPoolOptions>, react: (event: PoolEvent) => void = () => undefined) {
  const events: PoolEvent[] = []
  const report = (event: PoolEvent) => {
    events.push(event)
    react(event)
  }
  const pool = await createInferPool({ children: 1, threads: 1, manifests: [manifest], ...options, report })
  return { pool, events, kinds: () => events.map(({ kind }) => kind) }
}

const pidOf = (event: PoolEvent | undefined) => (event && 'pid' in event ? event.pid : Number.NaN)
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a pool of decode and infer children', () => {
  test('sees a still, names its models and ends its processes when closed', async () => {
    const { pool, events } = await startPool({ children: 2 })
    const sighted = await pool.see(frame, BRIEF, never)
    expect(sighted).toMatchObject({
      kind: 'seen',
      seen: { width: 640, height: 360, viewState: 'unlearned', models: [{ id: 'tiny', version: '1.0.0' }] },
    })
    await pool.close()
    expect(events.map(pidOf).some(isRunning)).toBe(false)
    expect(await pool.see(frame, BRIEF, never)).toMatchObject({ kind: 'failed', fault: 'deadline' })
  })

  test('a look whose child is killed is taken again by another child', async () => {
    const { pool, events, kinds } = await startPool({})
    const pid = pidOf(events[0])
    // Stopped first, so that it cannot finish before it is killed.
    process.kill(pid, 'SIGSTOP')
    const looking = pool.see(frame, BRIEF, never)
    process.kill(pid, 'SIGKILL')
    expect(await looking).toMatchObject({ kind: 'seen' })
    expect(kinds()).toEqual(['started', 'crashed', 'started'])
    await pool.close()
  })

  test('a picture that ends two children costs one look, and the next look is seen', async () => {
    let kills = 2
    const { pool, kinds } = await startPool({ maxLookMs: 400 }, (event) => {
      if (event.kind === 'started' && kills-- > 0) process.kill(event.pid, 'SIGSTOP')
    })
    expect(await pool.see(frame, BRIEF, never)).toMatchObject({ kind: 'failed', fault: 'driver-crashed' })
    expect(await pool.see(frame, BRIEF, never)).toMatchObject({ kind: 'seen' })
    expect(kinds()).toEqual(['started', 'crashed', 'started', 'crashed', 'started'])
    await pool.close()
  })

  test('a child that grew too big is replaced between two looks, and no look is lost', async () => {
    const { pool, kinds } = await startPool({ maxResidentBytes: 1 })
    const looks = await Promise.all([1, 2, 3].map(() => pool.see(frame, BRIEF, never)))
    expect(looks.map(({ kind }) => kind)).toEqual(['seen', 'seen', 'seen'])
    await pool.close()
    expect(kinds().filter((kind) => kind === 'recycled')).toHaveLength(3)
  })

  test('a corrupt still is a fault of the camera, not a crash', async () => {
    const { pool, kinds } = await startPool({})
    const torn = { ...frame, picture: (await streetJpeg(2)).subarray(0, 4000) } as CapturedFrame
    expect(await pool.see(torn, BRIEF, never)).toMatchObject({ kind: 'failed', fault: 'corrupt-video' })
    expect(await pool.see(frame, BRIEF, never)).toMatchObject({ kind: 'seen' })
    expect(kinds()).toEqual(['started'])
    await pool.close()
  })

  test('a look that is called off while it waits gives deadline at once', async () => {
    const { pool } = await startPool({})
    const over = new AbortController()
    const [first, second] = [pool.see(frame, BRIEF, never), pool.see(frame, BRIEF, over.signal)]
    over.abort()
    expect(await second).toMatchObject({ kind: 'failed', fault: 'deadline' })
    expect(await first).toMatchObject({ kind: 'seen' })
    await pool.close()
  })

  test('a model that is not what its manifest says keeps the pool from starting, with what to fix', async () => {
    const other = await mkdtemp(join(tmpdir(), 'xunjie-pool-'))
    const wrong = await writeTinyModel(other, MODEL, (fields) => (fields['sha256'] = '0'.repeat(64)))
    await expect(startPool({ children: 2, manifests: [wrong] })).rejects.toMatchObject({
      code: 'models-refused',
      message: expect.stringContaining('Restore the file'),
    })
    await rm(other, { recursive: true, force: true })
  })
})
