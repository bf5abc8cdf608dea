import { Button, Menu } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { useSession, useSessionQuery, useSignIn } from './client/session.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { useSay, type Words } from './language.tsx'
import { AlarmBanner } from './live/alarm.tsx'
import { LiveProvider } from './live/live.tsx'
import { Failed, Loading } from './states.tsx'
import { SHELL } from './words/shell.ts'

const OwnPassword = lazy(async () => ({ default: (await import('./own-password.tsx')).OwnPassword }))
const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignIn }))

interface Place {
  readonly path: string
  readonly words: Words
  /** Absent: everybody who is signed in. */
  readonly grant?: string
}

const PLACES: readonly Place[] = [
  { path: '/review', words: SHELL.review },
  { path: '/queue', words: SHELL.queue },
  { path: '/cases', words: SHELL.cases },
  { path: '/cameras', words: SHELL.cameras },
  { path: '/ladder', words: SHELL.ladder },
  { path: '/map', words: SHELL.map },
  { path: '/figures', words: SHELL.figures },
  { path: '/oversight', words: SHELL.oversight },
  { path: '/administration', words: SHELL.administration },
]

export function Shell() {
  const { data: session, error, refetch } = useSessionQuery()
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (session === undefined) return <Loading />
  if (session === null)
    return (
      <Suspense fallback={<Loading />}>
        <SignIn />
      </Suspense>
    )
  return (
    <LiveProvider>
      <Top />
      <AlarmBanner />
      <Outlet />
    </LiveProvider>
  )
}

function Top() {
  const say = useSay()
  const { user } = useSession()
  const { signOut } = useSignIn()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const places = PLACES.filter(({ grant }) => grant === undefined || user.grants.includes(grant))
  const here = places.find(({ path }) => pathname.startsWith(path))
  return (
    <header className="top">
      <NavLink className="brand" to="/">
        <img src="/console/icon.svg" alt="" width={24} height={24} />
        {say(SHELL.product)}
      </NavLink>
      <nav aria-label={say(SHELL.navigation)}>
        <Menu
          mode="horizontal"
          selectedKeys={here === undefined ? [] : [here.path]}
          items={places.map(({ path, words }) => ({ key: path, label: <NavLink to={path}>{say(words)}</NavLink> }))}
        />
      </nav>
      <LanguageSwitch />
      <Button size="small" type="text" className="who" title={say(SHELL.changePassword)} onClick={() => setOpen(true)}>
        {user.name}
      </Button>
      <Button size="small" onClick={() => void signOut()}>
        {say(SHELL.signOut)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <OwnPassword close={() => setOpen(false)} />
        </Suspense>
      )}
    </header>
  )
}
