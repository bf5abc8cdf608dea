/** What every role process does alike: read its addresses, and end when it is told to or its launcher is gone. */

/** Shorter than the grace the launcher gives before it kills. */
const CLOSE_WITHIN_MS = 8000

/**
 * Aborts on SIGTERM, SIGINT, or when the launcher's channel closes because the launcher died. Without a channel, as
 * under `xunjie start --only`, the signals alone count.
 */
export function roleSignal(): AbortSignal {
  const stopping = new AbortController()
  const stop = () => {
    stopping.abort()
    // What waits for a database that went first must not keep the process: transactions roll back, messages come again.
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref()
  }
  for (const name of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(name, stop)
  return stopping.signal
}

/** Kind and code of an error: messages of database and queue drivers name hosts and users, and stay out of the log. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}

/** The value of an environment variable that the launcher sets, e.g. `DATABASE_URL`; throws a sentence without it. */
export function roleUrl(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(
      `${name} is not set. Start the whole system with \`xunjie start\`, or set it for a role of its own.`,
    )
  }
  return value
}
