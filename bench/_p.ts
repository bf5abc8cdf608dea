import { prepareImages } from '../models/image.ts'
import { loadModel } from '../models/load.ts'
import { sketchOf, measureLuma } from '../models/sketch.ts'
import { judgeView } from '../pipeline/views/judge.ts'
import { compareViews } from '../pipeline/views/compare.ts'
import { sightingsOf } from '../pipeline/look/sightings.ts'
import { categories } from '../pipeline/catalogue/catalogue.ts'
import { pullKeyFrame } from '../workers/capture/pull.ts'
import { openFrame } from '../workers/look/see.ts'
const clip = process.argv[2]!
const never = new AbortController().signal
const pull = async () =>
  (
    await pullKeyFrame(
      {
        input: { kind: 'file', path: clip, second: 1, capturedAt: 1 },
        openMs: 5000,
        firstPacketMs: 5000,
        totalMs: 15000,
      },
      never,
    )
  ).frame
async function time(name: string, fn: () => unknown, n = 100) {
  for (let i = 0; i < 20; i++) await fn()
  const a: number[] = []
  for (let i = 0; i < n; i++) {
    const t = process.cpuUsage()
    await fn()
    const u = process.cpuUsage(t)
    a.push((u.user + u.system) / 1000)
  }
  a.sort((x, y) => x - y)
  console.log(name.padEnd(16), a[n >> 1]!.toFixed(3))
}
prepareImages()
const model = await loadModel('fixtures/models/yolox-nano-base.json')
const frame = await openFrame(await pull())
const sketch = await sketchOf(frame)
const grey = new Uint8Array(14400)
await time('pull', pull)
await time('decode', async () => (await openFrame(await pull())).close())
await time('hash', () => frame.contentHash())
await time('grey', () => frame.scaleInto({ format: 'grey', width: 160, height: 90, into: grey, rowBytes: 160 }))
await time('measure', () => measureLuma(grey))
await time('sketch', () => sketchOf(frame))
await time('tensor', () => model.steps.tensor(frame))
const out = await model.steps.infer(await model.steps.tensor(frame))
await time('post', () => model.steps.post(out, frame))
await time('judge', () => judgeView(sketch, sketch))
await time('compare', () => compareViews(sketch, sketch))
const { detections } = model.steps.post(out, frame)
const poly = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const
const brief = {
  cameraId: 'a',
  platformId: 'b',
  utcOffsetMinutes: 480,
  categories: categories.map((c) => c.id),
  view: {
    viewId: 'v',
    version: 1,
    origin: 'approved' as const,
    reference: sketch,
    zones: ['pavement', 'road', 'no-parking', 'bin-place'].map((kind) => ({
      id: kind,
      kind,
      polygon: poly,
      origin: 'approved' as const,
      permits: [],
    })),
  },
}
const view = judgeView(sketch, sketch)
const labels = new Set(model.labels)
for (let k = 0; k < 5; k++)
  await time('sightings', () => sightingsOf({ brief, at: 1_795_000_000_000, detections, sketch, labels, view }), 500)
