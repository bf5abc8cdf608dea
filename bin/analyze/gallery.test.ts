import { expect, test } from 'vitest'
import { createGallery } from './gallery.ts'

const picture = { jpeg: new Uint8Array(1), width: 1, height: 1 }

test('a contact sheet of a long source stays small and even', () => {
  const gallery = createGallery()
  for (let frame = 0; frame < 1000; frame++) if (gallery.wantsSheet(frame)) gallery.addSheet({ frame, picture })
  const frames = gallery.sheet().map(({ frame }) => frame)
  expect(frames.length).toBeGreaterThan(24)
  expect(frames.length).toBeLessThanOrEqual(48)
  const steps = new Set(frames.slice(1).map((frame, index) => frame - frames[index]!))
  expect(steps.size).toBe(1)
})

test('evidence pictures go when nothing rests on them any more', () => {
  const gallery = createGallery()
  gallery.addEvidence({ frame: 1, picture }, new Set(['1']))
  gallery.addEvidence({ frame: 2, picture }, new Set(['1', '2']))
  gallery.addEvidence({ frame: 3, picture }, new Set(['2', '3']))
  expect([1, 2, 3].map((frame) => gallery.evidence(frame) !== undefined)).toEqual([false, true, true])
})
