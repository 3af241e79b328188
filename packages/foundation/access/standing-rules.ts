import { type SQL, sql } from 'drizzle-orm'

/** Whether nobody has suspended this account, or they were restored since. `accountId` is a column or a value. */
export const accountStands = (accountId: SQL): SQL => sql`coalesce((
  select said.state from account_standings as said where said.account_id = ${accountId}
  order by said.turn desc limit 1), 'restored') = 'restored'`

/** Whether this organisation is neither suspended nor withdrawn. */
export const organisationStands = (organisationId: SQL): SQL => sql`coalesce((
  select said.state from organisation_standings as said where said.organisation_id = ${organisationId}
  order by said.turn desc limit 1), 'restored') = 'restored'`

/** Whether a row of `role_grants`, under this name, has not ended. */
export const grantStands = (grants: SQL = sql`role_grants`): SQL =>
  sql`not exists (select 1 from role_grant_endings as ended where ended.grant_id = ${grants}.id)`
