/** What the page of figures shows, kept in its address: grouping, range, and the figure whose list is open. */
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { KPI_FIGURES, KPI_GROUPS, type KpiFigure, type KpiGroup } from '../../pipeline/figures/kpis.ts'
import type { Words } from '../language.tsx'
import { FIGURES } from '../words/figures.ts'

export const GROUP_WORDS: Readonly<Record<KpiGroup, Words>> = {
  category: FIGURES.byCategory,
  street: FIGURES.byStreet,
  department: FIGURES.byDepartment,
}

export const RANGES = [
  { value: '7', words: FIGURES.week },
  { value: '30', words: FIGURES.month },
  { value: 'all', words: FIGURES.ever },
] as const

export interface KpiView {
  readonly by: KpiGroup
  /** One of `RANGES`. */
  readonly days: string
  /** For the API: grouping and range. */
  readonly query: string
  /** The figure whose list is open; `key` undefined: of all groups together. */
  readonly open?: { readonly figure: KpiFigure; readonly key?: string }
  readonly set: (changes: Readonly<Record<string, string>>) => void
}

const DAY_MS = 86_400_000

/** @param usual grouping when the address names none */
export function useKpiView(usual: KpiGroup = 'category'): KpiView {
  const [search, setSearch] = useSearchParams()
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) =>
      setSearch((before) => {
        const after = new URLSearchParams(before)
        for (const [key, value] of Object.entries(changes)) {
          if (value === '') after.delete(key)
          else after.set(key, value)
        }
        return after
      }),
    [setSearch],
  )
  return useMemo(() => {
    const by = KPI_GROUPS.find((one) => one === search.get('by')) ?? usual
    const days = RANGES.find(({ value }) => value === search.get('days'))?.value ?? '30'
    const query = new URLSearchParams({ by })
    if (days !== 'all') query.set('from', daysAgo(Number(days)))
    const figure = KPI_FIGURES.find((one) => one === search.get('figure'))
    const key = search.get('key')
    const open = figure === undefined ? {} : { open: { figure, ...(key === null ? {} : { key }) } }
    return { by, days, query: query.toString(), ...open, set }
  }, [search, set, usual])
}

/** The beginning of a day, so that the address of the question stays the same all day. */
function daysAgo(days: number): string {
  return new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - (days - 1) * DAY_MS).toISOString()
}
