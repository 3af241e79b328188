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
