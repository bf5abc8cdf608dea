/** The simulated views that zones are proposed for: streets, masts and light of the test pack. */
import { planHeight, planWidth } from '../../fixtures/simulator/ground-plan.ts'
import { createRandom, type Random, seedOf } from '../../fixtures/simulator/random.ts'
import type { Camera, Light, PictureOrder, Place, Scene } from '../../fixtures/simulator/scene.ts'
import { composeFrame, pickPlace } from '../../fixtures/simulator/training-scenes.ts'

/** Other heights and lenses than those of the training masts, over one another's edges. */
function testMast(random: Random, place: Place): Camera {
  const near = place === 'square' ? 0 : place === 'river' ? 5.5 : 3
  return {
    x: random.between(-14, 14),
    y: random.between(5, 9.5),
    z: random.between(near, near + 7),
    yaw: random.chance(0.7) ? random.between(-42, 42) : random.between(-72, 72),
    pitch: -random.between(12, 36),
    fov: random.between(34, 64),
  }
}

/** References are learned in good light: day, an overcast day, dusk. */
function pickLight(random: Random): Light {
  const roll = random.next()
  const kind = roll < 0.55 ? 'day' : roll < 0.85 ? 'overcast' : 'dusk'
  return {
    kind,
    sunAzimuth: random.between(-150, 150),
    sunHeight: kind === 'dusk' ? random.between(9, 20) : random.between(28, 70),
  }
}

/** With noise and burnt-in text, as a sub-stream has them. */
function orderOf(scene: Scene, seed: number): PictureOrder {
  const random = createRandom(seed)
  const dark = scene.light.kind === 'night' || scene.light.kind === 'infrared'
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = `2026-${two(random.whole(1, 12))}-${two(random.whole(1, 28))} ${two(random.whole(0, 23))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`
  return {
    scene,
    pack: 'test',
    width: planWidth,
    height: planHeight,
    noiseSeed: seed,
    noise: random.between(1.2, dark ? 6 : 4),
    clock: random.chance(0.8) ? clock : '',
    station: random.chance(0.8)
      ? `${random.pick(['星光广场', '新华路', '滨江路', '人民路'])} ${two(random.whole(1, 60))}`
      : '',
    format: 'jpeg',
    quality: 0.92,
  }
}

/** The look of view `index` that its picture is kept of: people, vehicles and things as they come. */
export function lookOf(index: number): PictureOrder {
  const random = createRandom(seedOf('zones-view', index))
  const place = pickPlace(random)
  const streetSeed = random.seed()
  const camera = testMast(random, place)
  const light = pickLight(random)
  const weather = random.chance(0.15) ? { wet: 1 } : {}
  const seed = seedOf('zones-look', index, 0)
  const scene = composeFrame(createRandom(seed), { place, light, streetSeed, weather, camera })
  return orderOf(scene, seed)
}
