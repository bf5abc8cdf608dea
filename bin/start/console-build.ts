/** The web app is built where it runs, once for each state of its sources. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'console')
const dist = join(folder, 'dist')
const STAMP = '.built-from'

/** Builds `console/dist` unless it is there and current. @throws Error with what the build said */
export async function ensureConsole(say: (line: string) => void): Promise<void> {
  const wanted = fingerprint()
  const stamp = join(dist, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('building the console (only when it is new; some seconds)')
  const fresh = `${dist}.${process.pid}`
  await runVite(fresh)
  writeFileSync(join(fresh, STAMP), wanted)
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
}

/** Of everything the build reads: the app, what it takes from pipeline/, and the versions of its libraries. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = [
    join(root, 'package-lock.json'),
    ...sourcesIn(folder),
    ...sourcesIn(join(root, 'pipeline')),
    ...sourcesIn(join(root, 'api/schemas')),
  ]
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function sourcesIn(start: string): readonly string[] {
  return readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|\/)(dist[.\d]*|node_modules)\/|\.test\.tsx?$/.test(relative(start, file)))
    .toSorted()
}

function runVite(outDir: string): Promise<void> {
  const vite = join(dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  const args = [
    vite,
    'build',
    folder,
    '--config',
    join(folder, 'vite.config.ts'),
    '--outDir',
    outDir,
    '--logLevel',
    'warn',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, '--emptyOutDir'], {
      // Under a test runner the app would be built for development.
      env: { ...process.env, NODE_ENV: 'production' },
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      rmSync(outDir, { recursive: true, force: true })
      reject(new Error(`the console could not be built; run npm ci and try again. The build said:\n${said}`))
    })
  })
}
