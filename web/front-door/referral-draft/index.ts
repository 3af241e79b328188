export { arrivalOf, begunAt } from './arrival.ts'
export { answerIn, carried, flatten, newDraft, saysTheyUsedViolence, withoutPerson } from './draft.ts'
export {
  agesKnown,
  consentAnswers,
  contactWays,
  type Draft,
  type FieldName,
  formVersion,
  type PersonDraft,
  type PersonField,
  type PlainField,
  toldAnswers,
} from './fields.ts'
export { dateIn, handoverOf } from './handover.ts'
export { type DraftRead, readDraft } from './read-draft.ts'
