export type DatabaseErrorCode =
  | 'embedded-missing'
  | 'embedded-failed'
  | 'folder-in-use'
  | 'migration-failed'
  | 'unreachable'
  | 'unknown-camera'

/** What goes wrong with the database itself. The message is a full sentence and says what to do; no address, no password. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'DatabaseError'
    this.code = code
  }
}
