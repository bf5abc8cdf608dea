/** Names of the accounts and keys that other rows name by their id. */
import type { Database } from '../client.ts'

/** By id, of those that are known; a key is `key:<id>`, as the audit writes it. */
export type Names = (ids: Iterable<string>) => Promise<ReadonlyMap<string, string>>

const KEY = 'key:'

export function createNames({ queries }: Database): Names {
  return async (given) => {
    const ids = [...new Set(given)]
    const keyIds = ids.map((id) => (id.startsWith(KEY) ? id.slice(KEY.length) : id))
    const select = { id: true, name: true } as const
    const [users, keys] = await Promise.all([
      queries.user.findMany({ where: { id: { in: ids } }, select }),
      queries.apiKey.findMany({ where: { id: { in: keyIds } }, select }),
    ])
    return new Map([
      ...keys.flatMap(({ id, name }) => [[id, name] as const, [`${KEY}${id}`, name] as const]),
      ...users.map(({ id, name }) => [id, name] as const),
    ])
  }
}
