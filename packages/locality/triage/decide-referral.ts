import { makeId } from '@kps/crossings/ids'
import { type ReferredPerson, referralSchema } from '@kps/crossings/referral-handover'
import { organisationStands } from '@kps/foundation/access'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { caseIsOpen, closeCase, mayOpenCase, parseCaseNumber } from '@kps/locality/cases'
import { cases } from '@kps/locality/cases/schema'
import { episodes } from '@kps/locality/episodes/schema'
import { mayBeSame } from '@kps/locality/people'
import { peopleOf, referralPlace, tellsOfOthers } from '@kps/locality/referrals'
import { referrals } from '@kps/locality/referrals/schema'
import { defineCommand } from '@kps/locality/roles'
import { and, desc, eq, sql } from 'drizzle-orm'
import { bringIntoCase, type KnownPerson } from './bring-into-case.ts'
import { triageDecisionInput } from './decision.ts'
import { insertDecision } from './insert-decision.ts'
import { nothingElseOn } from './opened-in-error.ts'
import { triageDecisions } from './schema.ts'

/** Somebody else decided meanwhile: nothing was written, and the page shows what they decided. */
export const alreadyDecided = new Failure('conflict', 'triage.decide.alreadyDecided')
const caseUnknown = new BadInput([{ field: 'caseId', messageKey: 'triage.decide.caseUnknown' }])
const leadUnknown = new BadInput([{ field: 'leadAgencyId', messageKey: 'triage.decide.leadMissing' }])
const personUnknown = (place: number) =>
  new BadInput([{ field: `people.${place}`, messageKey: 'triage.decide.personMissing' }])
const notificationMissing = new BadInput([{ field: 'notification', messageKey: 'triage.decide.notificationMissing' }])

/**
 * Decides a referral, or decides it anew: the next turn replaces the one that was seen. A case that the replaced decision
 * opened, and on which nothing else stands, is closed as opened in error in the same batch.
 *
 * Whether the people are told that information about them came from somebody else is decided with it (information
 * privacy principle 3A, Privacy Act 2020): also about those whom somebody names who asks for themself. Only a referral that tells
 * of nobody but its sender has no such question.
 * @throws Failure conflict when somebody decided since `turn`; not-found for a referral that is not here; BadInput
 */
export const decideReferral = defineCommand({
  permit: 'referral:triage',
  action: 'referral.triaged',
  input: triageDecisionInput,
  load: (orm, input, caller) => ({
    referral: orm
      .select({
        document: referrals.document,
        receivedAt: referrals.receivedAt,
        episodeId: episodes.id,
      })
      .from(referrals)
      .leftJoin(episodes, eq(episodes.referralId, referrals.id))
      .where(eq(referrals.id, input.referralId)),
    latest: orm
      .select({ turn: triageDecisions.turn, outcome: triageDecisions.outcome, caseId: triageDecisions.caseId })
      .from(triageDecisions)
      .where(eq(triageDecisions.referralId, input.referralId))
      .orderBy(desc(triageDecisions.turn))
      .limit(1),
    target: orm
      .select({ caseId: cases.id })
      .from(cases)
      .where(
        and(
          input.caseId ? eq(cases.id, input.caseId) : byNumber(parseCaseNumber(input.caseNumber)),
          caseIsOpen(sql`${cases.id}`),
          mayOpenCase(cases.id, caller),
        ),
      )
      .limit(1),
  }),
  decide({ referral: [referral], latest: [latest], target: [target] }, input) {
    if (!referral) throw new Failure('not-found', 'page.notFound.title')
    if ((latest?.turn ?? 0) !== input.turn) throw alreadyDecided
    if (input.outcome === 'existing-case' && !target) throw caseUnknown
    return {
      referral,
      targetCaseId: input.outcome === 'existing-case' ? target?.caseId : undefined,
      undoneCaseId: latest?.outcome === 'new-case' ? (latest.caseId ?? undefined) : undefined,
    }
  },
  async commit({ orm, input, decision, caller, now, vault }) {
    const { referral, targetCaseId, undoneCaseId } = decision
    const { referralId } = input
    const made = { at: now, by: caller.accountId, agencyId: sql`${caller.organisationId}` }
    const document = await vault.openJson(referralPlace(referralId, 'document'), referral.document, referralSchema)
    const notification = tellsOfOthers(document) ? input.notification : undefined
    if (tellsOfOthers(document) && !notification) throw notificationMissing
    const makesCase = input.outcome === 'new-case' || input.outcome === 'existing-case'
    const caseId = input.outcome === 'new-case' ? makeId('cse', now) : targetCaseId
    const people = makesCase ? whoTheyAre(peopleOf(document), input.people, now) : []
    const brought =
      makesCase && caseId
        ? await bringIntoCase(orm, vault, {
            caseId,
            opens: input.outcome === 'new-case' ? { leadAgencyId: input.leadAgencyId ?? '' } : undefined,
            people,
            episode: { id: referral.episodeId, referralId, receivedAt: referral.receivedAt as Instant, document },
            made,
          })
        : []
    const decided = await insertDecision(orm, vault, {
      referralId,
      turn: input.turn + 1,
      caseId,
      notification,
      input,
      made,
    })
    const undone =
      undoneCaseId && undoneCaseId !== caseId
        ? [closeCase(orm, undoneCaseId, 'opened-in-error', made, nothingElseOn(undoneCaseId, referralId))]
        : []
    return {
      assertions: [
        {
          holds: sql`coalesce((select max(turn) from triage_decisions where referral_id = ${referralId}), 0) = ${input.turn}`,
          refusal: alreadyDecided,
        },
        ...(input.outcome === 'new-case'
          ? [
              {
                holds: sql`exists (select 1 from agencies where id = ${input.leadAgencyId}) and ${organisationStands(sql`${input.leadAgencyId}`)}`,
                refusal: leadUnknown,
              },
            ]
          : []),
        ...(targetCaseId
          ? [{ holds: sql`${mayOpenCase(targetCaseId, caller)} and ${caseIsOpen(targetCaseId)}`, refusal: caseUnknown }]
          : []),
        ...people
          .filter((one) => !one.isNew)
          .map((one) => ({ holds: mayBeSame(referralId, one.place, one.personId), refusal: personUnknown(one.place) })),
      ],
      changes: [...brought, ...decided.statements, ...undone],
      whenRefused: alreadyDecided,
      record: referralId,
      persons: people.map((one) => one.personId),
      result: { referralId, decisionId: decided.decisionId, ...(caseId && { caseId }) },
    }
  },
})

const byNumber = (number = '') => sql`length(${cases.number}) = ${number.length} and ${cases.number} = ${number}`

/** Each person of the referral with who the worker said they are; who is left out is not recorded. */
function whoTheyAre(
  people: readonly ReferredPerson[],
  answers: readonly string[],
  now: Instant,
): readonly KnownPerson[] {
  const problems = people.flatMap((_, place) =>
    answers[place] ? [] : [{ field: `people.${place}`, messageKey: 'triage.decide.personMissing' }],
  )
  if (problems.length > 0) throw new BadInput(problems)
  return people.flatMap((person, place): readonly KnownPerson[] => {
    const answer = answers[place]
    if (answer === undefined || answer === 'leave-out') return []
    const isNew = answer === 'new'
    return [{ place, person, isNew, personId: isNew ? makeId('per', now) : answer }]
  })
}
