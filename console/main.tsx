import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createHttp, ProblemError } from './client/http.ts'
import { SESSION_KEY } from './client/session.tsx'
import './style.css'

let csrf: string | undefined
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      // What was refused stays refused; only a server without an answer is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.status === 0,
    },
  },
})
const http = createHttp({
  csrf: () => csrf,
  signedOut: () => void queries.setQueryData(SESSION_KEY, null),
})
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
// Some of the component library's measuring styles do not ask for the nonce.
if (nonce !== undefined) giveStylesNonce(nonce)
const keeper = { http, remember: (token: string | undefined) => void (csrf = token) }
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App queries={queries} keeper={keeper} nonce={nonce} />)

function giveStylesNonce(value: string): void {
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = value
    return element
  }
}
