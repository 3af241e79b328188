import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { accounts, roleGrants } from './schema.ts'
import { grantStands } from './standing-rules.ts'

/** The statement that lets somebody sign in. */
export const insertAccount = (orm: Orm, account: typeof accounts.$inferInsert) => orm.insert(accounts).values(account)

/** The statement that gives roles to an account, each for one organisation. */
export const insertRoleGrants = (orm: Orm, grants: readonly (typeof roleGrants.$inferInsert)[]) =>
  orm.insert(roleGrants).values([...grants])

/** Whether an account holds a role for an organisation. Each is a value or SQL. */
export const accountHolds = (accountId: SQL, organisationId: SQL, roles: readonly string[]): SQL => sql`exists (
  select 1 from role_grants as held where held.account_id = ${accountId} and held.organisation_id = ${organisationId}
  and held.role in ${roles} and ${grantStands(sql`held`)})`

/** The statement that gives one role to an account that does not hold it yet. */
export const insertMissingGrant = (
  orm: Orm,
  grant: {
    readonly id: string
    readonly accountId: SQL
    readonly organisationId: SQL
    readonly role: string
    readonly now: Instant
  },
): Statement =>
  orm.run(sql`insert into role_grants (id, account_id, organisation_id, role, granted_at)
    select ${grant.id}, ${grant.accountId}, ${grant.organisationId}, ${grant.role}, ${grant.now}
    where not ${accountHolds(grant.accountId, grant.organisationId, [grant.role])}`)

/** The statement that ends what an account holds for an organisation, but for the roles that are kept. */
export const endGrants = (
  orm: Orm,
  from: {
    readonly accountId: string
    readonly organisationId: SQL
    readonly keep: readonly string[]
    readonly now: Instant
  },
): Statement =>
  orm.run(sql`insert into role_grant_endings (grant_id, ended_at)
    select role_grants.id, ${from.now} from role_grants where role_grants.account_id = ${from.accountId}
    and role_grants.organisation_id = ${from.organisationId} and role_grants.role not in ${['', ...from.keep]} and ${grantStands()}`)
