/** Pictures in the page: a data URI with the boxes drawn over it as SVG, so that they stay crisp at any size. */
import { intersectionArea } from '../../../pipeline/geometry/box.ts'
import type { Detection, NormalizedBox, Zone } from '../../../pipeline/vocabulary.ts'
import type { PagePicture } from '../analysis.ts'
import { colourOf } from '../colours.ts'
import { escapeHtml } from './markup.ts'

export interface Overlay {
  readonly detections?: readonly Detection[]
  /** Write label and score at each box; too much for small pictures. */
  readonly names?: boolean
  /** A place to point out, in 0..1 of the picture. */
  readonly place?: NormalizedBox
  readonly zones?: readonly Zone[]
}

export interface Shot extends Overlay {
  readonly picture: PagePicture
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string
}

/** The picture with its overlay. */
export function shot({ picture, alt, ...overlay }: Shot): string {
  const { jpeg, width, height } = picture
  const data = Buffer.from(jpeg).toString('base64')
  const image = `<img src="data:image/jpeg;base64,${data}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy">`
  return `<span class="shot">${image}<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks(overlay, picture)}</svg></span>`
}

/** The picture around a place, cut to 16:9 by the browser. */
export function closeUp({ jpeg, width, height }: PagePicture, place: NormalizedBox, alt: string): string {
  const tall = Math.max((place.y1 - place.y0) * height, ((place.x1 - place.x0) * width * 9) / 16) * 1.9
  const [h, w] = [Math.min(tall, height), Math.min((tall * 16) / 9, width)]
  const x = Math.max(0, Math.min(((place.x0 + place.x1) / 2) * width - w / 2, width - w))
  const y = Math.max(0, Math.min(((place.y0 + place.y1) / 2) * height - h / 2, height - h))
  const data = Buffer.from(jpeg).toString('base64')
  const view = [x, y, w, h].map(round).join(' ')
  return `<span class="shot close"><svg viewBox="${view}" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${escapeHtml(alt)}"><image href="data:image/jpeg;base64,${data}" width="${width}" height="${height}"/></svg></span>`
}

const ZONE_COLOURS = ['#facc15', '#38bdf8', '#f472b6', '#4ade80', '#fb923c', '#c084fc']

/** `#rrggbb` of the zone at this position of the view's list. */
export const zoneColour = (index: number): string => ZONE_COLOURS[index % ZONE_COLOURS.length]!

function marks({ detections = [], names = false, place, zones = [] }: Overlay, size: PagePicture): string {
  const outlines = zones.map(({ polygon }, index) => {
    const points = polygon.map(([x, y]) => `${round(x * size.width)},${round(y * size.height)}`).join(' ')
    // Zones that lie on top of each other stay tellable: each has its own rhythm of dashes.
    const dash = index === 0 ? '' : ` stroke-dasharray="${10 + 4 * index} ${8 + 2 * index}"`
    return `<polygon points="${points}" stroke="${zoneColour(index)}" stroke-width="2.5"${dash} style="fill:${zoneColour(index)}1c"/>`
  })
  const boxes = detections.map(
    ({ box, label }) => `<rect ${corners(box, size)} rx="2" stroke="${colourOf(label)}" stroke-width="2"/>`,
  )
  const pointer = place
    ? `<rect ${corners(place, size)} rx="3" stroke="#fff" stroke-width="4"/><rect ${corners(place, size)} rx="3" stroke="#e11d48" stroke-width="2"/>`
    : ''
  return outlines.join('') + boxes.join('') + pointer + (names ? nameTags(detections, size) : '')
}

/** The stronger detection keeps its name where two would cover each other. */
function nameTags(detections: readonly Detection[], size: PagePicture): string {
  const taken: NormalizedBox[] = []
  const tags: string[] = []
  for (const detection of detections.toSorted((a, b) => b.score - a.score)) {
    const { place, tag } = nameTag(detection, size)
    if (taken.some((other) => intersectionArea(other, place) > 0)) continue
    taken.push(place)
    tags.push(tag)
  }
  return tags.join('')
}

function nameTag({ box, label, score }: Detection, size: PagePicture): { place: NormalizedBox; tag: string } {
  const text = `${label} ${Math.round(score * 100)} %`
  const letter = Math.max(10, size.width / 76)
  const width = text.length * letter * 0.65 + letter * 0.7
  const height = letter * 1.5
  const x = Math.max(0, Math.min(box.x0 * size.width, size.width - width))
  const above = box.y0 * size.height - height
  const y = above < 0 ? box.y0 * size.height : above
  const tag =
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="2" style="fill:${colourOf(label)}"/>` +
    `<text x="${round(x + letter * 0.35)}" y="${round(y + letter * 1.1)}" font-size="${round(letter)}" font-family="ui-sans-serif,system-ui,sans-serif" font-weight="600" fill="#0b0b0b">${escapeHtml(text)}</text>`
  return { place: { x0: x, y0: y, x1: x + width, y1: y + height }, tag }
}

function corners(box: NormalizedBox, { width, height }: PagePicture): string {
  const x = round(box.x0 * width)
  const y = round(box.y0 * height)
  return `x="${x}" y="${y}" width="${round((box.x1 - box.x0) * width)}" height="${round((box.y1 - box.y0) * height)}"`
}

const round = (value: number) => Math.round(value * 10) / 10
