import { sealed } from '@kps/foundation/database'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * An organisation at the table, as it said itself who it is. `isFamilyViolenceAgency` is its own word about s 19 of the Family
 * Violence Act 2018; what the law lets it receive is what stands in agency_lawful_standings.
 */
export const agencies = sqliteTable(
  'agencies',
  {
    id: text('id').primaryKey(),
    /** What it is called at the table. */
    name: text('name').notNull(),
    legalName: text('legal_name').notNull(),
    nzbn: text('nzbn'),
    charityNumber: text('charity_number'),
    kind: text('kind', {
      enum: [
        'crown',
        'police',
        'ngo',
        'iwi-provider',
        'kaupapa-maori',
        'pacific',
        'school',
        'early-learning',
        'health',
        'coordination',
      ],
    }).notNull(),
    /** For which Pacific peoples, as a JSON array. */
    pacificPeoples: text('pacific_peoples').notNull(),
    isFamilyViolenceAgency: text('is_family_violence_agency', { enum: ['yes', 'no', 'unknown'] }).notNull(),
    familyViolenceReason: sealed('family_violence_reason'),
    /** Its people to ring, as JSON. */
    contacts: sealed('contacts'),
    joinedAt: text('joined_at').notNull(),
  },
  (table) => [index('agencies_by_name').on(table.name, table.id), index('agencies_by_nzbn').on(table.nzbn)],
)

/** What the law lets an agency receive: the newest turn of each counts; no turn, or unknown, is a no. */
export const agencyLawfulStandings = sqliteTable(
  'agency_lawful_standings',
  {
    id: text('id').primaryKey(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    standing: text('standing', {
      enum: ['family-violence-agency', 'social-services-practitioners', 'child-welfare-and-protection-agency', 'other'],
    }).notNull(),
    turn: integer('turn').notNull(),
    holds: text('holds', { enum: ['yes', 'no', 'unknown'] }).notNull(),
    /** Why, in words. */
    basis: sealed('basis').notNull(),
    confirmedBy: text('confirmed_by').notNull(),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('agency_lawful_standings_by_turn').on(table.agencyId, table.standing, table.turn)],
)

/** What an agency and the locality have agreed, and until when: the newest of each kind counts. */
export const agencyAgreements = sqliteTable(
  'agency_agreements',
  {
    id: text('id').primaryKey(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    kind: text('kind', { enum: ['information-sharing', 'memorandum', 'code-of-practice', 'other'] }).notNull(),
    title: sealed('title').notNull(),
    signedOn: text('signed_on').notNull(),
    /** The last day on which it holds. */
    expiresOn: text('expires_on'),
    recordedBy: text('recorded_by').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('agency_agreements_by_agency').on(table.agencyId, table.kind, table.id)],
)

/** What waits to be told to the registry about an agency: two triggers keep it and nothing else writes it. */
export const waitingTellings = sqliteTable('waiting_tellings', { outboxId: text('outbox_id').primaryKey() })
