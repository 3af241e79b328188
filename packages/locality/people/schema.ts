import { sealed } from '@kps/foundation/database'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  createdAt: text('created_at').notNull(),
})

/**
 * What is known of a person. A correction is a new version; the highest one counts. `summary` is what a list shows
 * (name, age); `detail` holds the rest (all names, date of birth, contact and its safety).
 */
export const personRecords = sqliteTable(
  'person_records',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    version: integer('version').notNull(),
    summary: sealed('summary').notNull(),
    detail: sealed('detail').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.version] })],
)

/** Keyed blind indexes for finding likely the same person: whole folded name, its parts, date of birth, phone. */
export const personMatches = sqliteTable(
  'person_matches',
  {
    value: text('value').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: ['name', 'part', 'birth-date', 'phone'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.value, table.personId] }),
    index('person_matches_by_person').on(table.personId),
  ],
)
