/** Renders one look of each view into a folder outside the repository; what is there already is left. */
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStudio, type Studio } from '../../fixtures/simulator/studio.ts'
import { lookOf } from './views.ts'

export const lookFile = (folder: string, view: number): string => join(folder, `view-${view}.jpg`)

/** Pictures of the first `count` views; opens a browser only when one is missing. */
export async function renderViews(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  let studio: Studio | undefined
  for (let view = 0; view < count; view++) {
    const file = lookFile(folder, view)
    if (await isThere(file)) continue
    studio ??= await openStudio()
    const { base64 } = await studio.takePicture(lookOf(view))
    await writeFile(`${file}.part`, Buffer.from(base64, 'base64'))
    await rename(`${file}.part`, file)
    if (studio !== undefined && view % 20 === 19) console.error(`${view + 1} of ${count} views rendered`)
  }
  await studio?.close()
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
