/** A contact sheet of the views that wait, a hundred on a page: a person takes out what is wrong and approves the rest at once. */
import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../client/act.ts'
import { useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { Approved, View, ViewList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { useKeys } from '../review/keys.ts'
import { Nothing } from '../states.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { columnsOf, Proposal } from './proposal.tsx'

export const SHEET = '/v1/views?origin=proposed&limit=100'

export function Sheet() {
  /** Where the pages before began; the last is where this one does. */
  const [pages, setPages] = useState<readonly string[]>([])
  const cursor = pages.at(-1)
  const query = useGet<ViewList>(cursor === undefined ? SHEET : `${SHEET}&cursor=${encodeURIComponent(cursor)}`)
  return (
    <Loaded query={query}>
      {({ views, nextCursor }) =>
        views.length === 0 && pages.length === 0 ? (
          <Nothing title={CAMERAS.noProposals} hint={CAMERAS.noProposalsHint} />
        ) : (
          <Proposals
            key={cursor ?? ''}
            views={views}
            before={pages.length === 0 ? undefined : () => setPages(pages.slice(0, -1))}
            after={nextCursor === undefined ? undefined : () => setPages([...pages, nextCursor])}
          />
        )
      }
    </Loaded>
  )
}

interface ProposalsProps {
  readonly views: readonly View[]
  readonly before: (() => void) | undefined
  readonly after: (() => void) | undefined
}

function Proposals({ views, before, after }: ProposalsProps) {
  const say = useSay()
  const { out, toggle, take } = useTakenOut(views)
  const [at, setAt] = useState(0)
  const here = views[Math.min(at, views.length - 1)]
  const { approve, reject, chosen, ready } = useAnswers(views, out)
  const navigate = useNavigate()
  const go = (by: number): void => setAt(Math.max(0, Math.min(views.length - 1, at + by)))
  useKeys({
    arrowleft: () => go(-1),
    arrowright: () => go(1),
    arrowup: () => go(-columnsOf()),
    arrowdown: () => go(columnsOf()),
    ' ': () => here?.learned === true && toggle(here.id),
    r: () => here?.learned === true && reject(here.id),
    e: () => here !== undefined && void navigate(`/cameras/${encodeURIComponent(here.camera.id)}/zones`),
    a: () => approve(),
  })
  return (
    <>
      <div className="filters sticky">
        <Button type="primary" disabled={chosen.length === 0} onClick={approve} data-act="approve">
          <kbd>A</kbd> {say(CAMERAS.approve)}
        </Button>
        <span>{say(CAMERAS.selected, { n: chosen.length, all: ready.length })}</span>
        <Button size="small" onClick={() => take([])}>
          {say(CAMERAS.selectAll)}
        </Button>
        <Button size="small" onClick={() => take(ready.map(({ id }) => id))}>
          {say(CAMERAS.selectNone)}
        </Button>
        <Button size="small" disabled={before === undefined} onClick={before}>
          {say(CAMERAS.pageBefore)}
        </Button>
        <Button size="small" disabled={after === undefined} onClick={after}>
          {say(CAMERAS.pageAfter)}
        </Button>
        <span className="hint">{say(CAMERAS.sheetKeys)}</span>
      </div>
      <div className="sheet">
        {views.map((view, i) => (
          <Proposal
            key={view.id}
            view={view}
            here={view === here}
            chosen={view.learned && !out.has(view.id)}
            point={() => setAt(i)}
            toggle={() => toggle(view.id)}
            reject={() => reject(view.id)}
          />
        ))}
      </div>
    </>
  )
}

/** What a person took out of the sheet; all that is learned is in at first. */
function useTakenOut(views: readonly View[]) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void =>
    setOut((before) => {
      const after = new Set([...before].filter((one) => views.some((view) => view.id === one)))
      if (!after.delete(id)) after.add(id)
      return after
    })
  return { out, toggle, take: (ids: readonly string[]) => setOut(new Set(ids)) }
}

function useAnswers(views: readonly View[], out: ReadonlySet<string>) {
  const say = useSay()
  const { message } = App.useApp()
  const may = useMay('administer')
  const touches = ['/v1/views', '/v1/cameras']
  const approval = useAct<Approved>({
    touches,
    after: ({ approved }) => void message.success(say(CAMERAS.approved, { n: approved.length })),
  })
  const rejection = useAct({ touches, done: CAMERAS.rejected })
  const ready = views.filter(({ learned }) => learned)
  const chosen = may ? ready.filter(({ id }) => !out.has(id)) : []
  const approve = (): void => {
    if (chosen.length > 0 && !approval.isPending)
      approval.mutate({ method: 'POST', path: '/v1/views/approve', body: { ids: chosen.map(({ id }) => id) } })
  }
  const reject = (id: string): void => {
    if (may && !rejection.isPending)
      rejection.mutate({ method: 'POST', path: `/v1/views/${encodeURIComponent(id)}/reject` })
  }
  return { ready, chosen, approve, reject }
}
