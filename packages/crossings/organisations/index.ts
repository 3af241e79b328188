export { type CharityNumber, charityNumber } from './charity-number.ts'
export { emailAddress, type WorkContact, workContact } from './contact.ts'
export {
  type AgencyKind,
  type ApplyingKind,
  agencyKinds,
  applyingKinds,
  type PacificPeople,
  pacificPeoples,
  type Section19,
  section19Answers,
} from './kinds.ts'
export { type OrganisationMessageKey, organisationSaid } from './message-key.ts'
export { hasRightCheckDigit, type Nzbn, nzbn } from './nzbn.ts'
export { type Organisation, organisation } from './organisation.ts'
