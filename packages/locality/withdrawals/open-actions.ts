import { caseIsOpen } from '@kps/locality/cases'
import { type SQL, sql } from 'drizzle-orm'

/** The actions of open cases' plans that wait for an agency, as a list in parentheses of their ids and cases. */
export const openActionsOf = (agencyId: string): SQL => sql`(
  select risk_plan_actions.id, risk_plan_actions.case_id from risk_plan_actions
  where risk_plan_actions.agency_id = ${agencyId}
    and not exists (select 1 from risk_plan_action_outcomes where risk_plan_action_outcomes.action_id = risk_plan_actions.id)
    and ${caseIsOpen(sql`risk_plan_actions.case_id`)})`
