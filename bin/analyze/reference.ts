import { measureLuma } from '../../models/sketch.ts'
import type { Sketch, ViewState } from '../../pipeline/vocabulary.ts'

/** More pictures make no clearer ground, and the reference must stand still at some time. */
const MOST_SKETCHES = 9
/** A camera that shows another picture this many looks in a row has turned for good. */
const TURNED_AFTER = 3

/** What a view looks like when nothing moves, learned from its first good pictures. */
export interface ReferenceLearner {
  /** The median of the pictures so far, pixel by pixel: who only passes is not in it. */
  reference(): Sketch | undefined
  /** Tells how a look was judged against `reference()`. */
  judged(sketch: Sketch, state: ViewState): void
  /** How often the camera turned and the view was learned anew. */
  relearned(): number
}

/** @param given the reference of a view file: it is kept as it is, and a camera that turned stays `moved` */
export function createReferenceLearner(given: Sketch | undefined): ReferenceLearner {
  let sketches: Sketch[] = []
  let median = given
  let movedRun = 0
  let relearned = 0
  const add = (sketch: Sketch) => {
    sketches.push(sketch)
    median = medianOf(sketches)
  }
  return {
    reference: () => median,
    judged(sketch, state) {
      if (given) return
      movedRun = state === 'moved' ? movedRun + 1 : 0
      if (movedRun >= TURNED_AFTER) {
        sketches = []
        relearned++
        movedRun = 0
        add(sketch)
      } else if (sketches.length < MOST_SKETCHES && (state === 'good' || state === 'unlearned')) add(sketch)
    },
    relearned: () => relearned,
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
