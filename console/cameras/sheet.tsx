/** A contact sheet of the views that wait: a person takes out what is wrong and approves the rest at once. */
import type { UseQueryResult } from '@tanstack/react-query'
import { App, Button, Checkbox, Space, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAct } from '../client/act.ts'
import { useMay } from '../client/session.tsx'
import type { Approved, View, ViewList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { wordFor, ZONE_WORDS } from '../words/vocabulary.ts'
import { ViewPicture } from './view-picture.tsx'
import { zoneColour } from './zone-colours.ts'

export function Sheet({ query }: { readonly query: UseQueryResult<ViewList> }) {
  return (
    <Loaded query={query}>
      {({ views }) =>
        views.length === 0 ? (
          <Nothing title={CAMERAS.noProposals} hint={CAMERAS.noProposalsHint} />
        ) : (
          <Proposals views={views} />
        )
      }
    </Loaded>
  )
}

function Proposals({ views }: { readonly views: readonly View[] }) {
  const say = useSay()
  const { message } = App.useApp()
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const ready = views.filter(({ learned }) => learned)
  const chosen = ready.filter(({ id }) => !out.has(id))
  const mayApprove = useMay('administer')
  const approve = useAct<Approved>({
    touches: ['/v1/views', '/v1/cameras'],
    after: ({ approved }) => void message.success(say(CAMERAS.approved, { n: approved.length })),
  })
  const toggle = (id: string): void =>
    setOut((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <>
      <div className="filters sticky">
        <Button
          type="primary"
          disabled={chosen.length === 0 || !mayApprove}
          loading={approve.isPending}
          onClick={() =>
            approve.mutate({ method: 'POST', path: '/v1/views/approve', body: { ids: chosen.map(({ id }) => id) } })
          }
        >
          {say(CAMERAS.approve)}
        </Button>
        <span>{say(CAMERAS.selected, { n: chosen.length, all: ready.length })}</span>
        <Button size="small" onClick={() => setOut(new Set())}>
          {say(CAMERAS.selectAll)}
        </Button>
        <Button size="small" onClick={() => setOut(new Set(ready.map(({ id }) => id)))}>
          {say(CAMERAS.selectNone)}
        </Button>
      </div>
      <div className="sheet">
        {views.map((view) => (
          <Proposal
            key={view.id}
            view={view}
            chosen={view.learned && !out.has(view.id)}
            toggle={() => toggle(view.id)}
          />
        ))}
      </div>
    </>
  )
}

interface ProposalProps {
  readonly view: View
  readonly chosen: boolean
  readonly toggle: () => void
}

function Proposal({ view, chosen, toggle }: ProposalProps) {
  const say = useSay()
  const mayReject = useMay('administer')
  const reject = useAct({ touches: ['/v1/views', '/v1/cameras'], done: CAMERAS.rejected })
  const name = say([view.camera.nameZh, view.camera.nameEn === '' ? view.camera.nameZh : view.camera.nameEn])
  const kinds = [...new Set(view.zones.map(({ kind }) => kind))]
  return (
    <article className={chosen ? 'proposal chosen' : 'proposal'} data-view={view.id}>
      <ViewPicture view={view} name={name} />
      <Checkbox checked={chosen} disabled={!view.learned} onChange={toggle} aria-label={say(CAMERAS.pick, { name })}>
        {name}
      </Checkbox>
      <p>
        {kinds.map((kind) => (
          <Tag key={kind}>
            <i className="swatch" style={{ background: zoneColour(kind) }} /> {say(wordFor(ZONE_WORDS, kind))}
          </Tag>
        ))}
        {!view.learned && <Tag color="warning">{say(CAMERAS.notLearned)}</Tag>}
      </p>
      <Space size="small">
        <Link to={`/cameras/${encodeURIComponent(view.camera.id)}/zones`}>{say(CAMERAS.editZones)}</Link>
        {mayReject && view.learned && (
          <Button
            size="small"
            type="link"
            danger
            onClick={() => reject.mutate({ method: 'POST', path: `/v1/views/${encodeURIComponent(view.id)}/reject` })}
          >
            {say(CAMERAS.reject)}
          </Button>
        )}
      </Space>
    </article>
  )
}
