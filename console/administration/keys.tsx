import { Button, Form, InputNumber, Table, Tag } from 'antd'
import { KEY_ROLES } from '../../pipeline/access/roles.ts'
import { useAct } from '../client/act.ts'
import { useAll } from '../client/get.ts'
import type { Key, KeyList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { ADMIN, ROLE_WORDS } from '../words/administration.ts'
import { wordFor } from '../words/vocabulary.ts'
import { AccountForm } from './account-form.tsx'
import { scopeText } from './scope-fields.tsx'

const YEAR_DAYS = 365

export function Keys() {
  const query = useAll<'keys', KeyList>('/v1/keys?limit=1000', 'keys')
  return (
    <>
      <AddKey />
      <Loaded query={query}>
        {({ keys }) =>
          keys.length === 0 ? <Nothing title={ADMIN.noKeys} hint={ADMIN.noKeysHint} /> : <KeyTable keys={keys} />
        }
      </Loaded>
    </>
  )
}

function KeyTable({ keys }: { readonly keys: readonly Key[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...keys]}
      pagination={{ pageSize: 25, hideOnSinglePage: true }}
      columns={[
        { title: say(ADMIN.name), render: (_, { name, prefix }: Key) => `${name} (${prefix}…)` },
        { title: say(ADMIN.role), render: (_, { role }: Key) => say(wordFor(ROLE_WORDS, role ?? '')) },
        { title: say(ADMIN.scope), render: (_, { scope }: Key) => scopeText(scope, say) },
        { title: say(ADMIN.expires), render: (_, { expiresAt }: Key) => clockText(localInstant(expiresAt)) },
        {
          title: say(ADMIN.lastUsed),
          render: (_, { lastUsedAt }: Key) => (lastUsedAt === undefined ? '–' : clockText(localInstant(lastUsedAt))),
        },
        { title: '', render: (_, key: Key) => <Revoke of={key} /> },
      ]}
    />
  )
}

function Revoke({ of: { id, revokedAt } }: { readonly of: Key }) {
  const say = useSay()
  const revoke = useAct({ touches: ['/v1/keys'], done: ADMIN.saved })
  if (revokedAt !== undefined) return <Tag>{say(ADMIN.revoked)}</Tag>
  return (
    <Button size="small" danger onClick={() => revoke.mutate({ method: 'DELETE', path: `/v1/keys/${id}` })}>
      {say(ADMIN.revoke)}
    </Button>
  )
}

function AddKey() {
  const say = useSay()
  return (
    <AccountForm<Key>
      path="/v1/keys"
      roles={KEY_ROLES}
      first={{ role: 'integrator', days: YEAR_DAYS }}
      add={ADMIN.addKey}
      secret={{ title: ADMIN.keyOf, of: ({ key }) => key }}
    >
      <Form.Item name="days" label={say(ADMIN.days)}>
        <InputNumber min={1} max={730} />
      </Form.Item>
    </AccountForm>
  )
}
