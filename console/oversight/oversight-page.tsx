import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useMay } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { Page } from '../loaded.tsx'
import { OVERSIGHT } from '../words/oversight.ts'
import { Alarms } from './alarms.tsx'
import { Checks } from './checks.tsx'
import { Originals } from './originals.tsx'
import { SecondOpinions } from './second-opinions.tsx'
import { Suppressions } from './suppressions.tsx'

/** What those who answer for the reviewing look at. */
export function OversightPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [supervises, unseals, administers] = [useMay('dispatch'), useMay('unseal'), useMay('administer')]
  const tabs = [
    { key: 'suppressions', label: say(OVERSIGHT.suppressions), children: <Suppressions /> },
    ...(supervises ? [{ key: 'opinions', label: say(OVERSIGHT.opinions), children: <SecondOpinions /> }] : []),
    { key: 'alarms', label: say(OVERSIGHT.alarms), children: <Alarms /> },
    ...(administers ? [{ key: 'checks', label: say(OVERSIGHT.checks), children: <Checks /> }] : []),
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
