/** A camera with two streams, which are two real RTSP streams. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFaultServer } from '../../fixtures/farm/fault-servers.ts'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import { findCategory, recipeRow } from '../../pipeline/catalogue/catalogue.ts'
import type { LookRequest, SeenLook } from '../../pipeline/look.ts'
import { EMPTY_RECIPE_STATE, type RecipeState } from '../../pipeline/recipes/recipe.ts'
import { stepRecipe } from '../../pipeline/recipes/step.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import { createCapture } from '../capture/capture.ts'
import type { Capture } from '../capture/frame.ts'
import { createEvidenceFolder, evidencePath } from '../evidence/folder.ts'
import { createInferPool } from './infer-pool.ts'
import { createLooker, type LookerParts } from './look.ts'
import type { Sight } from './sight.ts'

const rtsp = await hasRtspServer()
if (!rtsp) console.warn('LEFT OUT: tests of two streams of one camera, since the RTSP server is not installed.')

const REQUEST: LookRequest = { lookId: 'l', cameraId: 'c', reason: 'interval', deadlineAt: 0, leaderEpoch: 1 }
const WHOLE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const
const never = new AbortController().signal

let folder: string
let sight: Sight
let capture: Capture
let servers: RtspServer[]
let brief: CameraBrief
/** Addresses pulled, in order, and how many at most at the same time. */
let pulled: string[]
let atOnce: number

beforeAll(async () => {
  if (!rtsp) return
  folder = await mkdtemp(join(tmpdir(), 'xunjie-streams-'))
  const manifest = await writeTinyModel(folder, {
    labels: ['person', 'car'].map((label) => ({ label, threshold: 0.5 })),
    boxes: [{ labelIndex: 1, score: 0.9, box: [8, 4, 24, 14] }],
  })
  sight = await createInferPool({ children: 1, threads: 1, manifests: [manifest] })
  const pull = createCapture({ policy: { ...LIVE_POLICY, loopback: true }, children: 1, openMs: 700 })
  capture = { ...pull, take: counted(pull.take) }
  servers = await Promise.all([
    startRtspServer({ width: 320, height: 180, keySeconds: 0.5 }),
    startRtspServer({ width: 1280, height: 720, keySeconds: 0.5 }),
    startRtspServer({ width: 1280, height: 720, keySeconds: 0.5, pattern: 'checkers-8' }),
  ])
  const zones = [{ id: 'lane', kind: 'fire-lane', polygon: WHOLE, origin: 'approved', permits: [] }] as const
  const view = { viewId: 'c:1', version: 1, origin: 'approved', zones } as const
  brief = { cameraId: 'c', platformId: 'p', utcOffsetMinutes: 480, categories: ['fire-lane-blocked'], view }
  const { learned } = await look({})
  const reference = { ...learned!, luma: Buffer.from(learned!.luma, 'base64'), contentHash: '' }
  brief = { ...brief, view: { ...view, reference } }
}, 60_000)
afterAll(async () => {
  if (!rtsp) return
  await Promise.all([sight.close(), capture.close(), ...servers.map((server) => server.stop())])
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  pulled = []
  atOnce = 0
})

function counted(take: Capture['take']): Capture['take'] {
  let open = 0
  return async (request, signal) => {
    pulled?.push(request.address)
    open += 1
    atOnce = Math.max(atOnce, open)
    try {
      return await take(request, signal)
    } finally {
      open -= 1
    }
  }
}

interface Given extends Partial<LookerParts> {
  readonly main?: string
  readonly request?: Partial<LookRequest>
}

async function look({ main, request, ...parts }: Given): Promise<SeenLook> {
  const looker = createLooker({
    capture,
    sight,
    briefs: { briefOf: () => Promise.resolve(brief) },
    addresses: {
      sourceOf: () => Promise.resolve({ address: sub(), driver: 'node-av', ...(main === undefined ? {} : { main }) }),
    },
    recipeStatesOf: () => Promise.resolve(new Map()),
    needsDetail: () => false,
    evidence: createEvidenceFolder({ folder: join(folder, 'evidence'), limitBytes: 50_000_000 }),
    now: () => 1_795_000_001_000,
    lookMs: 12_000,
    ...parts,
  })
  const { outcome } = await looker.look({ ...REQUEST, ...request }, never)
  if (outcome.kind === 'failed') throw new Error(`${outcome.fault}: ${outcome.detail}`)
  return outcome
}

