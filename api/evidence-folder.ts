/** Reads masked pictures from the evidence folder by content hash. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { EvidenceReader } from './ports/stores.ts'

/** @param folder the `evidence` folder of the data folder: `<first two digits>/<sha256>.jpg` below it. */
export function createEvidenceFolder(folder: string): EvidenceReader {
  return {
    read: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
      try {
        return await readFile(path.join(folder, sha256.slice(0, 2), `${sha256}.jpg`))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}
