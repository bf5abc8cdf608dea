/** `xunjie views dry-run`: what a day would have raised before people, by category and camera, with the ids of its pictures. */
import Table from 'cli-table3'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import { parseDay } from '../../pipeline/commissioning/cells.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { unansweredSentence, yesterday } from '../../pipeline/ladder/dry-run.ts'
import type { Database } from '../../prisma/client.ts'
import {
  createDryRunStore,
  type DryRunCount,
  type DryRunDay,
  type DryRunItem,
  type Unanswered,
} from '../../prisma/stores/figures/dry-run.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'

export interface DryRunFlags {
  readonly day?: string
  readonly category?: string
  readonly camera?: string
  readonly group?: string
}

export interface DryRunAnswer {
  readonly day: string
  readonly counts: readonly DryRunCount[]
  readonly items: readonly DryRunItem[]
  readonly unanswered: readonly Unanswered[]
}

export async function runDryRun({
  data,
  json,
  ...flags
}: DryRunFlags & { data?: string; json?: boolean }): Promise<void> {
  const answer = await withSystem(data, ({ database }) => dryRun(database, flags, new Date()))
  console.log(json ? JSON.stringify(answer) : answerWords(answer))
}

const PAGE = 500
const MOST_ITEMS = 10_000

/** @throws CommandError for flags that say nothing */
export async function dryRun(database: Database, flags: DryRunFlags, now: Date): Promise<DryRunAnswer> {
  const { category, camera: cameraId, group: cameraGroup } = flags
  const day = flags.day === undefined ? yesterday(now.getTime()) : parseDay(flags.day)
  if (day === undefined) throw new CommandError('BAD_DAY', '--day is no day like 2026-11-23.')
  if (category !== undefined && findCategory(category) === undefined)
    throw new CommandError('BAD_CATEGORY', `${category} is none of the 63. List them with \`npx xunjie categories\`.`)
  const asked: DryRunDay = {
    day,
    scope: EVERYWHERE,
    ...(category === undefined ? {} : { category }),
    ...(cameraId === undefined ? {} : { cameraId }),
    ...(cameraGroup === undefined ? {} : { cameraGroup }),
  }
  const store = createDryRunStore(database)
  const items: DryRunItem[] = []
  let cursor: string | undefined
  do {
    const page = await store.items(asked, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    items.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor !== undefined && items.length < MOST_ITEMS)
  return { day, counts: await store.counts(asked), items, unanswered: await store.unanswered(asked) }
}

const PICTURES = 3

function answerWords({ day, counts, items, unanswered }: DryRunAnswer): string {
  const table = new Table({
    head: ['category', 'camera', 'would raise', 'raised', 'pictures'],
    style: { head: [], border: [] },
  })
  for (const { category, cameraId, wouldRaise, raised } of counts) {
    const pictures = items
      .filter((item) => item.category === category && item.camera.id === cameraId && item.hasPicture)
      .map(({ id, evidenceId }) => evidenceId ?? id)
    const more = pictures.length > PICTURES ? [`… ${pictures.length - PICTURES} more`] : []
    table.push([category, cameraId, wouldRaise, raised, [...pictures.slice(0, PICTURES), ...more].join('\n')])
  }
  const would = counts.reduce((sum, { wouldRaise }) => sum + wouldRaise, 0)
  return [
    ...(counts.length === 0 ? [] : [table.toString()]),
    `On ${day} ${would} more would have gone before people.`,
    ...unanswered.map(({ kind, cameras, examples }) => `${unansweredSentence(kind, cameras)} (${examples.join(', ')})`),
    'The pictures are in the console under Dry run.',
  ].join('\n')
}
