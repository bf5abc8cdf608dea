/** The candidate in front: picture, facts, answers. */
import { lazy, Suspense, useCallback, useState } from 'react'
import { Tag } from 'antd'
import type { CandidateDetail } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loading } from '../states.tsx'
import { REVIEW } from '../words/review.ts'
import { STATUS_WORDS, wordFor } from '../words/vocabulary.ts'
import { EvidenceTools } from '../cases/evidence-tools.tsx'
import { Answers, Ask, type Panel, Reasons } from './answers.tsx'
import { Condition } from './condition.tsx'
import { Crop } from './crop.tsx'
import type { Desk } from './desk.ts'
import type { Verdict } from './verdict.ts'
import { cameraName, categoryName, Definition, Heading, Where, Why } from './facts.tsx'
import { Frames } from './frames.tsx'
import { History } from './history.tsx'
import { type KeyActions, useKeys } from './keys.ts'
import { Partners, partnersOf } from './partners.tsx'
import { Picture } from './picture.tsx'
import type { Prepared } from './prepared.ts'
import { REJECT_REASONS } from './reasons.ts'

const CategoryPicker = lazy(async () => ({ default: (await import('./category-picker.tsx')).CategoryPicker }))

interface DecideProps {
  readonly item: Prepared
  readonly desk: Desk<Prepared>
  readonly undo: (() => void) | undefined
}

export function Decide({ item, desk, undo }: DecideProps) {
  const say = useSay()
  const { detail, frames } = item
  const { candidate, category } = detail
  const [index, setIndex] = useState(frames.length - 1)
  const [playing, setPlaying] = useState(false)
  const [conditionId, setCondition] = useState<string>()
  const { ready, painted, panel, setPanel } = useReadiness(candidate.status === 'open', desk)
  const show = useCallback((wanted: number) => setIndex(wanted), [])
  const confirm = (): void => desk.decide({ kind: 'confirm', ...(conditionId === undefined ? {} : { conditionId }) })
  useKeys({
    ...(ready ? answerKeys({ desk, detail, confirm, panel, setPanel }) : {}),
    arrowleft: () => setIndex(Math.max(0, index - 1)),
    arrowright: () => setIndex(Math.min(frames.length - 1, index + 1)),
    l: () => setPlaying(!playing && frames.length > 1),
    s: () => desk.skip(),
    escape: () => setPanel(undefined),
  })
  return (
    <article className="decide" data-candidate={candidate.id} data-ready={ready}>
      <div className="stage">
        <Picture
          frame={frames[index]}
          candidate={candidate}
          name={say(REVIEW.pictureOf, { category: categoryName(candidate, say), camera: cameraName(candidate, say) })}
          painted={painted}
        />
        <Frames frames={frames} index={index} show={show} playing={playing} play={setPlaying} />
        {candidate.status === 'open' ? (
          <Answers
            ready={ready}
            panel={panel}
            openPanel={setPanel}
            confirm={confirm}
            skip={() => desk.skip()}
            undo={undo}
          />
        ) : (
          <Tag className="decided">
            {say(REVIEW.decidedAlready, { status: say(wordFor(STATUS_WORDS, candidate.status)) })}
          </Tag>
        )}
        <PanelOf panel={panel} item={item} desk={desk} cancel={() => setPanel(undefined)} />
      </div>
      <aside className="facts">
        <Heading candidate={candidate} />
        <Where candidate={candidate} />
        <Crop frame={frames[index]} />
        <Why detail={detail} />
        {category !== undefined && <Condition category={category} value={conditionId} choose={setCondition} />}
        {category !== undefined && <Definition category={category} />}
        <History detail={detail} />
        {candidate.status !== 'open' && <EvidenceTools candidateId={candidate.id} evidenceId={detail.pictures?.best} />}
      </aside>
    </article>
  )
}

/** No answer counts until the picture is on the screen. */
function useReadiness(open: boolean, desk: Desk<Prepared>) {
  const [isPainted, setPainted] = useState(false)
  const [panel, setPanel] = useState<Panel>()
  const painted = useCallback(() => {
    setPainted(true)
    desk.painted()
  }, [desk])
  return { ready: isPainted && open, painted, panel, setPanel }
}

interface AnswerKeys {
  readonly desk: Desk<Prepared>
  readonly detail: CandidateDetail
  readonly confirm: () => void
  readonly panel: Panel | undefined
  readonly setPanel: (panel: Panel | undefined) => void
}

function answerKeys({ desk, detail, confirm, panel, setPanel }: AnswerKeys): KeyActions {
  return {
    ...(panel === undefined ? { a: confirm } : {}),
    r: () => setPanel(panel === 'reasons' ? undefined : 'reasons'),
    c: () => setPanel('categories'),
    m: () => setPanel(panel === 'merge' ? undefined : 'merge'),
    ...Object.fromEntries(
      verdictsOf(panel, detail).map((verdict, i) => [String((i + 1) % 10), () => desk.decide(verdict)]),
    ),
  }
}

/** What the keys 1 to 9 and 0 say while a panel is open. */
function verdictsOf(panel: Panel | undefined, detail: CandidateDetail): readonly Verdict[] {
  if (panel === 'reasons') return REJECT_REASONS.map((reason) => ({ kind: 'reject', reason }))
  return panel === 'merge' ? partnersOf(detail).map(({ id }) => ({ kind: 'merge', into: id })) : []
}

interface PanelProps {
  readonly panel: Panel | undefined
  readonly item: Prepared
  readonly desk: Desk<Prepared>
  readonly cancel: () => void
}

function PanelOf({ panel, item, desk, cancel }: PanelProps) {
  switch (panel) {
    case undefined:
      return null
    case 'reasons':
      return <Reasons choose={(reason) => desk.decide({ kind: 'reject', reason })} cancel={cancel} />
    case 'categories':
      return (
        <Ask title={REVIEW.categoryTitle} cancel={cancel}>
          <Suspense fallback={<Loading />}>
            <CategoryPicker
              except={item.detail.candidate.category}
              choose={(category) => desk.decide({ kind: 'recategorise', category })}
            />
          </Suspense>
        </Ask>
      )
    case 'merge':
      return (
        <Ask title={REVIEW.mergeTitle} cancel={cancel}>
          <Partners detail={item.detail} choose={(into) => desk.decide({ kind: 'merge', into })} />
        </Ask>
      )
    default:
      return panel satisfies never
  }
}
