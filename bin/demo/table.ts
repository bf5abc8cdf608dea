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

export function createLiveTable(out: NodeJS.WriteStream): LiveTable {
  let drawn = 0
  let last = ''
  const seen = new Map<string, string>()
  return {
    show(lines, status) {
      const text = JSON.stringify([lines, out.isTTY ? status : ''])
      if (text === last) return
      last = text
      if (out.isTTY) {
        const picture = `${tableOf(lines)}\n${status}\n`
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

function tableOf(lines: readonly CandidateLine[]): string {
  if (lines.length === 0) return 'no candidate yet: dwell times run on the clock of the recordings'
  const table = new Table({ head: HEAD, style: { head: [], border: [] } })
  for (const line of lines.slice(-20)) {
    table.push([line.camera, line.category, line.status, line.caseState, line.verdict])
  }
  return table.toString()
}
