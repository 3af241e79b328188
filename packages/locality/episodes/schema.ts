import { sealed } from '@kps/foundation/database'
import { people } from '@kps/locality/people/schema'
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One reported family violence event. The incident is not the case: a whānau may have many. */
export const episodes = sqliteTable(
  'episodes',
  {
    id: text('id').primaryKey(),
    occurredOn: text('occurred_on').notNull(),
    source: text('source', { enum: ['referral', 'police', 'agency'] }).notNull(),
    /** One referral makes one episode, however often its decision is changed. */
    referralId: text('referral_id'),
    summary: sealed('summary').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [uniqueIndex('episodes_by_referral').on(table.referralId)],
)

/** A person's role in one episode; it may differ in the next. */
export const episodePeople = sqliteTable(
  'episode_people',
  {
    episodeId: text('episode_id')
      .notNull()
      .references(() => episodes.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['victim-survivor', 'child', 'person-using-violence', 'other'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.personId] }),
    index('episode_people_by_person').on(table.personId),
  ],
)
