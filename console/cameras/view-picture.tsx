/** A view with its zones drawn over it. */
import type { View } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { zoneColour } from './zone-colours.ts'

export function ViewPicture({ view, name }: { readonly view: View; readonly name: string }) {
  const say = useSay()
  if (view.picture === undefined) return <div className="no-picture">{say(CAMERAS.noPicture)}</div>
  return (
    <div className="view-picture">
      <img src={view.picture} alt={name} loading="lazy" width={320} height={180} />
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
        {view.zones.map(({ id, kind, polygon }) => (
          <polygon key={id} points={pointsOf(polygon)} fill={zoneColour(kind)} stroke={zoneColour(kind)} />
        ))}
      </svg>
    </div>
  )
}

/** Corners for a drawing surface of 1000 x 1000. */
export function pointsOf(polygon: readonly (readonly number[])[]): string {
  return polygon.map(([x = 0, y = 0]) => `${x * 1000},${y * 1000}`).join(' ')
}
