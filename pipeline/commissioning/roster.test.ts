import { assert, boolean, integer, property, array, record, option } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { platformRoom, proposeRoster, type RosterCamera } from './roster.ts'

const camera = (id: string, more: Partial<RosterCamera> = {}): RosterCamera => ({
  id,
  platformId: 'police',
  isOn: false,
  isShared: true,
  confirmed: 0,
  isApproved: false,
  isFailing: false,
  ...more,
})
const ROOM = new Map([['police', 100]])
const movesOf = (
  cameras: readonly RosterCamera[],
  capacity: number,
  cells: readonly string[] = [],
  platforms = ROOM,
) => {
  const { entries, uncovered } = proposeRoster(cameras, { capacity, platforms, cells })
  return { moves: entries.map(({ cameraId, move, reason }) => `${move} ${cameraId}: ${reason.kind}`), uncovered }
}

describe('a roster', () => {
  const cameras = [
    camera('busy', { cell: 'A', confirmed: 9, isOn: true, lastSeenAt: 5 }),
    camera('second', { cell: 'A', confirmed: 4, isOn: true, lastSeenAt: 5 }),
    camera('quiet', { cell: 'B', isOn: true, lastSeenAt: 5 }),
    camera('new', {}),
    camera('old', { lastSeenAt: 2 }),
    camera('newer', { lastSeenAt: 3 }),
    camera('gone', { cell: 'C', isOn: true, isShared: false, confirmed: 50 }),
  ]

  test('takes every cell first, then where cases came from, then what was never looked at, then what was long ago', () => {
    expect(movesOf(cameras, 5, ['A', 'B', 'C', 'D'])).toEqual({
      moves: [
        'stay busy: cell',
        'stay quiet: cell',
        'stay second: cases',
        'join new: never-looked-at',
        'join old: long-ago',
        'rest newer: no-room',
        'leave gone: agreement-ends',
      ],
      uncovered: ['C', 'D'],
    })
  })

  test('that is smaller than the grid covers the cells with the most cases', () => {
    const { moves, uncovered } = movesOf(cameras, 1, ['A', 'B'])
    expect(moves.slice(0, 3)).toEqual(['stay busy: cell', 'leave second: no-room', 'leave quiet: no-room'])
    expect(uncovered).toEqual(['B'])
  })

  test('keeps to the pulls of each platform', () => {
    const park = [camera('p1', { platformId: 'park', cell: 'P' }), camera('p2', { platformId: 'park', confirmed: 3 })]
    const { moves } = movesOf([...cameras, ...park], 50, [], new Map([...ROOM, ['park', 1]]))
    expect(moves).toContain('join p1: cell')
    expect(moves).toContain('rest p2: platform-full')
    expect(platformRoom(4, 300)).toBe(240)
  })

  test('names every camera once, never more than its bounds, whatever the cameras', () => {
    const any = array(
      record({
        cell: option(integer({ min: 0, max: 5 })),
        confirmed: integer({ min: 0, max: 3 }),
        isOn: boolean(),
        isShared: boolean(),
        platform: integer({ min: 0, max: 2 }),
      }),
      { maxLength: 40 },
    )
    assert(
      property(any, integer({ min: 0, max: 30 }), (drawn, capacity) => {
        const cameras = drawn.map(({ cell, platform, ...rest }, i) =>
          camera(`c${i}`, { ...rest, platformId: `p${platform}`, ...(cell === null ? {} : { cell: `cell${cell}` }) }),
        )
        const platforms = new Map([
          ['p0', 3],
          ['p1', 8],
          ['p2', 0],
        ])
        const { entries } = proposeRoster(cameras, { capacity, platforms, cells: [] })
        expect(entries.map(({ cameraId }) => cameraId).toSorted()).toEqual(cameras.map(({ id }) => id).toSorted())
        const on = entries.filter(({ move }) => move === 'stay' || move === 'join')
        expect(on.length).toBeLessThanOrEqual(capacity)
        for (const [id, most] of platforms)
          expect(
            on.filter(({ cameraId }) => cameras.find((one) => one.id === cameraId)?.platformId === id).length,
          ).toBeLessThanOrEqual(most)
      }),
    )
  })
})
