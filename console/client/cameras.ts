import { useAll } from './get.ts'
import type { CameraList } from './types.ts'

/** All cameras that the caller may see; pages that ask at once share one reading. */
export const useCameras = () => useAll<'cameras', CameraList>('/v1/cameras?limit=1000', 'cameras')
