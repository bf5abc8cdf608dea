import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSay, type Words } from './language.tsx'
import { Failed, Loading } from './states.tsx'

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** What was read, or that it is on its way, or why it did not come. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <Loading />
}

interface PageProps {
  readonly title: Words
  /** Beside the title. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, tools, children }: PageProps) {
  const say = useSay()
  return (
    <main className="page">
      <div className="page-head">
        <h1>{say(title)}</h1>
        {tools}
      </div>
      {children}
    </main>
  )
}
