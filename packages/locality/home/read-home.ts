import { referrals } from '@kps/locality/referrals/schema'
import { defineQuery } from '@kps/locality/roles'
import { triageDecisions } from '@kps/locality/triage/schema'
import { count, eq, notExists, sql } from 'drizzle-orm'
import * as v from 'valibot'

/** What waits, in numbers: nothing on the home page is about a person. */
export interface Home {
  readonly waiting: number
  readonly inDanger: number
  readonly arrivedSince: number
}

/** Home: how many referrals wait, how many speak of immediate danger, how many came since this person was last here. */
export const readHome = defineQuery({
  permit: 'home:read',
  action: 'home.read',
  input: v.object({}),
  reads: (orm, _input, caller) => ({
    waiting: orm
      .select({
        waiting: count(),
        inDanger: sql<number>`coalesce(sum(${referrals.immediateDanger}), 0)`,
        arrivedSince: sql<number>`coalesce(sum(${referrals.receivedAt} > coalesce(
          (select max(previous_seen_at) from sessions where account_id = ${caller.accountId}), '')), 0)`,
      })
      .from(referrals)
      .where(notExists(orm.select().from(triageDecisions).where(eq(triageDecisions.referralId, referrals.id)))),
  }),
  answer: ({ waiting: [row] }): Home => row ?? { waiting: 0, inDanger: 0, arrivedSince: 0 },
})
