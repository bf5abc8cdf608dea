// Makes prisma/generated after an install. Plain JavaScript: it runs on the Node that installs, before Node 24 is there.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))
// The CLI would fetch a schema engine that `generate` never runs; any existing executable keeps it from doing so.
const made = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: root,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  encoding: 'utf8',
})
if (made.status !== 0) {
  process.stderr.write(`prisma generate failed:\n${made.stdout ?? ''}${made.stderr ?? ''}\n`)
  process.exit(made.status ?? 1)
}
