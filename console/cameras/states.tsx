/** Cameras that show nothing usable, over looks: since when, and on what that rests. */
import { Select, Table, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { CAMERA_STATES } from '../../pipeline/views/health.ts'
import { useAll } from '../client/get.ts'
import type { CameraStateList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { cameraName } from '../review/facts.tsx'
import { Nothing } from '../states.tsx'
import { clockText, offsetText } from '../time.ts'
import { CAMERAS, FAULT_WORDS } from '../words/cameras.ts'
import { VIEW_WORDS, wordFor } from '../words/vocabulary.ts'

type Row = CameraStateList['states'][number]

export function States() {
  const [search] = useSearchParams()
  const state = CAMERA_STATES.find((one) => one === search.get('state'))
  const query = useAll<'states', CameraStateList>(
    `/v1/camera-states?limit=500${state === undefined ? '' : `&state=${state}`}`,
    'states',
  )
  return (
    <>
      <Filter state={state} />
      <Loaded query={query}>
        {({ states }) =>
          states.length > 0 ? (
            <Rows rows={states} />
          ) : state === undefined ? (
            <Nothing title={CAMERAS.allUsable} hint={CAMERAS.allUsableHint} />
          ) : (
            <Nothing title={CAMERAS.noneInState} hint={CAMERAS.noneInStateHint} />
          )
        }
      </Loaded>
    </>
  )
}

function Filter({ state }: { readonly state: string | undefined }) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  return (
    <div className="filters">
      <Select
        className="category-filter"
        aria-label={say(CAMERAS.state)}
        value={state ?? ''}
        onChange={(value) => setSearch({ tab: 'states', ...(value === '' ? {} : { state: value }) }, { replace: true })}
        options={[
          { value: '', label: say(CAMERAS.notUsable) },
          ...CAMERA_STATES.map((value) => ({ value, label: say(wordFor(VIEW_WORDS, value)) })),
        ]}
      />
      <span className="hint">{say(CAMERAS.statesHint)}</span>
    </div>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay()
  return (
    <Table<Row>
      rowKey={({ camera }) => camera.id}
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(CAMERAS.name),
          render: (_, row) => (
            <>
              <Link to={`/cameras?q=${encodeURIComponent(row.camera.id)}`}>{cameraName(row, say)}</Link>{' '}
              <small className="hint">{row.camera.id}</small>
            </>
          ),
        },
        {
          title: say(CAMERAS.state),
          render: (_, { state }) => (
            <Tag color={state === 'good' ? 'success' : state === 'unlearned' ? 'default' : 'warning'}>
              {say(wordFor(VIEW_WORDS, state))}
            </Tag>
          ),
        },
        {
          title: say(CAMERAS.sinceWhen),
          render: (_, { since }) => (
            <time dateTime={since}>
              {clockText(since)} <small>{offsetText(since)}</small>
            </time>
          ),
        },
        { title: say(CAMERAS.evidence), render: (_, row) => evidenceText(row, say) },
        {
          title: '',
          className: 'one-line',
          render: (_, { camera }) => (
            <Link to={`/cameras/${encodeURIComponent(camera.id)}/zones`}>{say(CAMERAS.lookAtView)}</Link>
          ),
        },
      ]}
    />
  )
}

function evidenceText({ evidence }: Row, say: Say): string {
  if (evidence === undefined) return '–'
  const { looks, firstAt, lastAt, similarity, shownAt, clockOffSeconds, fault } = evidence
  return [
    say(CAMERAS.byLooks, { n: looks, from: clockText(firstAt), to: clockText(lastAt) }),
    fault === undefined ? undefined : say(wordFor(FAULT_WORDS, fault)),
    similarity === undefined ? undefined : say(CAMERAS.similarity, { n: Math.round(similarity * 100) }),
    shownAt === undefined ? undefined : say(CAMERAS.shownBefore, { at: clockText(shownAt) }),
    clockOffSeconds === undefined ? undefined : say(CAMERAS.clockOff, { n: clockOffSeconds }),
  ]
    .filter((text) => text !== undefined)
    .join(' · ')
}
