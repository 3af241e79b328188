import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { referrals, waitingReferrals } from '@kps/locality/referrals/schema'
import { defineQuery } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'

/** As much of a referral as is needed to send it on: nothing of what it says. */
export interface SendOn {
  readonly referralId: string
  readonly reference: string
  readonly immediateDanger: boolean
  /** Only what waits for a decision can be sent on. */
  readonly waits: boolean
}

const notFound = new Failure('not-found', 'page.notFound.title')

/** Which referral is to be sent on. */
export const readSendOn = defineQuery({
  permit: 'referral:triage',
  action: 'referral.read',
  input: v.object({ referralId: idOf('ref') }),
  access: ({ referralId }) => [
    { holds: sql`exists (select 1 from referrals where referrals.id = ${referralId})`, refusal: notFound },
  ],
  record: ({ referralId }) => referralId,
  reads: (orm, { referralId }) => ({
    referral: orm
      .select({
        referralId: referrals.id,
        reference: referrals.reference,
        immediateDanger: referrals.immediateDanger,
        waits: sql<number>`exists (select 1 from ${waitingReferrals} where ${waitingReferrals.referralId} = ${referrals.id})`,
      })
      .from(referrals)
      .where(eq(referrals.id, referralId)),
  }),
  answer({ referral: [row] }): SendOn {
    if (!row) throw notFound
    return { ...row, waits: row.waits === 1 }
  },
})
