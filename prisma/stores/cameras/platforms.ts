/** Who lends cameras, and who opens their channels. */
import type { Database } from '../../client.ts'

export interface PlatformSetup {
  readonly id: string
  readonly name: string
  /** Most pulls at the same time that the owner allows. */
  readonly maxPulls: number
  /** Most pulls begun in a second; absent = half of `maxPulls`. */
  readonly maxStartsPerSecond?: number
  /** Most cameras under watch at the same time, out of `maxPulls`; absent = half of it. */
  readonly maxWatches?: number
  /** `HH:MM-HH:MM` in which its cameras may be looked at, in their local time; absent = always. */
  readonly hours?: string
  /** From `prisma/sealing.ts`; absent = its cameras have addresses of their own. */
  readonly sealedGateway?: Uint8Array<ArrayBuffer>
}

export interface PlatformStore {
  /** The sealed gateway of a platform; undefined when it has none. */
  sealedGatewayOf(platformId: string): Promise<Uint8Array | undefined>
  /** Writes a platform that is not there yet; one that is keeps what the configuration gave it. */
  ensure(platform: Pick<PlatformSetup, 'id' | 'name' | 'maxPulls'>): Promise<void>
}

export function createPlatformStore({ queries }: Database): PlatformStore {
  return {
    sealedGatewayOf: async (platformId) => {
      const found = await queries.platform.findUnique({ where: { id: platformId }, select: { sealedGateway: true } })
      return found?.sealedGateway ?? undefined
    },
    ensure: async (platform) => {
      await queries.platform.upsert({ where: { id: platform.id }, create: platform, update: {} })
    },
  }
}
