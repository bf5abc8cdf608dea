import { Tag } from 'antd'
import { Link } from 'react-router'
import type { CandidateDetail } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { clockText, localInstant } from '../time.ts'
import { REVIEW } from '../words/review.ts'
import { CASE_WORDS, REASON_WORDS, STATUS_WORDS, wordFor } from '../words/vocabulary.ts'

export function History({ detail }: { readonly detail: CandidateDetail }) {
  const say = useSay()
  const { candidate, earlier, nearby } = detail
  return (
    <section className="history">
      <h2>{say(REVIEW.history)}</h2>
      {candidate.recurrenceOf !== undefined && <Tag color="warning">{say(REVIEW.recurrence)}</Tag>}
      {typeof candidate.why['perhaps'] === 'string' && (
        <Tag color="warning">
          <Link to={`/review/${candidate.why['perhaps']}`}>{say(REVIEW.perhaps)}</Link>
        </Tag>
      )}
      {candidate.reopened > 0 && <Tag color="warning">{say(REVIEW.reopened, { n: candidate.reopened })}</Tag>}
      {earlier.length + nearby.length === 0 && <p className="hint">{say(REVIEW.nothingBefore)}</p>}
      <ul>
        {nearby.map((one) => (
          <li key={one.id}>
            <Link to={`/review/${one.id}`}>{say([one.categoryZh, one.categoryEn])}</Link>{' '}
            {say(one.caseState === undefined ? wordFor(STATUS_WORDS, one.status) : wordFor(CASE_WORDS, one.caseState))}
            {one.camera.id === candidate.camera.id
              ? ` · ${say(REVIEW.sameCamera)}`
              : one.distanceMetres !== undefined && ` · ${say(REVIEW.metres, { n: one.distanceMetres })}`}
          </li>
        ))}
        {earlier.map((one) => (
          <li key={one.id}>
            <Link to={`/review/${one.id}`}>{clockText(localInstant(one.createdAt)).slice(0, 11)}</Link>{' '}
            {say(wordFor(STATUS_WORDS, one.status))}
            {one.reason !== undefined && ` · ${say(wordFor(REASON_WORDS, one.reason))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
