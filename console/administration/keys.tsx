import { Button, Form, Input, InputNumber, Select, Table, Tag } from 'antd'
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
import { scopeOf, ScopeFields, type ScopeInput, scopeText } from './scope-fields.tsx'
import { useSecret } from './secret.tsx'

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

interface NewKey extends ScopeInput {
  readonly name: string
  readonly role: string
  readonly days: number
}

const FIRST = { role: 'integrator', days: YEAR_DAYS }

function AddKey() {
  const say = useSay()
  const tell = useSecret()
  const [form] = Form.useForm<NewKey>()
  const add = useAct<Key>({
    touches: ['/v1/keys'],
    after: ({ name, key }) => {
      form.resetFields()
      tell(say(ADMIN.keyOf, { name }), key)
    },
  })
  const send = ({ name, role, days, ...scope }: NewKey): void =>
    add.mutate({ method: 'POST', path: '/v1/keys', body: { name, role, days, scope: scopeOf(scope) } })
  return (
    <Form<NewKey> form={form} layout="inline" className="filters" initialValues={FIRST} onFinish={send}>
      <Form.Item name="name" label={say(ADMIN.name)} rules={[{ required: true, message: say(ADMIN.nameNeeded) }]}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={say(ADMIN.role)}>
        <Select
          className="role-select"
          options={KEY_ROLES.map((role) => ({ value: role, label: say(wordFor(ROLE_WORDS, role)) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={say(ADMIN.days)}>
        <InputNumber min={1} max={730} />
      </Form.Item>
      <ScopeFields />
      <Button htmlType="submit" type="primary" loading={add.isPending}>
        {say(ADMIN.addKey)}
      </Button>
    </Form>
  )
}
