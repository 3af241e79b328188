import { sealed } from '@kps/foundation/database'
import { cases } from '@kps/locality/cases/schema'
import { instruments } from '@kps/locality/instruments/schema'
import { people } from '@kps/locality/people/schema'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One assessment of one person's risk, never overwritten. The level is a person's judgement; the suggestion stands beside it. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    instrumentId: text('instrument_id')
      .notNull()
      .references(() => instruments.id),
    suggestedLevel: text('suggested_level').notNull(),
    level: text('level').notNull(),
    answers: sealed('answers').notNull(),
    judgement: sealed('judgement').notNull(),
    assessedAt: text('assessed_at').notNull(),
    assessedBy: text('assessed_by').notNull(),
  },
  (table) => [
    index('assessments_by_case').on(table.caseId, table.assessedAt),
    index('assessments_by_assessed_at').on(table.assessedAt),
  ],
)
