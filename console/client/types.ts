/** What the API answers, by the schemas its OpenAPI document is made from. */
import type { Static } from 'typebox'
import type * as candidates from '../../api/schemas/candidates.ts'
import type * as operations from '../../api/schemas/operations.ts'
import type { Session as SessionSchema } from '../../api/schemas/session.ts'

export type Candidate = Static<typeof candidates.Candidate>
export type CandidateDetail = Static<typeof candidates.CandidateDetail>
export type NextItems = Static<typeof candidates.NextItems>
export type Nearby = Static<typeof candidates.NearbyCandidate>
export type Evidence = Static<typeof candidates.Evidence>
export type Category = Static<typeof candidates.Category>
export type Reviewed = Static<typeof candidates.Reviewed>
export type CategoryList = Static<typeof operations.CategoryList>
export type Session = Static<typeof SessionSchema>
export type { RejectReason } from '../../api/schemas/candidates.ts'
