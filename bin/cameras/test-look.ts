/** `xunjie cameras test` */
import type { CaptureDriver } from '../../pipeline/look.ts'
import { unseal } from '../../prisma/sealing.ts'
import { ANALYZE_POLICY, parseCameraAddress } from '../../workers/capture/address.ts'
import { CommandError } from '../command-error.ts'
import { readAddress } from './address-input.ts'
import { gatewaysFor } from './gateway.ts'
import { type LookToTry, sayLook, tryLook } from './one-look.ts'
import { dataFolder, withSystem } from './system.ts'

/** Exit code 1 when a look brought no picture. */
export async function runCamerasTest(
  camera: string | undefined,
  flags: { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  const isAddress = camera === undefined || camera === '-' || camera.includes('://')
  const { main: mainToTry, ...toTry } = isAddress ? await lookAtAddress(camera) : await lookAtKnown(camera, flags.data)
  const look = await tryLook(toTry)
  // One after the other, as a worker does: cameras give few streams at a time.
  const main = mainToTry === undefined ? undefined : await tryLook({ ...toTry, address: mainToTry })
  if (flags.json) console.log(JSON.stringify({ ...look, ...(main && { main }) }))
  else console.log(main ? `Sub-stream:  ${sayLook(look)}\nMain stream: ${sayLook(main)}` : sayLook(look))
  if (look.kind === 'failed' || main?.kind === 'failed') process.exitCode = 1
}

interface CameraToTry extends LookToTry {
  readonly main?: string
}

async function lookAtAddress(given: string | undefined): Promise<CameraToTry> {
  const address = await readAddress(given)
  const parsed = parseCameraAddress(address, ANALYZE_POLICY)
  if (parsed.kind === 'refused') throw new CommandError('BAD_ADDRESS', parsed.reason)
  return { address, policy: ANALYZE_POLICY }
}

async function lookAtKnown(id: string, data: string | undefined): Promise<CameraToTry> {
  return withSystem(data, async (system) => {
    const { cameras, key } = system
    const source = await cameras.sealedSourceOf(id)
    if (source === undefined)
      throw new CommandError(
        'UNKNOWN_CAMERA',
        `There is no camera ${JSON.stringify(id)}. List them with \`npx xunjie cameras list\`.`,
      )
    const brief = await cameras.briefOf(id)
    const reference = brief?.view?.reference
    const address = unseal(await key(), source.sealedAddress)
    const gateways = await gatewaysFor(address, system, { dataFolder: dataFolder(data), policy: ANALYZE_POLICY })
    return {
      address,
      ...(gateways && { gateways }),
      ...(source.sealedMain && { main: unseal(await key(), source.sealedMain) }),
      driver: driverOf(source.driver),
      policy: ANALYZE_POLICY,
      ...(reference && { reference }),
    }
  })
}

const driverOf = (text: string): CaptureDriver => (text === 'ffmpeg' || text === 'http-jpeg' ? text : 'node-av')
