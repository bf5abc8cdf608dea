/** The gateways of a look worker: setups from the database, leases in the data folder. */
import { join } from 'node:path'
import { unseal } from '../../prisma/sealing.ts'
import type { PlatformStore } from '../../prisma/stores/cameras/platforms.ts'
import { createGateways, type Gateways, type GatewaysOptions } from '../capture/gateway/gateways.ts'
import { createLeaseFolder } from '../capture/gateway/lease-folder.ts'
import { type GatewaySetup, parseGatewaySetup } from '../capture/gateway/setup.ts'

export interface StoredGateways {
  readonly platforms: Pick<PlatformStore, 'sealedGatewayOf'>
  /** Master key that seals setups. */
  readonly key: Uint8Array
  /** Leases lie in it. */
  readonly dataFolder: string
  readonly policy: GatewaysOptions['policy']
  readonly report?: NonNullable<GatewaysOptions['report']>
}

/** A changed configuration is in force after this time. */
const KNOWN_MS = 30_000

export function createStoredGateways({ platforms, key, dataFolder, policy, report }: StoredGateways): Gateways {
  const known = new Map<string, { readonly setup: GatewaySetup | undefined; readonly until: number }>()
  return createGateways({
    setupOf: async (platform) => {
      const there = known.get(platform)
      if (there !== undefined && there.until > Date.now()) return there.setup
      const sealed = await platforms.sealedGatewayOf(platform)
      const setup = sealed === undefined ? undefined : parseGatewaySetup(unseal(key, sealed))
      known.set(platform, { setup, until: Date.now() + KNOWN_MS })
      return setup
    },
    policy,
    leases: createLeaseFolder(join(dataFolder, 'gateway-leases')),
    now: Date.now,
    ...(report === undefined ? {} : { report }),
  })
}
