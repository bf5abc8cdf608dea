/** The cameras of the evaluation: simulated streets, and real clips cut into what a larger picture gives. */
import { execFile } from 'node:child_process'
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openCamera } from '../../fixtures/scenarios/shoot.ts'
import { createRandom, seedOf, type Random } from '../../fixtures/simulator/random.ts'
import type { SecondOpinion } from '../../pipeline/views/opinion.ts'
import { cut, decodeRgb, exposed, glimpse, type Rgb, TWO_THIRDS, written } from './pictures.ts'
import { approved, look, NEW, type Played } from './play.ts'
import type { Album } from './sequences.ts'
import type { Shown as Shot, Street } from './streets.ts'

export interface EvalCamera {
  readonly id: string
  readonly kind: 'simulated' | 'real'
  readonly random: Random
  /** Pictures that nothing was learned from. */
  readonly albums: readonly Album[]
  /** As it stands after its first days. */
  readonly learned: Played
  /** Time of a look in this light, by its number. */
  readonly at: (light: Album['light'], k: number) => number
}

type Ask = SecondOpinion | undefined

const DAY = 86_400_000
const FIRST_DAY = Date.parse('2026-05-12T00:00:00+08:00')
const EVERY = 10 * 60_000
/** Hours of the lights at 29° north in May, and how many looks are taken on a day of learning. */
const HOURS = { day: 9.5, dusk: 18.95, night: 21.5 } as const
const LEARNED_FROM = { day: 5, dusk: 3, night: 4 } as const
const LOOKS_A_LIGHT = 6

export async function streetCameras(
  streets: readonly Street[],
  folder: string,
  { ask, progress }: { readonly ask: Ask; readonly progress: (done: string) => void },
): Promise<readonly EvalCamera[]> {
  const studio = await openCamera(join(folder, 'frames'))
  const cameras: EvalCamera[] = []
  try {
    for (const street of streets) {
      const pictures = new Map<Shot, Rgb[]>()
      for (const { shown, order } of street.shots) {
        const { jpeg } = await studio.shoot(order)
        pictures.set(shown, [...(pictures.get(shown) ?? []), await decodeRgb(jpeg)])
      }
      cameras.push(await streetCamera(street.id, (shown) => pictures.get(shown) ?? [], ask))
      progress(`${cameras.length} of ${streets.length} streets, ${studio.rendered()} pictures rendered anew`)
    }
  } finally {
    await studio.close()
  }
  return cameras
}

async function streetCamera(id: string, of: (shown: Shot) => readonly Rgb[], ask: Ask): Promise<EvalCamera> {
  const random = createRandom(seedOf('play', id))
  const lessons = (light: Album['light']) => of(light).slice(0, LEARNED_FROM[light])
  const rest = (light: Album['light']) => of(light).slice(LEARNED_FROM[light])
  const at = (light: Album['light'], k: number): number => FIRST_DAY + 3 * DAY + HOURS[light] * 3_600_000 + k * 60_000
  let learned = NEW
  for (const day of [0, 1]) {
    for (const light of ['day', 'dusk', 'night'] as const) {
      for (let k = 0; k < LOOKS_A_LIGHT; k++) {
        const picture = lessons(light)[k % LEARNED_FROM[light]]!
        const shown = {
          kind: 'picture' as const,
          glimpse: await glimpse(exposed(await written(cut(picture, sway(random)), k, 0), random)),
        }
        const at = FIRST_DAY + day * DAY + HOURS[light] * 3_600_000 + k * EVERY
        learned = (await look(learned, { at, shown, ask })).camera
      }
    }
  }
  const album = (light: Album['light'], more: readonly Rgb[], others: Partial<Album> = {}): Album => {
    return { light, part: TWO_THIRDS, good: [...rest(light), ...more], turned: [], parked: [], ...others }
  }
  const albums = [
    album('day', [...of('busy'), ...of('rain'), ...of('fog')], { turned: of('turned'), parked: of('parked') }),
    album('dusk', []),
    album('night', of('rainy-night'), { turned: of('turned-night') }),
  ]
  return { id, kind: 'simulated', random, albums, learned: approved(learned), at }
}

const sway = (random: Random) => ({ dx: random.between(-0.008, 0.008), dy: random.between(-0.008, 0.008) })

const FILM = /\.(?:mp4|avi)$/
/** Of the picture of a clip, so that a camera may sway; its middle is a camera of its own, which can be turned. */
const WHOLE = 0.92
/** Pictures a clip gives: the first ones are learned from. */
const LEARNED_FRAMES = 5

/** Undefined where there are no real clips. */
export async function clipCameras(folder: string, ask: Ask): Promise<readonly EvalCamera[] | undefined> {
  const there = await access(folder).then(
    () => true,
    () => false,
  )
  if (!there) return undefined
  const clips = (await readdir(folder)).filter((name) => FILM.test(name)).toSorted()
  const cameras: EvalCamera[] = []
  for (const clip of clips) {
    for (const part of [WHOLE, TWO_THIRDS])
      cameras.push(await clipCamera(join(folder, clip), clip.replace(FILM, ''), { part, ask }))
  }
  return cameras
}

async function clipCamera(
  path: string,
  clip: string,
  { part, ask }: { readonly part: number; readonly ask: Ask },
): Promise<EvalCamera> {
  const id = part === WHOLE ? clip : `${clip}, middle`
  const random = createRandom(seedOf('clip', id))
  const frames = await framesOf(path)
  const at = (_light: Album['light'], k: number): number => FIRST_DAY + 2 * DAY + 10 * 3_600_000 + k * 60_000
  // Every second frame is learned from: a clip is short, and its traffic changes on the way.
  const lessons = frames.filter((_, k) => k % 2 === 0).slice(0, LEARNED_FRAMES)
  let learned = NEW
  for (let k = 0; k <= LEARNED_FRAMES; k++) {
    const picture = lessons[k % lessons.length]!
    const shown = {
      kind: 'picture' as const,
      glimpse: await glimpse(exposed(cut(picture, sway(random), part), random)),
    }
    learned = (await look(learned, { at: FIRST_DAY + 10 * 3_600_000 + k * EVERY, shown, ask })).camera
  }
  const good = frames.filter((frame) => !lessons.includes(frame))
  return {
    id,
    kind: 'real',
    random,
    albums: [{ light: 'day', part, good, turned: [], parked: [] }],
    learned: approved(learned),
    at,
  }
}

async function framesOf(path: string): Promise<readonly Rgb[]> {
  const folder = await mkdtemp(join(tmpdir(), 'views-'))
  try {
    const scale = 'fps=1/1.5,scale=480:270'
    await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', path, '-vf', scale, join(folder, '%03d.png')])
    const names = (await readdir(folder)).toSorted()
    return await Promise.all(names.map(async (name) => decodeRgb(await readFile(join(folder, name)))))
  } finally {
    await rm(folder, { recursive: true })
  }
}
