import { Badge, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useGet } from '../client/get.ts'
import type { ViewList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Page } from '../loaded.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { CameraTable } from './camera-table.tsx'
import { Findings } from './findings.tsx'
import { Sheet, SHEET } from './sheet.tsx'
import { States } from './states.tsx'

export function CamerasPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const proposed = useGet<ViewList>(SHEET)
  const waiting = proposed.data?.views.length ?? 0
  return (
    <Page title={CAMERAS.title}>
      <Tabs
        activeKey={search.get('tab') ?? 'cameras'}
        onChange={(tab) => setSearch(tab === 'cameras' ? {} : { tab })}
        items={[
          { key: 'cameras', label: say(CAMERAS.cameras), children: <CameraTable /> },
          {
            key: 'sheet',
            label: (
              <>
                {say(CAMERAS.sheet)} {waiting > 0 && <Badge count={waiting} color="#b45309" />}
              </>
            ),
            children: <Sheet />,
          },
          { key: 'states', label: say(CAMERAS.states), children: <States /> },
          { key: 'findings', label: say(CAMERAS.findings), children: <Findings /> },
        ]}
      />
    </Page>
  )
}
