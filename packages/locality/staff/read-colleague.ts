import { idOf } from '@kps/crossings/ids'
import { accountHolds, accountStands, grantStands, standingPlace } from '@kps/foundation/access'
import { accountStandings, accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import { coordinates, defineQuery, openAccountName, type Role, roles } from '@kps/locality/roles'
import { desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'

export interface Standing {
  readonly turn: number
  readonly state: 'suspended' | 'restored'
  readonly at: string
  readonly reason: string
  readonly by: string
}

export interface OneColleague {
  readonly accountId: string
  readonly name: string
  readonly isSuspended: boolean
  /** What they may do, for each agency that the reader may know of. */
  readonly capacities: readonly {
    readonly agencyId: string
    readonly agency: string
    readonly roles: readonly Role[]
    readonly isOwn: boolean
  }[]
  /** Suspensions and restorations, the newest first; for who coordinates. */
  readonly standings: readonly Standing[]
}

const capacitiesText = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ agencyId: v.string(), agency: v.string(), isOwn: v.number(), roles: v.array(v.picklist(roles)) })),
)

/** One who works here: for a colleague's administrator with the roles in their own agency, for who coordinates with all. */
export const readColleague = defineQuery({
  permit: 'staff:read',
  action: 'staff.read',
  input: v.object({ accountId: idOf('acc') }),
  record: ({ accountId }) => accountId,
  access: ({ accountId }, caller) => [
    {
      holds: sql`(${accountHolds(sql`${accountId}`, sql`${caller.organisationId}`, roles)}
        or (${coordinates(caller)} and exists (select 1 from accounts where accounts.id = ${accountId})))`,
      refusal: new Failure('not-found', 'page.notFound.title'),
    },
  ],
  reads: (orm, { accountId }, caller) => ({
    account: orm
      .select({
        accountId: accounts.id,
        accountName: accounts.name,
        stands: sql<number>`${accountStands(sql`accounts.id`)}`,
        capacities: sql<string>`(select json_group_array(json_object('agencyId', each.id, 'agency', each.name,
          'isOwn', each.id = ${caller.organisationId}, 'roles', json(each.roles))) from (
            select agencies.id, agencies.name, json_group_array(role_grants.role) as roles from role_grants
            join agencies on agencies.id = role_grants.organisation_id
            where role_grants.account_id = accounts.id and ${grantStands()}
            and (agencies.id = ${caller.organisationId} or ${coordinates(caller)})
            group by agencies.id order by agencies.name) as each)`,
      })
      .from(accounts)
      .where(eq(accounts.id, accountId)),
    standings: orm
      .select({
        turn: accountStandings.turn,
        state: accountStandings.state,
        at: accountStandings.at,
        reason: accountStandings.reason,
        accountId: accounts.id,
        accountName: accounts.name,
      })
      .from(accountStandings)
      .leftJoin(accounts, eq(accounts.id, accountStandings.by))
      .where(sql`${accountStandings.accountId} = ${accountId} and ${coordinates(caller)}`)
      .orderBy(desc(accountStandings.turn))
      .limit(20),
  }),
  async answer({ account: [account], standings }, { vault, input }): Promise<OneColleague> {
    if (!account) throw new Failure('not-found', 'page.notFound.title')
    return {
      accountId: account.accountId,
      name: await openAccountName(vault, account),
      isSuspended: account.stands !== 1,
      capacities: v.parse(capacitiesText, account.capacities).map((one) => ({ ...one, isOwn: one.isOwn === 1 })),
      standings: await Promise.all(
        standings.map(async (row) => ({
          turn: row.turn,
          state: row.state,
          at: row.at,
          reason: await vault.open(standingPlace('account_standings', input.accountId, row.turn), row.reason),
          by: await openAccountName(vault, row),
        })),
      ),
    }
  },
})
