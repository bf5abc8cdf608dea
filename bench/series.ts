/** Figures over time, in room that is there from the start: a list that grows would be weighed with what it tells of. */
import type { Sample } from './slope.ts'

export interface Series<Column extends string> {
  /** `at`: how much had been done. Rows beyond the room are left out. */
  readonly add: (at: number, row: Readonly<Record<Column, number>>) => void
  readonly of: (column: Column) => Sample[]
}

export function createSeries<Column extends string>(rows: number, columns: readonly Column[]): Series<Column> {
  const width = columns.length + 1
  const table = new Float64Array(rows * width)
  let filled = 0
  return {
    add: (at, row) => {
      if (filled === rows) return
      table[filled * width] = at
      for (const [index, column] of columns.entries()) table[filled * width + 1 + index] = row[column]
      filled += 1
    },
    of: (column) => {
      const index = 1 + columns.indexOf(column)
      return Array.from({ length: filled }, (_, row) => ({
        at: table[row * width]!,
        value: table[row * width + index]!,
      }))
    },
  }
}
