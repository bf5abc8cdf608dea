/** A roster from what is known now: written as a proposal, which changes nothing. */
import { platformRoom, proposeRoster } from '../../../pipeline/commissioning/roster.ts'
import type { Database } from '../../client.ts'
import { createCameraListStore } from '../cameras/camera-list.ts'
import { createGridStore } from '../city/grid-cells.ts'
import { createRosterStore, type Roster } from './rosters.ts'

export interface RosterWish {
  /** Cameras in all. */
  readonly capacity: number
  /** From look to look, for what the pulls of a platform reach. */
  readonly intervalSeconds: number
  readonly firstDay: Date
  readonly now: Date
}

export async function proposeNextRoster(database: Database, wish: RosterWish): Promise<Roster> {
  const { capacity, intervalSeconds, firstDay, now } = wish
  const store = createRosterStore(database)
  const platforms = await createCameraListStore(database).platforms()
  const proposed = proposeRoster(await store.cameras(firstDay, now), {
    capacity,
    platforms: new Map(platforms.map(({ id, maxPulls }) => [id, platformRoom(maxPulls, intervalSeconds)])),
    cells: (await createGridStore(database).cells()).map(({ code }) => code),
  })
  const roster = await store.get(await store.propose({ firstDay, capacity, ...proposed }))
  if (roster === undefined) throw new Error('a roster that was just written is not there')
  return roster
}
