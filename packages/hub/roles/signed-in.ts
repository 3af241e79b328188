import { accounts, roleGrants, sessions } from '@kps/foundation/access/schema'
import type { Orm, Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { eq, sql } from 'drizzle-orm'

/** Everybody at the hub acts for the hub: the capacity of each session and each grant. */
export const hubOrganisation = 'hub'

/** Who a page greets: "signed in as … for …". */
export interface SignedIn {
  readonly accountId: string
  readonly name: string
  readonly roles: readonly string[]
}

export const readSignedIn = (orm: Orm, sessionId: string) => ({
  signedIn: orm
    .select({
      accountId: sessions.accountId,
      name: accounts.name,
      roles: sql<string>`(select json_group_array(role) from ${roleGrants} where ${roleGrants.accountId} = ${sessions.accountId}
        and ${roleGrants.organisationId} = ${sessions.organisationId}
        and not exists (select 1 from role_grant_endings where grant_id = ${roleGrants.id}))`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sessionId)),
})

export async function signedInFrom(
  rows: { readonly signedIn: readonly { accountId: string; name: Sealed; roles: string }[] },
  vault: Vault,
): Promise<SignedIn> {
  const [row] = rows.signedIn
  if (!row) throw new Error('a session that lives has an account')
  return {
    accountId: row.accountId,
    name: await vault.open({ table: 'accounts', column: 'name', row: row.accountId }, row.name),
    roles: JSON.parse(row.roles) as string[],
  }
}
