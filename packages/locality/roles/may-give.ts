import { accountHolds, type CallerSql } from '@kps/foundation/access'
import { type SQL, sql } from 'drizzle-orm'
import type { Role } from './permits.ts'

/**
 * Whose hand gives and takes each role, always for their own agency alone: an administrator lets people practise and
 * administer; who coordinates or manages says who coordinates; only who manages says who manages.
 */
const givenBy = {
  practitioner: ['administrator'],
  administrator: ['administrator'],
  coordinator: ['coordinator', 'manager'],
  manager: ['manager'],
} as const satisfies Record<Role, readonly Role[]>

/** Whether the caller may give that role for that agency, or take it away. */
export const mayGive = (role: Role, agencyId: SQL, caller: CallerSql): SQL =>
  sql`(${caller.organisationId} = ${agencyId} and ${accountHolds(caller.accountId, caller.organisationId, givenBy[role])})`

/** Which roles somebody with these roles may give; for showing or hiding a choice, never for deciding. */
export const givable = (held: readonly string[]): readonly Role[] =>
  (Object.keys(givenBy) as Role[]).filter((role) => givenBy[role].some((giver) => held.includes(giver)))

/** Whether the caller coordinates this locality's response, in the capacity of the session. */
export const coordinates = (caller: CallerSql): SQL =>
  accountHolds(caller.accountId, caller.organisationId, ['coordinator'])
