/** The large picture with what was seen in it; says when it is really on the screen. */
import { useEffect, useRef } from 'react'
import type { Candidate } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { ZONE_WORDS, wordFor } from '../words/vocabulary.ts'
import { REVIEW } from '../words/review.ts'
import type { Frame } from './prepared.ts'

interface PictureProps {
  readonly frame: Frame | undefined
  readonly candidate: Candidate
  readonly name: string
  /** The picture, or the word that there is none, has been painted. */
  readonly painted: () => void
}

export function Picture({ frame, candidate, name, painted }: PictureProps) {
  const say = useSay()
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => afterPaint(image.current, painted), [frame?.url, painted])
  if (frame?.url === undefined) return <p className="no-picture">{say(REVIEW.noPicture)}</p>
  const { width, height, place } = frame.evidence
  return (
    <figure className="picture">
      <img ref={image} src={frame.url} alt={name} width={width} height={height} data-painted="" />
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        {candidate.zone?.polygon !== undefined && (
          <polygon className="zone" points={pointsOf(candidate.zone.polygon, width, height)}>
            <title>{say(wordFor(ZONE_WORDS, candidate.zone.kind))}</title>
          </polygon>
        )}
        {place !== undefined && (
          <>
            <rect className="halo" {...rectOf(place, width, height)} />
            <rect className="box" {...rectOf(place, width, height)} />
          </>
        )}
      </svg>
    </figure>
  )
}

type Place = NonNullable<Candidate['place']>

function rectOf({ x0, y0, x1, y1 }: Place, width: number, height: number) {
  return { x: x0 * width, y: y0 * height, width: (x1 - x0) * width, height: (y1 - y0) * height }
}

function pointsOf(polygon: readonly (readonly number[])[], width: number, height: number): string {
  return polygon.map(([x = 0, y = 0]) => `${x * width},${y * height}`).join(' ')
}

/** Calls `painted` when the decoded picture has been through a frame; returns how to call it off. */
function afterPaint(image: HTMLImageElement | null, painted: () => void): () => void {
  let off = false
  // A hidden window paints nothing, and nobody presses keys in it.
  const frames = (): number => requestAnimationFrame(() => requestAnimationFrame(() => off || painted()))
  if (image === null) frames()
  else image.decode().then(frames, frames)
  return () => {
    off = true
  }
}
