/** Safety-urgent candidates: when the frame was taken, when the alarm went out, when a reviewer was shown it. */
import { type FindingText, findingText } from '../../../pipeline/finding-words.ts'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, joinSql, type Queries, sql } from '../../client.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'

export interface AlarmHookSetup {
  readonly id: string
  readonly kind: 'wecom' | 'dingtalk' | 'webhook'
  /** The address carries the robot's key. */
  readonly sealedUrl: Uint8Array<ArrayBuffer>
  readonly sealedSecret?: Uint8Array<ArrayBuffer>
  readonly allowLoopback: boolean
}

/** What is told of an alarm: no picture, no person, no place but the camera's name. */
export interface DueAlarm {
  readonly candidateId: string
  readonly category: string
  readonly cameraNameZh: string
  readonly cameraNameEn: string
  readonly utcOffsetMinutes: number
  readonly frameAt: Date
  /** Counts this attempt. */
  readonly attempts: number
}

export interface AlarmRow {
  readonly candidateId: string
  readonly cameraId: string
  readonly category: string
  readonly frameAt: Date
  readonly raisedAt: Date
  readonly shownAt?: Date
  readonly pushes: readonly { readonly hookId: string; readonly pushedAt?: Date; readonly lastError?: string }[]
}

export interface AlarmStore {
  hooks(): Promise<readonly AlarmHookSetup[]>
  /** The configuration's hooks, and no others. */
  setHooks(hooks: readonly AlarmHookSetup[]): Promise<void>
  /** Notes what was raised since, once per candidate; returns how many. */
  raise(now: Date): Promise<number>
  /** Leased to the caller for a while; what a reviewer has decided meanwhile is not told any more. */
  claim(hookId: string, now: Date, limit: number): Promise<readonly DueAlarm[]>
  pushed(hookId: string, candidateIds: readonly string[], now: Date): Promise<void>
  /** Without `retryAt` they are given up, with a finding. */
  failed(hookId: string, candidateIds: readonly string[], why: { detail: string; retryAt?: Date }): Promise<void>
  /** A reviewer's list had them. */
  shown(candidateIds: readonly string[], by: string, now: Date): Promise<void>
  /** Findings for alarms that took longer than their bounds, or that nobody has been shown. */
  judge(now: Date): Promise<void>
  /** The newest first. */
  list(page: PageQuery, scope: Scope): Promise<Page<AlarmRow>>
}

const LEASE_MS = 30_000
/** From the frame to the push, and to a reviewer's list. */
export const PUSH_BOUND_MS = 30_000
export const SHOWN_BOUND_MS = 60_000

export function createAlarmStore({ queries }: Database): AlarmStore {
  return {
    hooks: async () =>
      (await queries.alarmHook.findMany({ orderBy: { id: 'asc' } })).map(({ kind, sealedSecret, ...hook }) => ({
        ...hook,
        kind: kind === 'wecom' || kind === 'dingtalk' ? kind : 'webhook',
        ...(sealedSecret === null ? {} : { sealedSecret }),
      })),
    setHooks: async (hooks) => {
      await queries.alarmHook.deleteMany({ where: { id: { notIn: hooks.map(({ id }) => id) } } })
      for (const { id, sealedSecret, ...hook } of hooks) {
        const values = { ...hook, sealedSecret: sealedSecret ?? null }
        await queries.alarmHook.upsert({ where: { id }, create: { id, ...values }, update: values })
      }
    },
    raise: (now) => raise(queries, now),
    claim: (hookId, now, limit) => claim(queries, { hookId, now, limit }),
    pushed: async (hookId, ids, now) => {
      await queries.alarmPush.updateMany({
        where: { hookId, candidateId: { in: [...ids] } },
        data: { pushedAt: now, lastError: null },
      })
      await closeFinding(queries, 'alarm-hook', hookId)
    },
    failed: async (hookId, ids, { detail, retryAt }) => {
      await queries.alarmPush.updateMany({
        where: { hookId, candidateId: { in: [...ids] } },
        data: { lastError: detail, ...(retryAt === undefined ? { deadAt: new Date() } : { nextAt: retryAt }) },
      })
      await noteFinding(queries, {
        kind: 'alarm-hook',
        subject: hookId,
        ...findingText('alarm-not-pushed', { detail }),
      })
    },
    shown: async (ids, by, now) => {
      if (ids.length === 0) return
      await queries.alarm.updateMany({
        where: { candidateId: { in: [...ids] }, shownAt: null },
        data: { shownAt: now, shownTo: by },
      })
    },
    judge: (now) => judge(queries, now),
    list: (page, scope) => list(queries, page, scope),
  }
}

async function list(queries: Queries, { cursor, limit }: PageQuery, scope: Scope): Promise<Page<AlarmRow>> {
  const [raisedBefore, idBefore] = cursorParts(cursor, ['number', 'string']) ?? []
  const before = raisedBefore === undefined ? null : new Date(raisedBefore)
  const ids = await queries.$queryRaw<{ candidate_id: string }[]>(sql`
    SELECT candidate_id FROM alarm
    WHERE ${cameraInScope(scope, sql`camera_id`)}
      AND (${before}::timestamptz IS NULL OR (raised_at, candidate_id) < (${before}::timestamptz, ${idBefore ?? ''}))
    ORDER BY raised_at DESC, candidate_id DESC LIMIT ${limit + 1}`)
  const rows = await queries.alarm.findMany({
    where: { candidateId: { in: ids.map((row) => row.candidate_id) } },
    orderBy: [{ raisedAt: 'desc' }, { candidateId: 'desc' }],
    include: { pushes: { orderBy: { hookId: 'asc' } } },
  })
  const alarms = rows.map(({ shownAt, pushes, shownTo: _to, ...row }) => ({
    ...row,
    ...(shownAt === null ? {} : { shownAt }),
    pushes: pushes.map(({ hookId, pushedAt, lastError }) => ({
      hookId,
      ...(pushedAt === null ? {} : { pushedAt }),
      ...(lastError === null ? {} : { lastError }),
    })),
  }))
  return pageOf(alarms, limit, ({ raisedAt, candidateId }) => cursorText(raisedAt.getTime(), candidateId))
}

