/**
 * `npm run eval:zones -- [--json] [--views 200] [--cache data/zones] [--real DIR] [--manifest FILE] [--sheet FILE]`: are proposed
 * zones right, and what does it cost a person to approve them? The last line is one JSON object.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { drawPlan, planHeight, planWidth, streetShapes } from '../../fixtures/simulator/ground-plan.ts'
import type { DetectorModel } from '../../models/detector.ts'
import { type GroundModel, loadGround, SHIPPED_GROUND } from '../../models/ground/ground.ts'
import { decodeStill, prepareImages } from '../../models/image.ts'
import { loadModel } from '../../models/load.ts'
import { listManifests } from '../../models/manifests.ts'
import { maskedJpeg } from '../../models/mask.ts'
import { proposeZones } from '../../pipeline/zones/propose.ts'
import { realAgreement } from './real.ts'
import { lookFile, renderViews } from './render.ts'
import { reportOf, summaryOf } from './report.ts'
import { type KindScore, scoreView } from './score.ts'
import { drawSheet, type SheetView } from './sheet.ts'
import { lookOf } from './views.ts'

interface Judged {
  readonly scores: readonly KindScore[]
  readonly shown: SheetView
}

/** What the product keeps of a view: one good look, masked; the zones that it would propose; the exact plan. */
async function judgeView(
  view: number,
  folder: string,
  tools: { models: DetectorModel[]; ground: GroundModel },
): Promise<Judged> {
  const frame = await decodeStill(await readFile(lookFile(folder, view)))
  const maskable = []
  for (const model of tools.models) maskable.push(...(await model.detect(frame)).maskable)
  const { jpeg } = await maskedJpeg(frame, maskable)
  frame.close()
  const kept = await decodeStill(jpeg)
  const map = await tools.ground.see(kept)
  kept.close()
  const proposals = proposeZones({ map, drawn: [] })
  const { scene } = lookOf(view)
  const { place, streetSeed, lamps } = scene
  const shapes = await streetShapes({ place, streetSeed, pack: 'test', lamps: lamps !== 'things' })
  const plan = drawPlan(shapes, scene.camera, { width: planWidth, height: planHeight })
  return { scores: scoreView(plan, proposals), shown: { jpeg, proposals } }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      views: { type: 'string', default: '200' },
      cache: { type: 'string', default: 'data/zones' },
      real: { type: 'string' },
      manifest: { type: 'string', default: SHIPPED_GROUND },
      sheet: { type: 'string' },
    },
  })
  prepareImages()
  const count = Number(values.views)
  await renderViews(values.cache, count)
  const models = await Promise.all((await listManifests()).map((path) => loadModel(path)))
  const ground = await loadGround(values.manifest)
  const judged: Judged[] = []
  for (let view = 0; view < count; view++) judged.push(await judgeView(view, values.cache, { models, ground }))
  if (values.sheet !== undefined)
    await drawSheet(
      judged.slice(0, 30).map(({ shown }) => shown),
      values.sheet,
    )
  const real = values.real === undefined ? undefined : await realAgreement(values.real, ground)
  const scores = judged.map((one) => one.scores)
  if (!values.json) console.log(reportOf(scores, real))
  console.log(JSON.stringify(summaryOf(scores, real)))
}

await main()
