/**
 * Hosts the embedded PostgreSQL in a process of its own, so that the supervisor restarts it like any other role and
 * the server goes when the launcher goes. Sends `{ url }` to its parent once the server takes connections.
 */
import { DatabaseError } from '../../prisma/database-error.ts'
import { startEmbeddedPostgres } from '../../prisma/embedded.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: postgres-child.ts <data folder>')

const server = await startEmbeddedPostgres({ folder }).catch((error: unknown) => {
  if (!(error instanceof DatabaseError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
let stopping = false
const stop = async (code: number): Promise<void> => {
  if (stopping) return
  stopping = true
  await server.stop()
  process.exit(code)
}
process.on('SIGTERM', () => void stop(0))
process.on('SIGINT', () => void stop(0))
process.on('disconnect', () => void stop(0))

// The postmaster may be killed under us: then this process ends too and is started again with it.
const watch = setInterval(() => {
  try {
    process.kill(server.pid, 0)
  } catch {
    clearInterval(watch)
    process.exit(1)
  }
}, 250)

process.send?.({ url: server.url })
