import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * What a locality published, as verified. The hub's schema holds codes, counts and dates only: the signed words
 * themselves are not kept, their digest is.
 */
export const publications = sqliteTable(
  'publications',
  {
    id: text('id').primaryKey(),
    localityCode: text('locality_code').notNull(),
    quarter: text('quarter').notNull(),
    sequence: integer('sequence').notNull(),
    digest: text('digest').notNull(),
    catalogueVersion: integer('catalogue_version').notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (table) => [
    uniqueIndex('publications_by_sequence').on(table.localityCode, table.sequence),
    index('publications_by_quarter').on(table.quarter, table.localityCode),
  ],
)

/** One cell, or a table's total: a protected count, or none where it is suppressed. */
export const publishedCells = sqliteTable(
  'published_cells',
  {
    publicationId: text('publication_id')
      .notNull()
      .references(() => publications.id),
    measure: text('measure').notNull(),
    breakdown: text('breakdown').notNull(),
    /** Raised by the locality when late data changed this table. */
    version: integer('version').notNull(),
    value: integer('value'),
  },
  (table) => [primaryKey({ columns: [table.publicationId, table.measure, table.breakdown] })],
)

/** A publication whose signature held and that was refused all the same, once for each reason. */
export const publicationRefusals = sqliteTable(
  'publication_refusals',
  {
    localityCode: text('locality_code').notNull(),
    sequence: integer('sequence').notNull(),
    publicationId: text('publication_id').notNull(),
    reason: text('reason').notNull(),
    refusedAt: text('refused_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.localityCode, table.sequence, table.publicationId, table.reason] })],
)
