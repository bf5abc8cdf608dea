/** Which cameras are looked at: the newest roster with a reason for each, approved by a person. */
import { App, Button, InputNumber, Popconfirm, Segmented, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '../client/act.ts'
import { useAll, useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import { DayField } from '../day-field.tsx'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { LADDER, ROSTER_REASONS, ROSTER_WORDS } from '../words/ladder.ts'
import { wordFor } from '../words/vocabulary.ts'
import { ForecastNote } from './forecast.tsx'
import type { Roster, RosterEntries, RosterList, Swapped } from './types.ts'

export function Rosters() {
  const query = useGet<RosterList>('/v1/rosters?limit=1')
  return (
    <>
      <Propose />
      <Loaded query={query}>
        {({ rosters: [newest] }) =>
          newest === undefined ? (
            <Nothing title={LADDER.noRoster} hint={LADDER.noRosterHint} />
          ) : (
            <RosterView key={newest.id} roster={newest} />
          )
        }
      </Loaded>
    </>
  )
}

function Propose() {
  const say = useSay()
  const [capacity, setCapacity] = useState<number | null>(100)
  const [firstDay, setFirstDay] = useState('')
  const propose = useAct<Roster>({ touches: ['/v1/rosters'] })
  if (!useMay('administer')) return null
  const body = { capacity: capacity ?? 1, ...(firstDay === '' ? {} : { firstDay }) }
  return (
    <div className="filters">
      <label>
        {say(LADDER.capacity)}{' '}
        <InputNumber
          aria-label={say(LADDER.capacity)}
          min={1}
          max={1_000_000}
          precision={0}
          value={capacity}
          onChange={setCapacity}
        />
      </label>
      <label>
        {say(LADDER.firstDay)} <DayField label={say(LADDER.firstDay)} value={firstDay} change={setFirstDay} />
      </label>
      <Button
        disabled={capacity === null}
        loading={propose.isPending}
        onClick={() => propose.mutate({ method: 'POST', path: '/v1/rosters', body })}
      >
        {say(LADDER.propose)}
      </Button>
    </div>
  )
}

const MOVES = ['join', 'leave', 'stay', 'rest'] as const

function RosterView({ roster }: { readonly roster: Roster }) {
  const say = useSay()
  const [move, setMove] = useState('')
  const query = useAll<'entries', RosterEntries>(
    `/v1/rosters/${roster.id}/entries?limit=200${move === '' ? '' : `&move=${move}`}`,
    'entries',
  )
  return (
    <>
      <Space wrap>
        <strong>{say(LADDER.rosterOf, { day: roster.firstDay, capacity: roster.capacity })}</strong>
        <Tag className={`roster ${roster.status}`}>{say(wordFor(ROSTER_WORDS, roster.status))}</Tag>
        <Approve roster={roster} />
      </Space>
      {roster.status === 'proposed' && <Brings id={roster.id} />}
      {roster.uncovered > 0 && (
        <p className="hint">
          {say(LADDER.uncovered, { n: roster.uncovered, examples: roster.uncoveredCells.slice(0, 3).join(', ') })}
        </p>
      )}
      <div className="filters">
        <Segmented
          aria-label={say(LADDER.becomes)}
          value={move}
          onChange={setMove}
          options={[
            { value: '', label: say(LADDER.all) },
            ...MOVES.map((one) => ({
              value: one,
              label: `${say(wordFor(ROSTER_WORDS, one))} ${roster.moves[one]}`,
            })),
          ]}
        />
      </div>
      <Loaded query={query}>{({ entries }) => <Entries entries={entries} />}</Loaded>
    </>
  )
}

/** What the cameras that would join bring before people. */
function Brings({ id }: { readonly id: string }) {
  const { data } = useGet<Roster>(`/v1/rosters/${id}`)
  return data?.forecast === undefined ? null : <ForecastNote day={data.forecast} />
}

function Approve({ roster: { id, status } }: { readonly roster: Roster }) {
  const say = useSay()
  const { message } = App.useApp()
  const approve = useAct<Swapped>({
    touches: ['/v1/rosters', '/v1/cameras'],
    after: ({ joined, left, finishing }) => void message.success(say(LADDER.swapped, { joined, left, finishing }), 6),
  })
  if (!useMay('administer') || status !== 'proposed') return null
  return (
    <Popconfirm
      title={say(LADDER.approveAsk)}
      okText={say(LADDER.approve)}
      cancelText={say(LADDER.cancel)}
      onConfirm={() => approve.mutate({ method: 'POST', path: `/v1/rosters/${id}/approve`, body: { accept: true } })}
    >
      <Button type="primary" loading={approve.isPending}>
        {say(LADDER.approve)}
      </Button>
    </Popconfirm>
  )
}

type Entry = RosterEntries['entries'][number]

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="rank"
      size="small"
      dataSource={[...entries]}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(LADDER.camera),
          render: (_, { camera }: Entry) => say([camera.nameZh, camera.nameEn === '' ? camera.nameZh : camera.nameEn]),
        },
        { title: say(LADDER.cameraId), render: (_, { camera }: Entry) => <code>{camera.id}</code> },
        { title: say(LADDER.becomes), width: 120, render: (_, { move }: Entry) => say(wordFor(ROSTER_WORDS, move)) },
        { title: say(LADDER.why), render: (_, { reason }: Entry) => reasonText(reason, say) },
      ]}
    />
  )
}

function reasonText({ kind, cell, cases, lastSeenAt }: Entry['reason'], say: Say): string {
  return say(wordFor(ROSTER_REASONS, kind), {
    ...(cell === undefined ? {} : { cell }),
    ...(cases === undefined ? {} : { cases }),
    ...(lastSeenAt === undefined ? {} : { at: lastSeenAt.slice(0, 10) }),
  })
}
