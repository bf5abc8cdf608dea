/** One's own password, changed by oneself. */
import { App, Form, Input, Modal } from 'antd'
import { useAct } from './client/act.ts'
import { useSay } from './language.tsx'
import { SHELL } from './words/shell.ts'

interface Entered {
  readonly current: string
  readonly next: string
  readonly again: string
}

const SHORTEST = 12

export function OwnPassword({ close }: { readonly close: () => void }) {
  const say = useSay()
  const [form] = Form.useForm<Entered>()
  const { message } = App.useApp()
  const change = useAct({
    touches: [],
    after: () => {
      void message.success(say(SHELL.passwordChanged))
      close()
    },
  })
  const send = ({ current, next }: Entered): void =>
    change.mutate({ method: 'PUT', path: '/v1/session/password', body: { current, next } })
  return (
    <Modal
      open
      title={say(SHELL.changePassword)}
      okText={say(SHELL.change)}
      cancelText={say(SHELL.cancel)}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="current"
          label={say(SHELL.currentPassword)}
          rules={[{ required: true, message: say(SHELL.passwordNeeded) }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="next"
          label={say(SHELL.nextPassword)}
          rules={[{ required: true, min: SHORTEST, message: say(SHELL.passwordShort, { n: SHORTEST }) }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={say(SHELL.passwordAgain)}
          dependencies={['next']}
          rules={[
            {
              validator: async (_, value: string) => {
                if (value !== form.getFieldValue('next')) throw new Error(say(SHELL.passwordDiffers))
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
