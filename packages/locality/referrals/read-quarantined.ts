import { idOf } from '@kps/crossings/ids'
import { type ReferralHandover, referralSchema } from '@kps/crossings/referral-handover'
import { accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import { desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type QuarantineSign, type QuarantineState, quarantinePlace, signsIn } from './quarantine.ts'
import { referralPlace } from './referral.ts'
import { referralQuarantines, referrals } from './schema.ts'

/** A referral that looked wrong, opened: all of it, why it looked wrong, and what was made of it. */
export interface OpenedQuarantined {
  readonly referralId: string
  readonly reference: string
  readonly receivedAt: Instant
  readonly immediateDanger: boolean
  readonly document: ReferralHandover
  readonly signs: readonly QuarantineSign[]
  /** Newest first; the first one counts. */
  readonly turns: readonly {
    readonly turn: number
    readonly state: QuarantineState
    readonly at: string
    readonly by: string
    readonly reason: string
  }[]
  /** A decision stands, so nothing is to be moved any more. */
  readonly isDecided: boolean
}

const notFound = new Failure('not-found', 'page.notFound.title')

export const readQuarantined = defineQuery({
  permit: 'referral:read',
  action: 'quarantine.read',
  input: v.object({ referralId: idOf('ref') }),
  access: ({ referralId }) => [
    {
      holds: sql`exists (select 1 from referral_quarantines where referral_quarantines.referral_id = ${referralId})`,
      refusal: notFound,
    },
  ],
  record: ({ referralId }) => referralId,
  reads: (orm, { referralId }) => ({
    referral: orm
      .select({
        reference: referrals.reference,
        receivedAt: referrals.receivedAt,
        immediateDanger: referrals.immediateDanger,
        document: referrals.document,
        isDecided: sql<number>`exists (select 1 from triage_decisions where triage_decisions.referral_id = ${referralId})`,
      })
      .from(referrals)
      .where(eq(referrals.id, referralId)),
    turns: orm
      .select({
        turn: referralQuarantines.turn,
        state: referralQuarantines.state,
        signs: referralQuarantines.signs,
        reason: referralQuarantines.reason,
        at: referralQuarantines.at,
        accountId: accounts.id,
        accountName: accounts.name,
      })
      .from(referralQuarantines)
      .leftJoin(accounts, eq(accounts.id, referralQuarantines.by))
      .where(eq(referralQuarantines.referralId, referralId))
      .orderBy(desc(referralQuarantines.turn))
      .limit(20),
  }),
  async answer({ referral: [row], turns }, { vault, input: { referralId } }): Promise<OpenedQuarantined> {
    if (!row) throw notFound
    const [document, opened] = await Promise.all([
      vault.openJson(referralPlace(referralId, 'document'), row.document, referralSchema),
      Promise.all(
        turns.map(async ({ accountId, accountName, at, reason, state, turn }) => ({
          turn,
          state,
          at,
          by: accountId ? await openAccountName(vault, { accountId, accountName }) : '',
          reason: reason ? await vault.open(quarantinePlace(referralId, turn), reason) : '',
        })),
      ),
    ])
    return {
      referralId,
      reference: row.reference,
      receivedAt: row.receivedAt as Instant,
      immediateDanger: row.immediateDanger,
      document,
      signs: v.parse(signsIn, turns.at(-1)?.signs ?? '[]'),
      turns: opened,
      isDecided: row.isDecided === 1,
    }
  },
})