/** A recording's frames have a clock of their own: its alarms count from the moment of raising. */
async function raise(queries: Queries, now: Date): Promise<number> {
  const since = new Date(now.getTime() - 86_400_000)
  const raised = await queries.$queryRaw<{ candidate_id: string }[]>(sql`
    INSERT INTO alarm (candidate_id, camera_id, category, frame_at, raised_at)
    SELECT k.id, k.camera_id, k.category,
      CASE WHEN c.recording_frames IS NULL THEN k.last_seen_at ELSE k.created_at END, k.created_at
    FROM candidate k JOIN camera c ON c.id = k.camera_id
    WHERE k.status = 'open' AND k.severity = 1 AND k.created_at > ${since} AND k.closed_at IS NULL
      AND NOT EXISTS (SELECT FROM alarm a WHERE a.candidate_id = k.id)
    ON CONFLICT DO NOTHING RETURNING candidate_id`)
  if (raised.length === 0) return 0
  await queries.$executeRaw(sql`
    INSERT INTO alarm_push (candidate_id, hook_id, next_at)
    SELECT a.candidate_id, h.id, ${now} FROM alarm a CROSS JOIN alarm_hook h
    WHERE a.candidate_id IN (${joinSql(raised.map((row) => row.candidate_id))})
    ON CONFLICT DO NOTHING`)
  return raised.length
}

interface ClaimedRow {
  readonly candidate_id: string
  readonly category: string
  readonly name_zh: string
  readonly name_en: string
  readonly utc_offset_minutes: number
  readonly frame_at: Date
  readonly attempts: number
}

async function claim(
  queries: Queries,
  { hookId, now, limit }: { hookId: string; now: Date; limit: number },
): Promise<readonly DueAlarm[]> {
  const rows = await queries.$queryRaw<ClaimedRow[]>(sql`
    UPDATE alarm_push p SET attempts = p.attempts + 1, next_at = ${new Date(now.getTime() + LEASE_MS)}
    FROM alarm a, camera c
    WHERE a.candidate_id = p.candidate_id AND c.id = a.camera_id AND p.hook_id = ${hookId}
      AND p.candidate_id IN (
        SELECT q.candidate_id FROM alarm_push q JOIN candidate k ON k.id = q.candidate_id
        WHERE q.hook_id = ${hookId} AND q.pushed_at IS NULL AND q.dead_at IS NULL AND q.next_at <= ${now}
          AND k.status = 'open'
        ORDER BY q.candidate_id LIMIT ${limit} FOR UPDATE OF q SKIP LOCKED)
    RETURNING p.candidate_id, a.category, c.name_zh, c.name_en, c.utc_offset_minutes, a.frame_at, p.attempts`)
  return rows.map((row) => ({
    candidateId: row.candidate_id,
    category: row.category,
    cameraNameZh: row.name_zh,
    cameraNameEn: row.name_en,
    utcOffsetMinutes: row.utc_offset_minutes,
    frameAt: row.frame_at,
    attempts: row.attempts,
  }))
}

interface Latency {
  readonly seconds: number
  readonly candidate_id: string
}

async function judge(queries: Queries, now: Date): Promise<void> {
  const [unseen] = await queries.$queryRaw<Latency[]>(sql`
    SELECT a.candidate_id, extract(epoch FROM ${now}::timestamptz - a.frame_at)::float8 AS seconds
    FROM alarm a JOIN candidate k ON k.id = a.candidate_id
    WHERE a.shown_at IS NULL AND k.status = 'open' AND k.closed_at IS NULL
      AND a.frame_at < ${new Date(now.getTime() - SHOWN_BOUND_MS)}
    ORDER BY a.frame_at LIMIT 1`)
  await noteOrClose(
    queries,
    'urgent-unseen',
    unseen && {
      subject: unseen.candidate_id,
      text: findingText('urgent-unseen', { seconds: Math.round(unseen.seconds), bound: SHOWN_BOUND_MS / 1000 }),
    },
  )
  const [slow] = await queries.$queryRaw<Latency[]>(sql`
    SELECT a.candidate_id, extract(epoch FROM p.pushed_at - a.frame_at)::float8 AS seconds
    FROM alarm_push p JOIN alarm a ON a.candidate_id = p.candidate_id
    WHERE p.pushed_at IS NOT NULL AND p.pushed_at > ${new Date(now.getTime() - 3_600_000)}
    ORDER BY p.pushed_at DESC LIMIT 1`)
  const late = slow && slow.seconds * 1000 > PUSH_BOUND_MS ? slow : undefined
  await noteOrClose(
    queries,
    'urgent-late',
    late && {
      subject: 'alarms',
      text: findingText('urgent-late', { seconds: Math.round(late.seconds), bound: PUSH_BOUND_MS / 1000 }),
    },
  )
}

/** One open finding of the kind at most: of what is worst now. */
async function noteOrClose(
  queries: Queries,
  kind: string,
  news: { readonly subject: string; readonly text: FindingText } | undefined,
): Promise<void> {
  const open = await queries.finding.findMany({ where: { kind, closedAt: null } })
  for (const { subject } of open) if (subject !== news?.subject) await closeFinding(queries, kind, subject)
  if (news !== undefined) await noteFinding(queries, { kind, subject: news.subject, ...news.text })
}
