/** `merged`: a person said that it is the same problem as another candidate. `held`: kept, and shown to nobody in the queue. */
const STATUSES = ['open', 'confirmed', 'rejected', 'merged', 'held'] as const
export type CandidateStatus = (typeof STATUSES)[number]

export function candidateStatus(text: string): CandidateStatus {
  return STATUSES.find((status) => status === text) ?? 'open'
}
