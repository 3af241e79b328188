import { type SQL, sql } from 'drizzle-orm'

/** True for a case on which nothing stands but what one referral brought: then undoing its decision closes it. */
export const nothingElseOn = (caseId: string, referralId: string): SQL => sql`not exists (
    select 1 from assessments where assessments.case_id = ${caseId})
  and not exists (select 1 from safety_plans where safety_plans.case_id = ${caseId})
  and not exists (select 1 from risk_plan_actions where risk_plan_actions.case_id = ${caseId})
  and not exists (select 1 from triage_decisions as another where another.case_id = ${caseId} and another.referral_id <> ${referralId})
  and not exists (select 1 from case_episodes join episodes on episodes.id = case_episodes.episode_id
    where case_episodes.case_id = ${caseId} and coalesce(episodes.referral_id, '') <> ${referralId})`
