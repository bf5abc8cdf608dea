import type { Database } from '../../client.ts'

/** How many pulls at a time all platforms together allow. */
export async function pullsAllowed({ queries }: Pick<Database, 'queries'>): Promise<number> {
  const { _sum: sum } = await queries.platform.aggregate({ _sum: { maxPulls: true } })
  return sum.maxPulls ?? 0
}
