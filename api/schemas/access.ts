/** Users, keys and the part of the city that each of them sees. */
import { type Static, Type } from 'typebox'
import { KEY_ROLES, ROLES } from '../../pipeline/access/roles.ts'
import type { Scope } from '../../pipeline/access/scope.ts'
import { NextCursor, oneOf, pageQuery } from './common.ts'

const Moment = Type.String({ format: 'date-time' })

export const ScopeBody = Type.Object(
  {
    everywhere: Type.Boolean({ description: 'The whole site, and what belongs to no camera.' }),
    districts: Type.Array(Type.String({ pattern: '^([0-9]{6}|[0-9]{9})$' }), {
      maxItems: 100,
      description: 'Codes of the administrative division; six digits cover the nine that begin with them.',
    }),
    cameraGroups: Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 100 }),
  },
  {
    additionalProperties: false,
    description:
      'A camera must match every list that names something. Two empty lists without `everywhere` cover nothing.',
  },
)

/** The same with lists of its own, as answers take them. */
export function scopeView({ everywhere, districts, cameraGroups }: Scope): Static<typeof ScopeBody> {
  return { everywhere, districts: [...districts], cameraGroups: [...cameraGroups] }
}

const Name = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s\\p{C}][^\\p{C}]*$' })

export const NewUserBody = Type.Object(
  { name: Name, role: oneOf(ROLES), scope: ScopeBody },
  { additionalProperties: false },
)
export const UserChangeBody = Type.Object(
  {
    role: Type.Optional(oneOf(ROLES)),
    scope: Type.Optional(ScopeBody),
    disabled: Type.Optional(Type.Boolean({ description: 'Ends all sessions; what the user did stays named.' })),
    newPassword: Type.Optional(
      Type.Literal(true, { description: 'Makes a password, given once in the answer; ends all sessions.' }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)
export const UserView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Type.Optional(Type.String({ description: 'Absent: a role of a newer version, which grants nothing here.' })),
  scope: ScopeBody,
  createdAt: Moment,
  disabledAt: Type.Optional(Moment),
  lockedUntil: Type.Optional(Moment),
  newPassword: Type.Optional(Type.String({ description: 'Given once, when it was made.' })),
})
export const UserPage = Type.Object(pageQuery({ default: 200, maximum: 1000 }))
export const UserList = Type.Object({ users: Type.Array(UserView), nextCursor: NextCursor })

export const PasswordBody = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 200 }),
    next: Type.String({ minLength: 12, maxLength: 200, description: 'Twelve characters at least.' }),
  },
  { additionalProperties: false },
)

export const NewKeyBody = Type.Object(
  {
    name: Name,
    role: oneOf(KEY_ROLES, { description: 'A program reads and fetches; it decides nothing.' }),
    scope: ScopeBody,
    days: Type.Integer({ minimum: 1, maximum: 730, description: 'How long it is good for.' }),
  },
  { additionalProperties: false },
)
export const KeyView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  prefix: Type.String({ description: 'How the key begins.' }),
  role: Type.Optional(Type.String()),
  scope: ScopeBody,
  createdBy: Type.String(),
  createdAt: Moment,
  expiresAt: Moment,
  lastUsedAt: Type.Optional(Moment),
  revokedAt: Type.Optional(Moment),
  key: Type.Optional(Type.String({ description: 'Given once, when it was made. Send it as Authorization: Bearer.' })),
})
export const KeyPage = Type.Object(pageQuery({ default: 200, maximum: 1000 }))
export const KeyList = Type.Object({ keys: Type.Array(KeyView), nextCursor: NextCursor })

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))
const Day = Type.Optional(Type.String({ format: 'date', description: 'UTC; belongs to the range.' }))

export const AuditQuery = Type.Object({
  actor: Word,
  action: Word,
  subject: Word,
  from: Type.Optional(Moment),
  to: Type.Optional(Moment),
  cursor: Type.Optional(Type.String({ maxLength: 20 })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
})
export const AuditList = Type.Object({
  entries: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Moment,
      actor: Type.String({ description: 'User id, key:<id>, operator, or a process.' }),
      actorName: Type.Optional(Type.String({ description: 'Of the account or key, today.' })),
      action: Type.String(),
      subject: Type.String(),
      subjectName: Type.Optional(Type.String({ description: 'Where it is an account or a key.' })),
      detail: Type.Record(Type.String(), Type.Unknown()),
      day: Type.String({ description: 'UTC' }),
      shard: Type.Integer(),
      seq: Type.Integer({ description: 'From 1 in each day and shard, without a gap.' }),
      hash: Type.String({ description: 'Of the entry and the hash before it.' }),
    }),
  ),
  nextCursor: Type.Optional(Type.String()),
})
export const RootQuery = Type.Object({ from: Day, to: Day, ...pageQuery({ default: 100, maximum: 400 }) })
export const RootList = Type.Object({
  roots: Type.Array(
    Type.Object({
      day: Type.String(),
      entries: Type.Integer(),
      root: Type.String({ description: 'sha256 of `day shard entries hash` of each shard, one a line.' }),
      shards: Type.Array(Type.Object({ shard: Type.Integer(), entries: Type.Integer(), hash: Type.String() })),
    }),
    { description: 'Days, oldest first.' },
  ),
  nextCursor: NextCursor,
})
