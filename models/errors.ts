/** What went wrong in `models/`, for programs; the sentence is for people. */
export type ModelErrorCode =
  | 'manifest-unreadable'
  | 'manifest-invalid'
  | 'card-missing'
  | 'weights-missing'
  | 'weights-hash'
  | 'weights-not-onnx'
  | 'weights-external-data'
  | 'weights-custom-operators'
  | 'device-missing'
  | 'graph-signature'
  | 'class-count'
  | 'golden-picture'
  | 'golden-mismatch'
  | 'picture-corrupt'
  | 'picture-too-large'

/** Thrown by everything in `models/`. The message is full sentences that say what to fix. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelErrorCode

  constructor(code: ModelErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
