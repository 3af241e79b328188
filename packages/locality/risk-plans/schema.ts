import { sealed } from '@kps/foundation/database'
import { agencies } from '@kps/locality/agencies/schema'
import { cases } from '@kps/locality/cases/schema'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The risk management plan of a case, one row an action: risk, action, agency, due. It faces professionals only. */
export const riskPlanActions = sqliteTable(
  'risk_plan_actions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    content: sealed('content').notNull(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    dueOn: text('due_on').notNull(),
    agreedAt: text('agreed_at').notNull(),
    agreedBy: text('agreed_by').notNull(),
  },
  (table) => [
    index('risk_plan_actions_by_case').on(table.caseId),
    index('risk_plan_actions_by_agency').on(table.agencyId, table.dueOn),
  ],
)

export const riskPlanActionOutcomes = sqliteTable('risk_plan_action_outcomes', {
  actionId: text('action_id')
    .primaryKey()
    .references(() => riskPlanActions.id),
  outcome: text('outcome', { enum: ['done', 'declined', 'no-longer-needed'] }).notNull(),
  note: sealed('note').notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
})
