import { type Database, sql } from '../../client.ts'

export interface LeaseStore {
  /**
   * Takes or renews the lease; undefined while another living holder has it. The epoch grows with each change of
   * holder, so that what a deposed leader still sends can be told apart. Time is the database's.
   */
  acquire(name: string, holder: string, ttlSeconds: number): Promise<{ readonly epoch: number } | undefined>
  /** Gives it back at once; nothing when somebody else has it. */
  release(name: string, holder: string): Promise<void>
}

export function createLeaseStore({ queries }: Database): LeaseStore {
  return {
    acquire: async (name, holder, ttlSeconds) => {
      const rows = await queries.$queryRaw<{ epoch: number }[]>(sql`
        INSERT INTO lease (name, holder, epoch, expires_at)
        VALUES (${name}, ${holder}, 1, now() + ${ttlSeconds} * interval '1 second')
        ON CONFLICT (name) DO UPDATE SET
          epoch = CASE WHEN lease.holder = EXCLUDED.holder THEN lease.epoch ELSE lease.epoch + 1 END,
          holder = EXCLUDED.holder,
          expires_at = EXCLUDED.expires_at
        WHERE lease.holder = EXCLUDED.holder OR lease.expires_at < now()
        RETURNING epoch`)
      return rows[0]
    },
    release: async (name, holder) => {
      await queries.$executeRaw(
        sql`UPDATE lease SET expires_at = now() - interval '1 second' WHERE name = ${name} AND holder = ${holder}`,
      )
    },
  }
}
