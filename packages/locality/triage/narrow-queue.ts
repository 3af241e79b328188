import { referrerKinds } from '@kps/crossings/referral-handover'
import type { Instant } from '@kps/foundation/time'
import { referrals, waitingReferrals } from '@kps/locality/referrals/schema'
import { inArray, or, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { lateBefore } from './clock.ts'

export const queueNeeds = ['late', 'children'] as const

/** What the queue is narrowed down to: all of `only`, and any of `from`; nothing named is everything. */
export const queueNarrowing = {
  only: v.optional(v.array(v.picklist(queueNeeds)), []),
  from: v.optional(v.array(v.picklist(referrerKinds)), []),
}

export type QueueNarrowing = v.InferOutput<v.ObjectSchema<typeof queueNarrowing, undefined>>

/** The condition on a waiting referral. Who is in danger now is never narrowed away. */
export function fitsNarrowing({ only, from }: QueueNarrowing, now: Instant): SQL | undefined {
  if (only.length + from.length === 0) return undefined
  const conditions = [
    only.includes('late') ? sql`${waitingReferrals.receivedAt} < ${lateBefore(false, now)}` : undefined,
    only.includes('children') ? sql`${referrals.childrenCount} > 0` : undefined,
    from.length > 0 ? inArray(referrals.referrerKind, from) : undefined,
  ].filter((condition) => condition !== undefined)
  return or(sql`${waitingReferrals.urgency} = 0`, sql`(${sql.join(conditions, sql` and `)})`)
}
