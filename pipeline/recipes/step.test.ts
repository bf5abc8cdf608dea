import { describe, expect, test } from 'vitest'
import type { Occluder } from '../look.ts'
import { EMPTY_RECIPE_STATE, type RecipeInput } from './recipe.ts'
import {
  absent,
  boxAt,
  every,
  parking,
  present,
  replay,
  rowOf,
  START,
  unknown,
  vendor,
  type Shot,
} from './replay.fixture.ts'
import { stepRecipe } from './step.ts'

describe('a vendor', () => {
  test('who stays for three minutes raises at the fourth look, one a minute', () => {
    const { said } = replay(vendor, every(60, 5, [present(vendor, boxAt(0.3))]))
    expect(said).toEqual(['180 raise object:1', '240 again object:1'])
  })

  test('who only passes never raises, however many looks see somebody passing', () => {
    const shots = Array.from({ length: 60 }, (_, index) => ({
      second: index * 60,
      sightings: [present(vendor, boxAt((index * 0.23) % 0.9))],
    }))
    expect(replay(vendor, shots).said).toEqual([])
  })

  test('does not raise on a burst of looks: the evidence must span three minutes', () => {
    expect(replay(vendor, every(1, 100, [present(vendor, boxAt(0.3))])).said).toEqual([])
    expect(replay(vendor, every(10, 19, [present(vendor, boxAt(0.3))])).said).toEqual(['180 raise object:1'])
  })

  test('seen again only ten minutes later still needs the third frame', () => {
    expect(replay(vendor, every(600, 4, [present(vendor, boxAt(0.3))])).said).toEqual([
      '1200 raise object:1',
      '1800 again object:1',
    ])
  })

  test('has first, spaced and last frames as evidence, no more than two beyond the least number', () => {
    const { state } = replay(vendor, every(20, 60, [present(vendor, boxAt(0.3))]))
    const frames = state.spots[0]!.frames.map(({ at }) => (at - START) / 1000)
    expect(frames).toEqual([0, 960, 1020, 1080, 1140])
  })

  test('whose looks come three per cent early still gains a frame each minute', () => {
    const shots = [0, 58, 116, 181].map((second) => ({ second, sightings: [present(vendor, boxAt(0.3))] }))
    expect(replay(vendor, shots).said).toEqual(['181 raise object:1'])
  })

  test('keeps an evidence picture by its hash', () => {
    const evidence = { full: 'ab'.repeat(32), width: 1280, height: 720 }
    const input: RecipeInput = { at: START, lookId: 'l', sightings: [present(vendor, boxAt(0.3))], evidence }
    expect(stepRecipe(vendor, EMPTY_RECIPE_STATE, input).state.spots[0]!.frames[0]!.picture).toEqual(evidence)
  })
})

describe('a parked car', () => {
  const here = boxAt(0.3)
  const seen = [present(parking, here)]

  test('that a lorry hides for one look keeps its dwell', () => {
    const lorry: Occluder = { label: 'truck', box: { x0: 0.25, y0: 0.4, x1: 0.5, y1: 0.65 } }
    const shots: Shot[] = [
      { second: 0, sightings: seen },
      { second: 150, sightings: [absent(parking)], occluders: [lorry] },
      { second: 300, sightings: seen },
      { second: 450, sightings: seen },
    ]
    const { said, state } = replay(parking, shots)
    expect(said).toEqual(['450 raise object:1'])
    expect(state.spots[0]!.absent).toBe(0)
  })

  test('that one look misses without reason keeps its dwell too: three of four saw it', () => {
    const shots = [seen, [absent(parking)], seen, seen].map((sightings, i) => ({ second: i * 150, sightings }))
    expect(replay(parking, shots).said).toEqual(['450 raise object:1'])
  })

  test('that is missed as often as seen never counts as abandoned', () => {
    const abandoned = rowOf('abandoned-vehicle')
    const gap = abandoned.evidence.spacingSeconds
    const shots = Array.from({ length: 40 }, (_, i) => ({
      second: i * gap,
      sightings: i % 2 ? [absent(abandoned)] : [present(abandoned, here)],
    }))
    expect(replay(abandoned, shots).said).toEqual([])
  })

  test('that left after one look is given up after two absent ones', () => {
    const shots = [seen, [absent(parking)], [absent(parking)]].map((sightings, i) => ({ second: i * 150, sightings }))
    expect(replay(parking, shots).state.spots).toEqual([])
  })

  test('that was seen long enough but then missed three times in a row starts anew', () => {
    const away = [absent(parking)]
    const shots = [seen, seen, seen, seen, away, away, away].map((sightings, i) => ({ second: i * 50, sightings }))
    expect(replay(parking, shots).state.spots).toEqual([])
  })

  test('whose box shakes stays one spot, and its place follows slowly', () => {
    const shots = [0.3, 0.31, 0.29, 0.3].map((x, i) => ({ second: i * 150, sightings: [present(parking, boxAt(x))] }))
    const { said, state } = replay(parking, shots)
    expect(said).toEqual(['300 raise object:1', '450 again object:1'])
    expect(state.spots[0]!.place!.x0).toBeCloseTo(0.3, 2)
  })

  test('beside another one is its own spot, and each raises for itself', () => {
    const both = [present(parking, boxAt(0.3)), present(parking, boxAt(0.5))]
    expect(replay(parking, every(150, 3, both)).said).toEqual(['300 raise object:1', '300 raise object:2'])
  })

  test('that arrives while another one leaves does not inherit its dwell', () => {
    const shots = [boxAt(0.3), boxAt(0.3), boxAt(0.6), boxAt(0.6)].map((place, i) => ({
      second: i * 150,
      sightings: [present(parking, place)],
    }))
    expect(replay(parking, shots).said).toEqual([])
  })

  test('that leaves after it raised is gone at the second absent look, and new when it returns', () => {
    const away = [absent(parking)]
    const shots = [seen, seen, seen, away, away, seen, seen, seen].map((sightings, i) => ({
      second: i * 150,
      sightings,
    }))
    expect(replay(parking, shots).said).toEqual(['300 raise object:1', '600 gone object:1', '1050 raise object:2'])
  })

  test('that one absent look misses after it raised is not gone', () => {
    const shots = [seen, seen, seen, [absent(parking)], seen].map((sightings, i) => ({ second: i * 150, sightings }))
    expect(replay(parking, shots).said).toEqual(['300 raise object:1', '600 again object:1'])
  })

  test('is forgotten when nothing was known for more than an hour', () => {
    const shots: Shot[] = [...every(150, 2, seen), { second: 3900, sightings: seen }, { second: 4200, sightings: seen }]
    expect(replay(parking, shots).said).toEqual([])
    expect(replay(parking, shots).state.spots[0]!.key).toBe('object:2')
  })

  test('in a zone that cannot be seen into gets no absent vote, while the row is judged elsewhere', () => {
    const blindHere = [absent(parking), unknown(parking, 'pavement-1')]
    const shots: Shot[] = [
      { second: 0, sightings: seen },
      ...[1, 2, 3].map((i) => ({ second: i * 150, sightings: blindHere })),
    ]
    expect(replay(parking, shots).state.spots[0]!.absent).toBe(0)
  })
})

