import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { streetJpeg, streetPicture } from '../../fixtures/frames/street-picture.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { decodeStill, frameOfRgb } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { LookRequest, SeenLook } from '../../pipeline/look.ts'
import type { Zone } from '../../pipeline/vocabulary.ts'
import { loadOrCreateOriginalsKey, openOriginal } from '../../prisma/sealed-original.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import { createCapture } from '../capture/capture.ts'
import type { Capture, CaptureOutcome } from '../capture/frame.ts'
import { createEvidenceFolder, evidencePath, originalPath } from '../evidence/folder.ts'
import { createInferPool } from './infer-pool.ts'
import { createLooker } from './look.ts'
import type { LookerParts } from './look.ts'
import type { Sight } from './sight.ts'

const FIRE_LANE: Zone = {
  id: 'lane',
  kind: 'fire-lane',
  polygon: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  origin: 'approved',
  permits: [],
}
const REQUEST: LookRequest = { lookId: 'l1', cameraId: 'c', reason: 'interval', deadlineAt: 0, leaderEpoch: 1 }
const never = new AbortController().signal

let folder: string
let sight: Sight
let keyFile: string
let brief: CameraBrief

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-look-'))
  const manifest = await writeTinyModel(folder, {
    labels: ['person', 'car'].map((label) => ({ label, threshold: 0.5 })),
    boxes: [{ labelIndex: 1, score: 0.9, box: [8, 4, 24, 14] }],
  })
  keyFile = join(folder, 'originals.key')
  const sealing = { publicKey: await loadOrCreateOriginalsKey(keyFile), categories: ['fire-lane-blocked'] }
  sight = await createInferPool({ children: 1, threads: 1, manifests: [manifest], sealing })
  const reference = await sketchOf(frameOfRgb(streetPicture(1)))
  const view = { viewId: 'c:1', version: 3, origin: 'approved', reference, zones: [FIRE_LANE] } as const
  const categories = ['fire-lane-blocked', 'bagged-garbage']
  brief = { cameraId: 'c', platformId: 'p', utcOffsetMinutes: 480, categories, view }
})
afterAll(async () => {
  await sight.close()
  await rm(folder, { recursive: true, force: true })
})

/** A camera that answers every look with `outcome`. */
function fakeCapture(outcome: CaptureOutcome): Capture {
  return { take: () => Promise.resolve(outcome), close: () => Promise.resolve() }
}

async function still(seed: number): Promise<CaptureOutcome> {
  const frame = { kind: 'still', capturedAt: 1_795_000_000_000, picture: await streetJpeg(seed) } as const
  return { kind: 'frame', driver: 'http-jpeg', openMs: 1, totalMs: 2, frame }
}

function lookerOf(capture: CaptureOutcome, parts: Partial<LookerParts> = {}) {
  return createLooker({
    capture: fakeCapture(capture),
    sight,
    briefs: { briefOf: () => Promise.resolve(brief) },
    addresses: { sourceOf: () => Promise.resolve({ address: 'http://camera.example/', driver: 'http-jpeg' }) },
    recipeStatesOf: () => Promise.resolve(new Map()),
    needsDetail: () => false,
    evidence: createEvidenceFolder({ folder: join(folder, 'evidence'), limitBytes: 10_000_000 }),
    now: () => 1_795_000_001_000,
    lookMs: 15_000,
    ...parts,
  })
}

