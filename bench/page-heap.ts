/** What a page keeps alive, from a heap snapshot of the browser. */
import type { CDPSession } from 'playwright-core'

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[], ...unknown[]] }
  }
  readonly nodes: readonly number[]
}

/**
 * Of the engine and not of the page: compiled code, which grows until each function has run often enough, and what the browser
 * notes for the debugger through which this is read.
 */
const OF_THE_ENGINE = new Set(['code', 'native', 'hidden', 'synthetic', 'object shape'])

/** Bytes of objects, strings, arrays and closures of the page that live after a collection. */
export async function liveBytesOf(session: CDPSession): Promise<number> {
  const parts: string[] = []
  const keep = ({ chunk }: { readonly chunk: string }): void => void parts.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!OF_THE_ENGINE.has(types[0][nodes[at + type]!]!)) bytes += nodes[at + size]!
  return bytes
}
