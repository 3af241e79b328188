import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { sql } from 'drizzle-orm'
import { queueTakes } from './quota.ts'

interface Arrived {
  readonly referralId: string
  readonly signs: readonly string[]
  readonly now: Instant
}

/**
 * The statement that holds a referral, just written, when something looks wrong about it or the queue takes no more. It is
 * the same text for every referral, and for most it does nothing.
 */
export function holdReferral(orm: Orm, { referralId, signs, now }: Arrived): Statement {
  const seen = JSON.stringify(signs)
  return orm.run(sql`insert into referral_quarantines (referral_id, turn, state, signs, at, by)
    select ${referralId}, 1, 'held', iif(${seen} = '[]', '["too-many"]', ${seen}), ${now}, 'intake'
    where ${seen} <> '[]' or not ${queueTakes(now, 1)}`)
}
