import { standingPlace } from '@kps/foundation/access'
import { accounts } from '@kps/foundation/access/schema'
import type { Orm, Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { openAccountName } from '@kps/locality/roles'
import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { agencies, agencyAgreements, agencyLawfulStandings } from './schema.ts'
import { lastAct, standingActs } from './standing.ts'

const shown = 20

/** The statement for the agency itself, with the turns of its standing as a JSON column. */
export function readAgencyRow(orm: Orm, agencyId: string) {
  const { id: _, ...columns } = getTableColumns(agencies)
  return orm
    .select({
      ...columns,
      lastAct: lastAct(agencyId),
      turns: sql<string>`(select json_group_array(json_object('turn', listed.turn, 'act', listed.state, 'reason', listed.reason,
        'at', listed.at, 'accountId', listed.account_id, 'accountName', listed.account_name)) from (
        select organisation_standings.turn, organisation_standings.state, organisation_standings.reason,
          organisation_standings.at, accounts.id as account_id, accounts.name as account_name
        from organisation_standings left join accounts on accounts.id = organisation_standings.by
        where organisation_standings.organisation_id = ${agencyId} order by organisation_standings.turn desc limit ${shown}) as listed)`,
    })
    .from(agencies)
    .where(eq(agencies.id, agencyId))
}

const by = { accountId: accounts.id, accountName: accounts.name }

/** What was confirmed about what the law lets it receive, newest first. */
export const readLawful = (orm: Orm, agencyId: string) =>
  orm
    .select({
      lawId: agencyLawfulStandings.id,
      standing: agencyLawfulStandings.standing,
      holds: agencyLawfulStandings.holds,
      basis: agencyLawfulStandings.basis,
      at: agencyLawfulStandings.at,
      ...by,
    })
    .from(agencyLawfulStandings)
    .leftJoin(accounts, eq(accounts.id, agencyLawfulStandings.confirmedBy))
    .where(eq(agencyLawfulStandings.agencyId, agencyId))
    .orderBy(desc(agencyLawfulStandings.id))
    .limit(2 * shown)

/** What was agreed with it, newest first. */
export const readAgreements = (orm: Orm, agencyId: string) =>
  orm
    .select({
      agreementId: agencyAgreements.id,
      kind: agencyAgreements.kind,
      title: agencyAgreements.title,
      signedOn: agencyAgreements.signedOn,
      expiresOn: agencyAgreements.expiresOn,
      ...by,
    })
    .from(agencyAgreements)
    .leftJoin(accounts, eq(accounts.id, agencyAgreements.recordedBy))
    .where(eq(agencyAgreements.agencyId, agencyId))
    .orderBy(desc(agencyAgreements.id))
    .limit(shown)

const turnsColumn = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      turn: v.number(),
      act: v.picklist(standingActs),
      reason: v.custom<Sealed>((value) => typeof value === 'string'),
      at: v.string(),
      accountId: v.nullable(v.string()),
      accountName: v.nullable(v.custom<Sealed>((value) => typeof value === 'string')),
    }),
  ),
)

/** One turn of an agency's standing, opened. */
export interface OpenedTurn {
  readonly act: (typeof standingActs)[number]
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** Opens the reasons and names in the JSON column of an agency's turns. */
export const openTurns = (vault: Vault, agencyId: string, turns: string): Promise<readonly OpenedTurn[]> =>
  Promise.all(
    v.parse(turnsColumn, turns).map(async ({ turn, act, reason, at, ...who }) => ({
      act,
      at,
      reason: await vault.open(standingPlace('organisation_standings', agencyId, turn), reason),
      by: await openAccountName(vault, who),
    })),
  )
