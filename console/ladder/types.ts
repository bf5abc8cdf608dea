/** What the API answers about the ladder and rosters. */
import type { Static } from 'typebox'
import type * as ladder from '../../api/schemas/ladder.ts'
import type * as rosters from '../../api/schemas/rosters.ts'

export type Ladder = Static<typeof ladder.Ladder>
export type Step = Ladder['steps'][number]
export type Moved = Static<typeof ladder.Moved>
export type DayForecast = Static<typeof ladder.DayForecast>
export type Held = Static<typeof ladder.HeldCandidates>
export type DryRun = Static<typeof rosters.DryRun>
export type Roster = Static<typeof rosters.Roster>
export type RosterList = Static<typeof rosters.RosterList>
export type RosterEntries = Static<typeof rosters.RosterEntries>
export type Swapped = Static<typeof rosters.Swapped>
export type ReviewLoad = Static<typeof ladder.ReviewLoad>
