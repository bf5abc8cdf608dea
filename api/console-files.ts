/** The built web app in memory: clients ask by names that were listed at the start, never by a path. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export interface ConsoleFile {
  readonly type: string
  readonly bytes: Buffer
  readonly gzipped: Buffer
  /** Its name carries the hash of its content. */
  readonly lasting: boolean
}

export interface ConsoleFiles {
  /** Undefined when the app is not built, or not yet. */
  index(): string | undefined
  file(name: string): ConsoleFile | undefined
}

interface Built {
  readonly index: string | undefined
  readonly files: ReadonlyMap<string, ConsoleFile>
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Read when first asked for, since it may be built while the API starts. @param folder `console/dist` */
export function createConsoleFiles(folder: string): ConsoleFiles {
  let built: Built | undefined
  const read = (): Built => {
    if (built?.index === undefined) built = readBuilt(folder)
    return built
  }
  return { index: () => read().index, file: (name) => read().files.get(name) }
}

function readBuilt(folder: string): Built {
  const files = new Map<string, ConsoleFile>()
  let index: string | undefined
  for (const entry of listed(folder)) {
    const name = path.relative(folder, entry).split(path.sep).join('/')
    const type = TYPES[path.extname(name)]
    if (name === 'index.html') index = readFileSync(entry, 'utf8')
    if (type === undefined) continue
    const bytes = readFileSync(entry)
    files.set(name, { type, bytes, gzipped: gzipSync(bytes), lasting: name.startsWith('assets/') })
  }
  return { index, files }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
