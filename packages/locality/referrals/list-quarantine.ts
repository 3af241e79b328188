import { idOf } from '@kps/crossings/ids'
import { defineQuery } from '@kps/locality/roles'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type QuarantineSign, signsIn } from './quarantine.ts'
import { type ReferralSummary, referralPlace, referralSummary } from './referral.ts'
import { quarantinedReferrals, referralQuarantines, referrals } from './schema.ts'

/** A referral that looks wrong, in a line. */
export interface QuarantinedReferral {
  readonly referralId: string
  readonly reference: string
  readonly receivedAt: string
  readonly immediateDanger: boolean
  readonly referrerKind: string
  readonly signs: readonly QuarantineSign[]
  readonly summary: ReferralSummary
}

export interface Quarantine {
  readonly held: number
  readonly referrals: readonly QuarantinedReferral[]
  /** The id after which the next page begins. */
  readonly next: string | undefined
}

const pageSize = 25

const line = {
  referralId: referrals.id,
  reference: referrals.reference,
  receivedAt: referrals.receivedAt,
  immediateDanger: referrals.immediateDanger,
  referrerKind: referrals.referrerKind,
  summary: referrals.summary,
  signs: sql<string>`(select signs from referral_quarantines as arrived where arrived.referral_id = ${referrals.id} and arrived.turn = 1)`,
  held: sql<number>`(select count(*) from quarantined_referrals)`,
}

/**
 * What looks wrong, 25 a page. Held: who is in danger now first, then who has waited longest. Set aside: what was set
 * aside last comes first.
 */
export const listQuarantine = defineQuery({
  permit: 'referral:read',
  action: 'quarantine.listed',
  input: v.object({ after: v.optional(idOf('ref')), list: v.optional(v.picklist(['held', 'set-aside']), 'held') }),
  reads: (orm, { after, list }) => ({
    page:
      list === 'held'
        ? orm
            .select(line)
            .from(quarantinedReferrals)
            .innerJoin(referrals, eq(referrals.id, quarantinedReferrals.referralId))
            .where(
              after
                ? sql`(${quarantinedReferrals.urgency}, ${quarantinedReferrals.receivedAt}, ${quarantinedReferrals.referralId}) >
                    (select 1 - last_one.immediate_danger, last_one.received_at, last_one.id from referrals as last_one where last_one.id = ${after})`
                : undefined,
            )
            .orderBy(
              asc(quarantinedReferrals.urgency),
              asc(quarantinedReferrals.receivedAt),
              asc(quarantinedReferrals.referralId),
            )
            .limit(pageSize + 1)
        : orm
            .select(line)
            .from(referralQuarantines)
            .innerJoin(referrals, eq(referrals.id, referralQuarantines.referralId))
            .where(
              and(
                eq(referralQuarantines.state, 'set-aside'),
                sql`not exists (select 1 from referral_quarantines as later where later.referral_id = ${referralQuarantines.referralId} and later.turn > ${referralQuarantines.turn})`,
                after
                  ? sql`(${referralQuarantines.at}, ${referralQuarantines.referralId}) < (select last_one.at, last_one.referral_id from referral_quarantines as last_one
                      where last_one.referral_id = ${after} order by last_one.turn desc limit 1)`
                  : undefined,
              ),
            )
            .orderBy(desc(referralQuarantines.at), desc(referralQuarantines.referralId))
            .limit(pageSize + 1),
  }),
  async answer({ page }, { vault }): Promise<Quarantine> {
    const shown = page.slice(0, pageSize)
    return {
      held: page[0]?.held ?? 0,
      referrals: await Promise.all(
        shown.map(async ({ held: _, signs, summary, ...row }) => ({
          ...row,
          signs: v.parse(signsIn, signs),
          summary: await vault.openJson(referralPlace(row.referralId, 'summary'), summary, referralSummary),
        })),
      ),
      next: page.length > pageSize ? shown.at(-1)?.referralId : undefined,
    }
  },
})
