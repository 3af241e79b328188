import { sealed } from '@kps/foundation/database'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What came in, as it came in. It waits because it has no triage decision. */
export const referrals = sqliteTable(
  'referrals',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull(),
    receivedAt: text('received_at').notNull(),
    referrerKind: text('referrer_kind').notNull(),
    /** Which kind of organisation it came from, by the national catalogue of measures. */
    sourceKind: text('source_kind').notNull(),
    immediateDanger: integer('immediate_danger', { mode: 'boolean' }).notNull(),
    peopleCount: integer('people_count').notNull(),
    childrenCount: integer('children_count').notNull(),
    summary: sealed('summary').notNull(),
    document: sealed('document').notNull(),
  },
  (table) => [index('referrals_by_received_at').on(table.receivedAt)],
)

/**
 * Keyed blind indexes of the people a referral names, made when it is received: opening it then finds likely existing
 * people in the same round trip. `personPlace` counts the people of the document from 0.
 */
export const referralMatches = sqliteTable(
  'referral_matches',
  {
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    personPlace: integer('person_place').notNull(),
    value: text('value').notNull(),
    kind: text('kind', { enum: ['name', 'part', 'birth-date', 'phone'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.personPlace, table.value] })],
)

/**
 * The queue: which referrals have no triage decision. Two triggers keep it (a referral comes, its first decision is
 * written); nothing else writes it, so that reading the queue does not grow with the years.
 */
export const waitingReferrals = sqliteTable(
  'waiting_referrals',
  {
    referralId: text('referral_id')
      .primaryKey()
      .references(() => referrals.id),
    /** 0 when the referral says that somebody is in danger now, else 1. */
    urgency: integer('urgency').notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (table) => [index('waiting_referrals_in_order').on(table.urgency, table.receivedAt, table.referralId)],
)

/** What can look wrong about how a referral came in. Hints only, so that a person looks; nobody is refused for them. */
export const quarantineSigns = ['hidden-field', 'too-fast', 'not-checked', 'too-many'] as const

/**
 * What came in looking wrong, and what somebody made of it. The highest turn counts: the intake lane holds a referral
 * (turn 1), a coordinator lets it into the queue or sets it aside, and may take either back.
 */
export const referralQuarantines = sqliteTable(
  'referral_quarantines',
  {
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    turn: integer('turn').notNull(),
    state: text('state', { enum: ['held', 'let-in', 'set-aside'] }).notNull(),
    /** Which signs, as a JSON array; what a coordinator does has none. */
    signs: text('signs').notNull(),
    reason: sealed('reason'),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.referralId, table.turn] }),
    index('referral_quarantines_by_state').on(table.state, table.at, table.referralId),
  ],
)

/** The referrals that are held now: kept by a trigger of the rows above and of the first decision, as the queue is. */
export const quarantinedReferrals = sqliteTable(
  'quarantined_referrals',
  {
    referralId: text('referral_id')
      .primaryKey()
      .references(() => referrals.id),
    urgency: integer('urgency').notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (table) => [index('quarantined_referrals_in_order').on(table.urgency, table.receivedAt, table.referralId)],
)
