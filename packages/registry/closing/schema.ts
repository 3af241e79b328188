import { closingStates } from '@kps/crossings/tenancy'
import { localities } from '@kps/registry/localities/schema'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How a locality is closed: one row a state, in the order of `place`, which has no gaps. The last row is where it stands. */
export const localityClosings = sqliteTable(
  'locality_closings',
  {
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    place: integer('place').notNull(),
    state: text('state', { enum: closingStates }).notNull(),
    at: text('at').notNull(),
    /** The hub account that asked or confirmed; nobody for what the registry did itself. */
    by: text('by'),
    /** `asked`: the reason, sealed by the hub. `exported`: digest and row counts. `closed`: what the platform keeps. JSON. */
    detail: text('detail'),
  },
  (table) => [primaryKey({ columns: [table.localityId, table.place] })],
)
