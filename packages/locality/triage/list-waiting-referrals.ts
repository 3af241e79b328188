import { idOf } from '@kps/crossings/ids'
import type { Instant } from '@kps/foundation/time'
import { type ReferralSummary, referralPlace, referralSummary } from '@kps/locality/referrals'
import { quarantinedReferrals, referrals, waitingReferrals } from '@kps/locality/referrals/schema'
import { defineQuery } from '@kps/locality/roles'
import { and, asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type Clock, clockOf } from './clock.ts'
import { fitsNarrowing, type QueueNarrowing, queueNarrowing } from './narrow-queue.ts'

export interface WaitingReferral {
  readonly referralId: string
  readonly reference: string
  readonly receivedAt: string
  readonly immediateDanger: boolean
  readonly peopleCount: number
  readonly childrenCount: number
  readonly referrerKind: string
  readonly summary: ReferralSummary
  readonly clock: Clock
}

export interface TriageQueue {
  readonly waiting: number
  /** How many of them fit what the queue was narrowed down to. */
  readonly fitting: number
  readonly referrals: readonly WaitingReferral[]
  /** What looks wrong: how many, and the first few of those that say somebody is in danger now. */
  readonly quarantine: {
    readonly held: number
    readonly inDanger: number
    readonly first: readonly { readonly referralId: string; readonly reference: string; readonly receivedAt: string }[]
  }
  /** The id after which the next page begins. */
  readonly next: string | undefined
}

const pageSize = 25
/** A flood of those that claim danger shows as its number, and takes no more of the queue's page than this. */
const fewInDanger = 3

/**
 * The triage queue, 25 a page: who is in danger now first, then who has waited longest. Above it stands what looks wrong
 * and says that somebody is in danger now: it may be true. Narrowed down, it still shows everybody who is in danger now.
 */
export const listWaitingReferrals = defineQuery({
  permit: 'referral:read',
  action: 'referrals.listed',
  input: v.object({ after: v.optional(idOf('ref')), ...queueNarrowing }),
  reads: (orm, { after, ...narrowing }, _caller, now) => ({
    page: orm
      .select({
        referralId: referrals.id,
        reference: referrals.reference,
        receivedAt: referrals.receivedAt,
        immediateDanger: referrals.immediateDanger,
        peopleCount: referrals.peopleCount,
        childrenCount: referrals.childrenCount,
        referrerKind: referrals.referrerKind,
        summary: referrals.summary,
        waiting: sql<number>`(select count(*) from waiting_referrals as whole_queue)`,
        fitting: countFitting(narrowing, now),
      })
      .from(waitingReferrals)
      .innerJoin(referrals, eq(referrals.id, waitingReferrals.referralId))
      .where(
        and(
          fitsNarrowing(narrowing, now),
          // The last one of the page before may have been decided meanwhile: its place in the order comes from the referral.
          after
            ? sql`(${waitingReferrals.urgency}, ${waitingReferrals.receivedAt}, ${waitingReferrals.referralId}) >
              (select 1 - last_one.immediate_danger, last_one.received_at, last_one.id from referrals as last_one where last_one.id = ${after})`
            : undefined,
        ),
      )
      .orderBy(asc(waitingReferrals.urgency), asc(waitingReferrals.receivedAt), asc(waitingReferrals.referralId))
      .limit(pageSize + 1),
    wrong: orm
      .select({
        referralId: referrals.id,
        reference: referrals.reference,
        receivedAt: referrals.receivedAt,
        held: sql<number>`(select count(*) from quarantined_referrals as all_held)`,
        inDanger: sql<number>`(select count(*) from quarantined_referrals as all_held where all_held.urgency = 0)`,
        immediateDanger: referrals.immediateDanger,
      })
      .from(quarantinedReferrals)
      .innerJoin(referrals, eq(referrals.id, quarantinedReferrals.referralId))
      .orderBy(
        asc(quarantinedReferrals.urgency),
        asc(quarantinedReferrals.receivedAt),
        asc(quarantinedReferrals.referralId),
      )
      .limit(fewInDanger),
  }),
  async answer({ page, wrong }, { vault, now }): Promise<TriageQueue> {
    const shown = page.slice(0, pageSize)
    return {
      waiting: page[0]?.waiting ?? 0,
      fitting: page[0]?.fitting ?? 0,
      referrals: await Promise.all(
        shown.map(async ({ waiting: _, fitting: __, summary, ...row }) => ({
          ...row,
          summary: await vault.openJson(referralPlace(row.referralId, 'summary'), summary, referralSummary),
          clock: clockOf(row.receivedAt as Instant, row.immediateDanger, now),
        })),
      ),
      quarantine: {
        held: wrong[0]?.held ?? 0,
        inDanger: wrong[0]?.inDanger ?? 0,
        first: wrong
          .filter((one) => one.immediateDanger)
          .map(({ referralId, reference, receivedAt }) => ({ referralId, reference, receivedAt })),
      },
      next: page.length > pageSize ? shown.at(-1)?.referralId : undefined,
    }
  },
})

function countFitting(narrowing: QueueNarrowing, now: Instant) {
  const fits = fitsNarrowing(narrowing, now)
  return fits
    ? sql<number>`(select count(*) from waiting_referrals join referrals on referrals.id = waiting_referrals.referral_id where ${fits})`
    : sql<number>`(select count(*) from waiting_referrals as whole_queue)`
}
