/** A city's years of candidates, written by the server itself: decided ones with review, picture and case, open ones with four pictures. */
import type { Client } from 'pg'
import { categories } from '../../pipeline/catalogue/catalogue.ts'

export interface Volume {
  readonly candidates: number
  readonly open: number
  readonly cameras: number
}

/** A place has some five problems over the years. */
const PROBLEMS_A_PLACE = 5

/** Without triggers and checks of foreign keys, as a restore writes. */
export async function seedCandidates(client: Client, { candidates, open, cameras }: Volume): Promise<void> {
  const decided = candidates - open
  const places = Math.ceil(decided / PROBLEMS_A_PLACE)
  const names = categories.map(({ id }) => id)
  const run = (text: string, values: readonly unknown[] = []) => client.query(text, [...values])
  await run("SET session_replication_role = 'replica'")
  await run("INSERT INTO platform (id, name, max_pulls) VALUES ('police', 'Police', 100)")
  await run(
    `INSERT INTO camera (id, platform_id, name_zh, name_en, lng, lat, source_kind, sealed_address, interval_seconds, categories, district)
     SELECT 'c' || n, 'police', '摄像机' || n, 'Camera ' || n, 106.5 + (n % 83) * 0.0006, 29.4 + (n / 83) * 0.0006, 'rtsp', '\\x00', 120,
       ARRAY['mobile-vendor'], '500110101' FROM generate_series(0, $1::int - 1) n`,
    [cameras],
  )
  // Where their cases go.
  await run(
    `INSERT INTO department_rule (id, origin, place_kind, matter_kind, department, duty_grid, address_line)
     VALUES ('all', 'file', 'any', 'any', '城市管理综合行政执法支队', 'grid-1', '星光广场')`,
  )
  await run(`INSERT INTO view (id, camera_id, origin) SELECT id || '-v', id, 'approved' FROM camera`)
  await run(
    `INSERT INTO anchor (id, view_id, category, identity)
     SELECT 'a' || n, 'c' || (n % $1::int) || '-v', ($2::text[])[1 + n % 63], 'zone' FROM generate_series(0, $3::int - 1) n`,
    [cameras, names, places + open],
  )
  const columns =
    'id, anchor_id, camera_id, category, severity, status, first_seen_at, last_seen_at, created_at, closed_at, place, why'
  const shape = `'{"x0":0.3,"y0":0.5,"x1":0.5,"y1":0.8}'::jsonb, '{"present":5,"absent":1,"bestScore":0.8,"count":1,"label":"car"}'::jsonb`
  await run(
    `INSERT INTO candidate (${columns})
     SELECT 'k' || lpad(n::text, 9, '0'), 'a' || (n % $1::int), 'c' || (n % $1::int % $2::int), ($3::text[])[1 + n % $1::int % 63], 2 + n % 3,
       CASE WHEN n % 5 < 3 THEN 'confirmed' ELSE 'rejected' END, t, t + interval '5 minutes', t + interval '6 minutes',
       CASE WHEN n % 97 = 0 AND n >= $4::int - $1::int THEN NULL ELSE t + interval '1 day' END, ${shape}
     FROM generate_series(0, $4::int - 1) n, LATERAL (SELECT now() - interval '700 days' * (1 - n::float8 / $4::int) - interval '2 days' AS t) s`,
    [places, cameras, names, decided],
  )
  await run(
    `INSERT INTO candidate (${columns})
     SELECT 'o' || lpad(n::text, 9, '0'), 'a' || ($1::int + n), 'c' || (($1::int + n) % $2::int), ($3::text[])[1 + ($1::int + n) % 63],
       CASE WHEN n % 50 = 0 THEN 1 ELSE 2 + n % 3 END, 'open', t, t + interval '5 minutes', t + interval '6 minutes', NULL, ${shape}
     FROM generate_series(0, $4::int - 1) n, LATERAL (SELECT now() - interval '1 day' * (1 - n::float8 / $4::int) AS t) s`,
    [places, cameras, names, open],
  )
  await run(
    `INSERT INTO review (id, candidate_id, decision, reason, reviewer_id, at)
     SELECT 'r' || id, id, CASE status WHEN 'confirmed' THEN 'confirm' ELSE 'reject' END, CASE status WHEN 'rejected' THEN 'look-alike' END,
       'seed', created_at + interval '5 minutes' FROM candidate WHERE status <> 'open'`,
  )
  await run(
    `INSERT INTO "case" (candidate_id, state, receiver_id, opened_at, updated_at)
     SELECT id, CASE WHEN closed_at IS NULL THEN 'filed' ELSE 'closed' END, 'city', created_at, created_at FROM candidate WHERE status = 'confirmed'`,
  )
  await run(
    `INSERT INTO evidence (id, candidate_id, role, sha256, width, height, captured_at, look_id, score)
     SELECT 'e' || k.id || i, k.id, 'sighting', md5(k.id || i) || md5(i || k.id), 1280, 720, k.first_seen_at + i * interval '1 minute', 'l' || i, 0.8
     FROM candidate k, generate_series(1, CASE k.status WHEN 'open' THEN 4 ELSE 1 END) i`,
  )
  await run("SET session_replication_role = 'origin'")
  await run('VACUUM (ANALYZE) candidate')
  await run('ANALYZE')
}
