import { measureLuma } from '../../models/sketch.ts'
import type { Sketch } from '../../pipeline/vocabulary.ts'

/** More pictures make no clearer ground, and the reference must stand still at some time. */
const MOST_SKETCHES = 9

/** What a view looks like when nothing moves, from its first good pictures. */
export interface ReferenceLearner {
  /** Counts a good picture in while there are few. */
  add(sketch: Sketch): void
  /** The median of what was added, pixel by pixel: who only passes is not in it. */
  reference(): Sketch | undefined
}

export function createReferenceLearner(): ReferenceLearner {
  const sketches: Sketch[] = []
  let median: Sketch | undefined
  return {
    add(sketch) {
      if (sketches.length >= MOST_SKETCHES) return
      sketches.push(sketch)
      median = medianOf(sketches)
    },
    reference: () => median,
  }
}

function medianOf(sketches: readonly Sketch[]): Sketch {
  const [first] = sketches
  const values = new Uint8Array(sketches.length)
  const luma = first!.luma.map((_, pixel) => {
    for (const [index, sketch] of sketches.entries()) values[index] = sketch.luma[pixel]!
    return values.sort()[values.length >> 1]!
  })
  return { luma, ...measureLuma(luma), contentHash: first!.contentHash }
}
