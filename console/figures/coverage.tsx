import { Progress, Table } from 'antd'
import { Link } from 'react-router'
import { useCameras } from '../client/cameras.ts'
import { useAll } from '../client/get.ts'
import type { CoverageList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { FIGURES } from '../words/figures.ts'

type Row = CoverageList['cameras'][number]

/** So much of what was promised counts as kept. */
const KEPT = 0.95

export function Coverage() {
  const say = useSay()
  const query = useAll<'cameras', CoverageList>('/v1/kpis/coverage?limit=1000', 'cameras')
  return (
    <Loaded query={query}>
      {({ cameras }) =>
        cameras.length === 0 ? (
          <Nothing title={FIGURES.noCoverage} hint={FIGURES.noCoverageHint} />
        ) : (
          <>
            <p className="hint">{say(FIGURES.coverageHint)}</p>
            <p>
              {say(FIGURES.keptOf, {
                n: cameras.length,
                kept: cameras.filter(({ taken, promised }) => taken >= promised * KEPT).length,
              })}
            </p>
            <Rows rows={cameras} />
          </>
        )
      }
    </Loaded>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay()
  const { data } = useCameras()
  const names = new Map((data?.cameras ?? []).map((camera) => [camera.id, camera]))
  const nameOf = (id: string): string => {
    const camera = names.get(id)
    return camera === undefined ? id : say([camera.nameZh, camera.nameEn === '' ? camera.nameZh : camera.nameEn])
  }
  return (
    <Table<Row>
      rowKey="cameraId"
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(FIGURES.camera),
          render: (_, { cameraId }) => (
            <Link to={`/cameras?q=${encodeURIComponent(cameraId)}`}>{nameOf(cameraId)}</Link>
          ),
        },
        { title: say(FIGURES.promised), dataIndex: 'promised', align: 'right' },
        { title: say(FIGURES.taken), dataIndex: 'taken', align: 'right' },
        { title: say(FIGURES.good), dataIndex: 'good', align: 'right' },
        {
          title: say(FIGURES.kept),
          width: 260,
          render: (_, { taken, promised }) => (
            <Progress
              aria-label={say(FIGURES.kept)}
              percent={Math.min(100, Math.round((taken / promised) * 100))}
              status={taken >= promised * KEPT ? 'normal' : 'exception'}
              size="small"
            />
          ),
        },
      ]}
    />
  )
}
