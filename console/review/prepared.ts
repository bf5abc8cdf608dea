/** A candidate made ready before anyone asks for it: its facts and its pictures, fetched and decoded. */
import type { Http } from '../client/http.ts'
import type { CandidateDetail, Evidence } from '../client/types.ts'

export interface Frame {
  readonly evidence: Evidence
  /** `blob:` address of the fetched picture; undefined when it is gone. */
  readonly url: string | undefined
}

export interface Prepared {
  readonly detail: CandidateDetail
  readonly frames: readonly Frame[]
  /** Gives the memory of the pictures back. */
  release(): void
}

/** Pictures that support the sighting, oldest first. */
export function sightingsOf({ candidate }: CandidateDetail): readonly Evidence[] {
  return candidate.evidence.filter(({ role }) => role !== 'after')
}

/** Fetches and decodes every picture of a candidate. A picture that is gone leaves a frame without one. */
export async function prepare(http: Http, detail: CandidateDetail, signal?: AbortSignal): Promise<Prepared> {
  const frames = await Promise.all(
    sightingsOf(detail).map(async (evidence): Promise<Frame> => {
      try {
        const url = URL.createObjectURL(await http.picture(evidence.picture, signal))
        await decoded(url)
        return { evidence, url }
      } catch (error) {
        if (signal?.aborted === true) throw error
        return { evidence, url: undefined }
      }
    }),
  )
  return {
    detail,
    frames,
    release: () => {
      for (const { url } of frames) if (url !== undefined) URL.revokeObjectURL(url)
    },
  }
}

async function decoded(url: string): Promise<void> {
  const image = new Image()
  image.src = url
  await image.decode()
}
