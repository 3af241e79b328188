import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What was prepared for the hub: protected figures only, so it is not sealed. Its states are rows in the tables below. */
export const publications = sqliteTable(
  'publications',
  {
    id: text('id').primaryKey(),
    quarter: text('quarter').notNull(),
    sequence: integer('sequence').notNull(),
    digest: text('digest').notNull(),
    document: text('document').notNull(),
    preparedAt: text('prepared_at').notNull(),
  },
  (table) => [
    uniqueIndex('publications_by_sequence').on(table.sequence),
    index('publications_by_quarter').on(table.quarter),
  ],
)

export const publicationReleases = sqliteTable('publication_releases', {
  publicationId: text('publication_id')
    .primaryKey()
    .references(() => publications.id),
  releasedAt: text('released_at').notNull(),
  releasedBy: text('released_by').notNull(),
})

export const publicationAcknowledgements = sqliteTable('publication_acknowledgements', {
  publicationId: text('publication_id')
    .primaryKey()
    .references(() => publications.id),
  acknowledgedAt: text('acknowledged_at').notNull(),
})
