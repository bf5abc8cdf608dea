#!/usr/bin/env node
// Plain JavaScript: it must run on Node 20, which cannot read TypeScript, to hand over to the Node of node_modules.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./xunjie.ts', import.meta.url))
const [major] = process.versions.node.split('.').map(Number)

if (major >= 24) await import('./xunjie.ts')
else handOver(fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url)))

function handOver(node) {
  if (!existsSync(node)) {
    process.stderr.write(
      `xunjie: this needs Node 24; you have ${process.versions.node}. Run \`npm ci\` in the repository: it brings Node 24 along.\n`,
    )
    process.exit(2)
  }
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both processes; only the child decides when it is done.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
  child.on('error', (error) => {
    process.stderr.write(`xunjie: Node 24 could not be started: ${error.message}. Run \`npm ci\` again.\n`)
    process.exit(1)
  })
}
