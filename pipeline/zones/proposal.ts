/** A zone that the system proposes: it acts only once a person has approved the view. */
import type { Polygon } from '../geometry/polygon.ts'
import type { ZoneKind } from '../catalogue/zone-kinds.ts'

/** What a proposal rests on. `template`: a band beside another proposal. */
export const PROPOSAL_BASES = ['ground', 'vehicles', 'people', 'detections', 'carried-over', 'template'] as const
export type ProposalBasis = (typeof PROPOSAL_BASES)[number]

export interface ProposalNote {
  readonly basis: ProposalBasis
  /** 0..1: orders the sheet; no probability. */
  readonly confidence: number
  /** One sentence for the person who approves. */
  readonly why: string
}

export interface ZoneProposal extends ProposalNote {
  /** Begins with `p-`; stable for the same kinds in the same order. */
  readonly id: string
  readonly kind: ZoneKind
  readonly polygon: Polygon
}

export const PROPOSAL_PREFIX = 'p-'

/** Numbers proposals by kind. */
export function numbered(proposals: readonly Omit<ZoneProposal, 'id'>[]): readonly ZoneProposal[] {
  const counts = new Map<string, number>()
  return proposals.map((proposal) => {
    const count = (counts.get(proposal.kind) ?? 0) + 1
    counts.set(proposal.kind, count)
    return { id: `${PROPOSAL_PREFIX}${proposal.kind}-${count}`, ...proposal }
  })
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`
