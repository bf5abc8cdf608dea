/**
 * `npm test`: the whole suite. Says first and last what this machine cannot run, so that a green run never hides it.
 * Ends with one plain line: `tests: N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

interface Need {
  readonly what: string
  readonly there: () => boolean
  readonly remedy: string
}

const onPath = (program: string): boolean => spawnSync('which', [program]).status === 0
const pythonHasRtspServer = (): boolean =>
  spawnSync('/usr/bin/python3', [
    '-c',
    "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import GstRtspServer",
  ]).status === 0

const NEEDS: readonly Need[] = [
  { what: 'queue tests on Redis', there: () => onPath('redis-server'), remedy: 'install redis-server' },
  { what: 'tests of the ffmpeg driver', there: () => onPath('ffmpeg'), remedy: 'install ffmpeg' },
  {
    what: 'tests over a real RTSP server',
    there: pythonHasRtspServer,
    remedy: 'install gir1.2-gst-rtsp-server-1.0, python3-gi, gstreamer1.0-x and gstreamer1.0-plugins-{good,bad,ugly}',
  },
  { what: 'page tests in a real browser', there: () => existsSync('/usr/bin/chromium'), remedy: 'install chromium' },
  {
    what: 'tests on real footage',
    there: () => existsSync(join(root, '../shared/footage')),
    remedy: 'put the shared footage and models beside the checkout as ../shared',
  },
]

const missing = NEEDS.filter((need) => !need.there())
const sayMissing = (): void => {
  for (const need of missing) process.stdout.write(`LEFT OUT: ${need.what} (${need.remedy})\n`)
}

function run(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: root, stdio: 'inherit' })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const folder = mkdtempSync(join(tmpdir(), 'xunjie-test-'))
const report = join(folder, 'report.json')
sayMissing()
const code = await run([
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
sayMissing()
const counts = readReport(report)
rmSync(folder, { recursive: true })
process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed\n`)
process.exitCode = code === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1

/** A run that ended before its report, or a file that did not load, counts as a failure. */
function readReport(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const number = (key: string): number => {
    const value: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, key) : undefined
    return typeof value === 'number' ? value : 0
  }
  return { passed: number('numPassedTests'), failed: Math.max(number('numFailedTests'), number('numFailedTestSuites')) }
}
