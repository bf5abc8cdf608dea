/** The masked picture of a look goes into the evidence store. */
import type { MaskedPicture } from '../../models/mask.ts'
import type { SeenLook } from '../../pipeline/look.ts'
import { EvidenceError } from '../evidence/folder.ts'
import type { EvidenceWriter } from '../evidence/folder.ts'

/** A full evidence store costs the picture, never the look; intake tells the operator. */
export async function keepPicture(
  picture: MaskedPicture | undefined,
  evidence: EvidenceWriter,
): Promise<Pick<SeenLook, 'evidence' | 'evidenceRefused'>> {
  if (picture === undefined) return {}
  try {
    return { evidence: await evidence.put(picture) }
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error
    return { evidenceRefused: error.message }
  }
}
