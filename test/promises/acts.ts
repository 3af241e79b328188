import { newFormKey } from '@kps/crossings/referral-handover'
import { addDays, instantNow, today } from '@kps/foundation/time'
import { releasePublications } from '@kps/locality/aggregates'
import { joinCaseTeam } from '@kps/locality/cases'
import { receiveReferral } from '@kps/locality/referrals'
import { assessRisk } from '@kps/locality/risk'
import { agreeAction, answerAction } from '@kps/locality/risk-plans'
import type { LocalityVisit } from '@kps/locality/roles'
import { agreeSafetyPlan, printSafetyPlan } from '@kps/locality/safety-plans'
import { decideReferral } from '@kps/locality/triage'
import fc from 'fast-check'

const kinds = [
  'decide',
  'join',
  'assess',
  'agreePlan',
  'print',
  'agreeAction',
  'answer',
  'release',
  'receive',
  'assess',
] as const

/** What one of two people does, on a page that both have open; `twice` is a double click. */
export const someAct = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.constantFrom(0 as const, 1 as const),
  twice: fc.boolean(),
  opensCase: fc.boolean(),
  level: fc.constantFrom('standard' as const, 'elevated' as const, 'high' as const),
  saysWhy: fc.boolean(),
})
export type Act = typeof someAct extends fc.Arbitrary<infer Value> ? Value : never

/** What both see before either does anything. */
export interface Page {
  readonly caseId: string
  readonly personId: string
  readonly agencyId: string
  readonly instrumentId: string
  readonly accountIds: readonly [string, string]
  readonly referralId: string
  readonly planVersion: number
  readonly actionId: string
  readonly publicationId: string
}

export const aReferral = (whatHappened: string) => ({
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: instantNow(),
  language: 'en',
  referrerKind: 'professional',
  referrer: { name: 'Tama Teacher', organisation: 'Tūī School', organisationKind: 'education' },
  people: [{ role: 'victim-survivor', name: 'Hāna Kererū' }],
  whatHappened,
  concerns: ['afraid'],
  immediateDanger: 'no',
})

export const anAction = (page: Pick<Page, 'caseId' | 'agencyId'>, risk: string) => ({
  caseId: page.caseId,
  risk,
  action: 'Ring on Thursday.',
  agencyId: page.agencyId,
  dueOn: addDays(today(instantNow()), 3),
  purpose: 'protect',
})

/** The command of an act, with these words in it; called twice it is sent twice. */
export function commandOf(
  act: Act,
  page: Page,
  words: string,
): (visit: LocalityVisit) => Promise<Readonly<Record<string, unknown>>> {
  const key = newFormKey()
  const { caseId, personId, referralId, publicationId, actionId } = page
  switch (act.kind) {
    case 'decide': {
      const opens = { outcome: 'new-case', people: ['new'], leadAgencyId: page.agencyId }
      const outcome = act.opensCase ? opens : { outcome: 'no-further-action', people: [''] }
      const input = { referralId, turn: 0, reason: words, notification: 'do-not-contact', ...outcome }
      return (visit) => decideReferral(visit, input, key)
    }
    case 'join':
      return (visit) => joinCaseTeam(visit, { caseId, accountId: page.accountIds[act.opensCase ? 0 : 1] }, key)
    case 'assess': {
      const judged = { judgement: words, level: act.level, whyDifferent: act.saysWhy ? 'She asked for it.' : '' }
      const yes = { answer: 'yes' }
      const reaches = {
        standard: {},
        elevated: { strangulation: yes },
        high: { strangulation: yes, 'threats-to-kill': yes },
      }
      const items = reaches[act.level]
      const input = { caseId, personId, instrumentId: page.instrumentId, items, ownView: 'Afraid.', ...judged }
      return (visit) => assessRisk(visit, input, key)
    }
    case 'agreePlan': {
      const content = { language: 'en', sections: { gettingHelp: words }, supporters: [] }
      const reviewOn = addDays(today(instantNow()), 14)
      return (visit) => agreeSafetyPlan(visit, { caseId, personId, version: page.planVersion, content, reviewOn }, key)
    }
    case 'print': {
      const input = { caseId, personId, version: Math.max(1, page.planVersion), safeToHold: 'yes' }
      return (visit) => printSafetyPlan(visit, input, key)
    }
    case 'agreeAction':
      return (visit) => agreeAction(visit, anAction(page, words), key)
    case 'answer':
      return (visit) => answerAction(visit, { caseId, actionId, outcome: 'done', note: words }, key)
    case 'release':
      return (visit) => releasePublications(visit, { publicationIds: [publicationId] }, key)
    case 'receive': {
      const input = aReferral(words)
      return (visit) => receiveReferral(visit, input, input.formKey)
    }
  }
}
