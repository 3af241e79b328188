import { sealed } from '@kps/foundation/database'
import { agencies } from '@kps/locality/agencies/schema'
import { episodes } from '@kps/locality/episodes/schema'
import { people } from '@kps/locality/people/schema'
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Shared work around linked people. It is closed because a closure exists. */
export const cases = sqliteTable(
  'cases',
  {
    id: text('id').primaryKey(),
    /** A plain running number to say aloud; it carries no meaning. */
    number: text('number').notNull(),
    summary: sealed('summary').notNull(),
    /** Which agency led it when it was opened; a later row of case_leads counts. */
    leadAgencyId: text('lead_agency_id')
      .notNull()
      .references(() => agencies.id),
    openedAt: text('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
  },
  (table) => [
    // Shorter numbers first, so that the last number is found at the index's end after C-99999 too.
    uniqueIndex('cases_by_number').on(sql`length(${table.number})`, table.number),
    index('cases_by_opened_at').on(table.openedAt, table.id),
    index('cases_by_lead').on(table.leadAgencyId),
  ],
)

/** The lead went to another agency: the newest turn counts. */
export const caseLeads = sqliteTable(
  'case_leads',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    turn: integer('turn').notNull(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.turn] }), index('case_leads_by_agency').on(table.agencyId)],
)

export const casePeople = sqliteTable(
  'case_people',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['victim-survivor', 'child', 'person-using-violence', 'other'] }).notNull(),
    joinedAt: text('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.personId] }),
    index('case_people_by_person').on(table.personId),
  ],
)

/**
 * Who works on the case and so may open it: need-to-know is by case team, not by agency. It holds in the capacity in which they
 * joined, so that what somebody opened for one agency is not theirs when they act for another, or for it no more.
 */
export const caseTeam = sqliteTable(
  'case_team',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    accountId: text('account_id').notNull(),
    agencyId: text('agency_id').notNull(),
    joinedAt: text('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.accountId, table.agencyId] }),
    index('case_team_by_account').on(table.accountId, table.agencyId),
  ],
)

export const caseEpisodes = sqliteTable(
  'case_episodes',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    episodeId: text('episode_id')
      .notNull()
      .references(() => episodes.id),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.episodeId] })],
)

export const caseClosures = sqliteTable('case_closures', {
  caseId: text('case_id')
    .primaryKey()
    .references(() => cases.id),
  reason: text('reason', { enum: ['opened-in-error', 'work-complete', 'handed-over'] }).notNull(),
  closedAt: text('closed_at').notNull(),
  closedBy: text('closed_by').notNull(),
})
