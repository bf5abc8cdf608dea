/** Pictures and what is done to them before a look sees them: cut, moved, spoilt, written on. Plain RGB in memory. */
import sharp, { type Sharp } from 'sharp'
import { createRandom, type Random } from '../../fixtures/simulator/random.ts'
import { frameOfRgb } from '../../models/image.ts'
import { chromaOf } from '../../models/chroma.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { Sketch } from '../../pipeline/vocabulary.ts'

export interface Rgb {
  readonly rgb: Uint8Array
  readonly width: number
  readonly height: number
}

/** What a look reads of a picture. */
export interface Glimpse {
  readonly sketch: Sketch
  readonly chroma: number
}

export async function decodeRgb(picture: Uint8Array): Promise<Rgb> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { rgb: data, width: info.width, height: info.height }
}

export async function glimpse(picture: Rgb): Promise<Glimpse> {
  const frame = frameOfRgb(picture)
  return { sketch: await sketchOf(frame), chroma: await chromaOf(frame) }
}

/** `part` of a picture, moved by `dx`, `dy` of the cut's width and height: what a camera sees that was turned. */
export function cut(
  { rgb, width, height }: Rgb,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  part = TWO_THIRDS,
): Rgb {
  const [w, h] = [Math.round(width * part), Math.round(height * part)]
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)))
  const left = within((width - w) / 2 + dx * w, width - w)
  const top = within((height - h) / 2 + dy * h, height - h)
  const out = new Uint8Array(w * h * 3)
  for (let y = 0; y < h; y++) {
    const from = ((top + y) * width + left) * 3
    out.set(rgb.subarray(from, from + w * 3), y * w * 3)
  }
  return { rgb: out, width: w, height: h }
}

export const TWO_THIRDS = 2 / 3

/** Taken again: another exposure, other grain. */
export function exposed(picture: Rgb, random: Random, gain = random.between(0.88, 1.12)): Rgb {
  const offset = random.between(-5, 5)
  const levels = Float32Array.from({ length: 256 }, (_, value) => value * gain + offset)
  const rgb = new Uint8ClampedArray(picture.rgb.length)
  let at = random.whole(0, GRAINS)
  for (let i = 0; i < rgb.length; i++) {
    at = at < GRAINS ? at + 1 : 0
    rgb[i] = levels[picture.rgb[i]!]! + GRAIN[at]!
  }
  return { ...picture, rgb: new Uint8Array(rgb.buffer) }
}

/** Of a sensor; longer than a picture's rows fit into. */
const GRAINS = 99_991
const GRAIN = grainOf(createRandom(1))

function grainOf(random: Random): Float32Array {
  return Float32Array.from({ length: GRAINS + 1 }, () => (random.next() + random.next() + random.next() - 1.5) * 4)
}

/** Stops of exposure: -6 is black, 4 burns all out. */
export const stops = (picture: Rgb, count: number): Rgb => ({
  ...picture,
  rgb: Uint8Array.from(picture.rgb, (value) => Math.min(255, value * 2 ** count)),
})

const opened = ({ rgb, width, height }: Rgb) => sharp(rgb, { raw: { width, height, channels: 3 } })

async function done(image: Sharp): Promise<Rgb> {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { rgb: data, width: info.width, height: info.height }
}

/** Out of focus; `sigma` in pixels of a picture 180 high. */
export const blurred = (picture: Rgb, sigma: number): Promise<Rgb> => done(opened(picture).blur(sigma))

/** `svg` is what is drawn in a picture of 320 x 180. */
export function drawn(picture: Rgb, svg: string): Promise<Rgb> {
  return done(opened(picture).composite([{ input: Buffer.from(framed(svg, picture)) }]))
}

function framed(svg: string, { width, height }: Pick<Rgb, 'width' | 'height'>): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 320 180">${svg}</svg>`
}

/** Clock and name of a camera, as most burn in. */
export async function written({ rgb, width, height }: Rgb, second: number, corner: number): Promise<Rgb> {
  const overlay = await overlayOf(second, corner, { width, height })
  const out = new Uint8Array(rgb)
  for (let i = 0; i < width * height; i++) {
    const alpha = overlay[i * 4 + 3]! / 255
    if (alpha === 0) continue
    for (let c = 0; c < 3; c++) out[i * 3 + c] = out[i * 3 + c]! * (1 - alpha) + overlay[i * 4 + c]! * alpha
  }
  return { rgb: out, width, height }
}

