/** Agreement with the teacher's plans of held-out real pictures, as models/training/ground_teacher.py wrote them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { GroundModel } from '../../models/ground/ground.ts'
import { decodeStill } from '../../models/image.ts'
import { SURFACES } from '../../pipeline/zones/surfaces.ts'

export interface Agreement {
  readonly pictures: number
  readonly kinds: Readonly<Record<string, { readonly iou: number; readonly pictures: number }>>
}

const unknown = 255

/** Pictures whose names stand in `folder`/holdout.txt; mast cameras and clips only, since of close-ups the teacher knows little. */
export async function realAgreement(folder: string, ground: GroundModel): Promise<Agreement> {
  const names = (await readFile(join(folder, 'holdout.txt'), 'utf8')).split('\n').filter((name) => mast.test(name))
  const both = SURFACES.map(() => 0)
  const either = SURFACES.map(() => 0)
  const shown = SURFACES.map(() => 0)
  for (const name of names) {
    const frame = await decodeStill(await readFile(join(folder, 'images', `${name}.jpg`)))
    const map = await ground.see(frame)
    frame.close()
    const plan = await sharp(join(folder, 'plans', `${name}.png`))
      .resize(map.columns, map.rows, { fit: 'fill', kernel: 'nearest' })
      .extractChannel(0)
      .raw()
      .toBuffer()
    for (const k of SURFACES.keys()) {
      const there = plan.reduce((sum, one) => sum + (one === k ? 1 : 0), 0)
      if (there > plan.length * 0.01) shown[k]!++
      for (const [i, one] of plan.entries()) {
        if (one === unknown) continue
        if (one === k && map.surface[i] === k) both[k]!++
        if (one === k || map.surface[i] === k) either[k]!++
      }
    }
  }
  const kinds = SURFACES.flatMap((name, k) =>
    shown[k] === 0
      ? []
      : [[name, { iou: Math.round((both[k]! / either[k]!) * 1000) / 1000, pictures: shown[k]! }] as const],
  )
  return { pictures: names.length, kinds: Object.fromEntries(kinds) }
}

const mast = /^(?:cctv-road-traffic|cctv_|residential|parking_lot)/
