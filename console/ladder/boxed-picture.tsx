/** A masked picture with the box of what was seen. */
import { useSay } from '../language.tsx'
import { LADDER } from '../words/ladder.ts'

interface BoxedProps {
  readonly picture: string | undefined
  readonly place: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number } | undefined
  readonly name: string
}

export function BoxedPicture({ picture, place, name }: BoxedProps) {
  const say = useSay()
  if (picture === undefined) return <div className="no-picture">{say(LADDER.noPicture)}</div>
  return (
    <div className="view-picture">
      <img src={picture} alt={name} loading="lazy" width={320} height={180} />
      {place !== undefined && (
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
          <rect
            className="seen-box"
            x={place.x0 * 1000}
            y={place.y0 * 1000}
            width={(place.x1 - place.x0) * 1000}
            height={(place.y1 - place.y0) * 1000}
          />
        </svg>
      )}
    </div>
  )
}
