/** What makes an account or a key: a name, a role, the part of the city it sees; the secret is shown once. */
import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAct } from '../client/act.ts'
import type { User } from '../client/types.ts'
import { useSay, type Words } from '../language.tsx'
import { ADMIN, ROLE_WORDS } from '../words/administration.ts'
import { wordFor } from '../words/vocabulary.ts'
import { scopeOf, ScopeFields, type ScopeInput } from './scope-fields.tsx'
import { useSecret } from './secret.tsx'

interface Fields extends ScopeInput {
  readonly name: string
  readonly role: string
}

interface AccountFormProps<T> {
  /** Where it is sent and which list it joins. */
  readonly path: string
  readonly roles: readonly string[]
  /** What the fields hold at first; whatever else than name, role and scope is sent as it is. */
  readonly first: Readonly<Record<string, string | number>>
  readonly add: Words
  /** Of the secret in the answer: what it is called, and where it stands. */
  readonly secret: { readonly title: Words; readonly of: (made: T) => string | undefined }
  /** Further fields. */
  readonly children?: ReactNode
}

export function AccountForm<T>({ path, roles, first, add, secret, children }: AccountFormProps<T>) {
  const say = useSay()
  const tell = useSecret()
  const [form] = Form.useForm<Fields>()
  const made = useAct<T>({ touches: [path] })
  const send = ({ districts, cameraGroups, ...rest }: Fields): void => {
    const scope: User['scope'] = scopeOf({ districts: districts ?? [], cameraGroups: cameraGroups ?? [] })
    made.mutate(
      { method: 'POST', path, body: { ...rest, scope } },
      {
        onSuccess: (answer) => {
          form.resetFields()
          tell(say(secret.title, { name: rest.name }), secret.of(answer))
        },
      },
    )
  }
  return (
    <Form<Fields> form={form} layout="inline" className="filters" initialValues={first} onFinish={send}>
      <Form.Item name="name" label={say(ADMIN.name)} rules={[{ required: true, message: say(ADMIN.nameNeeded) }]}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={say(ADMIN.role)}>
        <Select
          className="role-select"
          options={roles.map((role) => ({ value: role, label: say(wordFor(ROLE_WORDS, role)) }))}
        />
      </Form.Item>
      {children}
      <ScopeFields />
      <Button htmlType="submit" type="primary" loading={made.isPending}>
        {say(add)}
      </Button>
    </Form>
  )
}
