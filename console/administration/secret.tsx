/** A password or key that the server gives once. */
import { App, Typography } from 'antd'
import { useCallback } from 'react'
import { useSay } from '../language.tsx'
import { ADMIN } from '../words/administration.ts'

/** Shows a secret; without one it says that all is saved. */
export function useSecret(): (title: string, secret: string | undefined) => void {
  const say = useSay()
  const { modal, message } = App.useApp()
  return useCallback(
    (title, secret) => {
      if (secret === undefined) return void message.success(say(ADMIN.saved))
      const content = (
        <>
          <Typography.Text code copyable>
            {secret}
          </Typography.Text>
          <p>{say(ADMIN.once)}</p>
        </>
      )
      return void modal.info({ title, content })
    },
    [modal, message, say],
  )
}
