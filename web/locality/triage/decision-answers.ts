import { mostPeopleDecided } from '@kps/locality/triage'
import { type Typed, typedText } from '@kps/web-locality/form-answers'

/** The decision as the form gives it; its own schema says what does not fit. What was left blank is left out. */
export function decisionFrom(referralId: string, typed: Typed): Record<string, unknown> {
  const given = (name: string) => {
    const text = typedText(typed, name)
    return text === '' ? {} : { [name]: text }
  }
  const peopleCount = typedText(typed, 'peopleCount')
  const count = /^\d{1,2}$/.test(peopleCount) ? Math.min(Number(peopleCount), mostPeopleDecided) : 0
  const caseId = typedText(typed, 'caseId')
  const turn = typedText(typed, 'turn')
  return {
    referralId,
    turn: /^\d{1,6}$/.test(turn) ? Number(turn) : undefined,
    outcome: typedText(typed, 'outcome'),
    reason: typedText(typed, 'reason'),
    people: Array.from({ length: count }, (_, place) => typedText(typed, `people.${place}`)),
    ...given('leadAgencyId'),
    ...(caseId === 'other' ? {} : given('caseId')),
    // A number counts only when no case of the list was chosen.
    ...(caseId === 'other' || caseId === '' ? given('caseNumber') : {}),
    ...given('notification'),
    ...given('notificationReason'),
  }
}
