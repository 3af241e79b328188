import { makeId } from '@kps/crossings/ids'
import { receiptReference, referralSchema } from '@kps/crossings/referral-handover'
import { type Instant, toInstant } from '@kps/foundation/time'
import { matchValues } from '@kps/locality/people'
import { peopleOf, referralPlace, sourceKindOf, summarise } from '@kps/locality/referrals'
import { referralMatches, referrals } from '@kps/locality/referrals/schema'
import { decisionPlace, notificationPlace } from '@kps/locality/triage'
import { notificationDecisions, triageDecisions } from '@kps/locality/triage/schema'
import * as v from 'valibot'
import type { DemoEpisode } from './history.ts'
import { referralDocument } from './referral-document.ts'
import type { Story } from './story.ts'
import { meet, openCase, tellOf } from './tell-case.ts'
import { tellPlans } from './tell-plans.ts'

/** Tells one episode: its referral and, unless it still waits, the decision, the people, the episode and the case. */
export async function tellEpisode(story: Story, episode: DemoEpisode): Promise<void> {
  const { cast, ledger } = story
  const at = toInstant(new Date(cast.anchor.getTime() - episode.ago))
  const document = v.parse(referralSchema, referralDocument(cast.dice, episode, at))
  const id = makeId('ref', at)
  const [summary, sealedDocument, reference] = await Promise.all([
    cast.vault.sealJson(referralPlace(id, 'summary'), summarise(document)),
    cast.vault.sealJson(referralPlace(id, 'document'), document),
    receiptReference(document.formKey),
  ])
  const named = peopleOf(document)
  ledger.add(referrals, {
    id,
    reference,
    receivedAt: at,
    referrerKind: document.referrerKind,
    sourceKind: sourceKindOf(document),
    immediateDanger: episode.immediateDanger,
    peopleCount: named.length,
    childrenCount: named.filter((person) => person.role === 'child').length,
    summary,
    document: sealedDocument,
  })
  if (episode.decidedAfterHours === undefined) {
    for (const [personPlaceInReferral, person] of named.entries()) {
      const values = await matchValues(cast.vault, person)
      ledger.add(
        referralMatches,
        ...values.map((value) => ({ ...value, referralId: id, personPlace: personPlaceInReferral })),
      )
    }
    return
  }
  const decidedAt = toInstant(new Date(Date.parse(at) + episode.decidedAfterHours * 3_600_000))
  await decide(story, episode, id, at, decidedAt)
}

async function decide(story: Story, episode: DemoEpisode, referralId: string, at: Instant, decidedAt: Instant) {
  const { cast, ledger } = story
  const { dice, vault } = cast
  const by = dice.pick(cast.coordinators)
  const known = story.whanau.get(episode.whanau)
  const outcome = known?.caseId ? 'existing-case' : episode.outcome
  const inCase = outcome === 'new-case' || outcome === 'existing-case'
  const met = inCase ? await meet(story, episode.whanau, decidedAt, by) : known
  if (met && outcome === 'new-case') await openCase(story, episode, met, decidedAt, by)
  if (met && inCase) await tellOf(story, episode, met, referralId, at, by)
  if (met) met.last = { at: decidedAt, by }
  if (met && outcome === 'new-case') await tellPlans(story, episode, met, decidedAt, by)
  const decision = makeId('dec', decidedAt)
  const notice = makeId('ntc', decidedAt)
  ledger.add(triageDecisions, {
    id: decision,
    referralId,
    turn: 1,
    outcome,
    caseId: inCase ? (met?.caseId ?? null) : null,
    reason: await vault.seal(decisionPlace(decision), reasons[outcome]),
    decidedAt,
    decidedBy: by,
  })
  if (episode.source === 'self' && episode.whanau.people.length === 1) return
  ledger.add(notificationDecisions, {
    id: notice,
    referralId,
    turn: 1,
    outcome: 'do-not-contact',
    reason: await vault.seal(notificationPlace(notice), 'Not yet judged to be safe.'),
    decidedAt,
    decidedBy: by,
  })
}

const reasons = {
  'new-case': 'Several agencies are needed; no case is open for this whānau.',
  'existing-case': 'The same whānau, whose case is open.',
  'refer-on': 'One service can respond; it has agreed to.',
  'no-further-action': 'Looked into with the agencies at the table; nothing further is needed now.',
} as const
