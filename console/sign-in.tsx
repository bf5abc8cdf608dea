import { Alert, Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { useSignIn } from './client/session.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { useSay } from './language.tsx'
import { sentenceOf } from './states.tsx'
import { SHELL } from './words/shell.ts'

interface Entered {
  readonly name: string
  readonly password: string
}

export function SignIn() {
  const say = useSay()
  const { signIn } = useSignIn()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const enter = async ({ name, password }: Entered): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await signIn(name, password)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="sign-in">
      <Card title={<h1>{say(SHELL.signInTitle)}</h1>} extra={<LanguageSwitch />}>
        {failure !== undefined && <Alert type="error" showIcon title={sentenceOf(failure, say)} role="alert" />}
        <Form<Entered> layout="vertical" onFinish={(entered) => void enter(entered)} requiredMark={false}>
          <Form.Item name="name" label={say(SHELL.name)} rules={[{ required: true, message: say(SHELL.nameNeeded) }]}>
            <Input autoComplete="username" autoFocus maxLength={100} />
          </Form.Item>
          <Form.Item
            name="password"
            label={say(SHELL.password)}
            rules={[{ required: true, message: say(SHELL.passwordNeeded) }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {say(SHELL.signIn)}
          </Button>
        </Form>
        <p className="hint">{say(SHELL.firstPassword)}</p>
      </Card>
    </main>
  )
}
