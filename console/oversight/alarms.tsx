/** Urgent candidates, and how long it took until people knew. */
import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import { useCameras } from '../client/cameras.ts'
import { useCategoryName } from '../client/category-name.ts'
import { useGet } from '../client/get.ts'
import type { AlarmList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { spanText } from '../review/facts.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant, spanOf } from '../time.ts'
import { OVERSIGHT } from '../words/oversight.ts'

type Alarm = AlarmList['alarms'][number]

const LISTED = 200

export function Alarms() {
  const say = useSay()
  const nameOf = useCategoryName()
  const { data } = useCameras()
  const query = useGet<AlarmList>(`/v1/alarms?limit=${LISTED}`)
  const cameraOf = (id: string): string => {
    const camera = data?.cameras.find((one) => one.id === id)
    return camera === undefined ? id : say([camera.nameZh, camera.nameEn === '' ? camera.nameZh : camera.nameEn])
  }
  return (
    <Loaded query={query}>
      {({ alarms }) =>
        alarms.length === 0 ? (
          <Nothing title={OVERSIGHT.noAlarms} hint={OVERSIGHT.noAlarmsHint} />
        ) : (
          <Table<Alarm>
            rowKey="candidateId"
            size="small"
            dataSource={alarms}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              {
                title: say(OVERSIGHT.category),
                render: (_, { candidateId, category }) => <Link to={`/review/${candidateId}`}>{nameOf(category)}</Link>,
              },
              { title: say(OVERSIGHT.camera), render: (_, { cameraId }) => cameraOf(cameraId) },
              { title: say(OVERSIGHT.frameAt), render: (_, { frameAt }) => clockText(localInstant(frameAt)) },
              { title: say(OVERSIGHT.raisedAfter), render: (_, row) => secondsText(row.raisedSeconds, say) },
              { title: say(OVERSIGHT.shownAfter), render: (_, row) => secondsText(row.shownSeconds, say) },
              { title: say(OVERSIGHT.pushed), render: (_, { pushes }) => <Pushes pushes={pushes} /> },
            ]}
          />
        )
      }
    </Loaded>
  )
}

function secondsText(seconds: number | undefined, say: Say): string {
  return seconds === undefined ? say(OVERSIGHT.notYet) : spanText(spanOf(seconds), say)
}

function Pushes({ pushes }: Pick<Alarm, 'pushes'>) {
  const say = useSay()
  if (pushes.length === 0) return <>–</>
  return pushes.map(({ hookId, pushedSeconds, lastError }) => (
    <Tag key={hookId} color={pushedSeconds === undefined ? 'warning' : 'success'} title={lastError}>
      {hookId} · {secondsText(pushedSeconds, say)}
    </Tag>
  ))
}
