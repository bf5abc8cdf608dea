/** `xunjie views propose`: zones for every view that has a reference and no person's approval yet. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Table from 'cli-table3'
import { type GroundModel, loadGround } from '../../models/ground/ground.ts'
import { decodeStill, prepareImages } from '../../models/image.ts'
import { compareViews } from '../../pipeline/views/compare.ts'
import { proposeZones } from '../../pipeline/zones/propose.ts'
import type { SurfaceMap } from '../../pipeline/zones/surfaces.ts'
import { createZoneProposalStore, type Proposed, type WaitingView } from '../../prisma/stores/views/zone-proposals.ts'
import { evidencePath } from '../../workers/evidence/folder.ts'
import { dataFolder, withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'

export interface ProposeFlags {
  readonly camera?: string
  readonly limit: string
  readonly data?: string
  readonly json?: boolean
}

interface ProposedView {
  readonly view: string
  readonly camera: string
  readonly outcome: Proposed
  readonly zones: Readonly<Record<string, number>>
  /** No picture of the reference is left: surfaces are not proposed. */
  readonly withoutPicture?: true
}

const PAGE = 50

export async function runViewsPropose({ camera, limit, data, json }: ProposeFlags): Promise<void> {
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1) throw new CommandError('BAD_LIMIT', '--limit is a whole number of views.')
  prepareImages()
  const ground = await loadGround()
  const evidence = join(dataFolder(data), 'evidence')
  const views = await withSystem(data, async ({ database }) => {
    const store = createZoneProposalStore(database)
    const done: ProposedView[] = []
    for (let after: string | undefined; done.length < most; ) {
      const take = Math.min(PAGE, most - done.length)
      const page = await store.waiting({ limit: take, ...(camera && { cameraId: camera }), ...(after && { after }) })
      for (const view of page) {
        const map = await surfacesOf(view, ground, evidence)
        const proposals = proposeZones(factsOf(view, map))
        const outcome = await store.propose(view, proposals)
        const zones = Object.fromEntries(
          Object.entries(Object.groupBy(proposals, ({ kind }) => kind)).map(([kind, some]) => [kind, some.length]),
        )
        done.push({
          view: view.viewId,
          camera: view.cameraId,
          outcome,
          zones,
          ...(map === undefined ? { withoutPicture: true as const } : {}),
        })
      }
      after = page.at(-1)?.viewId
      if (page.length < take) break
    }
    return done
  })
  say(views, json)
}

async function surfacesOf(
  { pictureSha }: WaitingView,
  ground: GroundModel,
  evidence: string,
): Promise<SurfaceMap | undefined> {
  if (pictureSha === undefined) return undefined
  const jpeg = await readFile(evidencePath(evidence, pictureSha)).catch(() => undefined)
  if (jpeg === undefined) return undefined
  const frame = await decodeStill(jpeg)
  try {
    return await ground.see(frame)
  } finally {
    frame.close()
  }
}

/** Of several earlier views the one that looks most alike. */
function factsOf({ reference, footing, drawn, earlier }: WaitingView, map: SurfaceMap | undefined) {
  const compared = earlier.map(({ reference: old, zones }) => ({ zones, comparison: compareViews(old, reference) }))
  const [best] = compared.toSorted((a, b) => b.comparison.similarity - a.comparison.similarity)
  return {
    drawn,
    ...(map === undefined ? {} : { map }),
    ...(footing === undefined ? {} : { footing }),
    ...(best === undefined ? {} : { earlier: best }),
  }
}

function say(views: readonly ProposedView[], json = false): void {
  const zones = views.reduce((sum, view) => sum + Object.values(view.zones).reduce((a, b) => a + b, 0), 0)
  if (json) {
    console.log(JSON.stringify({ views: views.length, zones, proposals: views }))
    return
  }
  const table = new Table({ head: ['view', 'zones', ''], style: { head: [], border: [] } })
  for (const { view, zones: kinds, outcome, withoutPicture } of views) {
    const words = Object.entries(kinds).map(([kind, count]) => (count === 1 ? kind : `${kind} x${count}`))
    table.push([view, words.join(', '), withoutPicture ? 'no picture of its reference is left' : WORDS[outcome]])
  }
  console.log(
    [
      ...(views.length > 0 ? [table.toString()] : []),
      `${zones} zones proposed for ${views.length} views. Nothing acts yet: approve them on the contact sheet of the console.`,
    ].join('\n'),
  )
}

const WORDS: Readonly<Record<Proposed, string>> = {
  proposed: '',
  unchanged: 'as before',
  'changed-meanwhile': 'changed meanwhile; run it again',
}
