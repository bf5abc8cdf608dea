/** What the case system says of a case, kept whole: the case is what all of it comes to (`case-mirror.ts`). */
import { findingText } from '../../../pipeline/finding-words.ts'
import { CHECK_KINDS, type CallbackKind, type CaseState, type CheckKind } from '../../../pipeline/casework/mirror.ts'
import { type Database, isDuplicate, type JsonInput, type Queries } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { refreshCase } from './case-mirror.ts'
import { takeNumber } from './case-numbers.ts'
import { askForLook, openVerification } from './case-verification.ts'
import { noteFinding } from '../cameras/findings.ts'
import { lockNumber } from './number-lock.ts'
import { lockViewOf } from '../views/view-lock.ts'

export interface CallbackMessage {
  /** Receiver and its message id: the second of the same changes nothing. */
  readonly id: string
  readonly receiverId: string
  readonly kind: CallbackKind | CheckKind
  /** Either this or their own number names the case. */
  readonly candidateId?: string
  readonly externalCaseNo?: string
  readonly body: unknown
  /** When the step was taken by their clock, and their count of steps: what decides the order. */
  readonly saidAt?: Date
  readonly sequence?: number
  readonly deadline?: Date
  readonly reason?: string
  /** When it reached us. */
  readonly at: Date
}

export type CallbackOutcome =
  | { readonly kind: 'applied'; readonly candidateId: string; readonly state: CaseState }
  | { readonly kind: 'repeated' }
  /** Names a number of theirs that no case of ours has yet: kept until one has, or a person says which. */
  | { readonly kind: 'held' }
  | { readonly kind: 'unknown-case' }
  /** More reports than any case has: something is wrong on their side. */
  | { readonly kind: 'too-many' }

export interface CallbackStore {
  apply(message: CallbackMessage): Promise<CallbackOutcome>
}

/** A real case has a few dozen steps. */
const MOST_PER_CASE = 1000
const MOST_HELD = 1000

export function createCallbackStore(database: Database): CallbackStore {
  return {
    apply: async (message) => {
      try {
        return await database.transaction((tx) => applyCallback(tx, message))
      } catch (error) {
        // The same message in two requests at once: the other one wrote it.
        if (isDuplicate(error)) return { kind: 'repeated' }
        throw error
      }
    },
  }
}

async function applyCallback(tx: Queries, message: CallbackMessage): Promise<CallbackOutcome> {
  if (await tx.callback.findUnique({ where: { id: message.id } })) return { kind: 'repeated' }
  const { receiverId, externalCaseNo } = message
  // Our own answer to the filing, which brings the number, may be stored at this very moment.
  if (externalCaseNo !== undefined) await lockNumber(tx, receiverId, externalCaseNo)
  if (message.candidateId !== undefined) {
    const found = await tx.case.findFirst({ where: { receiverId, candidateId: message.candidateId } })
    return found ? applyTo(tx, message, found.candidateId) : { kind: 'unknown-case' }
  }
  if (externalCaseNo === undefined) return { kind: 'unknown-case' }
  const found = await tx.case.findMany({ where: { receiverId, externalCaseNo }, take: 2 })
  const [only] = found
  // One number on two cases names neither.
  return found.length === 1 && only ? applyTo(tx, message, only.candidateId) : hold(tx, message)
}

async function applyTo(tx: Queries, message: CallbackMessage, candidateId: string): Promise<CallbackOutcome> {
  const { kind, receiverId, externalCaseNo, at } = message
  await lockViewOf(tx, candidateId)
  const { round } = await tx.case.findUniqueOrThrow({ where: { candidateId } })
  if ((await tx.callback.count({ where: { candidateId } })) >= MOST_PER_CASE) return { kind: 'too-many' }
  await tx.callback.create({ data: { ...rowOf(message), candidateId, round } })
  if (externalCaseNo !== undefined) await takeNumber(tx, { candidateId, receiverId, externalCaseNo })
  const { state, moved } = await refreshCase(tx, { candidateId, by: receiverId, at })
  if (isCheck(kind)) await check(tx, { kind, candidateId, at })
  if (moved || isCheck(kind)) await appendAudit(tx, { actor: receiverId, action: `case.${kind}`, subject: candidateId })
  return { kind: 'applied', candidateId, state }
}

async function hold(tx: Queries, message: CallbackMessage): Promise<CallbackOutcome> {
  const held = await tx.callback.count({ where: { receiverId: message.receiverId, candidateId: null } })
  if (held >= MOST_HELD) return { kind: 'too-many' }
  await tx.callback.create({ data: rowOf(message) })
  return { kind: 'held' }
}

function rowOf({
  id,
  receiverId,
  externalCaseNo,
  kind,
  body,
  saidAt,
  sequence,
  deadline,
  reason,
  at,
}: CallbackMessage) {
  return {
    id,
    receiverId,
    externalCaseNo: externalCaseNo ?? null,
    kind,
    body: body as JsonInput,
    at: saidAt ?? null,
    sequence: sequence ?? null,
    deadline: deadline ?? null,
    reason: reason ?? null,
    receivedAt: at,
  }
}

function isCheck(kind: string): kind is CheckKind {
  return CHECK_KINDS.some((check) => check === kind)
}

interface Check {
  readonly kind: CheckKind
  readonly candidateId: string
  readonly at: Date
}

/** They ask us to look: after the disposal as for any disposal, before the filing for a person with a fresh look. */
async function check(tx: Queries, { kind, candidateId, at }: Check): Promise<void> {
  const { status } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { status: true } })
  if (status !== 'confirmed') return
  if (kind === 'post_check') {
    if ((await tx.verification.count({ where: { candidateId, status: 'waiting' } })) === 0)
      await openVerification(tx, candidateId, at)
    return
  }
  await askForLook(tx, candidateId, at)
  await noteFinding(tx, {
    kind: 'pre-check',
    subject: candidateId,
    ...findingText('pre-check', {}),
  })
}
