import { Button, Input, Space, Table, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAct } from '../client/act.ts'
import { useCameras } from '../client/cameras.ts'
import { useMay } from '../client/session.tsx'
import type { CameraList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { CAMERAS, FAULT_WORDS } from '../words/cameras.ts'
import { VIEW_WORDS, wordFor } from '../words/vocabulary.ts'

type Camera = CameraList['cameras'][number]

export function CameraTable() {
  const query = useCameras()
  return <Loaded query={query}>{({ cameras }) => <Cameras cameras={cameras} />}</Loaded>
}

function Cameras({ cameras }: { readonly cameras: readonly Camera[] }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  if (cameras.length === 0) return <Nothing title={CAMERAS.empty} hint={CAMERAS.emptyHint} />
  const text = (search.get('q') ?? '').toLowerCase()
  const rows = cameras.filter(({ id, nameZh, nameEn, platformId }) =>
    [id, nameZh, nameEn, platformId].some((name) => name.toLowerCase().includes(text)),
  )
  return (
    <>
      <div className="filters">
        <Input.Search
          className="find"
          allowClear
          aria-label={say(CAMERAS.find)}
          placeholder={say(CAMERAS.find)}
          defaultValue={text}
          onChange={({ target }) => setSearch(target.value === '' ? {} : { q: target.value }, { replace: true })}
        />
      </div>
      <Rows rows={rows} />
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Camera[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(CAMERAS.name),
          render: (_, { id, nameZh, nameEn }: Camera) => (
            <>
              {say([nameZh, nameEn === '' ? nameZh : nameEn])} <small className="hint">{id}</small>
            </>
          ),
        },
        { title: say(CAMERAS.platform), dataIndex: 'platformId' },
        { title: say(CAMERAS.health), render: (_, camera: Camera) => healthTags(camera, say) },
        { title: say(CAMERAS.view), render: (_, camera: Camera) => viewTags(camera, say) },
        {
          title: say(CAMERAS.lastFrame),
          render: (_, { clockAt }: Camera) => (clockAt === undefined ? '–' : clockText(clockAt)),
        },
        {
          title: say(CAMERAS.nextLook),
          render: (_, { nextLookAt }: Camera) => clockText(localInstant(nextLookAt)).slice(6),
        },
        { title: say(CAMERAS.open), dataIndex: 'openCandidates' },
        { title: '', render: (_, camera: Camera) => <Acts camera={camera} /> },
      ]}
    />
  )
}

function healthTags({ status, fault, lastFault, failuresInRow, platformBreaker, watched }: Camera, say: Say) {
  if (status !== 'active') return <Tag>{say(CAMERAS.paused)}</Tag>
  return (
    <>
      {failuresInRow === 0 ? (
        <Tag color="success">{say(CAMERAS.fine)}</Tag>
      ) : (
        <Tag color="error" title={lastFault}>
          {fault === undefined ? '' : `${say(wordFor(FAULT_WORDS, fault))} · `}
          {say(CAMERAS.failing, { n: failuresInRow })}
        </Tag>
      )}
      {platformBreaker !== 'closed' && <Tag color="warning">{say(CAMERAS.platformOpen)}</Tag>}
      {watched && <Tag color="processing">{say(CAMERAS.watched)}</Tag>}
    </>
  )
}

function viewTags({ view }: Camera, say: Say) {
  if (view === undefined) return '–'
  return (
    <>
      <Tag color={view.state === 'good' ? 'success' : view.state === 'unlearned' ? 'default' : 'warning'}>
        {say(wordFor(VIEW_WORDS, view.state))}
      </Tag>
      {view.origin === 'proposed' && <Tag color="warning">{say(CAMERAS.unapproved)}</Tag>}
      <small>{say(CAMERAS.zoneCount, { n: view.zones })}</small>
    </>
  )
}

function Acts({ camera }: { readonly camera: Camera }) {
  const say = useSay()
  const mayLook = useMay('dispatch')
  const look = useAct({ touches: ['/v1/cameras'], done: CAMERAS.lookAsked })
  const path = `/v1/cameras/${encodeURIComponent(camera.id)}/look-now`
  return (
    <Space size="small">
      {mayLook && (
        <Button size="small" loading={look.isPending} onClick={() => look.mutate({ method: 'POST', path })}>
          {say(CAMERAS.lookNow)}
        </Button>
      )}
      <Link to={`/cameras/${encodeURIComponent(camera.id)}/zones`}>{say(CAMERAS.editZones)}</Link>
    </Space>
  )
}
