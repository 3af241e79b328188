import { applications } from '@kps/registry/applications/schema'
import { localities } from '@kps/registry/localities/schema'
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** For which application a locality is made, and who had it begun: one locality for an application. */
export const provisioningRequests = sqliteTable(
  'provisioning_requests',
  {
    localityId: text('locality_id')
      .primaryKey()
      .references(() => localities.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    /** An account at the hub. */
    askedBy: text('asked_by').notNull(),
  },
  (table) => [uniqueIndex('provisioning_requests_by_application').on(table.applicationId)],
)

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

/** That a step was tried and did not come about, and where it fell: a plain word, nothing that anybody said. */
export const provisioningFailures = sqliteTable(
  'provisioning_failures',
  {
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    at: text('at').notNull(),
    step: text('step').notNull(),
    code: text('code', { enum: ['platform', 'database', 'door'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.localityId, table.at] })],
)

/** A locality that could not be made: everything of it was taken away again, and its code is free. */
export const provisioningUndone = sqliteTable(
  'provisioning_undone',
  {
    localityId: text('locality_id').primaryKey(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    applicationId: text('application_id'),
    /** The name of the database that was removed. */
    namespace: text('namespace').notNull(),
    /** An account at the hub. */
    undoneBy: text('undone_by').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('provisioning_undone_by_code').on(table.code, table.at)],
)
