import { grantStands } from '@kps/foundation/access'
import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { type CaseRole, type CaseSummary, casePlace } from './case.ts'
import { type caseClosures, caseEpisodes, casePeople, cases, caseTeam } from './schema.ts'

interface Made {
  readonly at: Instant
  /** An account's id, or SQL that gives it. */
  readonly by: SQL | string
}

/** Somebody in a capacity. Without an agency it is the one for which they have worked on cases here the longest. */
interface Joined extends Made {
  readonly agencyId?: SQL | string | undefined
}

/** The next running number, taken under the batch's write lock: no gap, no double, no second try. */
const nextNumber = sql<string>`(select printf('C-%05d', 1 + coalesce((
  select cast(substr(number, 3) as integer) from cases where length(number) > 0 order by length(number) desc, number desc limit 1), 0)))`

/** The statements that open a case and put who opens it on its team. Its people and episodes are added by their own. */
export async function insertCase(
  orm: Orm,
  vault: Vault,
  one: { readonly id: string; readonly leadAgencyId: string; readonly summary: CaseSummary },
  made: Joined,
): Promise<readonly Statement[]> {
  const summary = await vault.sealJson(casePlace(one.id), one.summary)
  const row = { id: one.id, number: nextNumber, summary, leadAgencyId: one.leadAgencyId }
  return [orm.insert(cases).values({ ...row, openedAt: made.at, openedBy: made.by }), joinTeam(orm, one.id, made)]
}

/** Puts somebody on a case's team; who is on it stays as they are. */
export const joinTeam = (orm: Orm, caseId: string, { agencyId, at, by }: Joined): Statement =>
  orm
    .insert(caseTeam)
    .values({ caseId, accountId: by, agencyId: agencyId ?? longestWith(by), joinedAt: at })
    .onConflictDoNothing()

const longestWith = (accountId: SQL | string) => sql<string>`(select role_grants.organisation_id from role_grants
  where role_grants.account_id = ${accountId} and ${worksOnCases()} order by role_grants.granted_at, role_grants.id limit 1)`

/** Whether a row of `role_grants` lets somebody be on a team: the roles that open cases, not ended. */
export const worksOnCases = (): SQL => sql`role_grants.role in ('practitioner', 'coordinator') and ${grantStands()}`

/** Adds people to a case; who belongs to it already stays as they are. */
export const insertCasePeople = (
  orm: Orm,
  caseId: string,
  people: readonly { readonly personId: string; readonly role: CaseRole }[],
  at: Instant,
): readonly Statement[] =>
  people.length === 0
    ? []
    : [
        orm
          .insert(casePeople)
          .values(people.map((person) => ({ caseId, ...person, joinedAt: at })))
          .onConflictDoNothing(),
      ]

export const insertCaseEpisode = (orm: Orm, caseId: string, episodeId: string): Statement =>
  orm.insert(caseEpisodes).values({ caseId, episodeId }).onConflictDoNothing()

/**
 * Closes a case.
 * @param onlyIf a condition over `cases`; when it does not hold nothing is written
 */
export const closeCase = (
  orm: Orm,
  caseId: string,
  reason: (typeof caseClosures.reason.enumValues)[number],
  made: Made,
  onlyIf: SQL = sql`1`,
): Statement =>
  orm.run(sql`insert into case_closures (case_id, reason, closed_at, closed_by)
    select cases.id, ${reason}, ${made.at}, ${made.by} from cases where cases.id = ${caseId} and ${onlyIf}
    and not exists (select 1 from case_closures as closed where closed.case_id = cases.id)`)
