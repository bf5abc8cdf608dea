import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useMay } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { Page } from '../loaded.tsx'
import { OVERSIGHT } from '../words/oversight.ts'
import { Originals } from './originals.tsx'
import { SecondOpinions } from './second-opinions.tsx'
import { Suppressions } from './suppressions.tsx'

/** What those who answer for the reviewing look at. */
export function OversightPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [supervises, unseals] = [useMay('dispatch'), useMay('unseal')]
  const tabs = [
    { key: 'suppressions', label: say(OVERSIGHT.suppressions), children: <Suppressions /> },
    ...(supervises ? [{ key: 'opinions', label: say(OVERSIGHT.opinions), children: <SecondOpinions /> }] : []),
    ...(unseals ? [{ key: 'originals', label: say(OVERSIGHT.originals), children: <Originals /> }] : []),
  ]
  return (
    <Page title={OVERSIGHT.title}>
      <Tabs
        activeKey={search.get('tab') ?? 'suppressions'}
        onChange={(tab) => setSearch({ tab })}
        items={tabs}
        destroyOnHidden
      />
    </Page>
  )
}
