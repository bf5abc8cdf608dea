/** A port for the API: the wanted one, or a sentence or the next free one when it is taken. */
import { createServer } from 'node:net'

/** Whether a listener could be opened on host:port now. */
export function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** The first free port from `wanted` on, within a hundred. */
export async function freePortFrom(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) if (await isFree(host, port)) return port
  throw new Error(
    `no port from ${wanted} to ${wanted + 99} is free on ${host}; stop what listens there or give another --port`,
  )
}
