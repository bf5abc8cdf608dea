/** Requests to see an unmasked original. */
import { Type } from 'typebox'
import { NextCursor, oneOf, pageQuery } from './common.ts'

const OPENING_REASONS = ['penalty-procedure', 'police-request', 'court-order', 'complaint', 'data-subject'] as const
const Moment = Type.String({ format: 'date-time' })

export const AskBody = Type.Object({ reason: oneOf(OPENING_REASONS) })
export const OriginalView = Type.Object({
  id: Type.String(),
  evidenceId: Type.String(),
  candidateId: Type.String(),
  reason: Type.String(),
  askedBy: Type.String(),
  askedByName: Type.Optional(Type.String()),
  askedAt: Moment,
  agreedBy: Type.Optional(Type.String()),
  agreedByName: Type.Optional(Type.String()),
  agreedAt: Type.Optional(Moment),
  expiresAt: Type.String({ format: 'date-time', description: 'A day to be agreed to; then half an hour to be seen.' }),
  opened: Type.Integer({ description: 'How often it was looked at.' }),
})
export const OriginalPage = Type.Object(pageQuery({ default: 100, maximum: 500 }))
export const OriginalList = Type.Object({ requests: Type.Array(OriginalView), nextCursor: NextCursor })
