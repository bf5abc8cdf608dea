import { describe, expect, test } from 'vitest'
import { isSamePrint, livelyTiles, PRINT_TILES, printOf } from './print.ts'
import { NO_REPEATS, type Repeat, stepRepeats } from './repeats.ts'
import { sketchOf, street, withThing, type Paint } from './street.fixture.ts'

/** A street with a car somewhere along it; `grain` is what a coder makes of the same picture another time. */
const withCar = (place: number, grain = 0): Uint8Array => {
  const x0 = 0.05 + place * 0.12
  const car = withThing(street, { x0, y0: 0.5, x1: x0 + 0.2, y1: 0.75 })
  const paint: Paint = (x, y) => car(x, y) + (grain === 0 ? 0 : ((x * 7 + y * 13 + grain * 5) % 3) - 1)
  return sketchOf(paint).luma
}
/** A clock in the upper left corner. */
const withClock = (luma: Uint8Array, second: number): Uint8Array =>
  luma.map((value, i) => (Math.floor(i / 160) < 12 && i % 160 < 60 && ((i % 160) + second * 3) % 5 < 2 ? 250 : value))

const said = (
  pictures: readonly { readonly luma: Uint8Array; readonly hash: string }[],
): (Repeat['kind'] | 'live')[] => {
  let memory = NO_REPEATS
  return pictures.map(({ luma, hash }, at) => {
    const step = stepRepeats(memory, { at, contentHash: hash, print: printOf(luma) })
    memory = step.memory
    return step.repeat?.kind ?? 'live'
  })
}
let hashes = 0
const coded = (luma: Uint8Array) => ({ luma, hash: `hash ${hashes++}` })

describe('a print', () => {
  test('is that of the same picture under another clock and coded anew, and no longer when a car moved', () => {
    const first = printOf(withClock(withCar(1), 0))
    expect(first).toHaveLength(PRINT_TILES)
    expect(isSamePrint(first, printOf(withClock(withCar(1, 2), 7)))).toBe(true)
    expect(isSamePrint(first, printOf(withClock(withCar(2), 0)))).toBe(false)
    expect(livelyTiles(first, printOf(withCar(4)))).toBeGreaterThan(3)
  })
})

describe('a stream is', () => {
  test('frozen from the second picture on that is the same to the bit, and live as soon as it moves', () => {
    const shown = [0, 1, 1, 1, 2].map((place) => ({ luma: withCar(place), hash: `at ${place}` }))
    expect(said(shown)).toEqual(['live', 'live', 'frozen', 'frozen', 'live'])
  })

  test('frozen from the third on under a running clock, coded anew each time', () => {
    const shown = [0, 1, 2, 3].map((second) => coded(withClock(withCar(1, second), second)))
    expect(said([coded(withCar(3)), ...shown])).toEqual(['live', 'live', 'live', 'frozen', 'frozen'])
  })

  test('looping from the first picture on that comes back to the bit, until no picture was shown before for six looks', () => {
    const piece = [0, 1, 2, 3].map((place) => ({ luma: withCar(place), hash: `piece ${place}` }))
    const live = [0.4, 1.4, 2.4, 3.4, 4.4, 5.4, 0.7].map((place) => coded(withCar(place)))
    const all = said([...piece, ...piece, ...live])
    expect(all.slice(0, 8)).toEqual(['live', 'live', 'live', 'live', 'looping', 'looping', 'looping', 'looping'])
    expect(all.at(-1)).toBe('live')
  })

  test('looping from the second picture on that comes back under a running clock', () => {
    const piece = [0, 2, 4, 1, 5]
    const shown = [...piece, ...piece].map((place, second) => coded(withClock(withCar(place, second), second)))
    expect(said(shown)).toEqual([...Array<string>(6).fill('live'), ...Array<string>(4).fill('looping')])
  })

  test('live where traffic comes and goes on a street that is empty in between', () => {
    const places = [0, 5.5, 1, 3, 0.5, 2.5, 4.5, 1.5, 3.5, 2]
    expect(new Set(said(places.map((place, second) => coded(withClock(withCar(place, second), second)))))).toEqual(
      new Set(['live']),
    )
  })

  test('judged by the hash alone where a look worker of an older version sent no print', () => {
    let memory = NO_REPEATS
    const kinds = ['a', 'b', 'b', 'c'].map((contentHash, at) => {
      const step = stepRepeats(memory, { at, contentHash })
      memory = step.memory
      return step.repeat?.kind
    })
    expect(kinds).toEqual([undefined, undefined, 'frozen', undefined])
  })
})

test('what is remembered is bounded', () => {
  let memory = NO_REPEATS
  for (let at = 0; at < 200; at++) {
    memory = stepRepeats(memory, { at, contentHash: String(at), print: printOf(withCar(at % 6, at)) }).memory
    expect(JSON.stringify(memory).length).toBeLessThan(4000)
  }
})
