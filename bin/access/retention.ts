/** `xunjie retention`: deletes what is kept no longer, and says what was deleted. */
import { join } from 'node:path'
import Table from 'cli-table3'
import { ulid } from 'ulid'
import { createRetentionStore, type RetentionRun } from '../../prisma/stores/records/retention.ts'
import { runRetention } from '../../workers/evidence/retention.ts'
import { dataFolder, withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { OPERATOR, type SystemFlags } from './operator.ts'

export async function runRetentionNow(flags: SystemFlags & { readonly dryRun?: boolean }): Promise<void> {
  await withSystem(flags.data, async ({ database }) => {
    const rows = createRetentionStore(database)
    if (flags.dryRun === true) {
      const due = await rows.due(new Date())
      return console.log(
        flags.json === true
          ? JSON.stringify({ due })
          : `Would give up ${due.pictures} pictures of ${due.rejected} rejected candidates and ${due.closed} cases that are over.`,
      )
    }
    const folder = join(dataFolder(flags.data), 'evidence')
    const originals = join(dataFolder(flags.data), 'originals')
    const run = { occasion: `asked-${ulid()}`, askedBy: OPERATOR }
    const deleted = await runRetention(
      { rows, folder, originals, now: () => new Date() },
      run,
      AbortSignal.timeout(3_600_000),
    )
    if (deleted === undefined) return
    console.log(
      flags.json === true
        ? JSON.stringify(deleted)
        : `Gave up ${deleted.pictures} pictures of ${deleted.rejected} rejected candidates and ${deleted.closed} cases that are over; deleted ${deleted.files} files (${megabytes(deleted.bytes)} MB) and ${deleted.lookHours} hours of looks.`,
    )
  })
}

export async function runRetentionReport(flags: SystemFlags & { readonly last: string }): Promise<void> {
  const last = Number(flags.last)
  if (!Number.isInteger(last) || last < 1 || last > 1000)
    throw new CommandError('BAD_NUMBER', '--last is a number from 1 to 1000.')
  const runs = await withSystem(flags.data, ({ database }) => createRetentionStore(database).runs(last))
  if (flags.json === true) return console.log(JSON.stringify({ runs }))
  if (runs.length === 0) return console.log('Nothing was deleted yet.')
  const head = ['run', 'by', 'rejected', 'cases', 'pictures', 'files', 'MB', 'look hours']
  const table = new Table({ head, style: { head: [], border: [] } })
  for (const run of runs) table.push(rowOf(run))
  console.log(table.toString())
}

function rowOf(run: RetentionRun): string[] {
  const { startedAt, finishedAt, askedBy, rejected, closed, pictures, files, bytes, lookHours } = run
  const when = `${startedAt.toISOString().slice(0, 16)}Z${finishedAt === undefined ? ' (not finished)' : ''}`
  const counts = [rejected, closed, pictures, files, megabytes(bytes), lookHours]
  return [when, askedBy ?? 'night', ...counts.map(String)]
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
