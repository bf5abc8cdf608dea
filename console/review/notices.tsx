/** What became of the last answer, with the way back. */
import { Alert, Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { type Say, useSay, type Words } from '../language.tsx'
import { sentenceOf } from '../states.tsx'
import { REVIEW } from '../words/review.ts'
import { REASON_WORDS, wordFor } from '../words/vocabulary.ts'
import { Key } from './answers.tsx'
import type { Decision, Notice, Verdict } from './verdict.ts'
import { categoryName } from './facts.tsx'

const VERDICTS: Readonly<Record<Verdict['kind'], Words>> = {
  confirm: REVIEW.confirm,
  reject: REVIEW.reject,
  recategorise: REVIEW.recategorise,
  merge: REVIEW.merge,
}

function verdictText(verdict: Verdict, say: Say): string {
  const word = say(VERDICTS[verdict.kind])
  return verdict.kind === 'reject' ? `${word} (${say(wordFor(REASON_WORDS, verdict.reason))})` : word
}

/** Whole seconds until `until`, ticking. */
function useSecondsUntil(until: number | undefined): number {
  return useSyncExternalStore(
    (listener) => {
      const timer = setInterval(listener, 250)
      return () => clearInterval(timer)
    },
    () => (until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000))),
  )
}

export function LastDecision({ last, undo }: { readonly last: Decision; readonly undo: () => void }) {
  const say = useSay()
  const seconds = useSecondsUntil(last.undoUntil)
  const verdict = verdictText(last.verdict, say)
  const category = categoryName(last.detail.candidate, say)
  if (last.state === 'sending') return <p className="last">{say(REVIEW.sending, { verdict })}</p>
  return (
    <p className="last" role="status">
      {say(REVIEW.saved, { verdict, category })}{' '}
      {last.undoUntil === undefined && <span className="hint">{say(REVIEW.urgentFinal)}</span>}
      {seconds > 0 && (
        <Button size="small" type="link" onClick={undo}>
          <Key name="U" /> {say(REVIEW.undo)} {seconds}
        </Button>
      )}
    </p>
  )
}

interface NoticeProps {
  readonly notice: Notice
  readonly open: (id: string) => void
  readonly dismiss: () => void
}

export function NoticeBar({ notice, open, dismiss }: NoticeProps) {
  const say = useSay()
  const { candidate } = notice.detail
  if (notice.kind === 'undone')
    return <Alert type="info" showIcon closable={{ onClose: dismiss }} title={say(REVIEW.undone)} />
  const sentence = sentenceOf(notice.error, say)
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      closable={{ onClose: dismiss }}
      title={say(REVIEW.refused, { category: categoryName(candidate, say), sentence })}
      action={
        <Button size="small" onClick={() => open(candidate.id)}>
          {say(REVIEW.look)}
        </Button>
      }
    />
  )
}
