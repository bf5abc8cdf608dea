/** Parts of the configuration that several roles read; the host that runs the API writes them. */
import type { ReviewSettings } from '../../pipeline/budget/review-shift.ts'
import type { CaseworkSettings } from '../../pipeline/casework/settings.ts'
import type { MapSettings } from '../../pipeline/map-tiles.ts'
import type { Database, JsonInput, Queries } from '../client.ts'

const CASEWORK = 'casework'
const REVIEW = 'review'
const MAP = 'map'

export interface SettingStore {
  casework(): Promise<CaseworkSettings>
  setCasework(settings: CaseworkSettings): Promise<void>
  review(): Promise<ReviewSettings>
  setReview(settings: ReviewSettings): Promise<void>
  map(): Promise<MapSettings>
  setMap(settings: MapSettings): Promise<void>
}

export function createSettingStore({ queries }: Database): SettingStore {
  return {
    casework: () => readCasework(queries),
    setCasework: (settings) => write(queries, CASEWORK, settings as JsonInput),
    review: () => readReview(queries),
    setReview: (settings) => write(queries, REVIEW, settings as JsonInput),
    map: async () => {
      const row = await queries.setting.findUnique({ where: { key: MAP } })
      return (row?.value ?? { layers: [] }) as unknown as MapSettings
    },
    setMap: (settings) => write(queries, MAP, settings as unknown as JsonInput),
  }
}

async function write(queries: Queries, key: string, value: JsonInput): Promise<void> {
  await queries.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

export async function readCasework(queries: Queries): Promise<CaseworkSettings> {
  const row = await queries.setting.findUnique({ where: { key: CASEWORK } })
  // Written by `setCasework` only, from a configuration that was checked whole.
  return (row?.value ?? {}) as CaseworkSettings
}

export async function readReview(queries: Queries): Promise<ReviewSettings> {
  const row = await queries.setting.findUnique({ where: { key: REVIEW } })
  // Written by `setReview` only, from a configuration that was checked whole.
  return (row?.value ?? {}) as ReviewSettings
}
