import { localities } from '@kps/registry/localities/schema'
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const provisioningSteps = sqliteTable(
  'provisioning_steps',
  {
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    step: text('step', { enum: ['requested', 'created', 'migrated', 'keyed', 'seeded', 'open'] }).notNull(),
    /** What there is to know of the step, such as the last migration that was applied. */
    detail: text('detail'),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.localityId, table.step] })],
)

/** A locality that could not be made: everything of it was taken away again, and its code is free. */
export const provisioningUndone = sqliteTable('provisioning_undone', {
  localityId: text('locality_id').primaryKey(),
  code: text('code').notNull(),
  /** The name of the database that was removed. */
  namespace: text('namespace').notNull(),
  /** The last step that stood. */
  step: text('step').notNull(),
  /** The account at the hub that said so. */
  undoneBy: text('undone_by').notNull(),
  at: text('at').notNull(),
})
