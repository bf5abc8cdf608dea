/** Labelled sequences of one camera: good looks that lead in, then what is said to be true from a certain look on. */
import type { Random } from '../../fixtures/simulator/random.ts'
import type { CameraState } from '../../pipeline/views/health.ts'
import {
  blurred,
  covered,
  cut,
  dirty,
  exposed,
  glimpse,
  type Rgb,
  stops,
  TONES,
  TWO_THIRDS,
  written,
} from './pictures.ts'
import type { Shown } from './play.ts'
import { recoded } from './recode.ts'

/** What a camera shows in one light, of a picture larger than the view. */
export interface Album {
  readonly light: 'day' | 'dusk' | 'night'
  /** Share of the pictures that the camera sees. */
  readonly part: number
  readonly good: readonly Rgb[]
  /** Rendered after the camera was turned. */
  readonly turned: readonly Rgb[]
  /** A lorry stands before the mast. */
  readonly parked: readonly Rgb[]
}

export interface Sequence {
  readonly truth: CameraState
  /** What was done, for the list of misses. */
  readonly how: string
  readonly light: Album['light']
  readonly looks: readonly Shown[]
  /** Index of the first look from which the truth can be known. */
  readonly from: number
  /** How a good look is moved, by look from `from` on, in 0..1 of the picture. */
  readonly drift?: readonly { readonly dx: number; readonly dy: number }[]
}

interface Parts {
  readonly album: Album
  readonly random: Random
}

const LEAD_IN = 2
const STILL = { dx: 0, dy: 0 }
const CORNER = 0

/** A look of the view as it is: another second on the clock, another exposure, a little sway. */
async function take({ album, random }: Parts, picture: Rgb, shift = STILL): Promise<Rgb> {
  const sway = { dx: shift.dx + random.between(-0.008, 0.008), dy: shift.dy + random.between(-0.008, 0.008) }
  return exposed(await written(cut(picture, sway, album.part), 61 * random.whole(0, 40), CORNER), random)
}

async function shown(picture: Rgb): Promise<Shown> {
  return { kind: 'picture', glimpse: await glimpse(picture) }
}

async function leadIn({ album, random }: Parts): Promise<Shown[]> {
  const looks: Shown[] = []
  for (let k = 0; k < LEAD_IN; k++) looks.push(await shown(await take({ album, random }, random.pick(album.good))))
  return looks
}

type Spoil = (picture: Rgb, k: number) => Rgb | Promise<Rgb>

const FAULTY_LOOKS = 4

async function spoilt(
  parts: Parts,
  what: Pick<Sequence, 'truth' | 'how'> & { readonly pictures?: readonly Rgb[] },
  spoil: Spoil,
): Promise<Sequence> {
  const looks = await leadIn(parts)
  for (let k = 0; k < FAULTY_LOOKS; k++) {
    const picture = parts.random.pick(what.pictures ?? parts.album.good)
    looks.push(await shown(await spoil(picture, k)))
  }
  return { truth: what.truth, how: what.how, light: parts.album.light, looks, from: LEAD_IN }
}

/** Every good picture once as it is, once drifted. */
export async function goodSequences(parts: Parts): Promise<readonly Sequence[]> {
  const { album, random } = parts
  const looks: Shown[] = []
  const drifts: { dx: number; dy: number }[] = []
  for (const picture of album.good) {
    for (const moved of [STILL, STILL, drift(album, random)]) {
      drifts.push(moved)
      looks.push(await shown(await take(parts, picture, moved)))
    }
  }
  return [{ truth: 'good', how: 'good', light: album.light, looks, from: 0, drift: drifts }]
}

/** As far as the picture reaches beyond the view. */
function drift({ part }: Album, random: Random) {
  const most = part > TWO_THIRDS ? 0.03 : 0.05
  return { dx: random.between(-most, most), dy: random.between(-most, most) }
}

export async function movedSequences(parts: Parts): Promise<readonly Sequence[]> {
  const { album, random } = parts
  const all: Sequence[] = []
  for (const picture of album.turned) {
    const what = { truth: 'moved' as const, how: 'turned by 8 to 30 degrees', pictures: [picture] }
    all.push(await spoilt(parts, what, (one) => take(parts, one)))
  }
  // A seventh to a quarter of the width: the picture has no more to cut from.
  for (let k = 0; k < album.good.length; k++) {
    const dx = (random.chance(0.5) ? 1 : -1) * random.between(0.14, 0.24)
    const shift = { dx, dy: random.between(-0.1, 0.1) }
    const how = `turned by ${Math.round(Math.abs(dx) * 100)} % of the width`
    all.push(await spoilt(parts, { truth: 'moved', how }, (one) => take(parts, one, shift)))
  }
  return all
}

