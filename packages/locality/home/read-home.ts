import type { CallerSql } from '@kps/foundation/access'
import { addDays, type Instant, today } from '@kps/foundation/time'
import { caseIsOpen, mayOpenCase } from '@kps/locality/cases'
import { caseTeam } from '@kps/locality/cases/schema'
import { waitingReferrals } from '@kps/locality/referrals/schema'
import { defineQuery } from '@kps/locality/roles'
import { lateBefore } from '@kps/locality/triage'
import { count, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'

/** What waits, in numbers: nothing on the home page is about a person. */
export interface Home {
  readonly waiting: number
  readonly inDanger: number
  readonly late: number
  readonly arrivedSince: number
  /** Questions that name nobody and wait for an answer, and those that look wrong. */
  readonly questions: number
  readonly oddQuestions: number
  /** Referrals that another locality has not got yet. */
  readonly toSendOn: number
  /** Organisations that ask to join, and notices from other localities about agencies here. */
  readonly joins: number
  readonly agencyNotices: number
  /** Cases on whose team I am and that are not closed. */
  readonly myCases: number
  /** Safety plans in those cases whose day of review has come. */
  readonly reviewsDue: number
  /** Actions for my agency, in cases that I may open, due within the week or past it. */
  readonly actionsDue: number
  readonly actionsLate: number
}

const nothing = {
  waiting: 0,
  inDanger: 0,
  late: 0,
  arrivedSince: 0,
  questions: 0,
  oddQuestions: 0,
  toSendOn: 0,
  joins: 0,
  agencyNotices: 0,
  myCases: 0,
  reviewsDue: 0,
  actionsDue: 0,
  actionsLate: 0,
}

/** Actions due within so many days stand on the home page. */
export const daysAhead = 7

/** Home: which referrals wait and since when, my cases, what is due in them. One batch, counts only. */
export const readHome = defineQuery({
  permit: 'home:read',
  action: 'home.read',
  input: v.object({}),
  reads: (orm, _input, caller, now) => ({
    waiting: orm
      .select({
        waiting: count(),
        // What looks wrong and says so may be true: it counts.
        inDanger: sql<number>`coalesce(sum(${waitingReferrals.urgency} = 0), 0)
          + (select count(*) from quarantined_referrals where quarantined_referrals.urgency = 0)`,
        late: sql<number>`coalesce(sum(${waitingReferrals.receivedAt} < case ${waitingReferrals.urgency}
          when 0 then ${lateBefore(true, now)} else ${lateBefore(false, now)} end), 0)`,
        arrivedSince: sql<number>`coalesce(sum(${waitingReferrals.receivedAt} > coalesce(
          (select max(previous_seen_at) from sessions where account_id = ${caller.accountId}), '')), 0)`,
        questions: sql<number>`(select count(*) from waiting_questions where looks_wrong = 0)`,
        oddQuestions: sql<number>`(select count(*) from waiting_questions where looks_wrong = 1)`,
        toSendOn: sql<number>`(select count(*) from waiting_transfers)`,
        joins: sql<number>`(select count(*) from waiting_joins)`,
        agencyNotices: sql<number>`(select count(*) from waiting_agency_notices)`,
      })
      .from(waitingReferrals),
    mine: orm
      .select({ myCases: count(), reviewsDue: sql<number>`coalesce(sum(${reviewsDue(now)}), 0)` })
      .from(caseTeam)
      .where(sql`${eq(caseTeam.accountId, caller.accountId)} and ${eq(caseTeam.agencyId, caller.organisationId)}
        and ${caseIsOpen(sql`${caseTeam.caseId}`)}`),
    actions: orm.select(actionsDue(caller, now)).from(sql`(select 1)`),
  }),
  answer: ({ waiting: [waiting], mine: [mine], actions: [actions] }): Home => ({
    ...nothing,
    ...waiting,
    ...mine,
    ...actions,
  }),
})

/** Safety plans of one case whose newest version says that today or earlier was the day to look at it again. */
const reviewsDue = (now: Instant) => sql`(select count(*) from safety_plans
  join safety_plan_versions on safety_plan_versions.plan_id = safety_plans.id
  where safety_plans.case_id = ${caseTeam.caseId} and safety_plan_versions.review_on <= ${today(now)}
    and not exists (select 1 from safety_plan_versions as newer where newer.plan_id = safety_plans.id
      and newer.version > safety_plan_versions.version))`

function actionsDue(caller: CallerSql, now: Instant) {
  const dueBy = (day: string) => sql<number>`(select count(*) from risk_plan_actions
    where risk_plan_actions.agency_id = ${caller.organisationId} and risk_plan_actions.due_on <= ${day}
    and not exists (select 1 from risk_plan_action_outcomes where risk_plan_action_outcomes.action_id = risk_plan_actions.id)
    and ${caseIsOpen(sql`risk_plan_actions.case_id`)} and ${mayOpenCase(sql`risk_plan_actions.case_id`, caller)})`
  return { actionsDue: dueBy(addDays(today(now), daysAhead)), actionsLate: dueBy(addDays(today(now), -1)) }
}
