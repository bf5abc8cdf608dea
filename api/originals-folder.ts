/** Reads and opens sealed originals. The private key is read when two persons agreed, and kept nowhere. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openOriginal } from '../prisma/sealed-original.ts'
import type { OriginalReader } from './ports/access.ts'

/** @param folder `<first two digits>/<sha256 of the masked picture>.sealed` below it. */
export function createOriginalsFolder(folder: string, keyFile: string): OriginalReader {
  return {
    open: async (sha256) => {
      const sealed = await readFile(sealedPath(folder, sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      return sealed && openOriginal(keyFile, sealed)
    },
  }
}

function sealedPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('An original is named by 64 hexadecimal digits.')
  return path.join(folder, sha256.slice(0, 2), `${sha256}.sealed`)
}
