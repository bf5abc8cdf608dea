import { describe, expect, test } from 'vitest'
import type { CameraBrief, ViewBrief } from '../../pipeline/brief.ts'
import type { ViewJudgement } from '../../pipeline/views/judge.ts'
import { sketchOf, street } from '../../pipeline/views/street.fixture.ts'
import { lessonOf } from './lesson.ts'

const NIGHT = Date.parse('2026-05-12T23:00:00+08:00')
const GREY = 2
const hidden: ViewJudgement = { state: 'blurred', drift: { dx: 0, dy: 0 }, similarity: 0.1, isAsked: true }

/** A camera that was seen by lamps and never by infrared; what it shows has no colours. */
async function greyLook(view: ViewJudgement, referenceName: string) {
  const brief: CameraBrief = {
    cameraId: 'gate',
    platformId: 'city',
    utcOffsetMinutes: 480,
    categories: [],
    view: {
      viewId: 'gate:1',
      version: 1,
      origin: 'approved',
      zones: [],
      reference: sketchOf(street),
      referenceName,
      unseen: ['infrared'],
    } satisfies ViewBrief,
  }
  const facts = { chroma: () => Promise.resolve(GREY), brief, capturedAt: NIGHT, sketch: sketchOf(street), view }
  return (await lessonOf(facts)).view.state
}

describe('a dark picture without colours', () => {
  test('that the network calls hidden beside a dark reference is hidden: dirt takes colours away as infrared does', async () => {
    expect(await greyLook(hidden, 'night 1')).toBe('blurred')
  })

  test('is a light never seen beside a reference of the day, by its sketch alone, or turned', async () => {
    expect(await greyLook(hidden, 'day 1')).toBe('unlearned')
    const { isAsked: _, ...bySketch } = hidden
    expect(await greyLook(bySketch, 'night 1')).toBe('unlearned')
    expect(await greyLook({ ...hidden, state: 'moved' }, 'night 1')).toBe('unlearned')
  })
})
