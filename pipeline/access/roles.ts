/** Who may do what. A role is a set of permissions; each route of the API names one of them. */

export const ROLES = ['viewer', 'reviewer', 'dispatcher', 'administrator', 'integrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** Keys are for programs, and a program decides nothing. */
export const KEY_ROLES = ['viewer', 'integrator', 'auditor'] as const satisfies readonly Role[]

/**
 * `signed-in`: one's own session. `read`: see candidates, cases, cameras, findings. `pull`: what a case system fetches.
 * `review`: decide. `dispatch`: move cases where no case system does, and send them again. `unseal`: ask for, or agree to,
 * a sight of an unmasked original. `audit`: read who did what.
 */
export const GRANTABLE = ['signed-in', 'read', 'pull', 'review', 'dispatch', 'administer', 'audit', 'unseal'] as const
export type Grant = (typeof GRANTABLE)[number]

const GRANTS: Readonly<Record<Role, readonly Grant[]>> = {
  viewer: ['signed-in', 'read', 'pull'],
  reviewer: ['signed-in', 'read', 'pull', 'review'],
  dispatcher: ['signed-in', 'read', 'pull', 'review', 'dispatch', 'unseal'],
  administrator: GRANTABLE,
  integrator: ['signed-in', 'pull'],
  auditor: ['signed-in', 'read', 'pull', 'audit'],
}

export function may(role: Role, grant: Grant): boolean {
  return GRANTS[role].includes(grant)
}

/** An unknown word, as of a newer version, grants nothing. */
export function parseRole(word: string): Role | undefined {
  return ROLES.find((role) => role === word)
}
