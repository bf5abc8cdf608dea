import { Button, Select, Space, Table, Tag } from 'antd'
import { ROLES } from '../../pipeline/access/roles.ts'
import { useAct } from '../client/act.ts'
import { useAll } from '../client/get.ts'
import type { User, UserList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { clockText, localInstant } from '../time.ts'
import { ADMIN, ROLE_WORDS } from '../words/administration.ts'
import { wordFor } from '../words/vocabulary.ts'
import { AccountForm } from './account-form.tsx'
import { scopeText } from './scope-fields.tsx'
import { useSecret } from './secret.tsx'

export function Users() {
  const query = useAll<'users', UserList>('/v1/users?limit=1000', 'users')
  return (
    <>
      <AddUser />
      <Loaded query={query}>{({ users }) => <UserTable users={users} />}</Loaded>
    </>
  )
}

function UserTable({ users }: { readonly users: readonly User[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...users]}
      pagination={{ pageSize: 25, hideOnSinglePage: true }}
      columns={[
        { title: say(ADMIN.name), dataIndex: 'name' },
        { title: say(ADMIN.role), render: (_, user: User) => <RoleSelect user={user} /> },
        { title: say(ADMIN.scope), render: (_, { scope }: User) => scopeText(scope, say) },
        { title: say(ADMIN.state), render: (_, user: User) => stateTag(user, say) },
        { title: say(ADMIN.created), render: (_, { createdAt }: User) => clockText(localInstant(createdAt)) },
        { title: '', render: (_, user: User) => <UserActs user={user} /> },
      ]}
    />
  )
}

function stateTag({ disabledAt, lockedUntil }: User, say: Say) {
  if (disabledAt !== undefined) return <Tag>{say(ADMIN.disabled)}</Tag>
  const locked = lockedUntil !== undefined && Date.parse(lockedUntil) > Date.now()
  return <Tag color={locked ? 'warning' : 'success'}>{say(locked ? ADMIN.locked : ADMIN.active)}</Tag>
}

function RoleSelect({ user }: { readonly user: User }) {
  const say = useSay()
  const change = useAct({ touches: ['/v1/users'], done: ADMIN.saved })
  return (
    <Select
      size="small"
      className="role-select"
      aria-label={`${say(ADMIN.role)} ${user.name}`}
      value={user.role ?? ''}
      options={ROLES.map((role) => ({ value: role, label: say(wordFor(ROLE_WORDS, role)) }))}
      onChange={(role) => change.mutate({ method: 'PATCH', path: `/v1/users/${user.id}`, body: { role } })}
    />
  )
}

function UserActs({ user }: { readonly user: User }) {
  const say = useSay()
  const tell = useSecret()
  const change = useAct<User>({
    touches: ['/v1/users'],
    after: ({ newPassword, name }) => tell(say(ADMIN.passwordOf, { name }), newPassword),
  })
  const patch = (body: object): void => change.mutate({ method: 'PATCH', path: `/v1/users/${user.id}`, body })
  return (
    <Space size="small">
      <Button size="small" onClick={() => patch({ newPassword: true })}>
        {say(ADMIN.newPassword)}
      </Button>
      <Button size="small" danger onClick={() => patch({ disabled: user.disabledAt === undefined })}>
        {say(user.disabledAt === undefined ? ADMIN.disable : ADMIN.enable)}
      </Button>
    </Space>
  )
}

function AddUser() {
  return (
    <AccountForm<User>
      path="/v1/users"
      roles={ROLES}
      first={{ role: 'reviewer' }}
      add={ADMIN.addUser}
      secret={{ title: ADMIN.passwordOf, of: ({ newPassword }) => newPassword }}
    />
  )
}
