import { Button, Image, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAct } from '../client/act.ts'
import { useAll } from '../client/get.ts'
import { useSession } from '../client/session.tsx'
import type { OriginalList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { OPENING_WORDS, OVERSIGHT } from '../words/oversight.ts'
import { wordFor } from '../words/vocabulary.ts'

type Request = OriginalList['requests'][number]

export function Originals() {
  const say = useSay()
  const query = useAll<'requests', OriginalList>('/v1/originals', 'requests')
  return (
    <Loaded query={query}>
      {({ requests }) => (
        <>
          <p className="hint">{say(OVERSIGHT.originalsHint)}</p>
          {requests.length === 0 ? (
            <Nothing title={OVERSIGHT.noOriginals} hint={OVERSIGHT.noOriginalsHint} />
          ) : (
            <Requests requests={requests} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Requests({ requests }: { readonly requests: readonly Request[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...requests]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(OVERSIGHT.evidence),
          render: (_, { candidateId }: Request) => (
            <Link to={`/review/${candidateId}`}>{say(OVERSIGHT.openCandidate)}</Link>
          ),
        },
        { title: say(OVERSIGHT.reason), render: (_, { reason }: Request) => say(wordFor(OPENING_WORDS, reason)) },
        {
          title: say(OVERSIGHT.askedBy),
          render: (_, { askedByName, askedBy, askedAt }: Request) =>
            `${askedByName ?? askedBy} · ${clockText(localInstant(askedAt))}`,
        },
        {
          title: say(OVERSIGHT.agreedBy),
          render: (_, { agreedByName, agreedBy, agreedAt }: Request) =>
            agreedAt === undefined ? '–' : `${agreedByName ?? agreedBy ?? ''} · ${clockText(localInstant(agreedAt))}`,
        },
        { title: say(OVERSIGHT.until), render: (_, { expiresAt }: Request) => clockText(localInstant(expiresAt)) },
        { title: say(OVERSIGHT.opened), dataIndex: 'opened' },
        { title: '', render: (_, request: Request) => <Act request={request} /> },
      ]}
    />
  )
}

/** What this person can do with the request now: the one who asked looks, another agrees. */
function Act({ request: { id, askedBy, agreedAt, expiresAt } }: { readonly request: Request }) {
  const say = useSay()
  const { user } = useSession()
  const agree = useAct({ touches: ['/v1/originals'], done: OVERSIGHT.agreed })
  if (Date.parse(expiresAt) < Date.now()) return <Tag>{say(OVERSIGHT.over)}</Tag>
  const mine = user.id === askedBy
  if (agreedAt !== undefined) return mine ? <See id={id} /> : null
  if (mine) return <Tag>{say(OVERSIGHT.waitsForOther)}</Tag>
  return (
    <Button
      size="small"
      loading={agree.isPending}
      onClick={() => agree.mutate({ method: 'POST', path: `/v1/originals/${id}/agree` })}
    >
      {say(OVERSIGHT.agree)}
    </Button>
  )
}

/** The picture is fetched when it is asked for: each look is counted and noted. */
function See({ id }: { readonly id: string }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(OVERSIGHT.see)}
      </Button>
      {open && (
        <Image
          width={0}
          src={`/v1/originals/${id}/picture`}
          alt={say(OVERSIGHT.see)}
          preview={{ open: true, onOpenChange: setOpen }}
        />
      )}
    </>
  )
}
