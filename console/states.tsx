/** What a page shows when there is nothing, not yet, or no answer; each says what to do next. */
import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { ProblemError } from './client/http.ts'
import { type Say, useSay, type Words } from './language.tsx'
import { problemWords } from './words/problems.ts'
import { SHELL } from './words/shell.ts'

export function Loading() {
  const say = useSay()
  return (
    <div className="state" role="status" aria-label={say(SHELL.loading)}>
      <Spin />
    </div>
  )
}

/** The sentence for an error of a request, in the chosen language. */
export function sentenceOf(error: unknown, say: Say): string {
  if (error instanceof ProblemError) return say(problemWords(error))
  return say(SHELL.unreadable)
}

export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const say = useSay()
  return (
    <div className="state">
      <Alert
        type="error"
        showIcon
        title={say(SHELL.failed)}
        description={sentenceOf(error, say)}
        action={<Button onClick={retry}>{say(SHELL.retry)}</Button>}
      />
    </div>
  )
}

interface NothingProps {
  readonly title: Words
  readonly hint: Words
  readonly children?: ReactNode
}

export function Nothing({ title, hint, children }: NothingProps) {
  const say = useSay()
  return (
    <Empty
      className="state"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <h2>{say(title)}</h2>
          <p>{say(hint)}</p>
        </>
      }
    >
      {children}
    </Empty>
  )
}

export function NoPage() {
  return <Nothing title={SHELL.noPage} hint={SHELL.noPageHint} />
}

export function Crashed() {
  const say = useSay()
  return (
    <div className="state">
      <Alert
        type="error"
        showIcon
        title={say(SHELL.crashed)}
        description={say(SHELL.crashedHint)}
        action={<Button onClick={() => location.reload()}>{say(SHELL.reload)}</Button>}
      />
    </div>
  )
}
