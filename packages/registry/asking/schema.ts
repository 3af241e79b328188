import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Who was asked for within five minutes, a row each until there are more than usual: then no more are kept, so that nobody
 * grows the table by asking. A trigger takes off what is an hour old; nothing else does.
 */
export const askings = sqliteTable(
  'askings',
  {
    /** When the five minutes began. */
    since: text('since').notNull(),
    /** A locality's id; `all` for all of them; `unknown` for codes that are no open locality's. */
    subject: text('subject').notNull(),
    /** The how-manieth it is; of an unknown code one of 64 places, by its digest, so that no code that was made up is kept. */
    place: integer('place').notNull(),
  },
  (table) => [primaryKey({ columns: [table.since, table.subject, table.place] })],
)
