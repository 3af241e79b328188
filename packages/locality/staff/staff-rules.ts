import { accountHolds, accountStands, type CallerSql, grantStands } from '@kps/foundation/access'
import type { Assertion } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { coordinates, mayGive, type Role, roles } from '@kps/locality/roles'
import { type SQL, sql } from 'drizzle-orm'

export const longestReason = 2_000

/** Nobody would be left to do what only this role can. */
export const lastOne = new Failure('conflict', 'staff.change.lastOne')
/** What the page showed is no longer so. */
export const changedMeanwhile = new Failure('conflict', 'staff.change.meanwhile')
/** A role that is not the caller's to give or to take. */
export const notYours = new Failure('not-permitted', 'staff.roles.notYours')
export const notYourself = new Failure('not-permitted', 'staff.change.yourself')
const notFound = new Failure('not-found', 'page.notFound.title')

/** People of an agency are for those who work for it; whoever coordinates sees those of any. */
export const maySeeAgency = (agencyId: SQL, caller: CallerSql): SQL =>
  sql`(${caller.organisationId} = ${agencyId} or ${coordinates(caller)})`

/** Somebody holds a role for the agency that the caller acts for. */
export const isColleague = (accountId: string, caller: CallerSql): Assertion<Failure> => ({
  holds: accountHolds(sql`${accountId}`, sql`${caller.organisationId}`, roles),
  refusal: notFound,
})

export const isSomebodyElse = (accountId: string, caller: CallerSql): Assertion<Failure> => ({
  holds: sql`${caller.accountId} <> ${accountId}`,
  refusal: notYourself,
})

/** Of every role that is to be given or taken, that the caller may. `keep` is what somebody holds afterwards. */
export const mayChangeTo = (keep: readonly Role[], accountId: string, caller: CallerSql): Assertion<Failure> => ({
  holds: sql.join(
    roles.map((role) => {
      const holds = accountHolds(sql`${accountId}`, sql`${caller.organisationId}`, [role])
      const stays = keep.includes(role) ? holds : sql`not ${holds}`
      return sql`(${stays} or ${mayGive(role, sql`${caller.organisationId}`, caller)})`
    }),
    sql` and `,
  ),
  refusal: notYours,
})

/** What somebody else must hold too before one who holds it is let go. */
const neverLost = ['administrator', 'coordinator', 'manager'] as const satisfies readonly Role[]

/** Of each role that would be taken and that an agency cannot be without, that somebody else who is not suspended holds it. */
export const leavesSomebody = (keep: readonly Role[], accountId: string, caller: CallerSql): Assertion<Failure> => ({
  holds: sql`not exists (select 1 from role_grants as going where going.account_id = ${accountId}
    and going.organisation_id = ${caller.organisationId} and ${grantStands(sql`going`)}
    and going.role in ${neverLost.filter((role) => !keep.includes(role))}
    and not exists (select 1 from role_grants as staying where staying.organisation_id = going.organisation_id
      and staying.role = going.role and staying.account_id <> going.account_id and ${grantStands(sql`staying`)}
      and ${accountStands(sql`staying.account_id`)}))`,
  refusal: lastOne,
})
