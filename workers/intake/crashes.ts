/**
 * A camera whose video ends capture or decoding processes goes into quarantine: the second driver, one process a look.
 * After a calm day it is tried on the first one again, once: encoders are restarted and updated. After a calm day there
 * its crashes are forgotten.
 */
import { findingText } from '../../pipeline/finding-words.ts'
import { closeFinding, noteFinding } from '../../prisma/stores/cameras/findings.ts'
import type { IntakeCamera, LookContext } from './look-context.ts'

const CRASHES_UNTIL_OTHER_DRIVER = 2
/** So long without a crash, in milliseconds of the machine's clock. */
const CALM_MS = 86_400_000

type Quarantine = Partial<Pick<IntakeCamera, 'crashes' | 'driver' | 'calmSince'>>

/** What the camera's row becomes by one more crash of its look; says so when it moves. */
export async function noteCrash({ tx, camera, message, now }: LookContext): Promise<Quarantine> {
  if (message.driver !== 'node-av') return {}
  const crashes = camera.crashes + 1
  const counted = { crashes, calmSince: new Date(now) }
  if (camera.driver !== 'node-av' || crashes < CRASHES_UNTIL_OTHER_DRIVER) return counted
  const again = crashes > CRASHES_UNTIL_OTHER_DRIVER
  await noteFinding(tx, {
    kind: 'driver',
    subject: camera.id,
    ...findingText(again ? 'driver-crashed-again' : 'driver-crashed', { n: crashes }),
  })
  return { ...counted, driver: 'ffmpeg' }
}

/** By a look that brought a frame: gives the first driver back, or forgets, after a day without a crash. */
export async function noteCalm({ tx, camera, now }: LookContext): Promise<void> {
  const { id, crashes, driver, calmSince } = camera
  if (crashes === 0) return
  const save = (data: Quarantine) => tx.camera.update({ select: { id: true }, where: { id }, data })
  // Counted before crashes had a time.
  if (calmSince === null) return void (await save({ calmSince: new Date(now) }))
  if (now - calmSince.getTime() < CALM_MS) return
  if (driver === 'node-av') return void (await save({ crashes: 0, calmSince: null }))
  if (driver !== 'ffmpeg' || crashes > CRASHES_UNTIL_OTHER_DRIVER) return
  await save({ driver: 'node-av', calmSince: new Date(now) })
  await closeFinding(tx, 'driver', id)
}
