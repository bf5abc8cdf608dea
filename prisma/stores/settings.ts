/** Parts of the configuration that several roles read; the host that runs the API writes them. */
import type { CaseworkSettings } from '../../pipeline/casework/settings.ts'
import type { Database, JsonInput, Queries } from '../client.ts'

const CASEWORK = 'casework'

export interface SettingStore {
  casework(): Promise<CaseworkSettings>
  setCasework(settings: CaseworkSettings): Promise<void>
}

export function createSettingStore({ queries }: Database): SettingStore {
  return {
    casework: () => readCasework(queries),
    setCasework: async (settings) => {
      const value = settings as JsonInput
      await queries.setting.upsert({ where: { key: CASEWORK }, create: { key: CASEWORK, value }, update: { value } })
    },
  }
}

export async function readCasework(queries: Queries): Promise<CaseworkSettings> {
  const row = await queries.setting.findUnique({ where: { key: CASEWORK } })
  // Written by `setCasework` only, from a configuration that was checked whole.
  return (row?.value ?? {}) as CaseworkSettings
}
