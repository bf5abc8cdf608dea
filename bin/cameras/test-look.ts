/** `xunjie cameras test` */
import type { CaptureDriver } from '../../pipeline/look.ts'
import { unseal } from '../../prisma/sealing.ts'
import { ANALYZE_POLICY, parseCameraAddress } from '../../workers/capture/address.ts'
import { CommandError } from '../command-error.ts'
import { readAddress } from './address-input.ts'
import { type LookToTry, sayLook, tryLook } from './one-look.ts'
import { withSystem } from './system.ts'

/** Exit code 1 when the look brought no picture. */
export async function runCamerasTest(
  camera: string | undefined,
  flags: { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  const isAddress = camera === undefined || camera === '-' || camera.includes('://')
  const look = await tryLook(isAddress ? await lookAtAddress(camera) : await lookAtKnown(camera, flags.data))
  console.log(flags.json ? JSON.stringify(look) : sayLook(look))
  if (look.kind === 'failed') process.exitCode = 1
}

async function lookAtAddress(given: string | undefined): Promise<LookToTry> {
  const address = await readAddress(given)
  const parsed = parseCameraAddress(address, ANALYZE_POLICY)
  if (parsed.kind === 'refused') throw new CommandError('BAD_ADDRESS', parsed.reason)
  return { address, policy: ANALYZE_POLICY }
}

async function lookAtKnown(id: string, data: string | undefined): Promise<LookToTry> {
  return withSystem(data, async ({ cameras, key }) => {
    const source = await cameras.sealedSourceOf(id)
    if (source === undefined)
      throw new CommandError(
        'UNKNOWN_CAMERA',
        `There is no camera ${JSON.stringify(id)}. List them with \`npx xunjie cameras list\`.`,
      )
    const brief = await cameras.briefOf(id)
    const reference = brief?.view?.reference
    return {
      address: unseal(await key(), source.sealedAddress),
      driver: driverOf(source.driver),
      policy: ANALYZE_POLICY,
      ...(reference && { reference }),
    }
  })
}

const driverOf = (text: string): CaptureDriver => (text === 'ffmpeg' || text === 'http-jpeg' ? text : 'node-av')
