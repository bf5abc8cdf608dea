import { expect, test } from 'vitest'
import type { DrawnZone } from '../client/types.ts'
import * as drawing from './zone-drawing.ts'
import { addPermit, removePermit, setPermit } from './zone-permits.ts'

const road: DrawnZone = {
  id: 'road-1',
  kind: 'road',
  polygon: [
    [0.1, 0.5],
    [0.9, 0.5],
    [0.9, 0.9],
    [0.1, 0.9],
  ],
}
const opened = drawing.openDrawing([road])

test('three clicks and a close make a zone with an id of its own', () => {
  let drawn = drawing.beginSketch(opened, 'road')
  for (const point of [
    [0.2, 0.2],
    [0.4, 0.2],
    [0.3, 0.4],
  ] as const)
    drawn = drawing.addPoint(drawn, point)
  drawn = drawing.closeSketch(drawn)
  expect(drawn.zones.map(({ id }) => id)).toEqual(['road-1', 'road-2'])
  expect(drawn.chosen).toBe('road-2')
  expect(drawing.undo(drawn).zones).toEqual([road])
})

test('two corners are no zone', () => {
  const drawn = drawing.addPoint(drawing.addPoint(drawing.beginSketch(opened, 'road'), [0, 0]), [0.5, 0.5])
  expect(drawing.closeSketch(drawn).zones).toEqual([road])
})

test('a corner snaps to the edge of the picture and to a corner of another zone', () => {
  expect(drawing.moveCorner(opened, 'road-1', 0, [0.005, 0.5]).zones[0]!.polygon[0]).toEqual([0, 0.5])
  const sketch = drawing.addPoint(drawing.beginSketch(opened, 'green'), [0.905, 0.495])
  expect(sketch.sketch!.points).toEqual([[0.9, 0.5]])
})

test('a zone moves as a whole and stays inside the picture', () => {
  const { polygon } = drawing.moveZone(opened, 'road-1', [0.5, -0.2]).zones[0]!
  expect(Math.max(...polygon.map(([x = 0]) => x))).toBeCloseTo(1)
  expect(polygon[0]![1]).toBeCloseTo(0.3)
})

test('delete takes the chosen corner while three remain, then the zone', () => {
  const triangle = drawing.remove(drawing.choose(opened, 'road-1', 0))
  expect(triangle.zones[0]!.polygon).toHaveLength(3)
  expect(drawing.remove(drawing.choose(triangle, 'road-1', 0)).zones).toEqual([])
})

test('a drag of many moves is undone at once', () => {
  let dragged = opened
  for (const x of [0.2, 0.3, 0.4]) dragged = drawing.moveCorner(opened, 'road-1', 0, [x, 0.5])
  expect(drawing.undo(dragged).zones).toEqual([road])
})

test('a corner snaps to the edge of another zone, so that no gap is left between the two', () => {
  const sketch = drawing.addPoint(drawing.beginSketch(opened, 'green'), [0.5, 0.492])
  expect(sketch.sketch!.points[0]![1]).toBeCloseTo(0.5)
})

test('permitted hours of a zone are added, changed and undone like its corners', () => {
  const permitted = addPermit(road)
  const [permit] = permitted.permits!
  const changed = setPermit(permitted, { ...permit!, from: '07:00', to: '11:00' })
  const drawn = drawing.setZone(drawing.setZone(opened, permitted), changed)
  expect(drawn.zones[0]!.permits).toEqual([expect.objectContaining({ id: 'permit-1', from: '07:00', to: '11:00' })])
  expect(drawing.undo(drawn).zones[0]!.permits![0]!.from).toBe('08:00')
  expect(removePermit(changed, 'permit-1').permits).toEqual([])
})
