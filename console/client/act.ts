/** Changes: sent once, said when refused, and what they touch is read anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useSay, type Words } from '../language.tsx'
import { sentenceOf } from '../states.tsx'
import { useHttp } from './session.tsx'

interface Change {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: object
  readonly version?: number
}

interface ActOptions<T> {
  /** Addresses of lists that are read anew afterwards. */
  readonly touches: readonly string[]
  readonly done?: Words
  readonly after?: (answer: T) => void
}

export function useAct<T = unknown>({ touches, done, after }: ActOptions<T>) {
  const http = useHttp()
  const queries = useQueryClient()
  const say = useSay()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: ({ method, path, ...sent }: Change) => http.send<T>(method, path, sent),
    onSuccess: async (answer) => {
      if (done !== undefined) void message.success(say(done))
      after?.(answer)
      await Promise.all(touches.map((address) => queries.invalidateQueries({ queryKey: [address] })))
    },
    onError: (error) => void message.error(sentenceOf(error, say), 6),
  })
}
