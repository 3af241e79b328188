import { sealed } from '@kps/foundation/database'
import { agencies } from '@kps/locality/agencies/schema'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * A one-time link by which somebody comes in. Only the hash of its secret is stored. `accountId` is kept for whom it makes, so
 * that `name`, sealed for that account's row, moves into it as it is; somebody who has an account here already keeps their own.
 */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    secretIndex: text('secret_index').notNull(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    /** JSON array. */
    roles: text('roles').notNull(),
    accountId: text('account_id').notNull(),
    name: sealed('name').notNull(),
    madeAt: text('made_at').notNull(),
    /** An account, or the lane that founded the locality. */
    madeBy: text('made_by').notNull(),
    /** The agency that its maker acted for; none at the founding. */
    madeFor: text('made_for'),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('invitations_by_secret').on(table.secretIndex),
    index('invitations_by_agency').on(table.agencyId, table.expiresAt),
  ],
)

/** The one browser that an invitation is for, by the hash of what its cookie holds. */
export const invitationClaims = sqliteTable('invitation_claims', {
  invitationId: text('invitation_id')
    .primaryKey()
    .references(() => invitations.id),
  browserIndex: text('browser_index').notNull(),
  claimedAt: text('claimed_at').notNull(),
})

export const invitationUses = sqliteTable('invitation_uses', {
  invitationId: text('invitation_id')
    .primaryKey()
    .references(() => invitations.id),
  accountId: text('account_id').notNull(),
  usedAt: text('used_at').notNull(),
})

export const invitationRevocations = sqliteTable('invitation_revocations', {
  invitationId: text('invitation_id')
    .primaryKey()
    .references(() => invitations.id),
  revokedAt: text('revoked_at').notNull(),
  revokedBy: text('revoked_by').notNull(),
})
