import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AV_CODEC_ID_HEVC } from 'node-av'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { streetJpeg } from '../../fixtures/frames/street-picture.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import type { TinyModel } from '../../fixtures/models/tiny-detector.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CapturedFrame, CodecDescription, KeyFrame } from '../capture/frame.ts'
import { pullKeyFrame } from '../capture/pull.ts'
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

/** Of a clip: mp4, so that lengths stand before its units and the parameter sets beside it. */
async function realKeyFrame(): Promise<KeyFrame> {
  const path = join(import.meta.dirname, '../../fixtures/clips/quiet-street.mp4')
  const job = { input: { kind: 'file', path }, openMs: 5000, firstPacketMs: 5000, totalMs: 9000 } as const
  const { frame } = await pullKeyFrame(job, never)
  if (frame.kind !== 'key-frame') throw new Error('The clip gave no key frame.')
  return frame
}

/** Bytes that mean nothing, the same each time. */
function noise(length: number): Uint8Array {
  let state = 7
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

function withoutExtradata(codec: CodecDescription): CodecDescription {
  const { codecId, codecTag, width, height, pixelFormat } = codec
  return { codecId, codecTag, width, height, pixelFormat }
}

/** Lengths of four bytes before each unit become start codes. */
function annexB(packet: Uint8Array): Buffer {
  const bytes = Buffer.from(packet)
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    bytes.writeUInt32BE(1, at)
    at += 4 + length
  }
  return bytes
}

