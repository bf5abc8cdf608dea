/** Files that hold a key: made once, whole, readable by their owner only. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes `content` unless the file is there. Processes that start together end with one content; none reads half of it. */
export async function createPrivateFile(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(fresh, content, { mode: 0o600, flag: 'wx' })
  try {
    // link() fails when the name is taken: the first process wins.
    await link(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh, { force: true })
  }
}
