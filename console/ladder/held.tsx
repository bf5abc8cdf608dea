/** Held candidates as a sheet: a fair sample to label, or the whole list. */
import { Button, Segmented, Select, Space, Tag } from 'antd'
import { useSearchParams } from 'react-router'
import { useAct } from '../client/act.ts'
import { useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { HELD_WORDS, LADDER } from '../words/ladder.ts'
import { SEVERITY_WORDS, wordFor } from '../words/vocabulary.ts'
import { BoxedPicture } from './boxed-picture.tsx'
import type { Held } from './types.ts'

const REASONS = ['shadow', 'pilot-limit', 'budget'] as const
const SHOWN = 60

export function HeldSheet() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const show = search.get('show') ?? 'sample'
  const reason = REASONS.find((one) => one === search.get('for'))
  const asked = new URLSearchParams({ limit: String(SHOWN), sample: String(show === 'sample') })
  if (show === 'ended') asked.set('ended', 'true')
  if (reason !== undefined) asked.set('for', reason)
  const query = useGet<Held>(`/v1/held?${asked}`)
  const set = (key: string, value: string): void => {
    const after = new URLSearchParams(search)
    after.set(key, value)
    setSearch(after)
  }
  return (
    <>
      <p className="hint">{say(show === 'sample' ? LADDER.sampleHint : LADDER.heldHint)}</p>
      <div className="filters">
        <Segmented
          aria-label={say(LADDER.held)}
          value={show}
          onChange={(value) => set('show', value)}
          options={[
            { value: 'sample', label: say(LADDER.sample) },
            { value: 'current', label: say(LADDER.current) },
            { value: 'ended', label: say(LADDER.endedOnes) },
          ]}
        />
        <Select
          className="category-filter"
          aria-label={say(LADDER.whyHeld)}
          value={reason ?? ''}
          onChange={(value) => set('for', value)}
          options={[
            { value: '', label: say(LADDER.anyReason) },
            ...REASONS.map((one) => ({ value: one, label: say(wordFor(HELD_WORDS, one)) })),
          ]}
        />
      </div>
      <Loaded query={query}>
        {({ held }) =>
          held.length === 0 ? (
            <Nothing title={LADDER.noHeld} hint={LADDER.noHeldHint} />
          ) : (
            <div className="sheet">
              {held.map((one) => (
                <HeldCard key={one.id} held={one} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  )
}

function HeldCard({ held }: { readonly held: Held['held'][number] }) {
  const say = useSay()
  const name = say([held.camera.nameZh, held.camera.nameEn === '' ? held.camera.nameZh : held.camera.nameEn])
  const category = say([held.categoryZh, held.categoryEn])
  const reason = held.ended?.because ?? held.heldFor
  return (
    <article className="proposal" data-held={held.id}>
      <BoxedPicture picture={held.picture} place={held.place} name={`${category}, ${name}`} />
      <strong>{category}</strong>
      <span>{name}</span>
      <p>
        <Tag variant="solid" className={`severity s${held.severity}`}>
          {say(wordFor(SEVERITY_WORDS, held.severity))}
        </Tag>
        <Tag>{say(wordFor(HELD_WORDS, reason))}</Tag>
        {held.label !== undefined && (
          <Tag className={`answer ${held.label.answer}`}>{say(LADDER[held.label.answer])}</Tag>
        )}
      </p>
      {held.ended === undefined && (
        <small>{say(LADDER.keptUntil, { at: clockText(localInstant(held.keptUntil)) })}</small>
      )}
      <Answers held={held} />
    </article>
  )
}

function Answers({ held }: { readonly held: Held['held'][number] }) {
  const say = useSay()
  const label = useAct({ touches: ['/v1/held', '/v1/ladder'], done: LADDER.labelled })
  const raise = useAct({ touches: ['/v1/held', '/v1/candidates', '/v1/review/load'], done: LADDER.raised })
  if (!useMay('review')) return null
  const send = (answer: 'right' | 'wrong'): void =>
    label.mutate({ method: 'POST', path: `/v1/candidates/${held.id}/label`, body: { answer } })
  return (
    <Space size="small" wrap>
      <Button size="small" onClick={() => send('right')}>
        {say(LADDER.right)}
      </Button>
      <Button size="small" danger onClick={() => send('wrong')}>
        {say(LADDER.wrong)}
      </Button>
      {held.ended === undefined && (
        <Button
          size="small"
          type="link"
          onClick={() => raise.mutate({ method: 'POST', path: `/v1/candidates/${held.id}/raise` })}
        >
          {say(LADDER.raise)}
        </Button>
      )}
    </Space>
  )
}
