import type { Orm } from '@kps/foundation/database'
import { agencies } from '@kps/locality/agencies/schema'
import { episodes } from '@kps/locality/episodes/schema'
import { personRecords } from '@kps/locality/people/schema'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { leadNow } from './case-lead.ts'
import { caseClosures, caseEpisodes, casePeople, cases } from './schema.ts'

export const episodesPerPage = 25

const by = ['accountId', 'accountName']
const teamColumns = [...by, 'joinedAt']
const decisionColumns = ['decisionId', 'referralId', 'reference', 'outcome', 'reason', 'decidedAt', ...by, 'replaced']
const assessmentColumns = ['assessmentId', 'personId', 'level', 'suggestedLevel', 'assessedAt', ...by]
const actionColumns = ['actionId', 'agency', 'dueOn', 'outcome']

/** The statement for the case itself. What hangs on it comes as JSON columns, since a page has ten statements in all. */
export const readCaseRow = (orm: Orm, caseId: string) =>
  orm
    .select({
      number: cases.number,
      leadAgency: agencies.name,
      openedAt: cases.openedAt,
      closedAt: caseClosures.closedAt,
      closedBecause: caseClosures.reason,
      team: json(
        teamColumns,
        sql`select accounts.id as accountId, accounts.name as accountName, min(case_team.joined_at) as joinedAt
        from case_team join accounts on accounts.id = case_team.account_id
        where case_team.case_id = ${caseId} group by accounts.id order by joinedAt limit 50`,
      ),
      decisions: json(
        decisionColumns,
        sql`select triage_decisions.id as decisionId, triage_decisions.referral_id as referralId, referrals.reference,
          triage_decisions.outcome, triage_decisions.reason, triage_decisions.decided_at as decidedAt,
          accounts.id as accountId, accounts.name as accountName,
          exists (select 1 from triage_decisions as later where later.referral_id = triage_decisions.referral_id
            and later.turn > triage_decisions.turn) as replaced
        from triage_decisions join referrals on referrals.id = triage_decisions.referral_id
        left join accounts on accounts.id = triage_decisions.decided_by
        where triage_decisions.case_id = ${caseId} order by triage_decisions.decided_at desc limit 20`,
      ),
      assessments: json(
        assessmentColumns,
        sql`select assessments.id as assessmentId, assessments.person_id as personId, assessments.level,
          assessments.suggested_level as suggestedLevel, assessments.assessed_at as assessedAt,
          accounts.id as accountId, accounts.name as accountName
        from assessments left join accounts on accounts.id = assessments.assessed_by
        where assessments.case_id = ${caseId} order by assessments.assessed_at desc limit 20`,
      ),
      actions: json(
        actionColumns,
        sql`select risk_plan_actions.id as actionId, agencies.name as agency, risk_plan_actions.due_on as dueOn,
          risk_plan_action_outcomes.outcome from risk_plan_actions join agencies on agencies.id = risk_plan_actions.agency_id
        left join risk_plan_action_outcomes on risk_plan_action_outcomes.action_id = risk_plan_actions.id
        where risk_plan_actions.case_id = ${caseId} order by risk_plan_actions.due_on limit 50`,
      ),
    })
    .from(cases)
    .innerJoin(agencies, eq(agencies.id, leadNow))
    .leftJoin(caseClosures, eq(caseClosures.caseId, cases.id))
    .where(eq(cases.id, caseId))

/** The statement for the people of a case: the newest record of each, their last level and their safety plan. */
export const readCasePeople = (orm: Orm, caseId: string) =>
  orm
    .select({
      personId: casePeople.personId,
      role: casePeople.role,
      version: personRecords.version,
      detail: personRecords.detail,
      lastLevel: sql<string | null>`(select assessments.level from assessments where assessments.case_id = ${caseId}
        and assessments.person_id = ${casePeople.personId} order by assessments.assessed_at desc limit 1)`,
      reviewOn: sql<string | null>`(select safety_plan_versions.review_on from safety_plans
        join safety_plan_versions on safety_plan_versions.plan_id = safety_plans.id
        where safety_plans.case_id = ${caseId} and safety_plans.person_id = ${casePeople.personId}
        order by safety_plan_versions.version desc limit 1)`,
      otherCases: sql<number>`(select count(*) from case_people as elsewhere where elsewhere.person_id = ${casePeople.personId}
        and elsewhere.case_id <> ${caseId})`,
    })
    .from(casePeople)
    .innerJoin(
      personRecords,
      and(
        eq(personRecords.personId, casePeople.personId),
        sql`${personRecords.version} = (select max(newest.version) from person_records as newest
          where newest.person_id = ${casePeople.personId})`,
      ),
    )
    .where(eq(casePeople.caseId, caseId))
    .orderBy(
      sql`case ${casePeople.role} when 'victim-survivor' then 0 when 'child' then 1 when 'person-using-violence' then 2 else 3 end`,
      casePeople.joinedAt,
      casePeople.personId,
    )
    .limit(25)

/** The statement for the episodes of a case, newest first. */
export const readCaseEpisodes = (orm: Orm, caseId: string, after: string | undefined) =>
  orm
    .select({
      episodeId: episodes.id,
      occurredOn: episodes.occurredOn,
      source: episodes.source,
      summary: episodes.summary,
      recordedAt: episodes.recordedAt,
      people: json(
        ['personId', 'role'],
        sql`select episode_people.person_id as personId, episode_people.role from episode_people
        where episode_people.episode_id = ${episodes.id} limit 25`,
      ),
      movedAway: sql<number>`coalesce((select triage_decisions.case_id is not ${caseId} from triage_decisions
        where triage_decisions.referral_id = ${episodes.referralId} order by triage_decisions.turn desc limit 1), 0)`,
    })
    .from(caseEpisodes)
    .innerJoin(episodes, eq(episodes.id, caseEpisodes.episodeId))
    .where(
      and(
        eq(caseEpisodes.caseId, caseId),
        after
          ? sql`(${episodes.occurredOn}, ${episodes.id}) < (select last_one.occurred_on, last_one.id from episodes as last_one where last_one.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(episodes.occurredOn), desc(episodes.id))
    .limit(episodesPerPage + 1)

/** Rows of a select as one JSON column, in the select's own order. `names` are the columns that it gives. */
function json(names: readonly string[], select: SQL): SQL<string> {
  const pairs = sql.join(
    names.map((name) => sql.raw(`'${name}', listed.${name}`)),
    sql`, `,
  )
  return sql<string>`(select json_group_array(json_object(${pairs})) from (${select}) as listed)`
}
