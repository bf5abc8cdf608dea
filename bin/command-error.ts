/**
 * What a command tells its user when it cannot do what was asked: a stable code, a full sentence with the remedy, and
 * the exit code. 2 = the input is wrong; 1 = something failed on the way.
 */
export class CommandError extends Error {
  readonly code: string
  readonly exitCode: 1 | 2
  constructor(code: string, message: string, options: { readonly cause?: unknown; readonly exitCode?: 1 | 2 } = {}) {
    super(message, { cause: options.cause })
    this.name = 'CommandError'
    this.code = code
    this.exitCode = options.exitCode ?? 2
  }
}

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
