import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Figures of one quarter as prepared for the hub: protected, so not sealed. Its states are rows in the tables below. The
 * newest one of a quarter can be released; an older one that never was is simply replaced.
 */
export const publications = sqliteTable(
  'publications',
  {
    id: text('id').primaryKey(),
    quarter: text('quarter').notNull(),
    /** Of the figures alone, so that a night that changes nothing prepares nothing. */
    digest: text('digest').notNull(),
    figures: text('figures').notNull(),
    preparedAt: text('prepared_at').notNull(),
  },
  (table) => [index('publications_by_quarter').on(table.quarter, table.preparedAt)],
)

/** What a person released, word for word. Sequence numbers are given here, so that what leaves has no gaps. */
export const publicationReleases = sqliteTable(
  'publication_releases',
  {
    publicationId: text('publication_id')
      .primaryKey()
      .references(() => publications.id),
    sequence: integer('sequence').notNull(),
    digest: text('digest').notNull(),
    document: text('document').notNull(),
    outboxId: text('outbox_id').notNull(),
    releasedAt: text('released_at').notNull(),
    releasedBy: text('released_by').notNull(),
  },
  (table) => [uniqueIndex('publication_releases_by_sequence').on(table.sequence)],
)

/** The hub has it. It takes them in order, so the highest sequence here tells what still waits. */
export const publicationAcknowledgements = sqliteTable(
  'publication_acknowledgements',
  {
    publicationId: text('publication_id')
      .primaryKey()
      .references(() => publications.id),
    sequence: integer('sequence').notNull(),
    acknowledgedAt: text('acknowledged_at').notNull(),
  },
  (table) => [uniqueIndex('publication_acknowledgements_by_sequence').on(table.sequence)],
)
