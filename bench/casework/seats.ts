/** A reviewer with a session, written straight into the database: signing in is not what is measured. */
import { createHash, randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { SESSION_COOKIE } from '../../api/plugins/session.ts'
import type { Seat } from './load.ts'

export async function addSeat(client: Client, n: number): Promise<Seat> {
  const [token, csrf, id] = [randomBytes(32).toString('base64url'), 'bench', `reviewer-${n}`]
  await client.query(
    `INSERT INTO user_account (id, name, password_hash, role, everywhere) VALUES ($1, $1, '', 'reviewer', true)`,
    [id],
  )
  await client.query(
    `INSERT INTO session (token_hash, user_id, csrf, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest('hex'), id, csrf],
  )
  return { headers: { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrf } }
}
