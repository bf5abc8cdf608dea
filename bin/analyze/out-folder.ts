/** The folder a run writes to. What a person may have edited in it is never overwritten. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, messageOf } from '../command-error.ts'

export interface OutFolder {
  readonly path: string
  /** Path of a look’s picture relative to the folder, written; undefined when there are already too many. */
  addPicture(index: number, jpeg: Uint8Array): Promise<string | undefined>
  /** Writes the file and gives its path. */
  write(name: string, text: string): Promise<string>
  /** The same, unless a file of that name is there already. */
  writeNew(name: string, text: string): Promise<{ readonly path: string; readonly kept: boolean }>
}

/** A day at a look a second would fill a disk. */
const MOST_PICTURES = 2000
const PICTURES = 'pictures'
const OWN_PICTURE = /^look-\d{6}\.jpg$/

/** Makes the folder and removes the pictures of an earlier run. @throws CommandError `OUT_FOLDER` */
export async function openOutFolder(path: string): Promise<OutFolder> {
  const pictures = join(path, PICTURES)
  await guarded(path, async () => {
    await mkdir(pictures, { recursive: true })
    const earlier = (await readdir(pictures)).filter((name) => OWN_PICTURE.test(name))
    for (const name of earlier) await rm(join(pictures, name))
  })
  let written = 0
  const put = (name: string, data: string | Uint8Array) => guarded(path, () => writeFile(join(path, name), data))
  return {
    path,
    async addPicture(index, jpeg) {
      if (written >= MOST_PICTURES) return undefined
      written++
      const name = `${PICTURES}/look-${String(index + 1).padStart(6, '0')}.jpg`
      await put(name, jpeg)
      return name
    },
    async write(name, text) {
      await put(name, text)
      return join(path, name)
    },
    async writeNew(name, text) {
      const file = join(path, name)
      if (existsSync(file)) return { path: file, kept: true }
      await put(name, text)
      return { path: file, kept: false }
    },
  }
}

async function guarded(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (cause) {
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    const remedy = full
      ? 'The disk is full: free some space'
      : 'Check the path and its rights, or give another with --out'
    throw new CommandError('OUT_FOLDER', `The folder ${path} cannot be written to (${messageOf(cause)}). ${remedy}.`, {
      cause,
      exitCode: full ? 1 : 2,
    })
  }
}