describe('what moves about', () => {
  test('a worker without a helmet who walks through the site raises as one', () => {
    const helmet = rowOf('no-safety-helmet')
    const shots = Array.from({ length: 4 }, (_, i) => ({
      second: i * 15,
      sightings: [present(helmet, boxAt(0.1 + i * 0.2, 0.03), 'site')],
    }))
    expect(replay(helmet, shots).said.map((line) => line.split(' ')[1])).toContain('raise')
  })

  test('a worker in another site does not carry on the first one', () => {
    const helmet = rowOf('no-safety-helmet')
    const shots = Array.from({ length: 6 }, (_, i) => ({
      second: i * 15,
      sightings: [present(helmet, boxAt(0.1, 0.03), `site-${i}`)],
    }))
    expect(replay(helmet, shots).said).toEqual([])
  })
})

describe('zones, components and scenes', () => {
  const dining = rowOf('outdoor-dining')
  const manhole = rowOf('manhole-cover-defect')
  const burning = rowOf('waste-burning')

  test('a zone raises once, whoever sits in it', () => {
    const shots = [0.2, 0.5, 0.7].map((x, i) => ({ second: i * 300, sightings: [present(dining, boxAt(x), 'z')] }))
    expect(replay(dining, shots).said).toEqual(['600 raise zone:z'])
  })

  test('two zones are two problems', () => {
    const both = [present(dining, boxAt(0.2), 'a'), present(dining, boxAt(0.6), 'b')]
    expect(replay(dining, every(300, 3, both)).said).toEqual(['600 raise zone:a', '600 raise zone:b'])
  })

  test('a zone that nobody uses opens no spot and an unknown one keeps its votes', () => {
    expect(replay(dining, every(300, 3, [absent(dining, 'z')])).state.spots).toEqual([])
    const shots: Shot[] = [
      { second: 0, sightings: [present(dining, boxAt(0.2), 'z')] },
      { second: 300, sightings: [unknown(dining, 'z')] },
      { second: 600, sightings: [] },
      { second: 900, sightings: [present(dining, boxAt(0.2), 'z')] },
      { second: 1200, sightings: [present(dining, boxAt(0.2), 'z')] },
    ]
    expect(replay(dining, shots).said).toEqual(['1200 raise zone:z'])
  })

  test('an open manhole raises in its minute, with three frames', () => {
    const { spacingSeconds } = manhole.evidence
    const { said } = replay(manhole, every(spacingSeconds, 4, [present(manhole, boxAt(0.4, 0.02), 'm1')]))
    expect(said[0]).toMatch(/^60 raise zone:m1$/)
  })

  test('flames anywhere in the picture are one scene', () => {
    const shots = [0.1, 0.5, 0.8, 0.3].map((x, i) => ({ second: i * 10, sightings: [present(burning, boxAt(x))] }))
    expect(replay(burning, shots).said).toEqual(['30 raise scene'])
  })

  test('of several words on one place present weighs most and absent least, in any order', () => {
    const words = [absent(burning), unknown(burning), present(burning, boxAt(0.1))]
    const one = replay(burning, [{ second: 0, sightings: words }])
    const other = replay(burning, [{ second: 0, sightings: words.toReversed() }])
    expect(one.state).toEqual(other.state)
    expect(one.state.spots[0]!.present).toBe(1)
  })

  test('a place without a box keeps none and takes the first one it gets', () => {
    const shots: Shot[] = [
      { second: 0, sightings: [present(burning)] },
      { second: 10, sightings: [present(burning, boxAt(0.1))] },
    ]
    expect(replay(burning, shots).state.spots[0]!.place).toEqual(boxAt(0.1))
  })
})
