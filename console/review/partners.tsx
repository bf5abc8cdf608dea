/** What the candidate may be one problem with: open or confirmed ones nearby. */
import { Button } from 'antd'
import type { CandidateDetail, Nearby } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { clockText } from '../time.ts'
import { REVIEW } from '../words/review.ts'
import { STATUS_WORDS, wordFor } from '../words/vocabulary.ts'
import { Key } from './answers.tsx'

/** As many as there are digits. */
const MOST = 9

export function partnersOf({ nearby }: CandidateDetail): readonly Nearby[] {
  return nearby.filter(({ status }) => status === 'open' || status === 'confirmed').slice(0, MOST)
}

interface PartnersProps {
  readonly detail: CandidateDetail
  readonly choose: (id: string) => void
}

export function Partners({ detail, choose }: PartnersProps) {
  const say = useSay()
  const partners = partnersOf(detail)
  if (partners.length === 0) return <p>{say(REVIEW.mergeNone)}</p>
  return (
    <div className="choices wide">
      {partners.map((partner, i) => (
        <Button key={partner.id} onClick={() => choose(partner.id)} data-partner={partner.id}>
          <Key name={String(i + 1)} /> {say([partner.categoryZh, partner.categoryEn])} ·{' '}
          {say([partner.camera.nameZh, partner.camera.nameEn])} · {clockText(partner.lastSeenAt)} ·{' '}
          {say(wordFor(STATUS_WORDS, partner.status))}
          {partner.distanceMetres !== undefined && ` · ${say(REVIEW.metres, { n: partner.distanceMetres })}`}
        </Button>
      ))}
    </div>
  )
}
