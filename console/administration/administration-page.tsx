import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useMay } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { Page } from '../loaded.tsx'
import { ADMIN } from '../words/administration.ts'
import { Audit } from './audit.tsx'
import { Categories } from './categories.tsx'
import { Models } from './models.tsx'
import { Registers } from './registers.tsx'
import { Roots } from './roots.tsx'
import { Keys } from './keys.tsx'
import { Users } from './users.tsx'

export function AdministrationPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [administers, audits] = [useMay('administer'), useMay('audit')]
  const managing = [
    { key: 'users', label: say(ADMIN.users), children: <Users /> },
    { key: 'keys', label: say(ADMIN.keys), children: <Keys /> },
  ]
  const auditing = [
    { key: 'audit', label: say(ADMIN.audit), children: <Audit /> },
    { key: 'roots', label: say(ADMIN.roots), children: <Roots /> },
  ]
  const tabs = [
    ...(administers ? managing : []),
    { key: 'categories', label: say(ADMIN.categories), children: <Categories /> },
    { key: 'models', label: say(ADMIN.models), children: <Models /> },
    { key: 'registers', label: say(ADMIN.registers), children: <Registers /> },
    ...(audits ? auditing : []),
  ]
  const active = search.get('tab') ?? tabs[0]?.key ?? ''
  return (
    <Page title={ADMIN.title}>
      <Tabs activeKey={active} onChange={(tab) => setSearch({ tab })} items={tabs} destroyOnHidden />
    </Page>
  )
}
