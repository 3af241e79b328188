import { idOf } from '@kps/crossings/ids'
import { type ReferralHandover, type ReferredPerson, referralSchema } from '@kps/crossings/referral-handover'
import { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { agencyList } from '@kps/locality/agencies'
import { openCasesOf } from '@kps/locality/cases'
import { findLikelyPeople, type LikelyPerson, likelyPersons, openLikelyPerson } from '@kps/locality/people'
import { peopleOf, referralPlace } from '@kps/locality/referrals'
import { referrals } from '@kps/locality/referrals/schema'
import { defineQuery } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type Clock, clockOf } from './clock.ts'
import { openDecision, readDecisions, type TriageDecision } from './read-decisions.ts'

export interface LikelyPersonWithCases extends LikelyPerson {
  readonly openCases: readonly { readonly caseId: string; readonly number: string; readonly leadAgency: string }[]
}

/** A referral opened for triage. */
export interface OpenedReferral {
  readonly referralId: string
  readonly reference: string
  readonly receivedAt: Instant
  readonly immediateDanger: boolean
  /** Only while it waits. */
  readonly clock: Clock | undefined
  readonly document: ReferralHandover
  /** Whom it is about, each with likely existing people: proposals, never links. */
  readonly people: readonly { readonly person: ReferredPerson; readonly likely: readonly LikelyPersonWithCases[] }[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  /** Newest first. The first one counts; an earlier one was replaced by it. */
  readonly decisions: readonly TriageDecision[]
  /** The latest turn: what a decision must name as seen. */
  readonly turn: number
}

/** Opens one referral: the whole document, likely existing people and their open cases, earlier decisions. */
export const readReferral = defineQuery({
  permit: 'referral:read',
  action: 'referral.read',
  input: v.object({ referralId: idOf('ref') }),
  access: ({ referralId }) => [
    {
      holds: sql`exists (select 1 from referrals where referrals.id = ${referralId})`,
      refusal: new Failure('not-found', 'page.notFound.title'),
    },
  ],
  record: ({ referralId }) => referralId,
  persons: ({ referralId }) => likelyPersons(referralId),
  reads: (orm, { referralId }, caller) => ({
    referral: orm
      .select({
        reference: referrals.reference,
        receivedAt: referrals.receivedAt,
        immediateDanger: referrals.immediateDanger,
        document: referrals.document,
        agencies: agencyList.sql,
      })
      .from(referrals)
      .where(eq(referrals.id, referralId)),
    likely: findLikelyPeople(orm, referralId, openCasesOf(sql`found.person_id`, caller)),
    decisions: readDecisions(orm, referralId),
  }),
  async answer({ referral: [row], likely, decisions }, { vault, input, now }): Promise<OpenedReferral> {
    if (!row) throw new Failure('not-found', 'page.notFound.title')
    const { referralId } = input
    const [document, found, decided] = await Promise.all([
      vault.openJson(referralPlace(referralId, 'document'), row.document, referralSchema),
      Promise.all(
        likely.map(async (one) => ({
          ...(await openLikelyPerson(vault, one)),
          openCases: v.parse(openCases, one.beside),
        })),
      ),
      Promise.all(decisions.map((decision) => openDecision(vault, decision))),
    ])
    const receivedAt = row.receivedAt as Instant
    return {
      referralId,
      reference: row.reference,
      receivedAt,
      immediateDanger: row.immediateDanger,
      clock: decided.length === 0 ? clockOf(receivedAt, row.immediateDanger, now) : undefined,
      document,
      people: peopleOf(document).map((person, place) => ({
        person,
        likely: found.filter((one) => one.personPlace === place),
      })),
      agencies: v.parse(agencyList.schema, row.agencies),
      decisions: decided,
      turn: decided[0]?.turn ?? 0,
    }
  },
})

const openCases = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ caseId: v.string(), number: v.string(), leadAgency: v.string() })),
)
