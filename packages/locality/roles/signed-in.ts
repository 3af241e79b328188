import { grantStands, organisationStands } from '@kps/foundation/access'
import { accounts, roleGrants, sessions } from '@kps/foundation/access/schema'
import type { Orm, Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { agencies } from '@kps/locality/agencies/schema'
import { and, eq, sql } from 'drizzle-orm'
import { type OwnNames, ownNamesFrom, ownNamesSql } from './own-names.ts'

/** Who a page greets: "signed in as … for …". */
export interface SignedIn {
  readonly accountId: string
  readonly name: string
  readonly agencyId: string
  readonly agency: string
  readonly roles: readonly string[]
  /** For how many agencies they may act here. */
  readonly capacities: number
  /** When this person was last here before this session; ISO 8601 UTC. */
  readonly lastHereAt: string | null
  /** What this table calls itself. */
  readonly own: OwnNames
}

export const readSignedIn = (orm: Orm, sessionId: string) => ({
  signedIn: orm
    .select({
      accountId: sessions.accountId,
      name: accounts.name,
      agencyId: agencies.id,
      agency: agencies.name,
      lastHereAt: sessions.previousSeenAt,
      own: ownNamesSql,
      capacities: sql<number>`(select count(distinct role_grants.organisation_id) from role_grants
        where role_grants.account_id = ${sessions.accountId} and ${grantStands()}
        and ${organisationStands(sql`role_grants.organisation_id`)})`,
      roles: sql<string>`(select json_group_array(role) from ${roleGrants} where ${roleGrants.accountId} = ${sessions.accountId}
        and ${roleGrants.organisationId} = ${sessions.organisationId}
        and not exists (select 1 from role_grant_endings where grant_id = ${roleGrants.id}))`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(agencies, and(eq(agencies.id, sessions.organisationId)))
    .where(eq(sessions.id, sessionId)),
})

export async function signedInFrom(
  rows: {
    readonly signedIn: readonly {
      accountId: string
      name: Sealed
      agencyId: string
      agency: string
      lastHereAt: string | null
      roles: string
      capacities: number
      own: string
    }[]
  },
  vault: Vault,
): Promise<SignedIn> {
  const [row] = rows.signedIn
  if (!row) throw new Error('a session that lives has an account and an agency')
  return {
    ...row,
    name: await vault.open({ table: 'accounts', column: 'name', row: row.accountId }, row.name),
    roles: JSON.parse(row.roles) as string[],
    own: ownNamesFrom(row.own),
  }
}
