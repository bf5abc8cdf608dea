export type CandidateStatus = 'open' | 'confirmed' | 'rejected'

export function candidateStatus(text: string): CandidateStatus {
  return text === 'confirmed' || text === 'rejected' ? text : 'open'
}
