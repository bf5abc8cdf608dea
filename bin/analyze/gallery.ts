/** The pictures a run keeps in memory for its page, each masked, with a bound on each kind. */
import type { DecodedFrame } from '../../models/frame.ts'
import type { Detection } from '../../pipeline/vocabulary.ts'
import type { LookPicture, PagePicture } from './analysis.ts'
import { pagePicture } from './pictures.ts'

const SHEET_MOST = 48
const EVIDENCE_MOST = 240
const SHEET_WIDTH = 384
const EVIDENCE_WIDTH = 640
const LARGE_WIDTH = 1200

/** One look, for the decision which pictures to keep of it. */
export interface Shown {
  readonly index: number
  readonly frame: DecodedFrame
  readonly detections: readonly Detection[]
  readonly maskable: readonly Detection[]
  /** The view was good. */
  readonly good: boolean
  /** Looks (indices as text) that a candidate or a spot rests on by now. */
  readonly evidence: ReadonlySet<string>
}

export interface Gallery {
  readonly show: (look: Shown) => Promise<void>
  /** Evenly over the source. */
  readonly sheet: () => readonly LookPicture[]
  /** The look with the most detections. */
  readonly fullest: () => LookPicture | undefined
  /** The first good look, for the zones. */
  readonly reference: () => PagePicture | undefined
  readonly evidence: (index: number) => PagePicture | undefined
}

export function createGallery(): Gallery {
  const sheet = createSheet()
  const evidence = new Map<number, PagePicture>()
  let fullest: LookPicture | undefined
  let most = -1
  let reference: PagePicture | undefined
  return {
    async show({ index, frame, detections, maskable, good, evidence: needed }) {
      const picture = (width: number) => pagePicture(frame, maskable, width)
      if (sheet.wants(index)) sheet.add({ frame: index, picture: await picture(SHEET_WIDTH) })
      if (detections.length > most) {
        most = detections.length
        fullest = { frame: index, picture: await picture(LARGE_WIDTH) }
      }
      if (good) reference ??= await picture(LARGE_WIDTH)
      if (needed.has(String(index))) evidence.set(index, await picture(EVIDENCE_WIDTH))
      dropUnneeded(evidence, needed)
    },
    sheet: () => sheet.pictures(),
    fullest: () => fullest,
    reference: () => reference,
    evidence: (index) => evidence.get(index),
  }
}

function dropUnneeded(evidence: Map<number, PagePicture>, needed: ReadonlySet<string>): void {
  for (const index of evidence.keys()) if (!needed.has(String(index))) evidence.delete(index)
  const [oldest] = evidence.keys()
  if (evidence.size > EVIDENCE_MOST && oldest !== undefined) evidence.delete(oldest)
}

/** Every n-th look, with an n that doubles whenever the source turns out to be longer than thought. */
function createSheet() {
  let stride = 1
  let pictures: readonly LookPicture[] = []
  return {
    wants: (index: number) => index % stride === 0,
    add(look: LookPicture): void {
      pictures = [...pictures, look]
      if (pictures.length <= SHEET_MOST) return
      stride *= 2
      pictures = pictures.filter(({ frame }) => frame % stride === 0)
    },
    pictures: () => pictures,
  }
}
