import { Table, Tag } from 'antd'
import { useAll } from '../client/get.ts'
import type { RegisterList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { ADMIN, REGISTER_WORDS } from '../words/administration.ts'
import { WEEKDAY_WORDS } from '../words/cameras.ts'
import { wordFor } from '../words/vocabulary.ts'

type Line = RegisterList['registers'][number]

/** What the city allows where and when. Lists come in by the command line, whole, so that a line is never half changed. */
export function Registers() {
  const say = useSay()
  const query = useAll<'registers', RegisterList>('/v1/registers?limit=500', 'registers')
  return (
    <Loaded query={query}>
      {({ registers }) => (
        <>
          <p className="hint">{say(ADMIN.registersHint)}</p>
          {registers.length === 0 ? (
            <Nothing title={ADMIN.noRegisters} hint={ADMIN.noRegistersHint} />
          ) : (
            <Lines lines={registers} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const say = useSay()
  return (
    <Table<Line>
      rowKey="id"
      size="small"
      dataSource={[...lines]}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(ADMIN.register),
          render: (_, { register }) => <Tag>{say(wordFor(REGISTER_WORDS, register))}</Tag>,
        },
        { title: say(ADMIN.number), dataIndex: 'number' },
        { title: say(ADMIN.name), render: (_, { name, holder }) => `${name} ${holder}`.trim() },
        {
          title: say(ADMIN.hours),
          render: (_, { permit: { weekdays, from, to } }) =>
            `${weekdays.length === 7 ? '' : `${weekdays.map((day) => say(wordFor(WEEKDAY_WORDS, day))).join(' ')} `}${from}–${to}`,
        },
        {
          title: say(ADMIN.valid),
          render: (_, { permit: { validFrom = '', validTo = '' } }) =>
            validFrom === '' && validTo === '' ? '–' : `${validFrom} – ${validTo}`,
        },
        { title: say(ADMIN.reached), dataIndex: 'cameras', align: 'right' },
        { title: say(ADMIN.permittedWeek), render: (_, { permitted }) => permitted.week, align: 'right' },
      ]}
    />
  )
}
