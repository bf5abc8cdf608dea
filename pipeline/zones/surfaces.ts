/** What the ground network says of a picture, cell by cell. */

/** In the order of the network's classes. */
export const SURFACES = ['other', 'road', 'pavement', 'green', 'water', 'building'] as const
export type Surface = (typeof SURFACES)[number]

/** A picture cut into cells; row-major from the top left. */
export interface SurfaceMap {
  readonly columns: number
  readonly rows: number
  /** Index of the likeliest of `SURFACES`. */
  readonly surface: Uint8Array
  /** Its probability, 0..1. */
  readonly sure: Float32Array
}

/** Cells of a map that belong together, 1 where they do. */
export interface CellMask {
  readonly columns: number
  readonly rows: number
  readonly cells: Uint8Array
}

/** The cells of one surface, with single cells that stick out or are missing smoothed away. */
export function cellsOf(map: SurfaceMap, surface: Surface): CellMask {
  const { columns, rows } = map
  const wanted = SURFACES.indexOf(surface)
  const raw = map.surface.map((one) => (one === wanted ? 1 : 0))
  const cells = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0
      let count = 0
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          sum += raw[y * columns + x]!
          count++
        }
      cells[row * columns + column] = sum * 2 > count ? 1 : 0
    }
  return { columns, rows, cells }
}

/** Mean probability over the cells of a mask; 0 for none. */
export function sureness(map: SurfaceMap, mask: CellMask): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < mask.cells.length; i++) {
    if (mask.cells[i] === 0) continue
    sum += map.sure[i]!
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** Cells that touch by a side, as masks of their own, the largest first. */
export function patchesOf(mask: CellMask): { readonly mask: CellMask; readonly size: number }[] {
  const { columns, rows, cells } = mask
  const seen = new Uint8Array(cells.length)
  const patches: { mask: CellMask; size: number }[] = []
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] === 0 || seen[start] === 1) continue
    const patch = new Uint8Array(cells.length)
    const queue = [start]
    seen[start] = 1
    for (let i = 0; i < queue.length; i++) {
      const at = queue[i]!
      patch[at] = 1
      for (const next of besides(at, columns, rows)) {
        if (cells[next] === 0 || seen[next] === 1) continue
        seen[next] = 1
        queue.push(next)
      }
    }
    patches.push({ mask: { columns, rows, cells: patch }, size: queue.length })
  }
  return patches.toSorted((a, b) => b.size - a.size)
}

/** The up to four cells that share a side with a cell. */
export function besides(at: number, columns: number, rows: number): number[] {
  const column = at % columns
  const row = (at - column) / columns
  const found: number[] = []
  if (column > 0) found.push(at - 1)
  if (column < columns - 1) found.push(at + 1)
  if (row > 0) found.push(at - columns)
  if (row < rows - 1) found.push(at + columns)
  return found
}

/** Everything but the cells. */
export function inverse({ columns, rows, cells }: CellMask): CellMask {
  return { columns, rows, cells: cells.map((cell) => 1 - cell) }
}
