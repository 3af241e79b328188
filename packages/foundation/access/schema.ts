import { sealed } from '@kps/foundation/database'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Somebody who can sign in, known by a keyed hash of issuer and subject. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    subjectIndex: text('subject_index').notNull(),
    name: sealed('name').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('accounts_by_subject').on(table.subjectIndex)],
)

/** A role held for one organisation. It ends by a row in role_grant_endings. */
export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    organisationId: text('organisation_id').notNull(),
    role: text('role').notNull(),
    grantedAt: text('granted_at').notNull(),
  },
  (table) => [index('role_grants_by_account').on(table.accountId)],
)

export const roleGrantEndings = sqliteTable('role_grant_endings', {
  grantId: text('grant_id')
    .primaryKey()
    .references(() => roleGrants.id),
  endedAt: text('ended_at').notNull(),
})

/** Whether somebody may act at all: the newest turn counts, and nobody without a row is suspended. `reason` is for those who decide. */
export const accountStandings = sqliteTable(
  'account_standings',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    turn: integer('turn').notNull(),
    state: text('state', { enum: ['suspended', 'restored'] }).notNull(),
    reason: sealed('reason').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.turn] })],
)

/** Whether anybody may act for an organisation: the newest turn counts, and one without a row stands. */
export const organisationStandings = sqliteTable(
  'organisation_standings',
  {
    organisationId: text('organisation_id').notNull(),
    turn: integer('turn').notNull(),
    state: text('state', { enum: ['suspended', 'restored', 'withdrawn'] }).notNull(),
    reason: sealed('reason').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.turn] })],
)

/**
 * A session, known by the hash of what the cookie holds. `organisationId` is the capacity it acts in; without one it opens
 * nothing but the page where its person chooses one.
 */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    organisationId: text('organisation_id'),
    startedAt: text('started_at').notNull(),
    previousSeenAt: text('previous_seen_at'),
    seenAt: text('seen_at').notNull(),
    endsAt: text('ends_at').notNull(),
  },
  (table) => [index('sessions_by_account').on(table.accountId)],
)

export const sessionEndings = sqliteTable('session_endings', {
  sessionId: text('session_id')
    .primaryKey()
    .references(() => sessions.id),
  endedAt: text('ended_at').notNull(),
})
