/** One view of the contact sheet: its picture, its zones, and whether it is approved with the others. */
import { Button, Checkbox, Space, Tag } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useMay } from '../client/session.tsx'
import type { View } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { wordFor, ZONE_WORDS } from '../words/vocabulary.ts'
import { ViewPicture } from './view-picture.tsx'
import { zoneColour } from './zone-colours.ts'

interface ProposalProps {
  readonly view: View
  /** The keys act on this one. */
  readonly here: boolean
  readonly chosen: boolean
  readonly point: () => void
  readonly toggle: () => void
  readonly reject: () => void
}

export function Proposal({ view, here, chosen, point, toggle, reject }: ProposalProps) {
  const say = useSay()
  const mayReject = useMay('administer')
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (here) card.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const name = say([view.camera.nameZh, view.camera.nameEn === '' ? view.camera.nameZh : view.camera.nameEn])
  const kinds = [...new Set(view.zones.map(({ kind }) => kind))]
  const state = `proposal${chosen ? ' chosen' : ''}${here ? ' here' : ''}`
  return (
    <article ref={card} className={state} data-view={view.id} aria-current={here} onPointerDown={point}>
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
          <Button size="small" type="link" danger onClick={reject}>
            {say(CAMERAS.reject)}
          </Button>
        )}
      </Space>
    </article>
  )
}

/** How many stand in a row now. */
export function columnsOf(): number {
  const sheet = document.querySelector('.sheet')
  return sheet === null ? 1 : getComputedStyle(sheet).gridTemplateColumns.split(' ').length
}
