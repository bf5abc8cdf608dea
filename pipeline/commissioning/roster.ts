/** Which cameras are looked at next quarter: every cell of the grid first, then where cases came from, then what nobody knows. */
import type { EpochMs } from '../vocabulary.ts'

export interface RosterCamera {
  readonly id: string
  readonly platformId: string
  /** Its cell of the grid; absent = it stands in none. */
  readonly cell?: string
  /** On the roster now. */
  readonly isOn: boolean
  /** Its share agreement lasts beyond the first day of the roster. */
  readonly isShared: boolean
  /** Cases confirmed from it in the time looked back on. */
  readonly confirmed: number
  readonly lastSeenAt?: EpochMs
  /** A person has approved its view: it works from the first day. */
  readonly isApproved: boolean
  readonly isFailing: boolean
}

export interface RosterBounds {
  /** Cameras in all. */
  readonly capacity: number
  /** Cameras by platform, as far as its pulls reach. */
  readonly platforms: ReadonlyMap<string, number>
  /** All cells of the grid, those without a camera too. */
  readonly cells: readonly string[]
}

export type RosterReason =
  | { readonly kind: 'cell'; readonly cell: string }
  | { readonly kind: 'cases'; readonly cases: number }
  | { readonly kind: 'never-looked-at' }
  | { readonly kind: 'long-ago'; readonly lastSeenAt: EpochMs }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'platform-full' }
  | { readonly kind: 'agreement-ends' }

/** rest: it is not on the roster now and stays off it. */
export const ROSTER_MOVES = ['stay', 'join', 'leave', 'rest'] as const
export type RosterMove = (typeof ROSTER_MOVES)[number]

export interface RosterEntry {
  readonly cameraId: string
  readonly move: RosterMove
  readonly reason: RosterReason
}

export interface ProposedRoster {
  /** Every camera once, the chosen ones in the order in which they were chosen. */
  readonly entries: readonly RosterEntry[]
  /** Cells that no camera on the roster stands in. */
  readonly uncovered: readonly string[]
}

export function proposeRoster(cameras: readonly RosterCamera[], bounds: RosterBounds): ProposedRoster {
  const shared = cameras.filter(({ isShared }) => isShared).toSorted(byWorth)
  const chosen = new Map<string, RosterEntry>()
  const room = new Map(bounds.platforms)
  const choose = (camera: RosterCamera, reason: RosterReason): boolean => {
    const left = room.get(camera.platformId) ?? 0
    if (chosen.size >= bounds.capacity || left < 1 || chosen.has(camera.id)) return false
    room.set(camera.platformId, left - 1)
    chosen.set(camera.id, { cameraId: camera.id, move: camera.isOn ? 'stay' : 'join', reason })
    return true
  }
  const covered = new Set<string>()
  // The best camera of each cell, the cells with the most cases first: a small roster covers those.
  for (const camera of shared) {
    const { cell } = camera
    if (cell !== undefined && !covered.has(cell) && choose(camera, { kind: 'cell', cell })) covered.add(cell)
  }
  for (const camera of shared) if (camera.confirmed > 0) choose(camera, { kind: 'cases', cases: camera.confirmed })
  for (const camera of shared) if (camera.lastSeenAt === undefined) choose(camera, { kind: 'never-looked-at' })
  for (const camera of shared.toSorted((a, b) => (a.lastSeenAt ?? 0) - (b.lastSeenAt ?? 0))) {
    if (camera.lastSeenAt !== undefined) choose(camera, { kind: 'long-ago', lastSeenAt: camera.lastSeenAt })
  }
  const rest = cameras
    .filter(({ id }) => !chosen.has(id))
    .map(
      (camera): RosterEntry => ({
        cameraId: camera.id,
        move: camera.isOn ? 'leave' : 'rest',
        reason: whyNot(camera, room),
      }),
    )
  return { entries: [...chosen.values(), ...rest], uncovered: bounds.cells.filter((cell) => !covered.has(cell)) }
}

function whyNot({ isShared, platformId }: RosterCamera, room: ReadonlyMap<string, number>): RosterReason {
  if (!isShared) return { kind: 'agreement-ends' }
  return (room.get(platformId) ?? 0) < 1 ? { kind: 'platform-full' } : { kind: 'no-room' }
}

function byWorth(a: RosterCamera, b: RosterCamera): number {
  return (
    b.confirmed - a.confirmed ||
    Number(b.isApproved) - Number(a.isApproved) ||
    Number(a.isFailing) - Number(b.isFailing) ||
    Number(b.isOn) - Number(a.isOn) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** A look and its answer take a pull about so long. */
const LOOK_SECONDS = 5

/** How many cameras of a platform its pulls reach at this interval. */
export function platformRoom(maxPulls: number, intervalSeconds: number): number {
  return Math.floor((maxPulls * intervalSeconds) / LOOK_SECONDS)
}

/** Why a camera is on the roster or not, as a clause. */
export function reasonWords(reason: RosterReason): string {
  switch (reason.kind) {
    case 'cell':
      return `covers the cell ${reason.cell}`
    case 'cases':
      return `${reason.cases} confirmed case${reason.cases === 1 ? '' : 's'} in the last quarter`
    case 'never-looked-at':
      return 'was never looked at'
    case 'long-ago':
      return `not looked at since ${new Date(reason.lastSeenAt).toISOString().slice(0, 10)}`
    case 'no-room':
      return 'others come first, and the roster is full'
    case 'platform-full':
      return 'others come first, and its platform’s pulls reach no further'
    case 'agreement-ends':
      return 'its share agreement ends before the roster begins'
    default:
      return reason satisfies never
  }
}
