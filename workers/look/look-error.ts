export type LookErrorCode = 'models-refused' | 'child-crashed' | 'environment'

/** The message is a full sentence that says what to do; no address, password or token. */
export class LookError extends Error {
  override readonly name = 'LookError'
  readonly code: LookErrorCode

  constructor(code: LookErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
