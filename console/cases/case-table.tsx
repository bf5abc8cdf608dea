import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import type { Case } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { cameraName, categoryName } from '../review/facts.tsx'
import { clockText, localInstant } from '../time.ts'
import { CASES } from '../words/cases.ts'
import { CASE_WORDS, DELIVERY_WORDS, VERDICT_WORDS, wordFor } from '../words/vocabulary.ts'

/** @param query what the address of the list carries after its path */
export function CaseTable({ rows, query }: { readonly rows: readonly Case[]; readonly query: string }) {
  const say = useSay()
  return (
    <Table
      rowKey="candidateId"
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(CASES.category),
          render: (_, row: Case) => <Link to={`/cases/${row.candidateId}${query}`}>{categoryName(row, say)}</Link>,
        },
        { title: say(CASES.camera), render: (_, row: Case) => cameraName(row, say) },
        { title: say(CASES.number), render: (_, { externalCaseNo }: Case) => externalCaseNo ?? '–' },
        { title: say(CASES.state), render: (_, { state }: Case) => <Tag>{say(wordFor(CASE_WORDS, state))}</Tag> },
        { title: say(CASES.delivery), render: (_, row: Case) => <DeliveryTag row={row} /> },
        { title: say(CASES.verdict), render: (_, row: Case) => <VerdictTag row={row} /> },
        { title: say(CASES.deadline), render: (_, row: Case) => deadlineText(row, say) },
        {
          title: say(CASES.changed),
          render: (_, { updatedAt }: Case) => <time dateTime={updatedAt}>{clockText(localInstant(updatedAt))}</time>,
        },
      ]}
    />
  )
}

export function DeliveryTag({ row: { delivery } }: { readonly row: Case }) {
  const say = useSay()
  if (delivery === undefined) return <>–</>
  const colours: Readonly<Record<string, string>> = { dead: 'error', delivered: 'success' }
  return <Tag color={colours[delivery.state] ?? 'default'}>{say(wordFor(DELIVERY_WORDS, delivery.state))}</Tag>
}

export function VerdictTag({ row: { verification } }: { readonly row: Case }) {
  const say = useSay()
  if (verification === undefined) return <>–</>
  const word = verification.verdict ?? verification.status
  const colours: Readonly<Record<string, string>> = { clear: 'success', 'not-clear': 'error', 'cannot-tell': 'warning' }
  return <Tag color={colours[word] ?? 'default'}>{say(wordFor(VERDICT_WORDS, word))}</Tag>
}

function deadlineText({ deadlineAt, overdue }: Case, say: Say) {
  if (deadlineAt === undefined) return '–'
  const text = clockText(localInstant(deadlineAt)).slice(0, 11)
  return overdue ? <Tag color="error">{`${text} ${say(CASES.overdue)}`}</Tag> : text
}
