/** A camera whose video ends capture or decoding processes goes into quarantine: the second driver, one process a look. */
import { noteFinding } from '../../prisma/stores/findings.ts'
import type { LookContext } from './look-context.ts'

const CRASHES_UNTIL_OTHER_DRIVER = 2

/** What the camera's row becomes by one more crash of its look; says so when it moves. */
export async function noteCrash({ tx, camera, message }: LookContext): Promise<{ crashes?: number; driver?: string }> {
  if (message.driver !== 'node-av') return {}
  const crashes = camera.crashes + 1
  if (camera.driver !== 'node-av' || crashes < CRASHES_UNTIL_OTHER_DRIVER) return { crashes }
  await noteFinding(tx, {
    kind: 'driver',
    subject: camera.id,
    detail: `This camera’s video made the first capture driver crash ${crashes} times; it is now taken with ffmpeg.`,
  })
  return { crashes, driver: 'ffmpeg' }
}
