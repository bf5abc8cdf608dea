/** What the demo shows in the terminal: a table of candidates that is drawn anew on a terminal, lines elsewhere. */
import Table from 'cli-table3'

export interface CandidateLine {
  readonly id: string
  readonly camera: string
  readonly category: string
  readonly status: string
  readonly caseState: string
  readonly verdict: string
}

export interface LiveTable {
  /** Shows the newest state; draws only when something changed. */
  show(lines: readonly CandidateLine[], status: string): void
}

const HEAD = ['camera', 'category', 'review', 'case', 'verification']
/** Where a terminal does not tell its size. */
const USUAL_SIZE = { columns: 100, rows: 40 }
/** Lines of the frame, the head and what stands below the table, and one for the cursor. */
const OTHER_LINES = 7

export function createLiveTable(out: NodeJS.WriteStream): LiveTable {
  let drawn = 0
  let last = ''
  const seen = new Map<string, string>()
  return {
    show(lines, status) {
      const text = JSON.stringify([lines, out.isTTY ? [status, out.columns, out.rows] : ''])
      if (text === last) return
      last = text
      if (out.isTTY) {
        const picture = pictureOf(lines, status, out)
        // Moves up over the table drawn before, so that it stays one table.
        out.write(`${drawn > 0 ? `\u001b[${drawn}A\u001b[J` : ''}${picture}`)
        drawn = picture.split('\n').length - 1
        return
      }
      for (const line of lines) {
        const now = `${line.camera}  ${line.category}  ${line.status}  case ${line.caseState}  verification ${line.verdict}`
        if (seen.get(line.id) !== now) out.write(`${now}\n`)
        seen.set(line.id, now)
      }
    },
  }
}

/** Never wider or higher than the terminal: a line that wraps cannot be drawn over. */
export function pictureOf(
  lines: readonly CandidateLine[],
  status: string,
  size: { readonly columns?: number; readonly rows?: number },
): string {
  const columns = size.columns || USUAL_SIZE.columns
  const room = Math.max(3, (size.rows || USUAL_SIZE.rows) - OTHER_LINES)
  const left = lines.length - room
  const older = left > 0 ? `(${left} older on the page) ` : ''
  return `${tableOf(lines.slice(-room), columns)}\n${cut(`${older}${status}`, columns)}\n`
}

function tableOf(lines: readonly CandidateLine[], columns: number): string {
  if (lines.length === 0) return cut('no candidate yet: dwell times run on the clock of the recordings', columns)
  const rows = lines.map((line) => [line.camera, line.category, line.status, line.caseState, line.verdict])
  const widths = HEAD.map((head, i) => Math.max(...[head, ...rows.map((row) => row[i] ?? '')].map(widthOf)) + 2)
  // The category is the long one: it gives way.
  const others = widths.reduce((sum, width, i) => (i === 1 ? sum : sum + width), HEAD.length + 1)
  widths[1] = Math.max(12, Math.min(widths[1] ?? 0, columns - others))
  const table = new Table({
    head: HEAD,
    colWidths: widths,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  })
  table.push(...rows)
  return table.toString()
}

/** Columns of a terminal: a Chinese character or full-width sign takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
}

function cut(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, columns - 2)}…`
}
