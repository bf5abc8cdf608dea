/** A number as a picture for the map, white on nothing. */
const SCALE = 2

export function numberPicture(text: string): ImageData | undefined {
  const [width, height] = [(8 * text.length + 4) * SCALE, 16 * SCALE]
  const canvas = new OffscreenCanvas(width, height)
  const brush = canvas.getContext('2d')
  if (brush === null) return undefined
  brush.font = `600 ${12 * SCALE}px system-ui, sans-serif`
  brush.textAlign = 'center'
  brush.textBaseline = 'middle'
  brush.fillStyle = '#ffffff'
  brush.fillText(text, width / 2, height / 2)
  return brush.getImageData(0, 0, width, height)
}

export const PIXEL_RATIO = SCALE
