/** Who commands on the host act as, in the audit: the account of the operating system is not ours to judge. */
/** Accounts and keys: all that a site can have. */
export const MOST_LISTED = 1_000_000

export const OPERATOR = 'operator'

export interface SystemFlags {
  readonly data?: string
  readonly json?: boolean
}