const sub = () => servers[0]!.url
const main = () => servers[1]!.url
const elsewhere = () => servers[2]!.url

/** The dwell of a car in the lane after looks at these minutes before `at`. */
function statesAfter(at: number, minutes: readonly number[]): ReadonlyMap<string, RecipeState> {
  const category = 'fire-lane-blocked'
  const place = { x0: 0.1, y0: 0.1, x1: 0.5, y1: 0.5 }
  const sighting = { category, presence: 'present', zoneId: 'lane', place, score: 0.9, count: 1 } as const
  const states = minutes.reduce<RecipeState>(
    (state, minute) =>
      stepRecipe(recipeRow(findCategory(category)!), state, {
        at: at - minute * 60_000,
        lookId: `before-${minute}`,
        sightings: [sighting],
      }).state,
    EMPTY_RECIPE_STATE,
  )
  return new Map([[category, states]])
}

describe.skipIf(!rtsp)('a camera with a sub-stream and a main stream', () => {
  test('is looked at through its sub-stream when nothing is seen that needs a picture', async () => {
    const empty = { ...brief, categories: ['bagged-garbage'] }
    const seen = await look({ main: main(), briefs: { briefOf: () => Promise.resolve(empty) } })
    expect(seen).toMatchObject({ viewState: 'good', width: 320 })
    expect(pulled).toEqual([sub()])
  })

  test('gives the sharp picture of a hit, one pull after the other, with the boxes of that very frame', async () => {
    const seen = await look({ main: main() })
    expect(pulled).toEqual([sub(), main()])
    expect(atOnce).toBe(1)
    expect(seen).toMatchObject({ viewState: 'good', width: 1280, height: 720, stream: 'main' })
    expect(seen.sightings).toMatchObject([{ category: 'fire-lane-blocked', presence: 'present' }])
    expect(seen.evidence).toMatchObject({ width: 1280, height: 720 })
    const jpeg = await readFile(evidencePath(join(folder, 'evidence'), seen.evidence!.full))
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 1280, height: 720 })
  })

  test('asks for no further sharp picture of what has raised already, but for one that judges a fix', async () => {
    const recipeStatesOf = () => Promise.resolve(statesAfter(Date.now(), [40, 30, 20, 10, 1]))
    expect(await look({ main: main(), recipeStatesOf })).toMatchObject({ width: 320, evidence: { width: 320 } })
    expect(pulled).toEqual([sub()])
    expect(await look({ main: main(), recipeStatesOf, request: { reason: 'verification' } })).toMatchObject({
      stream: 'main',
      evidence: { width: 1280 },
    })
  })

  test('is looked at through its main stream alone where small things are looked for', async () => {
    const seen = await look({ main: main(), needsDetail: () => true })
    expect(pulled).toEqual([main()])
    expect(seen).toMatchObject({ viewState: 'good', width: 1280, stream: 'main' })
  })

  test.each([true, false])('whose main stream says nothing keeps its look (main first: %s)', async (detail) => {
    const mute = await startFaultServer('half-open')
    const seen = await look({ main: `rtsp://viewer:pass@127.0.0.1:${mute.port}/main`, needsDetail: () => detail })
    await mute.stop()
    expect(seen).toMatchObject({ viewState: 'good', width: 320, evidence: { width: 320 } })
    expect(seen.sightings).toMatchObject([{ presence: 'present' }])
    expect(seen.stream).toBeUndefined()
    expect(seen.mainRefused).toEqual({ detail: expect.stringContaining('said nothing'), crashed: false })
    expect(JSON.stringify(seen)).not.toMatch(/127\.0\.0\.1|pass/)
  })

  test.each([true, false])(
    'whose main stream shows another section keeps its look (main first: %s)',
    async (detail) => {
      const seen = await look({ main: elsewhere(), needsDetail: () => detail })
      expect(seen).toMatchObject({ viewState: 'good', width: 320, evidence: { width: 320 } })
      expect(seen.mainRefused?.detail).toContain('Set both to the same section')
    },
  )
})
