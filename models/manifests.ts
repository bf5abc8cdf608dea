import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The manifests that come with the program. */
const SHIPPED_MANIFESTS = join(import.meta.dirname, 'manifests')

/** Paths of all manifests of a folder, by name. */
export async function listManifests(folder: string = SHIPPED_MANIFESTS): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}
