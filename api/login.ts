/** Checks a name and a password; five wrong ones shut the name for a while. */
import { passwordMatches } from './passwords.ts'
import type { Role } from '../pipeline/access/roles.ts'
import type { Users } from './ports/access.ts'
import { ApiProblem } from './problem.ts'

const FREE_FAILURES = 5
const FIRST_LOCK_SECONDS = 60
const LONGEST_LOCK_SECONDS = 3600

/** What a login is checked against, and where it is noted. */
interface Accounts {
  readonly users: Users
  readonly audit: (entry: { actor: string; action: string; subject: string }) => Promise<void>
}

interface Credentials {
  readonly name: string
  readonly password: string
}

interface LoggedIn {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** @throws ApiProblem `wrong-credentials` or `locked-out`; neither says whether the name exists. */
export async function checkLogin(
  { users, audit }: Accounts,
  { name, password }: Credentials,
  now: Date,
): Promise<LoggedIn> {
  const user = await users.byName(name)
  const tried = user && (await users.tryLogin(user.id, now, (failures) => lockAfter(failures, now)))
  if (tried?.kind === 'shut') throw lockedOut()
  const matches = await passwordMatches(user?.passwordHash, password)
  if (matches && user?.role !== undefined && user.disabledAt === undefined) {
    await users.loginSucceeded(user.id)
    await audit({ actor: user.id, action: 'session.open', subject: user.id })
    return { id: user.id, name: user.name, role: user.role }
  }
  // A name that is none of ours is not noted: it may be a password in the wrong field.
  if (user !== undefined) {
    const action = tried?.lockedUntil === undefined ? 'session.refused' : 'session.locked-out'
    await audit({ actor: 'nobody', action, subject: user.id })
  }
  throw new ApiProblem(
    401,
    'wrong-credentials',
    'Name or password is not right. The first password was shown once at the first start.',
  )
}

function lockedOut(): ApiProblem {
  return new ApiProblem(429, 'locked-out', 'Too many wrong passwords for this name. Wait some minutes, then try again.')
}

/** The fifth failure shuts the name for a minute, each further one twice as long, up to an hour. */
function lockAfter(failures: number, now: Date): Date | undefined {
  if (failures < FREE_FAILURES) return undefined
  const seconds = Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** Math.min(failures - FREE_FAILURES, 10))
  return new Date(now.getTime() + seconds * 1000)
}
