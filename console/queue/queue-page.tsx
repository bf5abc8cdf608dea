import { Button, Input, Segmented, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useGet } from '../client/get.ts'
import type { CandidateList, CategoryList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { SoundSwitch } from '../live/alarm.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { QUEUE } from '../words/queue.ts'
import { SEVERITY_WORDS, STATUS_WORDS, wordFor } from '../words/vocabulary.ts'
import { QueueTable } from './queue-table.tsx'
import { ShiftLoad } from './shift-load.tsx'

const LISTED = 200
const STATUSES = ['open', 'confirmed', 'rejected', 'merged'] as const

export function QueuePage() {
  const say = useSay()
  const [search] = useSearchParams()
  const status = STATUSES.find((one) => one === search.get('status')) ?? 'open'
  const query = useGet<CandidateList>(`/v1/candidates?status=${status}&limit=${LISTED}`)
  return (
    <Page
      title={QUEUE.title}
      tools={
        <>
          <ShiftLoad />
          <SoundSwitch />
          <Link to="/review">
            <Button type="primary" tabIndex={-1}>
              {say(QUEUE.start)}
            </Button>
          </Link>
        </>
      }
    >
      <Loaded query={query}>{(list) => <Filtered list={list} />}</Loaded>
    </Page>
  )
}

function Filtered({ list }: { readonly list: CandidateList }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [severity, category, text] = [search.get('severity') ?? '', search.get('category') ?? '', search.get('q') ?? '']
  const rows = list.candidates.filter(
    (row) =>
      (severity === '' || String(row.severity) === severity) &&
      (category === '' || row.category === category) &&
      [row.camera.nameZh, row.camera.nameEn, row.categoryZh, row.categoryEn].some((name) =>
        name.toLowerCase().includes(text.toLowerCase()),
      ),
  )
  const set = (key: string, value: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(key)
        else after.set(key, value)
        return after
      },
      { replace: true },
    )
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label={say(QUEUE.severity)}
          value={severity}
          onChange={(value) => set('severity', value)}
          options={[
            { value: '', label: say(QUEUE.all) },
            ...[1, 2, 3, 4].map((level) => ({ value: String(level), label: say(wordFor(SEVERITY_WORDS, level)) })),
          ]}
        />
        <Select
          className="status-filter"
          aria-label={say(QUEUE.status)}
          value={search.get('status') ?? 'open'}
          onChange={(value) => set('status', value === 'open' ? '' : value)}
          options={STATUSES.map((one) => ({ value: one, label: say(wordFor(STATUS_WORDS, one)) }))}
        />
        <CategoryFilter value={category} choose={(value) => set('category', value)} />
        <Input.Search
          className="find"
          aria-label={say(QUEUE.search)}
          placeholder={say(QUEUE.search)}
          allowClear
          defaultValue={text}
          onChange={({ target }) => set('q', target.value)}
        />
        {list.nextCursor !== undefined && <span className="hint">{say(QUEUE.more, { n: LISTED })}</span>}
      </div>
      {rows.length === 0 ? (
        <NoRows filtered={search.size > 0} clear={() => setSearch({})} />
      ) : (
        <QueueTable rows={rows} />
      )}
    </>
  )
}

function NoRows({ filtered, clear }: { readonly filtered: boolean; readonly clear: () => void }) {
  const say = useSay()
  if (!filtered) return <Nothing title={QUEUE.empty} hint={QUEUE.emptyHint} />
  return (
    <Nothing title={QUEUE.noneMatch} hint={QUEUE.noneMatchHint}>
      <Button onClick={clear}>{say(QUEUE.clear)}</Button>
    </Nothing>
  )
}

function CategoryFilter({ value, choose }: { readonly value: string; readonly choose: (id: string) => void }) {
  const say = useSay()
  const { data } = useGet<CategoryList>('/v1/categories')
  return (
    <Select
      className="category-filter"
      aria-label={say(QUEUE.category)}
      value={value}
      onChange={choose}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: '', label: say(QUEUE.anyCategory) },
        ...(data?.categories ?? []).map(({ id, nameZh, nameEn }) => ({ value: id, label: say([nameZh, nameEn]) })),
      ]}
    />
  )
}
