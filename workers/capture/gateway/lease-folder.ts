/**
 * What this worker has opened at gateways, on disk, so that a crash leaves nothing open for ever: a lease is written
 * before the stream is used and removed when it is closed; one that is past its time is closed by whoever finds it.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import type { EpochMs } from '../../../pipeline/vocabulary.ts'

const LeaseSchema = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
  platform: Type.String(),
  device: Type.String({ pattern: '^[0-9]{20}$' }),
  channel: Type.String({ pattern: '^[0-9]{20}$' }),
  /** What the gateway calls the stream. */
  handle: Type.String(),
  /** Machine clock. */
  expiresAt: Type.Number(),
})

export interface Lease {
  readonly id: string
  readonly platform: string
  readonly device: string
  readonly channel: string
  readonly handle: string
  readonly expiresAt: EpochMs
}

export interface LeaseFolder {
  /** Writes a lease, or renews it under its id. */
  readonly keep: (lease: Omit<Lease, 'id'> & { readonly id?: string }) => Promise<string>
  readonly drop: (id: string) => Promise<void>
  readonly expired: (now: EpochMs) => Promise<readonly Lease[]>
}

export function createLeaseFolder(folder: string): LeaseFolder {
  const file = (id: string) => join(folder, `${id}.json`)
  return {
    keep: async ({ id = randomUUID(), ...lease }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const fresh = `${file(id)}.new`
      await writeFile(fresh, JSON.stringify({ id, ...lease }), { mode: 0o600 })
      await rename(fresh, file(id))
      return id
    },
    drop: (id) => rm(file(id), { force: true }),
    expired: async (now) => {
      const names = await readdir(folder).catch(() => [])
      const leases = await Promise.all(
        names.filter((name) => name.endsWith('.json')).map((name) => read(join(folder, name))),
      )
      return leases.filter((lease): lease is Lease => lease !== undefined && lease.expiresAt < now)
    },
  }
}

/** A file that is gone, half written or foreign is nothing to close. */
async function read(path: string): Promise<Lease | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return Check(LeaseSchema, value) ? value : undefined
  } catch {
    return undefined
  }
}
