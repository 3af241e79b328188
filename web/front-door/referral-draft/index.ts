export { answerIn, carried, flatten, newDraft, withNewKey, withoutPerson } from './draft.ts'
export {
  agesKnown,
  consentAnswers,
  contactWays,
  type Draft,
  type FieldName,
  mostPeople,
  type PersonDraft,
  type PersonField,
  type PlainField,
} from './fields.ts'
export { handoverOf } from './handover.ts'
export { readDraft } from './read-draft.ts'
