/** The answers as buttons, each with its key; the panels that ask for a reason, a category or a partner. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { REJECT_REASONS } from './reasons.ts'
import type { RejectReason } from '../client/types.ts'
import { useSay, type Words } from '../language.tsx'
import { REVIEW } from '../words/review.ts'
import { REASON_WORDS } from '../words/vocabulary.ts'

export type Panel = 'reasons' | 'categories' | 'merge'

interface AnswersProps {
  /** Answers count: the picture is on the screen. */
  readonly ready: boolean
  readonly panel: Panel | undefined
  readonly openPanel: (panel: Panel | undefined) => void
  readonly confirm: () => void
  readonly skip: () => void
  readonly undo: (() => void) | undefined
}

export function Answers({ ready, panel, openPanel, confirm, skip, undo }: AnswersProps) {
  const say = useSay()
  const toggle = (wanted: Panel) => () => openPanel(panel === wanted ? undefined : wanted)
  return (
    <div className="answers" role="group" aria-label={say(REVIEW.answers)}>
      <Button type="primary" size="large" disabled={!ready} onClick={confirm} data-act="confirm">
        <Key name="A" /> {say(REVIEW.confirm)}
      </Button>
      <Button
        danger
        size="large"
        disabled={!ready}
        aria-expanded={panel === 'reasons'}
        onClick={toggle('reasons')}
        data-act="reject"
      >
        <Key name="R" /> {say(REVIEW.reject)}
      </Button>
      <Answer name="C" words={REVIEW.recategorise} act={ready ? toggle('categories') : undefined} />
      <Answer name="M" words={REVIEW.merge} act={ready ? toggle('merge') : undefined} />
      <Answer name="S" words={REVIEW.skip} act={ready ? skip : undefined} />
      <Answer name="U" words={REVIEW.undo} act={undo} />
    </div>
  )
}

interface AnswerProps {
  readonly name: string
  readonly words: Words
  readonly act: (() => void) | undefined
}

function Answer({ name, words, act }: AnswerProps) {
  const say = useSay()
  return (
    <Button size="large" disabled={act === undefined} {...(act === undefined ? {} : { onClick: act })} data-act={name}>
      <Key name={name} /> {say(words)}
    </Button>
  )
}

export function Key({ name }: { readonly name: string }) {
  return <kbd aria-hidden="true">{name}</kbd>
}

interface AskProps {
  readonly title: Words
  readonly cancel: () => void
  readonly children: ReactNode
}

export function Ask({ title, cancel, children }: AskProps) {
  const say = useSay()
  return (
    <div className="ask" role="dialog" aria-label={say(title)}>
      <div className="ask-head">
        <strong>{say(title)}</strong>
        <Button type="text" size="small" onClick={cancel}>
          <Key name="Esc" /> {say(REVIEW.cancel)}
        </Button>
      </div>
      {children}
    </div>
  )
}

export function Reasons({ choose, cancel }: { readonly choose: (reason: RejectReason) => void; cancel: () => void }) {
  const say = useSay()
  return (
    <Ask title={REVIEW.reasonTitle} cancel={cancel}>
      <div className="choices">
        {REJECT_REASONS.map((reason, i) => (
          <Button key={reason} onClick={() => choose(reason)} data-reason={reason}>
            <Key name={String((i + 1) % 10)} /> {say(REASON_WORDS[reason])}
          </Button>
        ))}
      </div>
    </Ask>
  )
}