describe('a look', () => {
  test('tells intake what stands where, under which view, with a masked picture by its hash', async () => {
    const looker = lookerOf(await still(1))
    const message = await looker.look({ ...REQUEST, recordingFrame: 4 }, never)
    expect(message).toMatchObject({
      version: 2,
      lookId: 'l1',
      cameraId: 'c',
      viewId: 'c:1',
      viewVersion: 3,
      recordingFrame: 4,
      driver: 'http-jpeg',
      outcome: { kind: 'seen', capturedAt: 1_795_000_000_000, viewState: 'good' },
    })
    const seen = message.outcome as SeenLook
    const [blocked] = seen.sightings.filter(({ category }) => category === 'fire-lane-blocked')
    expect(blocked).toMatchObject({ presence: 'present', zoneId: 'lane', label: 'car' })
    expect(seen.occluders.map(({ label }) => label)).toEqual(['car'])
    const jpeg = await readFile(evidencePath(join(folder, 'evidence'), seen.evidence!.full))
    expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8])
    expect(JSON.stringify(message)).not.toContain('camera.example')
  })

  test('of a row that needs it leaves the unmasked frame too, sealed for a key it does not have', async () => {
    const [masked, originals] = [join(folder, 'sealing'), join(folder, 'originals')]
    const evidence = createEvidenceFolder({ folder: masked, limitBytes: 10_000_000, originals })
    const { outcome } = await lookerOf(await still(1), { evidence }).look(REQUEST, never)
    const { full } = (outcome as SeenLook).evidence!
    const sealed = await readFile(originalPath(originals, full))
    const [jpeg, shown] = [await openOriginal(keyFile, sealed), await readFile(evidencePath(masked, full))]
    expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8])
    expect(jpeg.equals(shown)).toBe(false)
    expect(sealed.includes(jpeg.subarray(0, 64))).toBe(false)
    // Of a row that does not need it there is none.
    const bare = { ...brief, categories: ['bagged-garbage'] }
    const none = join(folder, 'no-originals')
    const other = lookerOf(await still(1), {
      evidence: createEvidenceFolder({ folder: join(folder, 'bare'), limitBytes: 10_000_000, originals: none }),
      briefs: { briefOf: () => Promise.resolve(bare) },
    })
    const seen = (await other.look({ ...REQUEST, reason: 'verification' }, never)).outcome as SeenLook
    expect(seen.evidence).toBeDefined()
    await expect(readFile(originalPath(none, seen.evidence!.full))).rejects.toThrow('ENOENT')
  })

  test('says unknown where no loaded model has the labels of the row', async () => {
    const { outcome } = await lookerOf(await still(1)).look(REQUEST, never)
    const rows = (outcome as SeenLook).sightings.filter(({ category }) => category === 'bagged-garbage')
    for (const row of rows) expect(row).toMatchObject({ presence: 'unknown', reason: 'needs-model' })
  })

  test('of another street is moved: everything unknown, nothing kept', async () => {
    const { outcome } = await lookerOf(await still(77)).look(REQUEST, never)
    const seen = outcome as SeenLook
    expect(seen.viewState).toBe('moved')
    expect(new Set(seen.sightings.map(({ presence }) => presence))).toEqual(new Set(['unknown']))
    expect(seen.evidence).toBeUndefined()
  })

  test('at a view without a reference proposes one, and keeps its masked picture for the person who approves', async () => {
    const { reference: _, ...view } = brief.view!
    const briefs = { briefOf: () => Promise.resolve({ ...brief, view }) }
    const { outcome } = await lookerOf(await still(1), { briefs }).look(REQUEST, never)
    const { learned, evidence, viewState } = outcome as SeenLook
    expect(viewState).toBe('unlearned')
    expect(Buffer.from(learned!.luma, 'base64')).toHaveLength(160 * 90)
    expect(evidence).toBeDefined()
  })

  test('that verifies a fix keeps its masked picture although nothing is there any more; another look keeps none', async () => {
    const corner = {
      ...FIRE_LANE,
      polygon: [
        [0.9, 0.9],
        [1, 0.9],
        [1, 1],
      ],
    } as const
    const briefs = { briefOf: () => Promise.resolve({ ...brief, view: { ...brief.view!, zones: [corner] } }) }
    const looker = lookerOf(await still(1), { briefs })
    const seen = async (reason: LookRequest['reason']) =>
      (await looker.look({ ...REQUEST, reason }, never)).outcome as SeenLook
    const verification = await seen('verification')
    expect(verification.viewState).toBe('good')
    expect(verification.sightings.map(({ presence }) => presence)).not.toContain('present')
    const jpeg = await readFile(evidencePath(join(folder, 'evidence'), verification.evidence!.full))
    expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8])
    expect((await seen('interval')).evidence).toBeUndefined()
  })

  test('with a full evidence store is reported without its picture and with the reason', async () => {
    const evidence = createEvidenceFolder({ folder: join(folder, 'full'), limitBytes: 10 })
    const { outcome } = await lookerOf(await still(1), { evidence }).look(REQUEST, never)
    const seen = outcome as SeenLook
    expect(seen.sightings.some(({ presence }) => presence === 'present')).toBe(true)
    expect(seen.evidence).toBeUndefined()
    expect(seen.evidenceRefused).toContain('engines.evidenceLimitMb')
  })

  test('that brought no frame passes on the fault and its sentence', async () => {
    const detail = 'The camera opened the stream and sent no picture.'
    const looker = lookerOf({ kind: 'failed', fault: 'zero-frames', detail, driver: 'node-av' })
    expect(await looker.look(REQUEST, never)).toMatchObject({
      driver: 'node-av',
      outcome: { kind: 'failed', failedAt: 1_795_000_001_000, fault: 'zero-frames', detail },
    })
  })

  test('of a camera that left the roster fails as not found', async () => {
    const briefs = { briefOf: () => Promise.resolve(undefined) }
    const { outcome } = await lookerOf(await still(1), { briefs }).look(REQUEST, never)
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'not-found' })
  })

  test('whose database is away is not answered at all: the job stays open', async () => {
    const briefs = { briefOf: () => Promise.reject(new Error('connection refused')) }
    await expect(lookerOf(await still(1), { briefs }).look(REQUEST, never)).rejects.toThrow('connection refused')
  })

  test('of a recording sees the frame that was asked for, at the time of its own clock, in the view of its reference', async () => {
    const clips = join(import.meta.dirname, '../../fixtures/clips')
    const of = (kind: string) => join(clips, `parking-pavement.${kind}`)
    const capture = createCapture({ policy: { ...LIVE_POLICY, folders: [clips] }, children: 1 })
    const reference = await sketchOf(await decodeStill(await readFile(of('reference.jpg'))))
    const address = JSON.stringify({ clip: of('mp4'), timeline: of('timeline.json') })
    const looker = lookerOf(await still(1), {
      capture,
      addresses: { sourceOf: () => Promise.resolve({ address, driver: 'node-av' }) },
      briefs: { briefOf: () => Promise.resolve({ ...brief, view: { ...brief.view!, reference } }) },
    })
    const timeline = JSON.parse(await readFile(of('timeline.json'), 'utf8')) as { startsAt: string; frames: number[] }
    for (const recordingFrame of [0, 5]) {
      const { outcome } = await looker.look({ ...REQUEST, recordingFrame }, never)
      const capturedAt = Date.parse(timeline.startsAt) + timeline.frames[recordingFrame]! * 1000
      expect(outcome).toMatchObject({ kind: 'seen', capturedAt, viewState: 'good', width: 960, height: 540 })
    }
    const { outcome } = await looker.look({ ...REQUEST, recordingFrame: 9999 }, never)
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'end-of-recording' })
    await capture.close()
  })
})
