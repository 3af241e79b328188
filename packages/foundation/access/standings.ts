import type { Orm, Sealed } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { accountStandings, organisationStandings } from './schema.ts'

interface Said {
  /** Sealed for the row `{id}.{turn}`, so that it cannot stand for another turn. */
  readonly reason: Sealed
  readonly turn: number
  readonly at: Instant
  readonly by: SQL | string
}

/** The statement that suspends somebody or restores them, from the next request on. */
export const insertAccountStanding = (
  orm: Orm,
  standing: Said & { readonly accountId: string; readonly state: 'suspended' | 'restored' },
) => orm.insert(accountStandings).values({ ...standing, by: sql`${standing.by}` })

/** The statement that suspends an organisation, restores it, or lets it go, from the next request on. */
export const insertOrganisationStanding = (
  orm: Orm,
  standing: Said & { readonly organisationId: string; readonly state: 'suspended' | 'restored' | 'withdrawn' },
) => orm.insert(organisationStandings).values({ ...standing, by: sql`${standing.by}` })

/** Where the reason of a turn stands sealed. */
export const standingPlace = (
  table: 'account_standings' | 'organisation_standings',
  id: string,
  turn: number,
): { readonly table: string; readonly column: string; readonly row: string } => ({
  table,
  column: 'reason',
  row: `${id}.${turn}`,
})

/** Whether `turn` is the next one of this account: two who decide at once do not overwrite each other. */
export const isNextAccountTurn = (accountId: string, turn: number): SQL =>
  sql`${turn} = 1 + coalesce((select max(turn) from account_standings where account_id = ${accountId}), 0)`

/** The same of an organisation. */
export const isNextOrganisationTurn = (organisationId: string, turn: number): SQL =>
  sql`${turn} = 1 + coalesce((select max(turn) from organisation_standings where organisation_id = ${organisationId}), 0)`
