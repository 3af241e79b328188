import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What the people of this table call themselves, as they last said. Names of a group, never of a person. */
export const groupNames = sqliteTable('group_names', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nameMi: text('name_mi').notNull(),
  setAt: text('set_at').notNull(),
  setBy: text('set_by').notNull(),
})

/** The locality's own mark, a small picture with its text; the newest counts. */
export const emblems = sqliteTable('emblems', {
  id: text('id').primaryKey(),
  /** A PNG that was read and written again without what cameras and programs leave in it; base64. */
  picture: text('picture').notNull(),
  text: text('text').notNull(),
  textMi: text('text_mi').notNull(),
  setAt: text('set_at').notNull(),
  setBy: text('set_by').notNull(),
})

/** A kind of meeting that this table holds, and how often. One that has changed is ended and written anew. */
export const meetingTypes = sqliteTable(
  'meeting_types',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    cadence: text('cadence', {
      enum: ['every-day', 'weekdays', 'twice-a-week', 'weekly', 'fortnightly', 'monthly', 'as-needed'],
    }).notNull(),
    /** Which days and what time, in the table's own words. */
    usually: text('usually').notNull(),
    minutes: integer('minutes'),
    mode: text('mode', { enum: ['in-person', 'online', 'both'] }).notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
  },
  (table) => [index('meeting_types_by_name').on(table.name)],
)

export const meetingTypeEndings = sqliteTable('meeting_type_endings', {
  meetingTypeId: text('meeting_type_id')
    .primaryKey()
    .references(() => meetingTypes.id),
  endedAt: text('ended_at').notNull(),
  endedBy: text('ended_by').notNull(),
})

/** How the public reaches this locality, as its people last said: the newest counts, and the registry is told by the outbox. Of no person. */
export const publicContacts = sqliteTable('public_contacts', {
  turn: integer('turn').primaryKey(),
  phone: text('phone').notNull(),
  hours: text('hours').notNull(),
  hoursMi: text('hours_mi').notNull(),
  email: text('email').notNull(),
  address: text('address').notNull(),
  outboxId: text('outbox_id').notNull(),
  setAt: text('set_at').notNull(),
  setBy: text('set_by').notNull(),
})

/** The moment from which this table takes referrals: one row, or none yet. The registry is told by the outbox. */
export const firstOpenings = sqliteTable('first_openings', {
  id: text('id').primaryKey(),
  outboxId: text('outbox_id').notNull(),
  openedAt: text('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
})
