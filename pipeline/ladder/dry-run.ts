/** Why a dry run has no answer for some cameras, as a sentence. */
export type UnansweredKind = 'not-looked-at' | 'not-learned' | 'zones-changed' | 'not-run' | 'no-zones'

export function unansweredSentence(kind: UnansweredKind, n: number): string {
  const cameras = `${n} camera${n === 1 ? '' : 's'}`
  switch (kind) {
    case 'not-looked-at':
      return `${cameras}: no look brought a picture that day, so nothing is known of them.`
    case 'not-learned':
      return `${cameras}: the view has no reference yet, so nothing was judged there.`
    case 'zones-changed':
      return `${cameras}: zones were drawn anew since. Frames are not kept, so that what the new zones would have raised cannot be said; ask again after a day of looks.`
    case 'not-run':
      return `${cameras}: the category is not looked for there. Add it to the camera and ask again after a day.`
    case 'no-zones':
      return `${cameras}: the view has no zone that the category needs, so it was not judged.`
    default:
      return kind satisfies never
  }
}

const DAY_MS = 86_400_000
const CHINA_MS = 8 * 3_600_000

/** The day before the one that it is in China, where nobody names a day; `now` in ms. */
export function yesterday(now: number): string {
  return new Date(now + CHINA_MS - DAY_MS).toISOString().slice(0, 10)
}
