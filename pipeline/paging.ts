/** Lists that grow with a site are read page by page. */

export interface PageQuery {
  /** `nextCursor` of the page before. */
  readonly cursor?: string
  readonly limit: number
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Absent: this was the last one. */
  readonly nextCursor?: string
}

/** @param found up to one row more than `limit`, which says that there is another page */
export function pageOf<Row>(found: readonly Row[], limit: number, cursorOf: (row: Row) => string): Page<Row> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, ...(found.length > limit && last !== undefined ? { nextCursor: cursorOf(last) } : {}) }
}
