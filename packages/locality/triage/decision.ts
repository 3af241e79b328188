import { idOf } from '@kps/crossings/ids'
import { mostPeople } from '@kps/crossings/referral-handover'
import * as v from 'valibot'
import { notificationDecisions, triageDecisions } from './schema.ts'

export const triageOutcomes = triageDecisions.outcome.enumValues
export type TriageOutcome = (typeof triageOutcomes)[number]

export const notificationOutcomes = notificationDecisions.outcome.enumValues
export type NotificationOutcome = (typeof notificationOutcomes)[number]

/** Everybody who can be named in a referral, and who sends it for themself. */
export const mostPeopleDecided = mostPeople + 1
export const longestReason = 2_000

const words = v.pipe(v.string('triage.decide.textUnfit'), v.trim(), v.maxLength(longestReason, 'triage.decide.tooLong'))

/** Who a person of the referral is: somebody known here, somebody new, or nobody to record (a neighbour who called). */
const whoItIs = v.union([v.picklist(['', 'new', 'leave-out']), idOf('per')], 'triage.decide.personMissing')

const makesCase = (outcome: TriageOutcome) => outcome === 'new-case' || outcome === 'existing-case'

/** A triage decision as the form gives it. `turn` is the latest turn that the decider saw; 0 when nothing was decided. */
export const triageDecisionInput = v.pipe(
  v.strictObject({
    referralId: idOf('ref'),
    turn: v.pipe(
      v.number('triage.decide.textUnfit'),
      v.integer('triage.decide.textUnfit'),
      v.minValue(0, 'triage.decide.textUnfit'),
    ),
    outcome: v.picklist(triageOutcomes, 'triage.decide.outcomeMissing'),
    reason: v.pipe(words, v.minLength(1, 'triage.decide.reasonMissing')),
    /** One answer for each person of the referral, by their place in it. */
    people: v.pipe(v.array(whoItIs), v.maxLength(mostPeopleDecided)),
    leadAgencyId: v.optional(idOf('agy')),
    caseId: v.optional(idOf('cse')),
    caseNumber: v.optional(v.pipe(v.string(), v.maxLength(20, 'triage.decide.caseUnknown')), ''),
    notification: v.optional(v.picklist(notificationOutcomes, 'triage.decide.notificationMissing')),
    notificationReason: v.optional(words, ''),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { field, message } of problemsOf(dataset.value))
      addIssue({ message, path: pathOf(field, dataset.value) })
  }),
)

export type TriageDecisionInput = v.InferInput<typeof triageDecisionInput>

function pathOf(field: string, input: Record<string, unknown>): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const item = (key: string): v.IssuePathItem => ({ type: 'object', origin: 'value', input, key, value: undefined })
  const [first = '', ...rest] = field.split('.')
  return [item(first), ...rest.map(item)]
}

interface Given {
  readonly outcome: TriageOutcome
  readonly people: readonly string[]
  readonly leadAgencyId?: string | undefined
  readonly caseId?: string | undefined
  readonly caseNumber: string
  readonly notification?: NotificationOutcome | undefined
  readonly notificationReason: string
}

/** What one outcome needs and another does not: a lead agency, a case, who the people are, a reason for telling them. */
function problemsOf(given: Given): readonly { readonly field: string; readonly message: string }[] {
  const found = []
  if (makesCase(given.outcome)) {
    given.people.forEach((answer, place) => {
      if (answer === '') found.push({ field: `people.${place}`, message: 'triage.decide.personMissing' })
    })
    const leftOut = given.people.length > 0 && given.people.every((answer) => answer === 'leave-out')
    if (leftOut) found.push({ field: 'people.0', message: 'triage.decide.nobodyLeft' })
  }
  if (given.outcome === 'new-case' && !given.leadAgencyId)
    found.push({ field: 'leadAgencyId', message: 'triage.decide.leadMissing' })
  if (given.outcome === 'existing-case' && !given.caseId && given.caseNumber.trim() === '')
    found.push({ field: 'caseId', message: 'triage.decide.caseMissing' })
  if (given.notification && given.notification !== 'do-not-contact' && given.notificationReason === '')
    found.push({ field: 'notificationReason', message: 'triage.decide.notificationReasonMissing' })
  return found
}

export const decisionPlace = (decisionId: string) => ({ table: 'triage_decisions', column: 'reason', row: decisionId })

export const notificationPlace = (id: string) => ({ table: 'notification_decisions', column: 'reason', row: id })
