/** Which pictures a run keeps, with a bound on each kind: contact sheet, evidence, the fullest look. */
import type { LookPicture, PagePicture } from './analysis.ts'

const SHEET_MOST = 48
const EVIDENCE_MOST = 240

export interface Gallery {
  /** Whether the look with this index belongs on the contact sheet as it stands. */
  wantsSheet(index: number): boolean
  addSheet(look: LookPicture): void
  /** Keeps the picture while a look in `needed` (indices as text) rests on it. */
  addEvidence(look: LookPicture, needed: ReadonlySet<string>): void
  evidence(index: number): PagePicture | undefined
  sheet(): readonly LookPicture[]
}

export function createGallery(): Gallery {
  let stride = 1
  let sheet: LookPicture[] = []
  const evidence = new Map<number, PagePicture>()
  return {
    wantsSheet: (index) => index % stride === 0,
    addSheet(look) {
      sheet.push(look)
      if (sheet.length <= SHEET_MOST) return
      // The source is longer than thought: every second picture goes, and from here on half as many come.
      stride *= 2
      sheet = sheet.filter(({ frame }) => frame % stride === 0)
    },
    addEvidence({ frame, picture }, needed) {
      evidence.set(frame, picture)
      for (const index of evidence.keys()) if (!needed.has(String(index))) evidence.delete(index)
      const [oldest] = evidence.keys()
      if (evidence.size > EVIDENCE_MOST && oldest !== undefined) evidence.delete(oldest)
    },
    evidence: (index) => evidence.get(index),
    sheet: () => sheet,
  }
}