export async function opticSequences(parts: Parts): Promise<readonly Sequence[]> {
  const { album, random } = parts
  const own =
    (spoil: Spoil): Spoil =>
    async (picture, k) =>
      spoil(await take(parts, picture), k)
  const [dark, bright] = [random.between(-7, -5), random.between(3, 5)]
  const [sigma, share] = [random.between(3, 6), random.between(0.55, 0.85)]
  const cover = { share: random.between(0.5, 0.9), side: random.whole(0, 3), tone: random.pick(TONES) }
  const all = [
    await spoilt(
      parts,
      { truth: 'black', how: `${dark.toFixed(1)} stops` },
      own((one) => stops(one, dark)),
    ),
    await spoilt(
      parts,
      { truth: 'overexposed', how: `${bright.toFixed(1)} stops` },
      own((one) => washed(one, bright)),
    ),
    await spoilt(
      parts,
      { truth: 'blurred', how: `blur ${sigma.toFixed(1)}` },
      own((one) => blurred(one, sigma)),
    ),
    await spoilt(parts, { truth: 'blurred', how: `dirt ${share.toFixed(2)}` }, own(sameDirt(share, random))),
    await spoilt(
      parts,
      { truth: 'blocked', how: `${cover.tone.colour} over ${cover.share.toFixed(2)}, side ${cover.side}` },
      own((one) => covered(one, cover, random)),
    ),
  ]
  for (const picture of album.parked) {
    const what = { truth: 'blocked' as const, how: 'lorry before the mast', pictures: [picture] }
    all.push(await spoilt(parts, what, (one) => take(parts, one)))
  }
  return all
}

/** The light of a lamp or a broken iris: everything lifted, then burnt out. */
function washed(picture: Rgb, count: number): Rgb {
  return stops({ ...picture, rgb: Uint8Array.from(picture.rgb, (value) => Math.min(255, value + 110)) }, count)
}

function sameDirt(share: number, random: Random): Spoil {
  const seed = random.seed()
  return (picture) => dirty(picture, share, seed)
}

export async function streamSequences(parts: Parts): Promise<readonly Sequence[]> {
  const { album, random } = parts
  const { light } = album
  const lead = async () => leadIn(parts)
  const still = await take(parts, random.pick(album.good))
  const bits = await shown(still)
  const clocks = await recoded(await Promise.all([7, 67, 128, 190].map((second) => written(still, second, 2))))
  const failed = (fault: 'unreachable' | 'zero-frames'): Shown[] =>
    Array.from({ length: 4 }, () => ({ kind: 'failed', fault }))
  const frozen = { truth: 'frozen' as const, light, from: LEAD_IN + 1 }
  const clock = (clockOffMs: number) => async (): Promise<Shown> => {
    const glimpsed = await glimpse(await take(parts, random.pick(album.good)))
    return { kind: 'picture', glimpse: glimpsed, clockOffMs }
  }
  const offMs = random.pick([-7_080_000, 3_480_000, 95_000, -31_535_000_000])
  return [
    { ...frozen, how: 'to the bit', looks: [...(await lead()), bits, bits, bits, bits] },
    {
      ...frozen,
      how: 'under a running clock, coded anew',
      looks: [...(await lead()), ...(await Promise.all(clocks.map(shown)))],
    },
    await loop(parts, random.whole(3, 7), 'to the bit'),
    await loop(parts, random.whole(3, 7), 'under a running clock, coded anew'),
    {
      truth: 'offline',
      how: 'unreachable',
      light,
      from: LEAD_IN,
      looks: [...(await lead()), ...failed('unreachable')],
    },
    {
      truth: 'zero-frames',
      how: 'no frames',
      light,
      from: LEAD_IN,
      looks: [...(await lead()), ...failed('zero-frames')],
    },
    {
      truth: 'wrong-clock',
      how: `${offMs / 1000} s off`,
      light,
      from: LEAD_IN,
      looks: [...(await lead()), ...(await Promise.all(Array.from({ length: 4 }, clock(offMs))))],
    },
  ]
}

/** A piece of `length` pictures, twice over. It can be known from its second round on. */
async function loop(parts: Parts, length: number, how: string): Promise<Sequence> {
  const { album, random } = parts
  const piece: Rgb[] = []
  for (let k = 0; k < length; k++) piece.push(await take(parts, album.good[k % album.good.length]!))
  const twice = [...piece, ...piece]
  const written2 =
    how === 'to the bit' ? twice : await recoded(await Promise.all(twice.map((one, k) => written(one, 61 * k, 2))))
  const looks = [...(await leadIn({ album, random })), ...(await Promise.all(written2.map(shown)))]
  return { truth: 'looping', how: `${length} pictures, ${how}`, light: album.light, looks, from: LEAD_IN + length }
}