/** Drawing letters costs more than all else: each text is drawn once. */
const overlays = new Map<string, Promise<Uint8Array>>()

function overlayOf(second: number, corner: number, size: Pick<Rgb, 'width' | 'height'>): Promise<Uint8Array> {
  const key = [second, corner, size.width, size.height].join(' ')
  const known = overlays.get(key)
  if (known) return known
  const clock = new Date(Date.UTC(2026, 4, 12, 10) + second * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const [x, y, anchor] = [
    [8, 16, 'start'],
    [312, 16, 'end'],
    [8, 172, 'start'],
  ][corner % 3]!
  const style = 'font-family="sans-serif" font-size="11" fill="white" stroke="black" stroke-width="0.4"'
  const svg =
    `<text x="${x}" y="${y}" text-anchor="${anchor}" ${style}>${clock}</text>` +
    `<text x="312" y="172" text-anchor="end" ${style}>CAM 0${corner + 1}</text>`
  const made = sharp(Buffer.from(framed(svg, size)))
    .ensureAlpha()
    .raw()
    .toBuffer()
  overlays.set(key, made)
  return made
}

/** Dust and dried drops on the glass: grey, soft, a share of the picture under them. */
export function dirty(picture: Rgb, share: number, seed: number): Promise<Rgb> {
  const random = createRandom(seed)
  const spots = Array.from({ length: Math.round(90 * share) }, () => {
    const [r, grey] = [random.between(14, 34), Math.round(random.between(85, 150))]
    return `<circle cx="${random.between(0, 320)}" cy="${random.between(0, 180)}" r="${r}" fill="rgb(${grey},${grey - 6},${grey - 16})" opacity="${random.between(0.75, 0.95)}"/>`
  })
  return drawn(
    picture,
    `<filter id="f" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="5"/></filter><g filter="url(#f)">${spots.join('')}</g>`,
  )
}

/** Leaf, cloth, board or box before a part of the lens; which side by `side`. */
export function covered(picture: Rgb, cover: Cover, random: Random): Promise<Rgb> {
  const { share, side, tone } = cover
  const wave = random.between(-6, 6)
  const [w, h] = [320, 180]
  const outlines = [
    `0,0 ${w * share + wave},0 ${w * share - wave},${h} 0,${h}`,
    `${w},0 ${w * (1 - share) + wave},0 ${w * (1 - share) - wave},${h} ${w},${h}`,
    `0,${h} 0,${h * (1 - share) + wave} ${w},${h * (1 - share) - wave} ${w},${h}`,
    `0,0 0,${h * share + wave} ${w},${h * share - wave} ${w},0`,
  ]
  const folds = Array.from({ length: tone.folds }, (_, k) => {
    const at = ((k + 0.5) / tone.folds) * w + random.between(-4, 4)
    return `<line x1="${at}" y1="0" x2="${at + random.between(-25, 25)}" y2="${h}" stroke="black" stroke-opacity="0.25" stroke-width="${random.between(2, 7)}"/>`
  })
  return drawn(
    picture,
    `<clipPath id="c"><polygon points="${outlines[side % 4]}"/></clipPath><filter id="f"><feGaussianBlur stdDeviation="2.5"/></filter>` +
      `<g filter="url(#f)"><g clip-path="url(#c)"><rect width="${w}" height="${h}" fill="${tone.colour}"/>${folds.join('')}</g></g>`,
  )
}

export interface Cover {
  /** Of the picture. */
  readonly share: number
  readonly side: number
  readonly tone: { readonly colour: string; readonly folds: number }
}

export const TONES: readonly Cover['tone'][] = [
  { colour: 'rgb(46,84,38)', folds: 5 },
  { colour: 'rgb(150,46,40)', folds: 9 },
  { colour: 'rgb(205,205,200)', folds: 0 },
  { colour: 'rgb(60,66,78)', folds: 3 },
]
