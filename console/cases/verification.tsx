/** How our verdict came about, and the question to a person where no look could tell. */
import { Button, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '../client/act.ts'
import { useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { Case, Verification as Fix } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { clockText } from '../time.ts'
import { CASES, TRY_WORDS } from '../words/cases.ts'
import { wordFor } from '../words/vocabulary.ts'

export function Verification({ row }: { readonly row: Case }) {
  const say = useSay()
  const path = `/v1/cases/${row.candidateId}/verification`
  const { data } = useGet<Fix>(path, { enabled: row.verification !== undefined })
  const mayAnswer = useMay('review')
  if (data === undefined) return null
  const { tries, alignment, verdict, answer } = data
  return (
    <>
      <h2>{say(CASES.tries)}</h2>
      {alignment !== undefined && <Tag>{say(CASES.alignment, { score: Math.round(alignment.score * 100) })}</Tag>}
      <ul className="tries">
        {tries.map((one) => (
          <li key={one.at}>
            <time dateTime={one.at}>{clockText(one.at)}</time> {say(wordFor(TRY_WORDS, one.found))}
            {one.reason !== undefined && ` · ${say(wordFor(TRY_WORDS, one.reason))}`}
          </li>
        ))}
      </ul>
      {verdict === 'cannot-tell' && answer === undefined && mayAnswer && <Answer path={`${path}/answer`} />}
      {answer !== undefined && <p>{answer.reason}</p>}
    </>
  )
}

function Answer({ path }: { readonly path: string }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const answer = useAct({ touches: ['/v1/cases', path.replace(/\/answer$/, '')], done: CASES.answered })
  const send = (verdict: 'clear' | 'not-clear') => () =>
    answer.mutate({ method: 'POST', path, body: { verdict, reason } })
  return (
    <Space.Compact block>
      <Input
        aria-label={say(CASES.decideTitle)}
        placeholder={say(CASES.decideTitle)}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button disabled={reason.trim() === ''} onClick={send('clear')}>
        {say(CASES.isClear)}
      </Button>
      <Button disabled={reason.trim() === ''} danger onClick={send('not-clear')}>
        {say(CASES.isNotClear)}
      </Button>
    </Space.Compact>
  )
}
