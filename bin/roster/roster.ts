/** `xunjie roster propose | show | approve`: which cameras are looked at next quarter. */
import Table from 'cli-table3'
import { reasonWords, type RosterEntry, type RosterMove } from '../../pipeline/commissioning/roster.ts'
import { parseDay } from '../../pipeline/commissioning/cells.ts'
import { type Database } from '../../prisma/client.ts'
import { createRosterBook } from '../../prisma/stores/figures/roster-reading.ts'
import { proposeNextRoster } from '../../prisma/stores/figures/roster-proposal.ts'
import { type Approval, createRosterStore, type Roster } from '../../prisma/stores/figures/rosters.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { forecastWords } from '../ladder/ladder.ts'
import { parseDurationSeconds } from '../durations.ts'

interface CommonFlags {
  readonly data?: string
  readonly json?: boolean
}

export interface ProposeFlags {
  readonly capacity: string
  readonly interval: string
  readonly firstDay?: string
}

export async function runRosterPropose({ data, json, ...flags }: ProposeFlags & CommonFlags): Promise<void> {
  const roster = await withSystem(data, ({ database }) => proposeNext(database, flags, new Date()))
  say(roster, json)
}

/** Writes a proposal; nothing changes until a person approves it. @throws CommandError for flags that say nothing */
export async function proposeNext(database: Database, flags: ProposeFlags, now: Date): Promise<Roster> {
  const capacity = Number(flags.capacity)
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 1_000_000)
    throw new CommandError('BAD_CAPACITY', '--capacity is a whole number of cameras.')
  const firstDay = flags.firstDay === undefined ? now.toISOString().slice(0, 10) : parseDay(flags.firstDay)
  if (firstDay === undefined) throw new CommandError('BAD_DAY', '--first-day is no day like 2027-01-01.')
  const intervalSeconds = parseDurationSeconds(flags.interval, '--interval')
  const day = new Date(`${firstDay}T00:00:00Z`)
  return proposeNextRoster(database, { capacity, intervalSeconds, firstDay: day, now })
}

export async function runRosterShow(
  id: string | undefined,
  { data, json, all }: CommonFlags & { readonly all?: boolean },
): Promise<void> {
  const roster = await withSystem(data, ({ database }) => createRosterStore(database).get(id))
  if (roster === undefined)
    throw new CommandError('NO_ROSTER', 'There is no such roster. Propose one with `npx xunjie roster propose`.')
  say(roster, json, all === true ? Number.POSITIVE_INFINITY : SHOWN)
}

export async function runRosterApprove(
  id: string,
  { data, json, by, yes }: CommonFlags & { readonly by: string; readonly yes?: boolean },
): Promise<void> {
  const person = by.trim()
  if (person === '' || person.length > 100) throw new CommandError('BAD_NAME', '--by names the person who approves.')
  const now = new Date()
  const approval = await withSystem(data, async ({ database }) => {
    const roster = await createRosterBook(database).get(id, now)
    const words = roster?.forecast === undefined ? undefined : forecastWords(roster.forecast)
    if (words !== undefined && roster?.forecast?.isBeyond === true && yes !== true)
      throw new CommandError('BEYOND_BUDGET', `${words} Nothing was swapped. Add --yes to take that.`)
    if (words !== undefined && json !== true) console.log(words)
    return createRosterStore(database).approve(id, person, now)
  })
  console.log(json ? JSON.stringify(approval) : approvalWords(approval))
}

function approvalWords(approval: Approval): string {
  switch (approval.kind) {
    case 'approved':
      return [
        `Approved: ${approval.joined} cameras join, ${approval.left} are off.`,
        `${approval.finishing} more leave once nothing of theirs is open: they are looked at for their second looks only.`,
        `Open candidates: ${approval.toNeighbour} can be seen from a camera on the roster, ${approval.toPerson} wait for a person.`,
      ].join('\n')
    case 'not-found':
      throw new CommandError('NO_ROSTER', 'There is no such roster. `npx xunjie roster show` has the newest.')
    case 'not-proposed':
      throw new CommandError('NOT_PROPOSED', 'That roster is approved or superseded already. Propose a new one.')
    default:
      return approval satisfies never
  }
}

const SHOWN = 40

function say(roster: Roster, json = false, most = SHOWN): void {
  if (json) {
    console.log(
      JSON.stringify({
        ...summaryOf(roster),
        entries: roster.entries.map((entry) => ({ ...entry, why: reasonWords(entry.reason) })),
      }),
    )
    return
  }
  const table = new Table({ head: ['camera', 'move', 'why'], style: { head: [], border: [] } })
  const told = roster.entries.filter(({ move }) => move !== 'rest')
  for (const { cameraId, move, reason } of told.slice(0, most)) table.push([cameraId, move, reasonWords(reason)])
  const { join, stay, leave, rest, uncovered } = summaryOf(roster)
  const more = told.length > most ? [`… and ${told.length - most} more: \`npx xunjie roster show --all\`.`] : []
  const cells =
    uncovered > 0
      ? [`${uncovered} cells of the grid have no camera on it, like ${roster.uncovered.slice(0, 3).join(', ')}.`]
      : []
  const next =
    roster.status === 'proposed'
      ? [`Nothing has changed yet: \`npx xunjie roster approve ${roster.id} --by <name>\`.`]
      : [`It is ${roster.status}.`]
  console.log(
    [
      table.toString(),
      ...more,
      `${stay} cameras stay, ${join} join, ${leave} leave, ${rest} stay off.`,
      ...cells,
      ...next,
    ].join('\n'),
  )
}

function summaryOf({ id, status, firstDay, capacity, entries, uncovered }: Roster) {
  const count = (move: RosterMove): number => entries.filter((entry: RosterEntry) => entry.move === move).length
  const moves = { join: count('join'), stay: count('stay'), leave: count('leave'), rest: count('rest') }
  return { id, status, firstDay: firstDay.toISOString().slice(0, 10), capacity, ...moves, uncovered: uncovered.length }
}
