import { sealed } from '@kps/foundation/database'
import { cases } from '@kps/locality/cases/schema'
import { people } from '@kps/locality/people/schema'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A safety plan belongs to one person and is made with them. */
export const safetyPlans = sqliteTable(
  'safety_plans',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    startedAt: text('started_at').notNull(),
    startedBy: text('started_by').notNull(),
  },
  (table) => [uniqueIndex('safety_plans_by_case').on(table.caseId, table.personId)],
)

/** A plan as it was agreed. A change is a new version. */
export const safetyPlanVersions = sqliteTable(
  'safety_plan_versions',
  {
    planId: text('plan_id')
      .notNull()
      .references(() => safetyPlans.id),
    version: integer('version').notNull(),
    content: sealed('content').notNull(),
    reviewOn: text('review_on').notNull(),
    agreedAt: text('agreed_at').notNull(),
    agreedBy: text('agreed_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.version] }),
    index('safety_plan_versions_by_agreed_at').on(table.agreedAt),
  ],
)

/** A copy that left on paper, and whether the person said it is safe to hold. */
export const safetyPlanCopies = sqliteTable(
  'safety_plan_copies',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => safetyPlans.id),
    version: integer('version').notNull(),
    safeToHold: text('safe_to_hold', { enum: ['yes', 'no', 'kept-by-worker'] }).notNull(),
    printedAt: text('printed_at').notNull(),
    printedBy: text('printed_by').notNull(),
  },
  (table) => [index('safety_plan_copies_by_plan').on(table.planId)],
)
