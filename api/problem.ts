/** An answer that says no, as RFC 9457 `application/problem+json`: a stable code and a sentence that says what to do. */
export type ProblemCode =
  | 'bad-request'
  | 'not-signed-in'
  | 'wrong-credentials'
  | 'locked-out'
  | 'forbidden'
  | 'outside-scope'
  | 'same-person'
  | 'not-agreed'
  | 'bad-key'
  | 'name-taken'
  | 'last-administrator'
  | 'csrf'
  | 'not-found'
  | 'unknown-case'
  | 'unknown-condition'
  | 'unknown-cursor'
  | 'no-list'
  | 'too-many-callbacks'
  | 'changed'
  | 'claimed'
  | 'not-by-you'
  | 'nothing-to-do'
  | 'not-mergeable'
  | 'not-splittable'
  | 'not-decided'
  | 'version-missing'
  | 'too-late'
  | 'not-local'
  | 'no-receiver'
  | 'no-destination'
  | 'no-reference'
  | 'not-held'
  | 'not-proposed'
  | 'beyond-budget'
  | 'nothing-asked'
  | 'severity-one'
  | 'setting-refused'
  | 'nothing-to-send'
  | 'bad-signature'
  | 'too-many-requests'
  | 'unavailable'

export class ApiProblem extends Error {
  readonly statusCode: number
  readonly code: ProblemCode
  /** Further members of the document. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(
    statusCode: number,
    code: ProblemCode,
    message: string,
    { cause, members = {} }: { readonly cause?: unknown; readonly members?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, { cause })
    this.members = members
    this.name = 'ApiProblem'
    this.statusCode = statusCode
    this.code = code
  }
}

export interface ProblemBody extends Readonly<Record<string, unknown>> {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  428: 'Version missing',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
}

/** `members` add to the document (RFC 9457, 3.2). */
export function problemBody(
  status: number,
  code: string,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): ProblemBody {
  return { ...members, type: `urn:xunjie:problem:${code}`, title: TITLES[status] ?? 'Error', status, detail, code }
}
