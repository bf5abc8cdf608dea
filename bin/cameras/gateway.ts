/** The gateway of a camera that is behind one, for a command: read once, its leases in the system's data folder. */
import { unseal } from '../../prisma/sealing.ts'
import { readAddressParts } from '../../workers/capture/address-parts.ts'
import type { Gateways } from '../../workers/capture/gateway/gateways.ts'
import { createStoredGateways } from '../../workers/look/gateways.ts'
import { CommandError } from '../command-error.ts'
import type { CameraSystem } from './system.ts'

/**
 * Undefined for an address that is not behind a gateway. The database may be closed afterwards.
 * @throws CommandError when the platform has none
 */
export async function gatewaysFor(
  address: string,
  { platforms, key }: CameraSystem,
  { dataFolder, policy }: { readonly dataFolder: string; readonly policy: { readonly loopback: boolean } },
): Promise<Gateways | undefined> {
  const parts = address.startsWith('{') ? readAddressParts(address) : undefined
  if (parts?.kind !== 'gateway') return undefined
  const sealed = await platforms.sealedGatewayOf(parts.platform)
  if (sealed === undefined)
    throw new CommandError(
      'NO_GATEWAY',
      `The platform ${parts.platform} has no gateway. Add platforms[].gateway to the configuration and start the system again.`,
    )
  const master = await key()
  // A wrong key is told here, and not as a look that failed.
  unseal(master, sealed)
  return createStoredGateways({
    platforms: { sealedGatewayOf: async () => sealed },
    key: master,
    dataFolder,
    policy,
  })
}
