/** Two cheap lies after a disposal: the thing pushed aside, and a vehicle parked in front of it. */
import type { Staged } from '../../fixtures/scenarios/scenario.ts'
import { extentOf } from '../../fixtures/scenarios/measures.ts'
import { silhouetteOf } from '../../fixtures/simulator/clip.ts'
import { planLayout } from '../../fixtures/simulator/layout.ts'
import type { Random } from '../../fixtures/simulator/random.ts'
import type { Kind, Thing } from '../../fixtures/simulator/scene.ts'
import { feet } from '../../pipeline/geometry/box.ts'
import { containsPoint } from '../../pipeline/geometry/polygon.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'

/** Parts of the street are not pushed about: a bin is, its cover is not. */
export const isMovable = ({ kind }: Thing): boolean => kind !== 'person'

/** Where a thing stands in the picture. */
function boxOf({ reference }: Staged, thing: Thing): NormalizedBox {
  const [length, depth, height] = extentOf(thing)
  const reach = Math.max(length, depth) / 2
  const ground = [thing.x - reach, thing.z - reach, thing.x + reach, thing.z + reach] as const
  const [x0, y0, x1, y1] = silhouetteOf(reference, { ground, height: Math.max(height, 0.05) })
  return { x0, y0, x1, y1 }
}

/** Odd pictures: aside within the zone. Even ones: as near as it can stand outside of it. People have gone. */
export function nudgedThings(staged: Staged, act: readonly Thing[], k: number): readonly Thing[] {
  const things = act.filter(isMovable)
  const size = Math.max(...things.map((thing) => Math.max(...extentOf(thing).slice(0, 2))))
  const aside = size * (1 + 0.3 * (k % 3))
  const [dx, dz] = k % 2 === 1 ? [k % 4 === 1 ? aside : -aside, 0.2] : (wayOut(staged, things) ?? [aside, -0.3])
  return things.map((thing) => ({ ...thing, x: thing.x + dx, z: thing.z + dz }))
}

function wayOut(staged: Staged, things: readonly Thing[]): readonly [number, number] | undefined {
  const { backZ } = planLayout(staged.reference.place, staged.reference.streetSeed)
  for (let step = 0.5; step <= 5; step += 0.25) {
    for (const way of [
      [0, step],
      [0, -step],
      [step, step],
      [-step, step],
    ] as const) {
      const boxes = things.map((thing) => boxOf(staged, { ...thing, x: thing.x + way[0], z: thing.z + way[1] }))
      // Not into the houses.
      if (things.some(({ z }) => z + way[1] < backZ + 1)) continue
      const outside = boxes.every((box) => staged.zones.every(({ polygon }) => !containsPoint(polygon, feet(box))))
      const seen = boxes.every(
        ({ x0, y0, x1, y1 }) => x1 - x0 > 0.01 && x0 > 0.02 && x1 < 0.98 && y0 > 0.02 && y1 < 0.98,
      )
      if (outside && seen) return way
    }
  }
  return undefined
}

const VEHICLES: readonly (readonly [Kind, readonly string[], number])[] = [
  ['truck', ['box'], 2.6],
  ['bus', [], 3],
  ['car', ['suv'], 1.8],
  ['truck', [], 2.4],
]

/** Between the mast and the problem, along the street. What stands behind it stands there still. */
export function vehicleInFront(
  { reference }: Staged,
  act: readonly Thing[],
  { k, random }: { readonly k: number; readonly random: Random },
): Thing {
  const [kind, traits, gap] = VEHICLES[k % VEHICLES.length]!
  const depth = Math.max(...act.map((thing) => extentOf(thing)[1])) / 2
  const middle = { x: mean(act.map(({ x }) => x)), z: mean(act.map(({ z }) => z)) }
  const { camera } = reference
  const away = Math.hypot(camera.x - middle.x, camera.z - middle.z)
  const share = Math.min(0.55, (gap + depth) / away)
  return {
    id: 'in-front',
    kind,
    x: middle.x + (camera.x - middle.x) * share + random.between(-0.8, 0.8),
    z: middle.z + (camera.z - middle.z) * share,
    yaw: (random.chance(0.5) ? 0 : 180) + random.between(-6, 6),
    seed: random.seed(),
    traits,
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
