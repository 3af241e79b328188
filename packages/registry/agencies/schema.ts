import { localities } from '@kps/registry/localities/schema'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Which organisation works in which locality's response, by its public number: the newest turn counts. The registry knows
 * agencies, no person, and never why.
 */
export const agencyMemberships = sqliteTable(
  'agency_memberships',
  {
    nzbn: text('nzbn').notNull(),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    turn: integer('turn').notNull(),
    state: text('state', { enum: ['works-here', 'suspended', 'restored', 'withdrawn'] }).notNull(),
    legalName: text('legal_name').notNull(),
    /** When it was so in the locality. */
    at: text('at').notNull(),
    /** The locality's own id of its telling: told again, it is kept once. */
    tellingId: text('telling_id').notNull(),
    toldAt: text('told_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.nzbn, table.localityId, table.turn] }),
    uniqueIndex('agency_memberships_by_telling').on(table.tellingId),
  ],
)

/** Which other locality is to hear of a telling: those that listed the agency at that moment. */
export const agencyNotices = sqliteTable(
  'agency_notices',
  {
    tellingId: text('telling_id')
      .notNull()
      .references(() => agencyMemberships.tellingId),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tellingId, table.localityId] }),
    index('agency_notices_by_time').on(table.at),
  ],
)

/** The other locality has it. */
export const agencyNoticeReceipts = sqliteTable(
  'agency_notice_receipts',
  {
    tellingId: text('telling_id').notNull(),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tellingId, table.localityId] })],
)
