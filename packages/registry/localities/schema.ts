import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A locality as the registry knows it: public facts. It knows no person. */
export const localities = sqliteTable(
  'localities',
  {
    id: text('id').primaryKey(),
    /** The first label of its host name, and its code in publications. */
    code: text('code').notNull(),
    /** The code as people may misread it (`foldCode`): no two localities read alike. */
    foldedCode: text('folded_code').notNull(),
    name: text('name').notNull(),
    nameMi: text('name_mi').notNull(),
    contactPhone: text('contact_phone').notNull(),
    contactHours: text('contact_hours').notNull(),
    contactHoursMi: text('contact_hours_mi').notNull(),
    contactEmail: text('contact_email').notNull(),
    contactAddress: text('contact_address').notNull(),
    requestedAt: text('requested_at').notNull(),
    /** It also takes what no other locality is known for. At most one does. */
    isNational: integer('is_national', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    uniqueIndex('localities_by_code').on(table.code),
    uniqueIndex('localities_by_folded_code').on(table.foldedCode),
    uniqueIndex('localities_national').on(table.isNational).where(sql`is_national = 1`),
  ],
)

/** The places that a locality says are its own: public facts, by which somebody finds the right form. */
export const localityPlaces = sqliteTable(
  'locality_places',
  {
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['territorial-authority', 'local-board', 'suburb'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.localityId, table.name] })],
)

/**
 * How a locality is reached, as its own people have changed it since it was founded: the latest said counts, whenever it came. Kept
 * under the telling's id, so that one that comes again is kept once.
 */
export const localityContacts = sqliteTable(
  'locality_contacts',
  {
    tellingId: text('telling_id').primaryKey(),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    at: text('at').notNull(),
    phone: text('phone').notNull(),
    hours: text('hours').notNull(),
    hoursMi: text('hours_mi').notNull(),
    email: text('email').notNull(),
    address: text('address').notNull(),
    toldAt: text('told_at').notNull(),
  },
  (table) => [index('locality_contacts_newest').on(table.localityId, table.at, table.tellingId)],
)

/** Whether a locality asks browsers to show that they are none of a flood's (Turnstile): the newest row counts, none is no. */
export const turnstileSwitches = sqliteTable(
  'turnstile_switches',
  {
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    at: text('at').notNull(),
    isOn: integer('is_on', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.localityId, table.at] })],
)

/** Which database is a locality's: the newest row counts. A restore adds one, and the one before stays known. */
export const localityDatabases = sqliteTable(
  'locality_databases',
  {
    namespace: text('namespace').primaryKey(),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    since: text('since').notNull(),
    reason: text('reason', { enum: ['provisioned', 'restored'] }).notNull(),
  },
  (table) => [index('locality_databases_by_locality').on(table.localityId, table.since)],
)

/** A locality's data key, wrapped with the platform key. It is never changed; where its row goes, the locality is shredded. */
export const dataKeys = sqliteTable('data_keys', {
  localityId: text('locality_id')
    .primaryKey()
    .references(() => localities.id),
  wrappedKey: text('wrapped_key').notNull(),
  madeAt: text('made_at').notNull(),
})

/** Since when a locality takes referrals: its own people said so, and until then no public form lists it. */
export const localityOpenings = sqliteTable('locality_openings', {
  localityId: text('locality_id')
    .primaryKey()
    .references(() => localities.id),
  at: text('at').notNull(),
})
