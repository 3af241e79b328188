import type { Orm, Statement } from '@kps/foundation/database'
import type { BlindIndex } from '@kps/foundation/sealing'
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

/** The statement that makes an account for a subject that has none here. */
export const insertMissingAccount = (
  orm: Orm,
  account: { readonly id: SQL; readonly subject: BlindIndex; readonly name: SQL; readonly now: Instant },
): Statement =>
  orm.run(sql`insert into accounts (id, subject_index, name, created_at)
    select ${account.id}, ${account.subject}, ${account.name}, ${account.now}
    where not exists (select 1 from accounts as known where known.subject_index = ${account.subject})`)

/** The statement that gives an account those of the offered roles that it does not hold yet. */
export const insertMissingGrants = (
  orm: Orm,
  grants: {
    readonly accountId: SQL
    readonly organisationId: SQL
    /** A fresh id for each role that there is. */
    readonly ids: Readonly<Record<string, string>>
    /** A JSON array of roles. */
    readonly offered: SQL
    readonly now: Instant
  },
): Statement =>
  orm.run(sql`insert into role_grants (id, account_id, organisation_id, role, granted_at)
    select made.value, ${grants.accountId}, ${grants.organisationId}, made.key, ${grants.now}
    from json_each(${JSON.stringify(grants.ids)}) as made
    where made.key in (select value from json_each(${grants.offered}))
    and not exists (select 1 from role_grants as held where held.account_id = ${grants.accountId}
      and held.organisation_id = ${grants.organisationId} and held.role = made.key and ${grantStands(sql`held`)})`)

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
