import { Type } from 'typebox'
import { ScopeBody } from './access.ts'

export const Session = Type.Object({
  user: Type.Object({
    id: Type.String(),
    name: Type.String(),
    role: Type.String(),
    scope: ScopeBody,
    grants: Type.Array(Type.String(), { description: 'Permissions of the role: what to offer.' }),
  }),
  csrf: Type.String({ description: 'Send it as x-csrf-token with every request that changes something.' }),
  expiresAt: Type.String({ format: 'date-time' }),
})
