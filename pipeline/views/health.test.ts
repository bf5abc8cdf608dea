import { describe, expect, test } from 'vitest'
import type { CaptureFault, ViewState } from '../vocabulary.ts'
import { type HealthLook, type HealthMemory, NEW_CAMERA, stepHealth } from './health.ts'

let hashes = 0
const seen =
  (viewState: ViewState, more: { clockOffMs?: number; contentHash?: string } = {}) =>
  (at: number): HealthLook => ({
    kind: 'seen',
    at,
    viewState,
    similarity: viewState === 'good' ? 0.9 : 0.1,
    contentHash: `picture ${hashes++}`,
    ...more,
  })
const failed =
  (fault: CaptureFault) =>
  (at: number): HealthLook => ({ kind: 'failed', at, fault })

function play(looks: readonly ((at: number) => HealthLook)[]): { named: string[]; memory: HealthMemory } {
  let memory = NEW_CAMERA
  const named = looks.map((look, at) => {
    memory = stepHealth(memory, look(at * 60_000)).memory
    return memory.state
  })
  return { named, memory }
}
const [good, moved, blocked] = [seen('good'), seen('moved'), seen('blocked')]

describe('a state', () => {
  test('is named by the second look that says so, with what it rests on, and given up after two good ones', () => {
    const { named, memory } = play([good, moved, moved, moved])
    expect(named).toEqual(['good', 'good', 'moved', 'moved'])
    expect(memory).toMatchObject({
      since: 60_000,
      evidence: { looks: 3, firstAt: 60_000, lastAt: 180_000, similarity: 0.1 },
    })
    const over = play([good, moved, moved, good, good])
    expect(over.named).toEqual(['good', 'good', 'moved', 'moved', 'good'])
    expect(over.memory.evidence).toBeUndefined()
  })

  test('is not that of one look: a lorry that stops before the lens, one good picture of a turned camera', () => {
    expect(play([good, blocked, good, good, blocked, good]).named).not.toContain('blocked')
    expect(play([moved, moved, good, moved, good, moved]).named.slice(1)).toEqual(Array(5).fill('moved'))
  })

  test.each(['black', 'overexposed', 'blurred', 'blocked', 'moved'] as const)(
    '%s is named within three looks',
    (state) => {
      expect(play([good, good, seen(state), seen(state), seen(state)]).named.slice(2)).toContain(state)
    },
  )

  test('offline and without frames are named by the third look that fails, not by one that is dropped now and then', () => {
    const gone = failed('unreachable')
    expect(play([good, gone, good, gone, good]).named).not.toContain('offline')
    const { named, memory } = play([good, gone, gone, gone])
    expect(named).toEqual(['good', 'good', 'good', 'offline'])
    expect(memory.evidence).toMatchObject({ fault: 'unreachable', looks: 3, firstAt: 60_000 })
    expect(play([failed('zero-frames'), failed('zero-frames'), failed('zero-frames')]).named[2]).toBe('zero-frames')
  })

  test('frozen makes the look itself unknown from the second picture on', () => {
    const still = seen('good', { contentHash: 'one' })
    const first = stepHealth(NEW_CAMERA, still(0))
    const second = stepHealth(first.memory, still(60_000))
    expect([first.viewState, second.viewState]).toEqual(['good', 'frozen'])
    expect(second.memory).toMatchObject({ state: 'frozen', evidence: { shownAt: 0 } })
    expect(second.change).toEqual({ from: 'good', to: 'frozen' })
  })

  test('a black picture that repeats is black', () => {
    const dark = seen('black', { contentHash: 'dark' })
    expect(play([good, dark, dark, dark]).named.at(-1)).toBe('black')
  })

  test('a wrong clock is named and spoils no look; a minute is none', () => {
    const late = seen('good', { clockOffMs: -3_600_000 })
    const { memory } = play([good, late, late])
    expect(memory).toMatchObject({ state: 'wrong-clock', evidence: { clockOffSeconds: -3600 } })
    expect(stepHealth(memory, late(0)).viewState).toBe('good')
    expect(play([seen('good', { clockOffMs: 59_000 }), seen('good', { clockOffMs: -59_000 })]).memory.state).toBe(
      'good',
    )
  })

  test('one state follows another without a good look between', () => {
    expect(play([good, moved, moved, seen('black'), seen('black')]).named.at(-1)).toBe('black')
  })
})
