/** The place of the sighting, enlarged. */
import type { Evidence } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { REVIEW } from '../words/review.ts'
import type { Frame } from './prepared.ts'

/** Around the box, as a share of its size, so that it can be told where it lies. */
const MARGIN = 0.35
const SMALLEST = 0.12

export function Crop({ frame }: { readonly frame: Frame | undefined }) {
  const say = useSay()
  if (frame?.url === undefined || frame.evidence.place === undefined) return null
  const { x, y, width, height } = windowOf(frame.evidence)
  return (
    <figure className="crop" aria-label={say(REVIEW.crop)}>
      <svg viewBox={`${x} ${y} ${width} ${height}`} preserveAspectRatio="xMidYMid slice" role="img">
        <title>{say(REVIEW.crop)}</title>
        <image href={frame.url} width={frame.evidence.width} height={frame.evidence.height} />
      </svg>
    </figure>
  )
}

/** In picture pixels, 16 to 10, inside the picture as far as it can be. */
function windowOf({ place, width, height }: Evidence) {
  const { x0, y0, x1, y1 } = place ?? { x0: 0, y0: 0, x1: 1, y1: 1 }
  const wide = Math.max((x1 - x0) * width * (1 + 2 * MARGIN), SMALLEST * width)
  const high = Math.max((y1 - y0) * height * (1 + 2 * MARGIN), SMALLEST * height)
  const w = Math.min(width, Math.max(wide, high * 1.6))
  const h = Math.min(height, w / 1.6)
  const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most)
  return {
    x: clamp(((x0 + x1) / 2) * width - w / 2, width - w),
    y: clamp(((y0 + y1) / 2) * height - h / 2, height - h),
    width: w,
    height: h,
  }
}
