import { idOf } from '@kps/crossings/ids'
import { accounts, roleGrants } from '@kps/foundation/access/schema'
import { comparing } from '@kps/foundation/language'
import { agencies } from '@kps/locality/agencies/schema'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { caseAccess } from './case-access.ts'
import { worksOnCases } from './insert-case.ts'

export interface CaseTeamChoice {
  readonly accountId: string
  readonly name: string
  readonly agencyId: string
  readonly agency: string
  readonly isOnTeam: boolean
}

/** Who works on a case and who could: the practitioners and coordinators of this locality, in each capacity of theirs. At most 200. */
export const readCaseTeam = defineQuery({
  permit: 'case-team:extend',
  action: 'caseTeam.read',
  input: v.object({ caseId: idOf('cse') }),
  access: ({ caseId }, caller) => caseAccess(caseId, caller),
  record: ({ caseId }) => caseId,
  reads: (orm, { caseId }) => ({
    practitioners: orm
      .select({
        accountId: accounts.id,
        accountName: accounts.name,
        agencyId: agencies.id,
        agency: agencies.name,
        isOnTeam: sql<number>`exists (select 1 from case_team as present where present.case_id = ${caseId} and present.account_id = ${accounts.id} and present.agency_id = ${agencies.id})`,
      })
      .from(accounts)
      .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id))
      .innerJoin(agencies, eq(agencies.id, roleGrants.organisationId))
      .where(worksOnCases())
      .groupBy(accounts.id, agencies.id)
      .limit(200),
  }),
  async answer({ practitioners }, { vault }): Promise<readonly CaseTeamChoice[]> {
    const named = await Promise.all(
      practitioners.map(async (row) => ({
        accountId: row.accountId,
        name: await openAccountName(vault, row),
        agencyId: row.agencyId,
        agency: row.agency,
        isOnTeam: row.isOnTeam === 1,
      })),
    )
    return named.sort((one, other) => comparing('mi')(one.name, other.name))
  },
})

/** Whether somebody with this account may be put on a case's team, for that agency or for any. */
export const accountMayJoin = (accountId: string, agencyId: string | undefined) =>
  sql`exists (select 1 from role_grants where role_grants.account_id = ${accountId} and ${worksOnCases()}
    and role_grants.organisation_id = coalesce(${agencyId ?? null}, role_grants.organisation_id))`
