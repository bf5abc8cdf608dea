/** Before anything goes live: how far each category has come, what it holds, what a day would have raised, which cameras look. */
import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { Page } from '../loaded.tsx'
import { LADDER } from '../words/ladder.ts'
import { DryRunSheet } from './dry-run.tsx'
import { HeldSheet } from './held.tsx'
import { Rosters } from './rosters.tsx'
import { Steps } from './steps.tsx'

export function LadderPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  return (
    <Page title={LADDER.title}>
      <Tabs
        destroyOnHidden
        activeKey={search.get('tab') ?? 'ladder'}
        onChange={(tab) => setSearch(tab === 'ladder' ? {} : { tab })}
        items={[
          { key: 'ladder', label: say(LADDER.ladder), children: <Steps /> },
          { key: 'held', label: say(LADDER.held), children: <HeldSheet /> },
          { key: 'dry-run', label: say(LADDER.dryRun), children: <DryRunSheet /> },
          { key: 'roster', label: say(LADDER.roster), children: <Rosters /> },
        ]}
      />
    </Page>
  )
}
