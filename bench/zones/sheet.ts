/** Views with their proposed zones drawn in, side by side, to be looked at. */
import sharp from 'sharp'
import type { ZoneProposal } from '../../pipeline/zones/proposal.ts'

export interface SheetView {
  readonly jpeg: Uint8Array
  readonly proposals: readonly ZoneProposal[]
}

const [width, height, columns] = [360, 203, 5]
const colours: Readonly<Record<string, string>> = {
  road: '#b07cff',
  pavement: '#ff4fd8',
  water: '#38b6ff',
  green: '#5bd75b',
  'facade-public': '#ff8a5c',
}

export async function drawSheet(views: readonly SheetView[], file: string): Promise<void> {
  const pictures = await Promise.all(views.map(drawView))
  const rows = Math.ceil(pictures.length / columns)
  await sharp({ create: { width: columns * width, height: rows * height, channels: 3, background: '#000' } })
    .composite(
      pictures.map((input, i) => ({ input, left: (i % columns) * width, top: Math.floor(i / columns) * height })),
    )
    .jpeg({ quality: 85 })
    .toFile(file)
}

async function drawView({ jpeg, proposals }: SheetView): Promise<Buffer> {
  const shapes = proposals.map(({ kind, polygon, basis }) => {
    const points = polygon.map(([x, y]) => `${x * width},${y * height}`).join(' ')
    const dash = basis === 'ground' ? '' : ' stroke-dasharray="4 3"'
    const colour = colours[kind] ?? '#ffe14d'
    return `<polygon points="${points}" fill="${colour}" fill-opacity="0.18" stroke="${colour}" stroke-width="1.6"${dash}/>`
  })
  const drawn = `<svg width="${width}" height="${height}">${shapes.join('')}</svg>`
  return sharp(jpeg)
    .resize(width, height, { fit: 'fill' })
    .composite([{ input: Buffer.from(drawn) }])
    .jpeg()
    .toBuffer()
}
