/** Who commands on the host act as, in the audit: the account of the operating system is not ours to judge. */
export const OPERATOR = 'operator'

export interface SystemFlags {
  readonly data?: string
  readonly json?: boolean
}
