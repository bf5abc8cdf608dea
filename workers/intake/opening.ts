/** Before whom a raised problem goes: a reviewer, or nobody yet, by the ladder and the review budget. */
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { judgeOpening, type Opening } from '../../pipeline/ladder/opening.ts'
import { readRung } from '../../prisma/stores/figures/ladder.ts'
import { pilotLimitOf, readPilots, readShift } from '../../prisma/stores/candidates/review-load.ts'
import { readReview } from '../../prisma/stores/settings.ts'
import type { LookContext } from './look-context.ts'

/** Workers that open at the same moment may go over the room by as many as they are; nothing is ever dropped for it. */
export async function openingFor({ tx, camera, now }: LookContext, row: CategoryRow): Promise<Opening> {
  const { severity } = row
  if (severity === 1) return { kind: 'open' }
  const settings = await readReview(tx)
  const step = { category: row.id, cameraGroup: camera.cameraGroup ?? '', severity }
  const rung = await readRung(tx, step, settings)
  const pilotLimit = pilotLimitOf(settings)
  if (rung === 'shadow') return judgeOpening({ severity, rung, pilotOpened: 0, pilotLimit })
  const { shift, room } = await readShift(tx, settings, now)
  const pilotOpened = rung === 'pilot' ? ((await readPilots(tx, shift, step))[0]?.n ?? 0) : 0
  return judgeOpening({ severity, rung, pilotOpened, pilotLimit, ...(room === undefined ? {} : { room }) })
}
