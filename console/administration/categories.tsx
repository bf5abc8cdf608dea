/** The 63 categories as this site runs them; one is opened to be changed. */
import { Button, Input, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import { useGet } from '../client/get.ts'
import type { CategoryList, CategorySetting, CategorySettingList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { isFound } from '../review/find-category.ts'
import { Nothing } from '../states.tsx'
import { CATEGORIES } from '../words/categories.ts'
import { TIER_WORDS } from '../words/review.ts'
import { wordFor } from '../words/vocabulary.ts'
import { CategoryDrawer } from './category-drawer.tsx'
import { type CategoryRow, SeverityTag } from './category-row.tsx'
import { exactSpan, hoursText } from './category-values.ts'

export function Categories() {
  const catalogue = useGet<CategoryList>('/v1/categories')
  const settings = useGet<CategorySettingList>('/v1/category-settings')
  return (
    <Loaded query={catalogue}>
      {({ categories }) => (
        <Loaded query={settings}>
          {({ settings: all, catalogueVersion }) => <Book rows={joined(categories, all)} version={catalogueVersion} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function joined(
  categories: CategoryList['categories'],
  settings: CategorySettingList['settings'],
): readonly CategoryRow[] {
  const byId = new Map(settings.map((setting) => [setting.category, setting]))
  return categories.flatMap((category) => {
    const setting = byId.get(category.id)
    return setting === undefined ? [] : [{ category, setting }]
  })
}

function Book({ rows, version }: { readonly rows: readonly CategoryRow[]; readonly version: string }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [show, setShow] = useState<'all' | 'changed'>('all')
  const changed = rows.filter(({ setting }) => setting.setting !== undefined)
  const found = (show === 'all' ? rows : changed).filter(({ category }) => isFound(category, typed))
  const opened = rows.find(({ category }) => category.id === search.get('category'))
  const open = (id?: string): void =>
    setSearch({ tab: 'categories', ...(id === undefined ? {} : { category: id }) }, { replace: true })
  return (
    <>
      <p className="hint">
        {say(CATEGORIES.inForce, { version })} <Link to="/ladder">{say(CATEGORIES.toLadder)}</Link>
      </p>
      <div className="filters sticky">
        <Input
          className="find"
          allowClear
          aria-label={say(CATEGORIES.find)}
          placeholder={say(CATEGORIES.find)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Segmented
          aria-label={say(CATEGORIES.show)}
          value={show}
          onChange={setShow}
          options={[
            { value: 'all', label: say(CATEGORIES.all, { n: rows.length }) },
            { value: 'changed', label: say(CATEGORIES.changedOnly, { n: changed.length }) },
          ]}
        />
      </div>
      {found.length === 0 ? (
        <Nothing title={CATEGORIES.nothing} hint={CATEGORIES.nothingHint} />
      ) : (
        <Rows rows={found} open={open} />
      )}
      {opened && <CategoryDrawer row={opened} close={() => open()} />}
    </>
  )
}

interface RowsProps {
  readonly rows: readonly CategoryRow[]
  readonly open: (id: string) => void
}

function Rows({ rows, open }: RowsProps) {
  const say = useSay()
  return (
    <Table<CategoryRow>
      rowKey={({ category }) => category.id}
      size="small"
      dataSource={[...rows]}
      pagination={false}
      onRow={({ category }) => ({ onClick: () => open(category.id), className: 'opens' })}
      columns={[
        { title: say(CATEGORIES.number), width: 60, render: (_, { category }) => category.no },
        { title: say(CATEGORIES.category), render: (_, row) => <Name row={row} /> },
        { title: say(CATEGORIES.severity), width: 100, render: (_, row) => <SeverityTag row={row} /> },
        { title: say(CATEGORIES.hours), render: (_, { setting }) => hoursText(setting.inForce, say) },
        { title: say(CATEGORIES.dwell), render: (_, { setting }) => exactSpan(setting.inForce.dwellSeconds, say) },
        { title: say(CATEGORIES.frames), width: 80, render: (_, { setting }) => setting.inForce.minFrames },
        { title: say(CATEGORIES.limit), render: (_, { category }) => limitText(category, say) },
        { title: say(CATEGORIES.code), render: (_, { category }) => codeText(category) },
        { title: say(CATEGORIES.tier), render: (_, { category }) => say(wordFor(TIER_WORDS, category.tier)) },
        { title: say(CATEGORIES.setting), width: 110, render: (_, { setting }) => <SettingTag setting={setting} /> },
      ]}
    />
  )
}

/** The row opens by mouse anywhere; this is its way by keyboard. */
function Name({ row: { category } }: { readonly row: CategoryRow }) {
  const say = useSay()
  const name = say([category.nameZh, category.nameEn])
  return (
    <Button type="link" size="small" className="plain" aria-label={say(CATEGORIES.open, { name })}>
      {name}
    </Button>
  )
}

function SettingTag({ setting }: { readonly setting: CategorySetting }) {
  const say = useSay()
  if (setting.inForce.isOff) return <Tag className="setting off">{say(CATEGORIES.offTag)}</Tag>
  if (setting.setting !== undefined) return <Tag className="setting changed">{say(CATEGORIES.changedTag)}</Tag>
  return <span className="hint">{say(CATEGORIES.shippedTag)}</span>
}

function limitText({ conditions: [first] }: CategoryRow['category'], say: Say): string {
  return first === undefined ? '–' : say(limitWords(first.limit))
}

function codeText({ code2026, nearest2026, code2013 }: CategoryRow['category']): string {
  return [code2026 ?? nearest2026, code2013].filter((code) => code !== undefined).join(' / ')
}
