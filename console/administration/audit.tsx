import { Input, Select, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useGet } from '../client/get.ts'
import type { AuditList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { ACTION_WORDS, ADMIN } from '../words/administration.ts'
import { STEP_WORDS, wordFor } from '../words/vocabulary.ts'

type Entry = AuditList['entries'][number]

export function Audit() {
  const [search] = useSearchParams()
  const asked = new URLSearchParams({ limit: '200' })
  for (const key of ['action', 'subject'] as const) {
    const value = search.get(key)
    if (value !== null && value !== '') asked.set(key, value)
  }
  const query = useGet<AuditList>(`/v1/audit?${asked.toString()}`)
  const filtered = asked.size > 1
  return (
    <>
      <Filters />
      <Loaded query={query}>
        {({ entries }) =>
          entries.length > 0 ? (
            <Entries entries={entries} />
          ) : filtered ? (
            <Nothing title={ADMIN.noEntry} hint={ADMIN.noEntryHint} />
          ) : (
            <Nothing title={ADMIN.noAudit} hint={ADMIN.noAuditHint} />
          )
        }
      </Loaded>
    </>
  )
}

function Filters() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
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
    <div className="filters">
      <Select
        className="category-filter"
        aria-label={say(ADMIN.action)}
        value={search.get('action') ?? ''}
        onChange={(value) => set('action', value)}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: '', label: say(ADMIN.anyAction) },
          ...Object.entries(ACTION_WORDS).map(([value, words]) => ({ value, label: say(words) })),
        ]}
      />
      <Input.Search
        className="find"
        allowClear
        aria-label={say(ADMIN.subjectFind)}
        placeholder={say(ADMIN.subjectFind)}
        defaultValue={search.get('subject') ?? ''}
        onSearch={(value) => set('subject', value.trim())}
      />
    </div>
  )
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...entries]}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: say(ADMIN.when), width: 130, render: (_, { at }: Entry) => clockText(localInstant(at)) },
        { title: say(ADMIN.who), render: (_, { actor, actorName }: Entry) => <Named id={actor} name={actorName} /> },
        { title: say(ADMIN.action), render: (_, { action }: Entry) => <Action action={action} /> },
        { title: say(ADMIN.subject), render: (_, entry: Entry) => <Subject entry={entry} /> },
        { title: say(ADMIN.detail), render: (_, { detail }: Entry) => <Detail detail={detail} /> },
      ]}
    />
  )
}

function Named({ id, name }: { readonly id: string; readonly name: string | undefined }) {
  return name === undefined ? <code>{id}</code> : <span title={id}>{name}</span>
}

/** The steps of a case are those that a callback may tell. */
function Action({ action }: { readonly action: string }) {
  const say = useSay()
  const step = Object.entries(STEP_WORDS).find(([kind]) => action === `case.${kind}`)?.[1]
  return (
    <span title={action}>
      {step === undefined ? say(wordFor(ACTION_WORDS, action)) : say(ADMIN.caseStep, { step: say(step) })}
    </span>
  )
}

const CANDIDATE = /^[0-9A-HJKMNP-TV-Z]{26}$/

function Subject({ entry: { action, subject, subjectName } }: { readonly entry: Entry }) {
  if (subjectName !== undefined) return <span title={subject}>{subjectName}</span>
  const ofCandidate = /^(candidate|case|verification|package)\./.test(action) && CANDIDATE.test(subject)
  return ofCandidate ? <Link to={`/review/${subject}`}>{`…${subject.slice(-8)}`}</Link> : <code>{subject}</code>
}

function Detail({ detail }: { readonly detail: Entry['detail'] }) {
  return (
    <ul className="pairs">
      {Object.entries(detail).map(([key, value]) => (
        <li key={key}>
          <small>{key}</small> {typeof value === 'string' ? value : JSON.stringify(value)}
        </li>
      ))}
    </ul>
  )
}
