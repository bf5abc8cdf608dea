/** What the API needs to know who may do what, in its own words; times are instants (Date). */
import type { Role } from '../../pipeline/access/roles.ts'
import type { Scope } from '../../pipeline/access/scope.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'

export interface User {
  readonly id: string
  readonly name: string
  readonly passwordHash: string
  /** Absent = a role of a newer version: nothing is granted. */
  readonly role?: Role
  readonly scope: Scope
  readonly failedLogins: number
  readonly lockedUntil?: Date
  readonly disabledAt?: Date
  readonly createdAt: Date
}

interface NewUser {
  readonly id: string
  readonly name: string
  readonly passwordHash: string
  readonly role: Role
  readonly scope: Scope
}

/** What is absent stays. */
export interface UserChange {
  readonly role?: Role
  readonly scope?: Scope
  readonly disabled?: boolean
  readonly passwordHash?: string
}

export type UserOutcome =
  | { readonly kind: 'done'; readonly user: User }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'last-administrator' }

export type LoginTry = { readonly kind: 'shut' } | { readonly kind: 'counted'; readonly lockedUntil?: Date }

export interface Users {
  byName(name: string): Promise<User | undefined>
  list(page: PageQuery): Promise<Page<User>>
  /** False when the name is taken. */
  create(user: NewUser, by: string): Promise<boolean>
  change(id: string, change: UserChange, by: string): Promise<UserOutcome>
  /**
   * Counts a try as a failure before the password is looked at, so that tries at the same moment, in however many processes,
   * are no more than those one after another. `lockAfter`: how long so many failures in a row shut the name.
   */
  tryLogin(userId: string, now: Date, lockAfter: (failures: number) => Date | undefined): Promise<LoginTry>
  loginSucceeded(userId: string): Promise<void>
}

/** The caller of a request: a person with a session, or a program with a key. */
export interface SignedIn {
  readonly via: 'session' | 'key'
  /** Of a key `key:<id>`. */
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly scope: Scope
  /** Empty for a key: no browser sends one by itself. */
  readonly csrf: string
  readonly expiresAt: Date
}

export interface Sessions {
  create(session: { tokenHash: string; userId: string; csrf: string; expiresAt: Date }): Promise<void>
  /** Undefined when unknown or expired, and when the user was disabled. */
  find(tokenHash: string, now: Date): Promise<SignedIn | undefined>
  remove(tokenHash: string): Promise<void>
}

export interface KeyRow {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly role?: Role
  readonly scope: Scope
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt?: Date
  readonly revokedAt?: Date
}

export interface NewKey {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly keyHash: string
  readonly role: Role
  readonly scope: Scope
  readonly createdBy: string
  readonly expiresAt: Date
}

export interface Keys {
  create(key: NewKey): Promise<void>
  list(page: PageQuery): Promise<Page<KeyRow>>
  /** Undefined when unknown, expired or revoked. */
  find(keyHash: string, now: Date): Promise<SignedIn | undefined>
  revoke(id: string, by: string): Promise<boolean>
}

/** What an id in a route can name. A case has the id of its candidate. */
export type ScopedKind = 'candidate' | 'case' | 'evidence' | 'camera' | 'view' | 'suppression' | 'original' | 'preview'

export interface Scopes {
  /** Whether the object lies in the scope; false also for what does not exist, unless the scope is everywhere. */
  sees(scope: Scope, kind: ScopedKind, id: string): Promise<boolean>
}

interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly day: string
  readonly shard: number
  readonly seq: number
  readonly hash: string
}

interface AuditQuery {
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly from?: Date
  readonly to?: Date
  readonly cursor?: string
  readonly limit: number
}

interface AuditRoot {
  readonly day: string
  readonly entries: number
  readonly root: string
  readonly shards: readonly { readonly shard: number; readonly entries: number; readonly hash: string }[]
}

/** The audit as it is read. */
export interface AuditLog {
  list(query: AuditQuery): Promise<{ readonly entries: readonly AuditEntry[]; readonly nextCursor?: string }>
  rootPage(query: PageQuery & { readonly from?: string; readonly to?: string }): Promise<Page<AuditRoot>>
}

/** What the site signs with. */
export interface Signer {
  readonly publicPem: string
  /** Base64. */
  sign(bytes: Uint8Array): string
}

/** JSON throughout: it is signed as it stands. */
export interface CandidateRecord {
  readonly candidate: Readonly<Record<string, unknown>>
  readonly camera: Readonly<Record<string, unknown>>
  readonly view: Readonly<Record<string, unknown>>
  readonly frames: readonly FrameRecord[]
  readonly reviews: readonly Readonly<Record<string, unknown>>[]
  readonly case: Readonly<Record<string, unknown>> | null
  readonly verifications: readonly Readonly<Record<string, unknown>>[]
  readonly messages: readonly Readonly<Record<string, unknown>>[]
  readonly audit: readonly Readonly<Record<string, unknown>>[]
}

interface FrameRecord {
  readonly evidenceId: string
  readonly role: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly capturedAt: string
  readonly lookId: string
  readonly place: unknown
  readonly score: number
}

/** What a package of evidence is made from. */
export interface Packages {
  read(candidateId: string): Promise<CandidateRecord | undefined>
}

export interface OriginalRequest {
  readonly id: string
  readonly evidenceId: string
  readonly candidateId: string
  readonly sha256: string
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly agreedBy?: string
  readonly agreedAt?: Date
  readonly expiresAt: Date
  readonly opened: number
}

type Agreement =
  | { readonly kind: 'agreed'; readonly request: OriginalRequest }
  /** Nobody agrees to what he asked for himself. */
  | { readonly kind: 'same-person' }
  | { readonly kind: 'over' }
  | { readonly kind: 'not-found' }

export interface Originals {
  /** Undefined when the picture is gone. */
  ask(request: { evidenceId: string; reason: string; by: string; now: Date }): Promise<OriginalRequest | undefined>
  agree(id: string, by: string, now: Date): Promise<Agreement>
  /** For the person who asked, while it runs; each is noted. Undefined otherwise. */
  open(id: string, by: string, now: Date): Promise<OriginalRequest | undefined>
  /** Of cameras in the scope, newest first. */
  list(page: PageQuery, scope: Scope): Promise<Page<OriginalRequest>>
}

/** Opens sealed originals by the hash of their masked picture; undefined when none is kept. */
export interface OriginalReader {
  open(sha256: string): Promise<Buffer | undefined>
}
