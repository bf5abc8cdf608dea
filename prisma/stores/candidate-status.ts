/** `merged`: a person said that it is the same problem as another candidate. */
const STATUSES = ['open', 'confirmed', 'rejected', 'merged'] as const
export type CandidateStatus = (typeof STATUSES)[number]

export function candidateStatus(text: string): CandidateStatus {
  return STATUSES.find((status) => status === text) ?? 'open'
}