/** H.264 parameter sets that announce a picture of 16384 x 16384 pixels (ITU-T H.264, 7.3.2.1). */
function wideSps(): Buffer {
  const golomb = (value: number) => {
    const bits = (value + 1).toString(2)
    return '0'.repeat(bits.length - 1) + bits
  }
  const blocks = 16_384 / 16 - 1
  // sps id, frame number bits, order type 2, references, gaps; width, height; frames only; direct, crop, vui.
  const sps = `${[0, 0, 2, 1].map(golomb).join('')}0${golomb(blocks)}${golomb(blocks)}1100`
  // pps id, sps id, CAVLC, no slice groups, references, prediction, three offsets, three flags.
  const pps = `${[0, 0].map(golomb).join('')}00${[0, 0, 0].map(golomb).join('')}000${[0, 0, 0].map(golomb).join('')}000`
  const unit = (head: readonly number[], bits: string) => {
    const padded = `${bits}1`.padEnd(Math.ceil((bits.length + 1) / 8) * 8, '0')
    return [0, 0, 0, 1, ...head, ...padded.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2))]
  }
  return Buffer.from([...unit([0x67, 66, 0, 62], sps), ...unit([0x68], pps)])
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
    const sighted = await pool.see(frame, { brief: BRIEF }, never)
    expect(sighted).toMatchObject({
      kind: 'seen',
      seen: { width: 640, height: 360, viewState: 'unlearned', models: [{ id: 'tiny', version: '1.0.0' }] },
    })
    await pool.close()
    expect(events.map(pidOf).some(isRunning)).toBe(false)
    expect(await pool.see(frame, { brief: BRIEF }, never)).toMatchObject({ kind: 'failed', fault: 'deadline' })
  })

  test('a look whose child is killed is taken again by another child', async () => {
    const { pool, events, kinds } = await startPool({})
    const pid = pidOf(events[0])
    // Stopped first, so that it cannot finish before it is killed.
    process.kill(pid, 'SIGSTOP')
    const looking = pool.see(frame, { brief: BRIEF }, never)
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
    expect(await pool.see(frame, { brief: BRIEF }, never)).toMatchObject({ kind: 'failed', fault: 'driver-crashed' })
    expect(await pool.see(frame, { brief: BRIEF }, never)).toMatchObject({ kind: 'seen' })
    expect(kinds()).toEqual(['started', 'crashed', 'started', 'crashed', 'started'])
    await pool.close()
  })

  test('a child that grew too big is replaced between two looks, and no look is lost', async () => {
    const { pool, kinds } = await startPool({ maxResidentBytes: 1 })
    const looks = await Promise.all([1, 2, 3].map(() => pool.see(frame, { brief: BRIEF }, never)))
    expect(looks.map(({ kind }) => kind)).toEqual(['seen', 'seen', 'seen'])
    await pool.close()
    expect(kinds().filter((kind) => kind === 'recycled')).toHaveLength(3)
  })

  test('a corrupt still is a fault of the camera, not a crash', async () => {
    const { pool, kinds } = await startPool({})
    const torn = { ...frame, picture: (await streetJpeg(2)).subarray(0, 4000) } as CapturedFrame
    expect(await pool.see(torn, { brief: BRIEF }, never)).toMatchObject({ kind: 'failed', fault: 'corrupt-video' })
    expect(await pool.see(frame, { brief: BRIEF }, never)).toMatchObject({ kind: 'seen' })
    expect(kinds()).toEqual(['started'])
    await pool.close()
  })

  test('hostile key frames cost one look each: no child dies, and the next look is seen', async () => {
    const { pool, kinds } = await startPool({})
    const { packet, codec } = await realKeyFrame()
    const hostile: readonly [string, Partial<KeyFrame>][] = [
      ['corrupt-video', { packet: packet.subarray(0, packet.length >> 1) }],
      ['corrupt-video', { packet: new Uint8Array(0) }],
      ['corrupt-video', { packet: noise(200_000) }],
      ['corrupt-video', { codec: { ...codec, codecId: AV_CODEC_ID_HEVC } }],
      ['corrupt-video', { codec: { ...codec, codecId: 999_999 } }],
      ['corrupt-video', { codec: { ...codec, extradata: noise(5000) }, packet: noise(50_000) }],
      ['corrupt-video', { codec: withoutExtradata(codec), packet: Buffer.concat([wideSps(), annexB(packet)]) }],
    ]
    for (const [fault, change] of hostile) {
      const keyFrame: KeyFrame = { kind: 'key-frame', capturedAt: frame.capturedAt, codec, packet, ...change }
      expect(await pool.see(keyFrame, { brief: BRIEF }, never)).toMatchObject({ kind: 'failed', fault })
    }
    expect(await pool.see(frame, { brief: BRIEF }, never)).toMatchObject({ kind: 'seen' })
    expect(kinds()).toEqual(['started'])
    await pool.close()
  })

  test('pictures that wait are bounded in bytes: a large one is told so, others keep their place', async () => {
    const { pool, events } = await startPool({ waiting: { total: 300_000, fairShare: 100_000 } })
    process.kill(pidOf(events[0]), 'SIGSTOP')
    const padded = (bytes: number) => {
      const { picture } = frame as Extract<CapturedFrame, { kind: 'still' }>
      return { ...frame, picture: Buffer.concat([picture, Buffer.alloc(bytes)]) } as CapturedFrame
    }
    const looks = [padded(0), padded(200_000), padded(150_000), padded(0)].map((one) =>
      pool.see(one, { brief: BRIEF }, never),
    )
    expect(await looks[2]).toMatchObject({
      kind: 'failed',
      fault: 'deadline',
      detail: expect.stringContaining('bytes'),
    })
    process.kill(pidOf(events[0]), 'SIGCONT')
    const rest = await Promise.all(looks.toSpliced(2, 1))
    expect(rest.map(({ kind }) => kind)).toEqual(['seen', 'seen', 'seen'])
    expect(await pool.see(padded(150_000), { brief: BRIEF }, never)).toMatchObject({ kind: 'seen' })
    await pool.close()
  })

  test('a look that is called off while it waits gives deadline at once', async () => {
    const { pool } = await startPool({})
    const over = new AbortController()
    const [first, second] = [pool.see(frame, { brief: BRIEF }, never), pool.see(frame, { brief: BRIEF }, over.signal)]
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

  test('a device that is not there keeps the pool from starting, with what to do', async () => {
    await expect(startPool({ device: 'openvino' })).rejects.toMatchObject({
      code: 'models-refused',
      message: expect.stringContaining('set XUNJIE_DEVICE=cpu'),
    })
  })
})
