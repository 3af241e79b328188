import { alarmKinds, alarmNotes } from '@kps/crossings/tenancy'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Kind, request id and which locality; nothing of what was sent, and nothing of a person. */
export const alarms = sqliteTable(
  'alarms',
  {
    /** In the order in which they came. */
    number: integer('number').primaryKey(),
    id: text('id').notNull(),
    kind: text('kind', { enum: alarmKinds }).notNull(),
    /** The id of the locality that it is about; `house` where it names none. */
    about: text('about').notNull(),
    requestId: text('request_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    // lookAtAlarm, and the next page of listAlarms
    uniqueIndex('alarms_by_id').on(table.id),
    // how often it came, and the newest of them; `number` is in every index
    index('alarms_by_kind').on(table.kind, table.about),
  ],
)

/** Which alarms nobody has looked at: one row a kind and locality, however often it came. Kept by triggers. */
export const waitingAlarms = sqliteTable(
  'waiting_alarms',
  {
    kind: text('kind', { enum: alarmKinds }).notNull(),
    about: text('about').notNull(),
    /** The number of the first that nobody has looked at. */
    first: integer('first').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.about] })],
)

/** Somebody has looked at the alarms of one kind about one locality, from the first to the last that they were shown. */
export const alarmLooks = sqliteTable(
  'alarm_looks',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: alarmKinds }).notNull(),
    about: text('about').notNull(),
    first: integer('first').notNull(),
    last: integer('last').notNull(),
    note: text('note', { enum: alarmNotes }).notNull(),
    /** An account of the hub, which says nothing here. */
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  // what lets a waiting one go
  (table) => [uniqueIndex('alarm_looks_by_first').on(table.kind, table.about, table.first)],
)
